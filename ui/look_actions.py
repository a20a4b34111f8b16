"""Acts that change colours and text size."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication

from ui.main_window import MainWindow
from ui.preferences import Look, write_look
from ui.theme import LARGEST_PERCENT, SMALLEST_PERCENT, Theme, apply_theme
from ui.window_actions import SIGHT

STEP: Final = 10
THEMES: Final = (
    ("Colours as the system", None),
    ("Light colours", Theme.LIGHT),
    ("Dark colours", Theme.DARK),
    ("High contrast", Theme.HIGH_CONTRAST),
)


class LookActions:
    """Larger, smaller and usual text; the four looks. What is chosen is kept in the vault's folder."""

    def __init__(self, window: MainWindow, app: QApplication, folder: Path, look: Look) -> None:
        self._app = app
        self._folder = folder
        self._look = look
        window.add_window_action("Larger text", ("Ctrl++", "Ctrl+="), lambda: self._scale(STEP), group=SIGHT)
        window.add_window_action("Smaller text", "Ctrl+-", lambda: self._scale(-STEP), group=SIGHT)
        window.add_window_action("Usual text size", "Ctrl+0", self._usual_size, group=SIGHT)
        group = QActionGroup(window)
        for words, theme in THEMES:
            action = window.add_window_action(words, "", partial(self._colour, theme), group=SIGHT)
            self._mark(action, group, chosen=theme is look.theme)

    def _mark(self, action: QAction, group: QActionGroup, *, chosen: bool) -> None:
        action.setCheckable(True)
        action.setChecked(chosen)
        group.addAction(action)

    def _scale(self, step: int) -> None:
        percent = max(SMALLEST_PERCENT, min(LARGEST_PERCENT, self._look.text_percent + step))
        self._apply(Look(self._look.theme, percent))

    def _usual_size(self) -> None:
        self._apply(Look(self._look.theme, SMALLEST_PERCENT))

    def _colour(self, theme: Theme | None) -> None:
        self._apply(Look(theme, self._look.text_percent))

    def _apply(self, look: Look) -> None:
        if look == self._look:
            return
        self._look = look
        apply_theme(self._app, look.theme, look.text_percent)
        write_look(self._folder, look)
