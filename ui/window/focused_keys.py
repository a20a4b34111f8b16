"""What is looked at before the control that has the keyboard: a key or a click may be for somewhere else."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeyEvent,
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
from shiboken6 import isValid

from ui.widgets.sheet import sheet_shown
from ui.window.digit_acts import act_for, is_for_the_system
from ui.window.writing_place import WritingPlace, give_keyboard

Type = QEvent.Type


@runtime_checkable
class HasKeysOfItsOwn(Protocol):
    """A part of a page in which some typed keys are acts."""

    def takes_key(self, event: QKeyEvent) -> bool:
        """Return whether this key is an act here, now."""


class FocusedKeys(QObject):
    """Watches the one control that has the keyboard in `window`, and no other.

    - Ctrl, Alt, or either and Shift with a key of the digit row means that digit on every layout, though
      AZERTY asks Shift for its digits and German puts a slash on the seventh.
    - Alt with the keypad's digits is left to the system, which makes characters of them.
    - On a page with a `writing_place`, what is typed where nothing can be written goes there, composed by an
      input method or not; and a click on a button gives the keyboard back to it.
    """

    def __init__(self, window: QMainWindow, page: Callable[[], QWidget]) -> None:
        super().__init__(window)
        self._window = window
        self._writing = WritingPlace(page)
        self._watched: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        # Where no control has the keyboard, and where keys arrive that no control wanted.
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is for somewhere else than the control; a sheet keeps what is pressed in it."""
        if sheet_shown() is not None:
            return False
        kind = event.type()
        if isinstance(event, QKeyEvent):
            if kind == Type.ShortcutOverride:
                return self._claim(event)
            return kind == Type.KeyPress and self._press(watched, event)
        if kind == Type.MouseButtonPress:
            self._clicked(watched)
        elif isinstance(event, QInputMethodEvent):
            return self._place_instead_of_focus() is not None and self.compose(event)
        elif isinstance(event, QInputMethodQueryEvent):
            return self._asked(event)
        return False

    def send_typed(self, event: QKeyEvent) -> bool:
        """Give what a key types to the page's writing place; return whether there is one and it types."""
        if sheet_shown() is not None:
            return False
        return self._writing.send_typed(event)

    def give_keyboard_to_page(self) -> None:
        """Put the keyboard into the page: where it writes, or into its first control."""
        place = self._writing.now()
        if place is not None:
            give_keyboard(place)
        else:
            self._window.focusNextChild()

    def act_for(self, event: QKeyEvent) -> QAction | None:
        """Return the act of the window that a digit of the row is the key of, if one can be done now."""
        return act_for(event, self._window) if sheet_shown() is None else None

    def _claim(self, event: QKeyEvent) -> bool:
        """Keep Qt from looking for a shortcut in what is handled as a key press."""
        if is_for_the_system(event) or (self.act_for(event) is not None and not self._is_kept(event)):
            event.accept()
            return True
        return False

    def _press(self, watched: QObject, event: QKeyEvent) -> bool:
        if is_for_the_system(event):
            return True
        act = self.act_for(event)
        if act is not None and not self._is_kept(event):
            if act.autoRepeat() or not event.isAutoRepeat():
                act.trigger()
            return True
        focus = self._watched
        if watched is self._window and focus is not None and focus is self._writing.now():
            return self.send_typed(event)
        if focus is not None and (_writes(focus) or self._means_an_act(focus, event)):
            return False
        return self.send_typed(event)

    def _means_an_act(self, focus: QWidget, event: QKeyEvent) -> bool:
        pressing = isinstance(focus, (QAbstractButton, QComboBox)) and event.key() == Qt.Key.Key_Space
        return pressing or self._is_kept(event)

    def _is_kept(self, event: QKeyEvent) -> bool:
        """Return whether a part of the page around the keyboard has an act of its own for this key."""
        focus = self._watched
        parts = [] if focus is None else self._around(focus)
        return any(part.takes_key(event) for part in parts if isinstance(part, HasKeysOfItsOwn))

    def _around(self, focus: QWidget) -> list[QWidget]:
        parts: list[QWidget] = []
        part: QWidget | None = focus
        while part is not None and part is not self._window:
            parts.append(part)
            part = part.parentWidget()
        return parts

    def compose(self, event: QInputMethodEvent) -> bool:
        """Show in the writing place what is being composed; it gets the keyboard once that is whole.

        Returns whether there is such a place.
        """
        place = self._writing.opened()
        if place is None:
            return False
        QApplication.sendEvent(place, event)
        if event.commitString():
            give_keyboard(place)
        return True

    def _asked(self, event: QInputMethodQueryEvent) -> bool:
        """Let input methods compose where the words will go."""
        place = self._place_instead_of_focus()
        return place is not None and QApplication.sendEvent(place, event)

    def _place_instead_of_focus(self) -> QWidget | None:
        focus = self._watched
        return None if focus is not None and _writes(focus) else self._writing.asked()

    def _clicked(self, watched: QObject) -> None:
        """Give the keyboard back before the control hears of the click: it may put it somewhere else."""
        place = self._writing.now()
        if place is not None and watched is self._watched and not _is_worked_in(self._watched):
            give_keyboard(place)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
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
