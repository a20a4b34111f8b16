"""Acts that change colours, text size and the marks under misspelt words; what is chosen is kept."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication

from ui.look.preferences import Look, read_look, write_changes, write_look
from ui.look.theme import LARGEST_PERCENT, SMALLEST_PERCENT, Theme, apply_theme
from ui.page.actions import SIGHT, WRITING
from ui.spelling.dictionary import is_installed
from ui.spelling.spelling import spelling
from ui.tasks import Tasks
from ui.window.main_window import MainWindow

STEP: Final = 10
# Within this long several changes, as steps of the text's size, are shown as one, and written as one.
SHOWN_AFTER_MS: Final = 20
GATHERED_MS: Final = 200
NOT_KEPT: Final = (
    "This holds until Facilitator is closed. It could not be kept for the next start, because the folder of "
    "your cases could not be written. Look whether its drive is full."
)
THEMES: Final = (
    ("Colours as the system", None),
    ("Light colours", Theme.LIGHT),
    ("Dark colours", Theme.DARK),
    ("High contrast", Theme.HIGH_CONTRAST),
)


class LookActions:
    """Text sizes, the four looks, marks of spelling. What is chosen is kept in the vault's folder.

    A worker writes it, at once or nearly, so that no disk holds the window up; `end` waits for that.
    """

    def __init__(self, window: MainWindow, app: QApplication, folder: Path, look: Look) -> None:
        self._app = app
        self._folder = folder
        self._look = self._kept = look
        # A worker of its own: the vault's may be busy for as long as a keychain asks.
        self._tasks = Tasks(window)
        self.window = window
        self._has_told = False
        self._showing = QTimer(window, singleShot=True, interval=SHOWN_AFTER_MS)
        self._showing.timeout.connect(self._show)
        self._gathering = QTimer(window, singleShot=True, interval=GATHERED_MS)
        self._gathering.timeout.connect(self._write)
        # On Swiss and French keyboards + and - lie on the digit row, which gives the floor in a meeting.
        larger, smaller = ("Ctrl++", "Ctrl+=", "Alt+PgUp"), ("Ctrl+-", "Alt+PgDown")
        window.add_window_action("Larger text", larger, lambda: self._scale(STEP), group=SIGHT)
        window.add_window_action("Smaller text", smaller, lambda: self._scale(-STEP), group=SIGHT)
        window.add_window_action("Usual text size", "Ctrl+0", self._usual_size, group=SIGHT)
        group = QActionGroup(window)
        for words, theme in THEMES:
            action = window.add_window_action(words, "", partial(self._colour, theme), group=SIGHT)
            self._mark(action, group, chosen=theme is look.theme)
        marks = window.add_window_action(_mark_words(), "F12", lambda: None, group=WRITING)
        marks.setCheckable(True)
        marks.setChecked(look.spelling and is_installed())
        marks.toggled.connect(self._turn_spelling)
        spelling.turn(on=look.spelling)
        offer = window.add_window_action("What this word may be", "Ctrl+.", _offer_spelling, group=WRITING)
        for action in (marks, offer):
            action.setEnabled(is_installed())

    def keep_place(self, place: bytes) -> None:
        """Keep where the window is, as `window_place` has it."""
        self.end()
        write_look(self._folder, replace(read_look(self._folder), place=place))

    def end(self) -> None:
        """Write what is not written yet, before returning; the program is about to end."""
        self._tasks.wait()
        self._gathering.stop()
        write_changes(self._folder, self._kept, self._look)
        self._kept = self._look

    def _mark(self, action: QAction, group: QActionGroup, *, chosen: bool) -> None:
        action.setCheckable(True)
        action.setChecked(chosen)
        group.addAction(action)

    def _scale(self, step: int) -> None:
        percent = max(SMALLEST_PERCENT, min(LARGEST_PERCENT, self._look.text_percent + step))
        self._apply(replace(self._look, text_percent=percent))

    def _usual_size(self) -> None:
        self._apply(replace(self._look, text_percent=SMALLEST_PERCENT))

    def _colour(self, theme: Theme | None) -> None:
        self._apply(replace(self._look, theme=theme))

    def _turn_spelling(self, on: bool) -> None:
        spelling.turn(on=on)
        self._apply(replace(self._look, spelling=on))

    def _apply(self, look: Look) -> None:
        if look == self._look:
            return
        before, self._look = self._look, look
        differs = (look.theme, look.text_percent) != (before.theme, before.text_percent)
        # Not begun anew by a key that is held down: it would show nothing until that is let go.
        if differs and not self._showing.isActive():
            self._showing.start()
        self._gathering.start()

    def _show(self) -> None:
        apply_theme(self._app, self._look.theme, self._look.text_percent)

    def _write(self) -> None:
        before, now = self._kept, self._look

        def done(is_kept: bool) -> None:
            if not is_kept and not self._has_told:
                # Once: a drive that is full stays so, and every further press would say it again.
                self.window.show_message(NOT_KEPT)
            self._has_told = not is_kept
            if is_kept:
                self._kept = now
            if is_kept and self._look != now:
                # Chosen while that was written: it may have been what was kept before.
                self._gathering.start()

        self._tasks.run(
            lambda: write_changes(self._folder, before, now),
            owner=self.window,
            done=done,
            failed=lambda _: None,
        )


def _mark_words() -> str:
    """Return the words of the act; where there is no spelling, they say so, in the list of keys too."""
    return "Mark misspelt words" if is_installed() else "Mark misspelt words: this computer has no spelling"


def _offer_spelling() -> None:
    """Show what may have been meant in the text box that has the focus."""
    from ui.widgets.autosave_text import AutosaveText  # noqa: PLC0415 - not needed for the first page

    editor = QApplication.focusWidget()
    if isinstance(editor, AutosaveText) and not editor.isReadOnly():
        editor.spelling.offer_at_cursor()
