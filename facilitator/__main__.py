"""`python -m facilitator check`: the product's self-test, without a window."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from facilitator.command_line import CANNOT_BEGIN, FAILED, GOOD, check_arguments, module_arguments
from facilitator.errors import FacilitatorError
from facilitator.hardening import harden
from facilitator.home_folder import require_room, settle_home
from facilitator.vault.location import default_folder

_WORDS = {"pass": "ok   ", "amber": "amber", "unknown": "?    ", "fail": "FAIL "}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code, one of `command_line`."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] != ["check"]:
        parser = module_arguments()
        parser.parse_args(given)
        parser.print_help(sys.stderr)
        return CANNOT_BEGIN
    options = check_arguments().parse_args(given[1:])
    harden()
    try:
        settle_home()
        require_room(default_folder())
    except FacilitatorError as error:
        sys.stderr.write(f"facilitator: {error}\n")
        return CANNOT_BEGIN
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
    return FAILED if failed else GOOD


def _last_line(failed: int, limits: int) -> str:
    if failed:
        return "Do not use Facilitator for a real meeting on this computer until this is mended."
    within = ", within the limits marked amber or with a question mark."
    return "Facilitator keeps its promises here" + (within if limits else ".")


if __name__ == "__main__":
    sys.exit(main())
