"""Locking while a question, a list of files or a menu is open."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.widgets.sheet import asked_now

MOST_OPEN: Final = 20


def close_questions() -> None:
    """Close every open question as if answered with no, and every menu and list."""
    for _ in range(MOST_OPEN):
        popup, dialog = _popup(), asked_now()
        if popup is not None:
            popup.close()
        elif isinstance(dialog, QDialog):
            # Not `reject`: that is how a person says no, and some questions are asked again.
            dialog.done(QDialog.DialogCode.Rejected)
        else:
            return


@contextmanager
def no_questions() -> Iterator[None]:
    """Close what is open, and whatever work that ends meanwhile asks: a question would hold up the lock."""
    close_questions()
    closing = QTimer(interval=0)
    closing.timeout.connect(close_questions)
    closing.start()
    try:
        yield
    finally:
        closing.stop()
        close_questions()


def _popup() -> QWidget | None:
    return QApplication.activePopupWidget()
