"""Where a page has what is typed go, while nothing that can be written in has the keyboard."""

import sys
import unicodedata
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from ui.page.page import Page

Modifier = Qt.KeyboardModifier


class WritingPlace:
    """The writing place of whichever page `page` says is shown."""

    def __init__(self, page: Callable[[], QWidget]) -> None:
        self._page = page
        # What it sends may come back: what the writing place refuses goes up to the window.
        self._sends = False

    def now(self) -> QWidget | None:
        """Return the place, or None where the page has none that can be written in now."""
        shown = self._page()
        place = shown.writing_place() if isinstance(shown, Page) else None
        return place if place is not None and place.isVisible() and place.isEnabled() else None

    def opened(self) -> QWidget | None:
        """Return the place once it is in sight, where the page can turn to it."""
        shown = self._page()
        place = shown.open_writing_place() if isinstance(shown, Page) else None
        return place if place is not None and place.isVisible() and place.isEnabled() else None

    def asked(self) -> QWidget | None:
        """Return the place, in sight or not yet, that input methods ask about."""
        shown = self._page()
        place = shown.writing_place() if isinstance(shown, Page) else None
        return place if place is not None and place.isEnabled() else None

    def send_typed(self, event: QKeyEvent) -> bool:
        """Give what a key types to the page's writing place; return whether there is one and it types."""
        if self._sends or not types(event):
            return False
        place = self.opened()
        if place is None:
            return False
        self._sends = True
        give_keyboard(place)
        QApplication.sendEvent(place, _again(event))
        self._sends = False
        return True


def give_keyboard(place: QWidget) -> None:
    """Put the keyboard into the place where words go, with nothing there marked."""
    if place.hasFocus():
        return
    if isinstance(place, QPlainTextEdit):
        # What is typed next must not replace words that were marked before.
        cursor = place.textCursor()
        cursor.clearSelection()
        place.setTextCursor(cursor)
    place.setFocus(Qt.FocusReason.OtherFocusReason)


def types(event: QKeyEvent, *, system: str = sys.platform) -> bool:
    """Return whether a key types a character: a control character is none, and Ctrl or Alt make it an act."""
    held = event.modifiers() & (Modifier.ControlModifier | Modifier.AltModifier | Modifier.MetaModifier)
    alt_gr = Modifier.ControlModifier | Modifier.AltModifier
    option = Modifier.AltModifier if system == "darwin" else alt_gr
    text = event.text()
    return bool(text) and unicodedata.category(text[0]) != "Cc" and (not held or held in (alt_gr, option))


def _again(event: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
