"""When a question, a list or a menu closes, the keyboard is where it was, with no window manager to help."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from tests.desktop.in_process import InProcessWindow
from ui.page.page import Page
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.save_path import choose_open_paths, choose_save_path
from ui.widgets.sheet import asked_now
from ui.window.focus_return import FocusReturn
from ui.window.main_window import MainWindow


class NotesPage(Page):
    """A page with one field."""

    def __init__(self) -> None:
        super().__init__()
        self.field = AutosaveText(self)
        QVBoxLayout(self).addWidget(self.field)

    def on_shown(self) -> None:
        self.field.setFocus()


def close_when_open() -> None:
    above = QApplication.activePopupWidget() or asked_now()
    if above is None or QGuiApplication.focusWindow() is not above.window().windowHandle():
        QTimer.singleShot(20, close_when_open)
    elif isinstance(above, QDialog):
        above.reject()
    else:
        above.close()


OPENING: dict[str, Callable[[MainWindow], object]] = {
    "the palette": MainWindow.show_palette,
    "the keys": MainWindow.show_keys,
    "the menu": MainWindow.show_more,
    "a question": lambda window: ConfirmDialog.ask(
        window.pages.page(), "Move on?", "She has not spoken.", "Yes"
    ),
    "a place to save": lambda window: choose_save_path(window, "Save", "plan.pdf", "pdf"),
    "papers to add": lambda window: choose_open_paths(window, "Add papers", "pdf"),
}


@pytest.mark.parametrize("what", OPENING)
def test_the_field_has_the_keyboard_again(
    what: str, drive: Callable[[QWidget], InProcessWindow], qapp: QApplication, home: object
) -> None:
    del home
    window, page = MainWindow(), NotesPage()
    window.pages.add("home", "Home", page)
    FocusReturn(qapp, window)
    driven = drive(window)
    window.pages.show("home")
    driven.press("Left")
    driven.wait(page.field.hasFocus, lambda: "the field to have the keyboard first")

    QTimer.singleShot(0, close_when_open)
    OPENING[what](window)

    driven.wait(page.field.hasFocus, lambda: f"the field; {QApplication.focusWidget()} has the keyboard")
    assert QApplication.activeWindow() is window
