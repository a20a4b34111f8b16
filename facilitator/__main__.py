"""`python -m facilitator check`: the product's self-test, without a window."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from facilitator import __version__
from facilitator.errors import FacilitatorError
from facilitator.hardening import harden
from facilitator.home_folder import require_room, settle_home
from facilitator.vault.location import default_folder

_NO_PLACE = 2
_WORDS = {"pass": "ok   ", "amber": "amber", "unknown": "?    ", "fail": "FAIL "}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 when nothing failed, 2 when it cannot begin here."""
    parser = argparse.ArgumentParser(
        prog="facilitator check",
        description="Check that Facilitator keeps its promises on this computer. Nothing is left behind.",
    )
    parser.add_argument("command", choices=["check"], help=argparse.SUPPRESS)
    parser.add_argument(
        "--keep-plan", type=Path, metavar="FILE", help="keep the practice action plan as FILE"
    )
    parser.add_argument("--json", action="store_true", help="print the results as JSON")
    parser.add_argument("--version", action="version", version=__version__)
    options = parser.parse_args(arguments)
    harden()
    try:
        settle_home()
        require_room(default_folder())
    except FacilitatorError as error:
        sys.stderr.write(f"facilitator: {error}\n")
        return _NO_PLACE
    return _check(options.keep_plan, as_json=options.json)


def _check(keep_plan: Path | None, *, as_json: bool) -> int:
    # The libraries behind the checks take a moment to load; --help and --version do without them.
    from facilitator.computer_check import Status, run_checks  # noqa: PLC0415

    results = []
    for result in run_checks(keep_plan=keep_plan):
        results.append(result)
        if not as_json:
            line = f"{_WORDS[result.status.value]}  {result.name}: {result.sentence}"
            sys.stdout.write(line + "\n")
            sys.stdout.flush()
    failed = sum(1 for result in results if result.status is Status.FAIL)
    if as_json:
        sys.stdout.write(json.dumps([asdict(result) for result in results], indent=2) + "\n")
    else:
        sys.stdout.write(_last_line(failed, sum(1 for r in results if r.status is not Status.OK)) + "\n")
    return 1 if failed else 0


def _last_line(failed: int, limits: int) -> str:
    if failed:
        return "Do not use Facilitator for a real meeting on this computer until this is mended."
    within = ", within the limits marked amber or with a question mark."
    return "Facilitator keeps its promises here" + (within if limits else ".")


if __name__ == "__main__":
    sys.exit(main())
