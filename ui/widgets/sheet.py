"""A question or a list that lies over the window as a part of it, with everything else dimmed."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from ui.look.dressed import dress
from ui.look.window_titles import TITLE
from ui.widgets.dimmed import Dimmed
from ui.widgets.neighbours import next_in_tab_order

HEARD_IN_QUESTIONS: Final = "heard in questions"
# Not scaled: large text has no room for air.
EDGE_PIXELS: Final = 8
# Of the room above and below, the part that is above a list that one types into.
NEAR_TOP: Final = 5
IN_THE_MIDDLE: Final = 2

_shown: list["Sheet"] = []


class Sheet(QDialog):
    """Lies in the middle of the window of `parent`, has keyboard and mouse, and gives both back as they were.

    Qt's dialog in all else: Escape rejects, Enter presses the default button, `exec` waits. The acts of the
    window are not heard meanwhile, but those marked by `hear_in_questions`. Without a parent it is a window.
    """

    is_left_by_click = False
    # False where what it holds is dressed by itself.
    is_dressed = True
    room_above = IN_THE_MIDDLE

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        within = parent.window() if parent is not None else None
        super().__init__(within, Qt.WindowType.Dialog if within is None else Qt.WindowType.SubWindow)
        self._within = within
        self._dimmed: Dimmed | None = None
        # Now, before what is in it asks for the keyboard.
        self._before = within.focusWidget() if within is not None else None
        if self.is_dressed:
            dress(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("sheet", within is not None)
        self.setWindowTitle(TITLE)
        self.setAccessibleName(name)
        if parent is not None and parent is not within:
            parent.destroyed.connect(self._leave_for_good)

    def room(self) -> QSize:
        """Return how large it may be within its window."""
        within = self._within.size() if self._within is not None else self.screen().availableSize()
        return within - QSize(2 * EDGE_PIXELS, 2 * EDGE_PIXELS)

    def open(self) -> None:
        """Show it and go on."""
        if self._within is None:
            super().open()
            return
        # Not as Qt does: on a Mac that makes a window of it.
        self.setResult(0)
        self.show()

    def done(self, result: int) -> None:
        """Close it, the keyboard being back where it was by the time that is told."""
        self._give_keyboard_back()
        super().done(result)

    def put_in_place(self) -> None:
        """Be within the window, and in its middle."""
        if self._within is None:
            return
        self.resize(self.size().boundedTo(self.room()))
        left = self._within.size() - self.size()
        self.move(max(0, left.width() // 2), max(0, left.height() // self.room_above))

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's
        """Show it over everything else of the window, with the keyboard in it."""
        if visible and self._within is not None and not self.isVisible():
            self._dimmed = Dimmed(self._within)
            self._dimmed.resized.connect(self.put_in_place)
            if self.is_left_by_click:
                self._dimmed.clicked.connect(self.reject)
            _shown.append(self)
            self.raise_()
        super().setVisible(visible)
        if visible and self._within is not None:
            self._take_keyboard()

    def showEvent(self, event: QShowEvent) -> None:
        """Have its place."""
        if self._within is None:
            super().showEvent(event)
        else:
            self.put_in_place()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the window back."""
        super().hideEvent(event)
        if self in _shown:
            _shown.remove(self)
        if self._dimmed is not None and isValid(self._dimmed):
            self._dimmed.hide()
            self._dimmed.deleteLater()
        self._dimmed = None

    def event(self, event: QEvent) -> bool:
        """Keep the window's acts from hearing a key that nothing in here wants."""
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and self._within is not None and isinstance(event, QKeyEvent) and not self._leaves(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do an act of its own, else what a dialog does; the window never gets the key."""
        action = self._own_act(event)
        if action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)
        if self._within is not None:
            event.accept()

    def _leaves(self, event: QKeyEvent) -> bool:
        """Return whether Qt is to look for a key's act: one heard everywhere, or one of its own alone."""
        acts = [act for act in self.window().actions() if act.isEnabled() and _is_key_of(act, event)]
        own = self._own_act(event)
        if own is not None:
            return all(act is own for act in acts)
        return any(act.property(HEARD_IN_QUESTIONS) for act in acts)

    def _own_act(self, event: QKeyEvent) -> QAction | None:
        return next((act for act in self.actions() if act.isEnabled() and _is_key_of(act, event)), None)

    def _leave_for_good(self) -> None:
        if self.isVisible():
            self.done(self.DialogCode.Rejected)
        self.deleteLater()

    def _take_keyboard(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            return
        chosen: QWidget | None = self.focusWidget()
        (chosen if chosen is not None else self._first()).setFocus(Qt.FocusReason.PopupFocusReason)

    def _first(self) -> QWidget:
        """Return the first control in it, itself where it has none."""
        part = next_in_tab_order(self)
        while part is not None and part is not self:
            if self.isAncestorOf(part) and part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                return part
            part = next_in_tab_order(part)
        return self

    def _give_keyboard_back(self) -> None:
        before, self._before = self._before, None
        if self._within is None or not self.isVisible() or before is None or not isValid(before):
            return
        if before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)


def sheet_shown() -> Sheet | None:
    """Return the sheet that lies above all others, if there is one."""
    for sheet in reversed(_shown):
        if isValid(sheet) and sheet.isVisible():
            return sheet
    return None


def asked_now() -> QWidget | None:
    """Return the question that waits for an answer: a window of its own, such as for a file, or a sheet."""
    return QApplication.activeModalWidget() or sheet_shown()


def hear_in_questions(action: QAction) -> QAction:
    """Let an act of the window be heard while a sheet lies over it too; return it."""
    action.setProperty(HEARD_IN_QUESTIONS, True)
    return action


def _is_key_of(action: QAction, event: QKeyEvent) -> bool:
    return QKeySequence(event.keyCombination()) in action.shortcuts()
