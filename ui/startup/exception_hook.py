"""What happens when the program itself is wrong: type and place to the terminal, never a value."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from facilitator.errors import FacilitatorError
from ui.startup.said_without_a_window import write
from ui.widgets.unsaved import unsaved

SENTENCE: Final = "Something went wrong in the program. What you wrote is saved."
SENTENCE_UNSAVED: Final = (
    "Something went wrong in the program. What you wrote last may not be saved: "
    "the foot of the window says when it is."
)
OURS: Final = Path(__file__).resolve().parents[2]


def install(show: Callable[[str], None]) -> None:
    """Report every exception that nobody handled; `show` gets the sentence for the window."""

    def report(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            raise SystemExit(130)
        if isinstance(error, FacilitatorError):
            show(str(error))
            return
        write(f"{kind.__name__} at {place(trace)}")
        show(SENTENCE_UNSAVED if unsaved or unsaved.is_lost else SENTENCE)

    def report_thread(caught: threading.ExceptHookArgs) -> None:
        write(f"{caught.exc_type.__name__} at {place(caught.exc_traceback)}")

    sys.excepthook = report
    threading.excepthook = report_thread


def place(trace: TracebackType | None) -> str:
    """Return file and line of the innermost frame of the product, or of any when none is ours."""
    found = "unknown"
    ours = False
    while trace is not None:
        path = Path(trace.tb_frame.f_code.co_filename)
        here = path.is_relative_to(OURS) and "site-packages" not in path.relative_to(OURS).parts
        if here or not ours:
            name = path.relative_to(OURS).as_posix() if here else path.name
            found, ours = f"{name}:{trace.tb_lineno}", ours or here
        trace = trace.tb_next
    return found
