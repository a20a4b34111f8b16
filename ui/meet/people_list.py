"""Everyone in the room: a click gives the floor, the badge turns the hand, a right click offers the rest."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from facilitator.meeting.standing import Badge, PartyStanding, PersonStanding
from ui.look.theme import look_signals
from ui.meet.people_delegate import PeopleDelegate
from ui.meet.people_model import PeopleModel, standing_at
from ui.widgets.painted_list import PaintedList
from ui.widgets.painted_rows import Index

BY_TAB = "Enter gives the floor. The menu key offers everything else."


BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
# The keyboard came back to where it was before.
STAYED = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class PeopleList(PaintedList):
    """Shows `PartyStanding`s; up to nine people of four parties stand without a scroll bar.

    Signals:
        floor_asked(id), hand_asked(id), accepts_asked(id): for whom
        move_asked(id, int): move the raised hand by so many places in the queue
        clicked_with_mouse(): something was done by mouse, and the keyboard is to be where one writes
        menu_asked(id, QPoint): what else can be done with somebody, at a place on the screen
    """

    floor_asked = Signal(object)
    hand_asked = Signal(object)
    accepts_asked = Signal(object)
    move_asked = Signal(object, int)
    clicked_with_mouse = Signal()
    menu_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("People", parent)
        self.people = PeopleModel()
        self.people.setParent(self)
        self.setModel(self.people)
        self._drawing = PeopleDelegate(self)
        self.setItemDelegate(self._drawing)
        self.setAccessibleDescription(BY_TAB)
        # A click leaves the keyboard where one writes.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._by_keyboard = False
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMinimumHeight(1)
        look_signals().applied.connect(self._fit)

    def show_standings(self, parties: Sequence[PartyStanding]) -> None:
        """Show how everybody stands; who has the keyboard keeps it."""
        chosen = standing_at(self.currentIndex())
        count = self.people.rowCount()
        self.people.show_standings(parties)
        if self.people.rowCount() != count:
            self._fit()
        row = self.people.row_of(chosen.id if chosen else None)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.people.index(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows for the new room at once."""
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self._fit()

    def _fit(self) -> None:
        """Leave out who people are where only then more of them stand without a scroll bar."""
        self._drawing.in_one_line = False
        self._drawing.in_one_line = self.rows_height() > self.viewport().height()
        self.doItemsLayout()

    def show_times(self, *, shown: bool) -> None:
        """Show for how long each has spoken, or not."""
        if self._drawing.shows_times is not shown:
            self._drawing.shows_times = shown
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means for the person of the row: floor, hand, turn, place in the queue."""
        chosen = standing_at(self.currentIndex())
        key, alt = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if chosen is not None and self._act_by_key(chosen, key, alt=alt):
            return
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def takes_key(self, event: QKeyEvent) -> bool:
        """Return whether Space is no note here: only where the list was reached by keyboard."""
        held = event.modifiers() != Qt.KeyboardModifier.NoModifier
        return self._by_keyboard and not held and event.key() == Qt.Key.Key_Space

    def _act_by_key(self, chosen: PersonStanding, key: Qt.Key, *, alt: bool) -> bool:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        if alt and step:
            self.move_asked.emit(chosen.id, step)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.floor_asked.emit(chosen.id)
        elif key == Qt.Key.Key_Delete and chosen.badge is Badge.HAND:
            self.hand_asked.emit(chosen.id)
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Do what was pressed: the badge, or the row."""
        self._by_keyboard = False
        index = self.indexAt(event.position().toPoint())
        person = standing_at(index)
        if person is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self.setCurrentIndex(index)
        places = self._drawing.places(self.visualRect(index), person)
        left, right = places.badge.left(), places.badge.right()
        if places.badge.width() and left <= event.position().x() <= right:
            self._badge_pressed(person)
        else:
            self.floor_asked.emit(person.id)
        self.clicked_with_mouse.emit()

    def press_cell(self, index: Index) -> None:
        """Give the floor to the person of the row."""
        person = standing_at(index)
        if person is not None:
            self.setCurrentIndex(index)
            self.floor_asked.emit(person.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer everything else for the person under the pointer, or of the row with the keyboard."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        person = standing_at(index)
        if person is not None:
            at = self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos()
            self.menu_asked.emit(person.id, at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first person; Qt would begin at the first row."""
        if event.reason() not in STAYED:
            self._by_keyboard = event.reason() in BY_KEYS
        if standing_at(self.currentIndex()) is None:
            self._step(1)
        super().focusInEvent(event)

    def _badge_pressed(self, person: PersonStanding) -> None:
        if person.badge is Badge.CONFIDENTIALITY:
            self.accepts_asked.emit(person.id)
        elif person.badge in {Badge.HAND, Badge.NONE, Badge.JOINED}:
            self.hand_asked.emit(person.id)
        else:
            self.floor_asked.emit(person.id)

    def _step(self, step: int) -> None:
        row = self.currentIndex().row() + step
        while 0 <= row < self.people.rowCount():
            if standing_at(self.people.index(row)) is not None:
                self.setCurrentIndex(self.people.index(row))
                return
            row += step
