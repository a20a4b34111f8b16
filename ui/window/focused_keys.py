"""Keys looked at before the control that has the keyboard: digits by their place, typing that is a note."""

import sys
import unicodedata
from collections.abc import Callable
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from ui.page.page import Page
from ui.window.digit_row import row_digit

Modifier = Qt.KeyboardModifier
Type = QEvent.Type
# With these a digit is a shortcut of this program; with Ctrl and Alt together it is AltGr on Windows.
WITH_DIGITS: Final = (
    Modifier.ControlModifier,
    Modifier.ControlModifier | Modifier.ShiftModifier,
    Modifier.AltModifier,
)
# What the keypad's digits are while Num Lock is off. On macOS the arrows proper count as keypad too.
UNLOCKED_DIGITS: Final = frozenset(
    {
        Qt.Key.Key_Insert,
        Qt.Key.Key_End,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Left,
        Qt.Key.Key_Clear,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_Up,
        Qt.Key.Key_PageUp,
    }
)


@runtime_checkable
class HasKeysOfItsOwn(Protocol):
    """A part of a page in which some typed keys are acts."""

    def takes_key(self, event: QKeyEvent) -> bool:
        """Return whether this key is an act here, now."""


class FocusedKeys(QObject):
    """Watches the one control that has the keyboard in `window`, and no other.

    - Ctrl, Ctrl+Shift or Alt with a key of the digit row means that digit on every layout, though AZERTY asks
      Shift for its digits and German puts a slash on the seventh.
    - Alt with the keypad's digits is left to the system, which makes characters of them.
    - On a page with a `writing_place`, what is typed where nothing can be written goes there, composed by an
      input method or not; and a click on a button gives the keyboard back to it.
    """

    def __init__(self, window: QMainWindow, page: Callable[[], QWidget]) -> None:
        super().__init__(window)
        self._window = window
        self._page = page
        self._watched: QWidget | None = None
        # What it sends may come back: what the writing place refuses goes up to the window.
        self._sends = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        # Where no control has the keyboard, and where keys arrive that no control wanted.
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is for somewhere else than the control."""
        kind = event.type()
        if isinstance(event, QKeyEvent):
            if kind == Type.ShortcutOverride:
                return self._claim(event)
            return kind == Type.KeyPress and self._press(watched, event)
        if kind == Type.MouseButtonPress:
            self._clicked(watched)
        elif isinstance(event, QInputMethodEvent):
            return self._composed(event)
        elif isinstance(event, QInputMethodQueryEvent):
            return self._asked(event)
        return False

    def send_typed(self, event: QKeyEvent) -> bool:
        """Give what a key types to the page's writing place; return whether there is one and it types."""
        place = self._writing_place()
        if place is None or self._sends or not _types(event):
            return False
        self._sends = True
        self._give_keyboard(place)
        QApplication.sendEvent(place, _again(event))
        self._sends = False
        return True

    def give_keyboard_to_page(self) -> None:
        """Put the keyboard into the page: where it writes, or into its first control."""
        place = self._writing_place()
        if place is not None:
            self._give_keyboard(place)
        else:
            self._window.focusNextChild()

    def act_for(self, event: QKeyEvent) -> QAction | None:
        """Return the act that a digit of the row is the key of."""
        modifiers = event.modifiers() & ~Modifier.GroupSwitchModifier
        if modifiers not in WITH_DIGITS:
            return None
        place = row_digit(event)
        if place is None:
            return None
        keys = QKeySequence(QKeyCombination(modifiers, Qt.Key(Qt.Key.Key_0 + place)))
        return next(
            (act for act in self._window.actions() if act.isEnabled() and keys in act.shortcuts()), None
        )

    def _claim(self, event: QKeyEvent) -> bool:
        """Keep Qt from looking for a shortcut in what is handled as a key press."""
        if _is_for_the_system(event) or self.act_for(event) is not None:
            event.accept()
            return True
        return False

    def _press(self, watched: QObject, event: QKeyEvent) -> bool:
        if _is_for_the_system(event):
            return True
        act = self.act_for(event)
        if act is not None:
            if act.autoRepeat() or not event.isAutoRepeat():
                act.trigger()
            return True
        focus = self._watched
        if watched is self._window and focus is not None and focus is self._writing_place():
            return self.send_typed(event)
        if focus is not None and (_writes(focus) or self._means_an_act(focus, event)):
            return False
        return self.send_typed(event)

    def _means_an_act(self, focus: QWidget, event: QKeyEvent) -> bool:
        pressing = isinstance(focus, (QAbstractButton, QComboBox)) and event.key() == Qt.Key.Key_Space
        return pressing or any(
            part.takes_key(event) for part in self._around(focus) if isinstance(part, HasKeysOfItsOwn)
        )

    def _around(self, focus: QWidget) -> list[QWidget]:
        parts: list[QWidget] = []
        part: QWidget | None = focus
        while part is not None and part is not self._window:
            parts.append(part)
            part = part.parentWidget()
        return parts

    def _composed(self, event: QInputMethodEvent) -> bool:
        """Show in the writing place what is being composed; it gets the keyboard once that is whole."""
        place = self._place_instead_of_focus()
        if place is None:
            return False
        QApplication.sendEvent(place, event)
        if event.commitString():
            self._give_keyboard(place)
        return True

    def _asked(self, event: QInputMethodQueryEvent) -> bool:
        """Let input methods compose where the words will go."""
        place = self._place_instead_of_focus()
        return place is not None and QApplication.sendEvent(place, event)

    def _place_instead_of_focus(self) -> QWidget | None:
        focus = self._watched
        return None if focus is not None and _writes(focus) else self._writing_place()

    def _writing_place(self) -> QWidget | None:
        shown = self._page()
        place = shown.writing_place() if isinstance(shown, Page) else None
        return place if place is not None and place.isVisible() and place.isEnabled() else None

    def _give_keyboard(self, place: QWidget) -> None:
        if place.hasFocus():
            return
        if isinstance(place, QPlainTextEdit):
            # What is typed next must not replace words that were marked before.
            cursor = place.textCursor()
            cursor.clearSelection()
            place.setTextCursor(cursor)
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clicked(self, watched: QObject) -> None:
        """Give the keyboard back before the control hears of the click: it may put it somewhere else."""
        place = self._writing_place()
        if place is not None and watched is self._watched and not _is_worked_in(self._watched):
            self._give_keyboard(place)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None:
            self._watched.destroyed.disconnect(self._forget)
            self._watched.removeEventFilter(self)
        self._watched = None
        if new is None or new.window() is not self._window or new is self._window:
            return
        self._watched = new
        new.destroyed.connect(self._forget)
        new.installEventFilter(self)
        if self._place_instead_of_focus() is not None:
            QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)

    def _forget(self) -> None:
        self._watched = None


def _writes(widget: QWidget) -> bool:
    """Return whether text is written in it."""
    if isinstance(widget, (QLineEdit, QPlainTextEdit, QTextEdit)):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox) or (isinstance(widget, QComboBox) and widget.isEditable())


def _is_worked_in(widget: QWidget | None) -> bool:
    """Return whether somebody who clicks it goes on in it."""
    return isinstance(
        widget, (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QAbstractItemView, QComboBox)
    )


def _types(event: QKeyEvent) -> bool:
    """Return whether a key types a character: a control character is none, and Ctrl or Alt make it an act."""
    held = event.modifiers() & (Modifier.ControlModifier | Modifier.AltModifier | Modifier.MetaModifier)
    alt_gr = Modifier.ControlModifier | Modifier.AltModifier
    option = Modifier.AltModifier if sys.platform == "darwin" else alt_gr
    text = event.text()
    return bool(text) and unicodedata.category(text[0]) != "Cc" and (not held or held in (alt_gr, option))


def _is_for_the_system(event: QKeyEvent) -> bool:
    modifiers = event.modifiers()
    if not modifiers & Modifier.AltModifier or not modifiers & Modifier.KeypadModifier:
        return False
    key = Qt.Key(event.key())
    is_digit = Qt.Key.Key_0 <= key <= Qt.Key.Key_9
    return is_digit or (sys.platform != "darwin" and key in UNLOCKED_DIGITS)


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
