"""The program: `facilitator` opens the windows, `facilitator check` needs none."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from facilitator import __version__

NO_WINDOW = 2
DESCRIPTION = (
    "Runs SEND disagreement resolution and mediation meetings. Notes stay on this computer, encrypted, "
    "until they are destroyed; the agreed action plan remains."
)
EPILOG = (
    "facilitator check [--keep-plan FILE] tries every promise of the program here, without a window. "
    "See facilitator check --help."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code: 0, or 2 when it cannot begin here, which it says."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["check"]:
        from facilitator.__main__ import main as check  # noqa: PLC0415 - loads neither Qt nor a window

        return check(arguments)
    if arguments == ["read-paper"]:
        from facilitator.document.paper_child import main as read_paper  # noqa: PLC0415 - as above

        return read_paper()
    options = _parser().parse_args(arguments)
    from facilitator.hardening import harden  # noqa: PLC0415 - --help and --version do without

    harden()
    from ui.startup.qt_libraries import missing  # noqa: PLC0415 - after hardening

    sentence = _no_place(options.vault) or missing()
    if sentence is not None:
        from ui.startup.said_without_a_window import say  # noqa: PLC0415 - seldom needed

        say(sentence)
        return NO_WINDOW
    from ui.start import run  # noqa: PLC0415 - loads Qt, which aborts the process where a window is impossible

    return run(options.vault, practice=options.practice)


def _no_place(folder: Path | None) -> str:
    """Return why there is no place to keep anything for this account, "" where there is one."""
    from facilitator.errors import FacilitatorError  # noqa: PLC0415 - --help and --version do without
    from facilitator.home_folder import require_room, settle_home  # noqa: PLC0415 - as above
    from facilitator.vault.location import default_folder  # noqa: PLC0415 - as above

    try:
        settle_home()
        if folder is None:
            require_room(default_folder())
    except FacilitatorError as error:
        return str(error)
    return ""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="facilitator", description=DESCRIPTION, epilog=EPILOG)
    parser.add_argument("--practice", action="store_true", help="open a practice meeting after unlocking")
    parser.add_argument("--vault", type=Path, metavar="FOLDER", help="keep the encrypted cases in FOLDER")
    parser.add_argument("--version", action="version", version=f"Facilitator {__version__}")
    return parser


if __name__ == "__main__":
    sys.exit(main())
