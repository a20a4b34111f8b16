"""The program: `facilitator` opens the windows, `facilitator check` needs none."""

import sys
from collections.abc import Sequence
from pathlib import Path

from facilitator.command_line import CANNOT_BEGIN, window_arguments


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code, one of `facilitator.command_line`."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["check"]:
        from facilitator.__main__ import main as check  # noqa: PLC0415 - loads neither Qt nor a window

        return check(arguments)
    if arguments == ["read-paper"]:
        from facilitator.document.papers.paper_child import main as read_paper  # noqa: PLC0415 - as above

        return read_paper()
    options = window_arguments().parse_args(arguments)
    from facilitator.hardening import harden  # noqa: PLC0415 - --help and --version do without

    harden()
    from ui.startup.qt_libraries import missing  # noqa: PLC0415 - after hardening

    sentence = _no_place(options.vault) or missing()
    if sentence is not None:
        from ui.startup.said_without_a_window import say  # noqa: PLC0415 - seldom needed

        say(sentence)
        return CANNOT_BEGIN
    from ui.start import run  # noqa: PLC0415 - loads Qt, which aborts the process where a window is impossible

    return run(options.vault, practice=options.practice, copy=options.copy)


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


if __name__ == "__main__":
    sys.exit(main())
