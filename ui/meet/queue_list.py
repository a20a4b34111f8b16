"""Who waits to speak, in order, and for how long their hands have been up."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.identity import ParticipantId
from facilitator.meeting.state import Hand
from ui.look.theme import grid
from ui.meet.act_row import ActRow
from ui.meet.row_button import RowAct
from ui.meet.steady_words import show_words
from ui.page.faces import Faces
from ui.widgets.button import LinkButton
from ui.widgets.discard import discard
from ui.widgets.drag_grip import DragGrip
from ui.widgets.drop_line import DropLine
from ui.widgets.party_badge import PartyBadge
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel
from ui.widgets.row_moves import step_by_key
from ui.widgets.tip import explain

HOW = "Drag by the dots, or Alt with ↑ or ↓ on a row."


class QueueList(QWidget):
    """The queue; a row is dragged by its dots, or moved with Alt+Up and Alt+Down; Delete withdraws the hand.

    Signals:
        floor_asked(id): give this person the floor
        moved(id, int): put this hand at a place counted from 0
        withdrawn(id): take this hand down
    """

    floor_asked = Signal(object)
    moved = Signal(object, int)
    withdrawn = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[ParticipantId, _HandRow] = {}
        self._order: tuple[ParticipantId, ...] = ()
        self._heading = HeadingLabel("Next to speak", self, level=3)
        self._none = MutedLabel("No hands are up.", self)
        self._how = MutedLabel(HOW, self)
        self._line = DropLine(self)
        self._least: ParticipantId | None = None
        self._suggestion = LinkButton("", self)
        self._suggestion.setProperty("small", "true")
        self._suggestion.clicked.connect(lambda: self.floor_asked.emit(self._least))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(1))
        body.addWidget(self._heading)
        body.addWidget(self._none)
        body.addLayout(self._list)
        body.addWidget(self._how)
        body.addWidget(self._suggestion, 0, Qt.AlignmentFlag.AlignLeft)

    def show_hands(self, hands: Sequence[Hand], faces: Faces, now: datetime) -> None:
        """Show the queue; the row that has the focus keeps it while its hand is up."""
        order = tuple(hand.participant_id for hand in hands)
        for gone in [key for key in self._rows if key not in order]:
            row = self._rows.pop(gone)
            discard(row)
        for hand in hands:
            if hand.participant_id not in self._rows:
                self._rows[hand.participant_id] = self._add(hand.participant_id)
        if order != self._order:
            self._order = order
            for key in order:
                self._list.removeWidget(self._rows[key])
                self._list.addWidget(self._rows[key])
        for place, hand in enumerate(hands):
            self._rows[hand.participant_id].show_hand(place, hand, faces)
        self.show_waiting(hands, now)
        self._none.setVisible(not hands)
        self._how.setVisible(len(order) > 1)
        for row in self._rows.values():
            row.grip.setVisible(len(order) > 1)

    def show_waiting(self, hands: Sequence[Hand], now: datetime) -> None:
        """Show how long each has waited."""
        for hand in hands:
            if hand.participant_id in self._rows:
                self._rows[hand.participant_id].show_waiting(hand, now)

    def suggest(self, person_id: ParticipantId | None, faces: Faces) -> None:
        """Name the one who has spoken least, by time alone; None names nobody."""
        self._least = person_id
        self._suggestion.setVisible(person_id is not None)
        if person_id is not None:
            self._suggestion.setText(f"Least heard so far: {faces.name(person_id)}")
            explain(self._suggestion, "By speaking time alone. Gives them the floor.")

    def _add(self, person_id: ParticipantId) -> "_HandRow":
        row = _HandRow(self)
        row.give.clicked.connect(lambda: self.floor_asked.emit(person_id))
        row.earlier.clicked.connect(lambda: self._move(person_id, -1))
        row.withdraw.clicked.connect(lambda: self.withdrawn.emit(person_id))
        row.step_asked.connect(lambda step: self._move(person_id, step))
        row.withdraw_asked.connect(lambda: self.withdrawn.emit(person_id))
        row.grip.dragged.connect(self._show_target)
        row.grip.dropped.connect(lambda at: self._drop(person_id, at))
        return row

    def _show_target(self, at: QPoint) -> None:
        rows = [self._rows[key] for key in self._order]
        place = self._place_at(at)
        self._line.show_at(rows[place].y() if place < len(rows) else rows[-1].geometry().bottom())

    def _drop(self, person_id: ParticipantId, at: QPoint) -> None:
        self._line.hide()
        if person_id not in self._order:
            return
        here, there = self._order.index(person_id), self._place_at(at)
        place = there - (1 if there > here else 0)
        if place != here:
            self.moved.emit(person_id, place)

    def _place_at(self, at: QPoint) -> int:
        y = self.mapFromGlobal(at).y()
        return sum(1 for key in self._order if self._rows[key].geometry().center().y() < y)

    def _move(self, person_id: ParticipantId, step: int) -> None:
        self.moved.emit(person_id, self._order.index(person_id) + step)


class _HandRow(ActRow):
    step_asked = Signal(int)
    withdraw_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._badge = PartyBadge(parent=self.give)
        self._name = PlainLabel("", self.give)
        self._waiting = MutedLabel("", self.give, wrap=False)
        self.give.add(self._badge)
        self.give.add(self._name, 1)
        self.give.add(self._waiting)
        self.grip = DragGrip(self)
        self.earlier = RowAct("↑", "Move up", self)
        self.withdraw = RowAct("✕", "Withdraw", self)
        self.lay_out(self.earlier, self.withdraw, before=self.grip)

    def on_key(self, event: QKeyEvent) -> bool:
        """Move or withdraw the hand."""
        if step := step_by_key(event):
            self.step_asked.emit(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.withdraw_asked.emit()
        else:
            return False
        return True

    def show_hand(self, place: int, hand: Hand, faces: Faces) -> None:
        name = faces.name(hand.participant_id)
        self._badge.show_person(
            name, faces.party_name(hand.participant_id), faces.colour(hand.participant_id)
        )
        show_words(self._name, name)
        self.give.setAccessibleName(f"{name} waits as number {place + 1}: give the floor")
        self.earlier.show_act("↑", f"Move the hand of {name} up")
        self.earlier.setEnabled(place > 0)
        self.grip.setAccessibleName(f"Drag the hand of {name}")
        self.withdraw.show_act("✕", f"Withdraw the hand of {name}")

    def show_waiting(self, hand: Hand, now: datetime) -> None:
        minutes = hand.waiting_minutes(now)
        words = f"hand up {minutes} min" if minutes else "just now"
        show_words(self._waiting, words)
        if self.give.accessibleDescription() != words:
            self.give.setAccessibleDescription(words)
