"""What is typed to start the program: its arguments, and the sentences and exit codes that answer them."""

import argparse
from pathlib import Path
from typing import Final, NoReturn

from facilitator import __version__

GOOD: Final = 0
FAILED: Final = 1
CANNOT_BEGIN: Final = 2
EXIT_CODES: Final = (
    "Exit codes: 0 when all went well; 1 when a check failed, or the window could not be built; 2 when the "
    "program cannot begin here, or does not understand what it was given."
)
WINDOW: Final = "facilitator"
CHECK: Final = "facilitator check"
MODULE: Final = "python -m facilitator"


class Arguments(argparse.ArgumentParser):
    """A parser that answers what it does not understand in a sentence, and takes no option cut short."""

    def __init__(self, prog: str, description: str, *, usage: str | None = None, epilog: str = "") -> None:
        super().__init__(
            prog,
            usage,
            description,
            f"{epilog} {EXIT_CODES}".strip(),
            allow_abbrev=False,
        )
        self.add_argument("--version", action="version", version=f"Facilitator {__version__}")

    def error(self, message: str) -> NoReturn:
        """Say what was not understood and where help is, and end with `CANNOT_BEGIN`."""
        self.exit(
            CANNOT_BEGIN,
            f"facilitator: This is not understood: {message}. `{self.prog} --help` says what is.\n",
        )


def window_arguments() -> Arguments:
    """Return what opens the window: `practice`, `vault` and `copy`."""
    parser = Arguments(
        WINDOW,
        "Runs SEND disagreement resolution and mediation meetings. Notes stay on this computer, encrypted, "
        "until they are destroyed; the agreed action plan remains.",
        epilog="facilitator check [--keep-plan FILE] tries every promise of the program here, without a "
        "window. See facilitator check --help.",
    )
    parser.add_argument("--practice", action="store_true", help="open a practice meeting after unlocking")
    parser.add_argument("--vault", type=Path, metavar="FOLDER", help="keep the encrypted cases in FOLDER")
    parser.add_argument(
        "copy", nargs="?", type=Path, metavar="FILE", help="bring in the encrypted copy FILE after unlocking"
    )
    return parser


def check_arguments() -> Arguments:
    """Return what the self-test takes: `keep_plan` and `json`."""
    parser = Arguments(
        CHECK, "Check that Facilitator keeps its promises on this computer. Nothing is left behind."
    )
    parser.add_argument(
        "--keep-plan", type=Path, metavar="FILE", help="keep the practice action plan as FILE"
    )
    parser.add_argument("--json", action="store_true", help="print the results as JSON")
    return parser


def module_arguments() -> Arguments:
    """Return what `python -m facilitator` says where it was not asked to check."""
    return Arguments(
        MODULE,
        "This opens no window: `facilitator` does, or `python -m ui` in the folder of the sources. Give "
        f"either an encrypted copy to bring it in. `{MODULE} check` tries every promise of the program here, "
        "without a window, and leaves nothing behind.",
        usage=f"{MODULE} check [--keep-plan FILE] [--json]",
    )
