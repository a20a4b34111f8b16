"""The car park: topics set aside, who takes each on and what becomes of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.identity import ParkedId
from facilitator.meeting.notes import ParkedTopic
from ui.look.theme import grid
from ui.meet.row_button import RowAct, RowButton
from ui.page.case_controller import CaseController
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.discard import discard
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel


class CarPark(QWidget):
    """Lists the topics; pressing one opens its owner and disposal below it.

    Signals:
        owner_typed(id, str), disposal_typed(id, str): what was typed for a topic
        removal_asked(id): take the topic out
    """

    owner_typed = Signal(object, str)
    disposal_typed = Signal(object, str)
    removal_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = HeadingLabel("Car park", self, level=3)
        self._none = MutedLabel("Nothing is parked.", self)
        self._rows: dict[ParkedId, _TopicRow] = {}
        self._open: ParkedId | None = None
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(grid(1))
        self._body.addWidget(self._heading)
        self._body.addWidget(self._none)

    def serve(self, controller: CaseController) -> None:
        """Send what is typed and asked for here to the case."""
        run = controller.run
        self.owner_typed.connect(
            lambda key, words: run(
                lambda case: case.car_park.change(key, owner=words), self._rows[key].owner.note_refusal
            )
        )
        self.disposal_typed.connect(
            lambda key, words: run(
                lambda case: case.car_park.change(key, disposal=words), self._rows[key].disposal.note_refusal
            )
        )
        self.removal_asked.connect(lambda key: run(lambda case: case.car_park.remove(key)))

    def show_topics(self, topics: Sequence[ParkedTopic]) -> None:
        """Show the topics; fields being typed in stay as they are."""
        waiting = sum(1 for topic in topics if topic.is_open)
        self._heading.setText(f"Car park: {waiting} open" if waiting else "Car park")
        self._none.setVisible(not topics)
        here = {topic.id for topic in topics}
        for gone in [key for key in self._rows if key not in here]:
            row = self._rows.pop(gone)
            discard(row)
        for topic in topics:
            if topic.id not in self._rows:
                self._rows[topic.id] = self._add(topic.id)
            self._rows[topic.id].show_topic(topic)

    def _add(self, topic_id: ParkedId) -> "_TopicRow":
        row = _TopicRow(self)
        row.head.clicked.connect(lambda: self._toggle(topic_id))
        row.owner.settled.connect(lambda words: self.owner_typed.emit(topic_id, words))
        row.disposal.settled.connect(lambda words: self.disposal_typed.emit(topic_id, words))
        row.remove.clicked.connect(lambda: self.removal_asked.emit(topic_id))
        self._body.addWidget(row)
        return row

    def _toggle(self, topic_id: ParkedId) -> None:
        self._open = None if self._open == topic_id else topic_id
        for key, row in self._rows.items():
            row.set_open(is_open=key == self._open)
        if self._open is not None:
            self._rows[self._open].owner.setFocus()


class _TopicRow(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.head = RowButton(self)
        words = QWidget(self.head)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._topic = PlainLabel("", words)
        self._fate = MutedLabel("", words)
        column.addWidget(self._topic)
        column.addWidget(self._fate)
        self.head.add(words, 1)
        self.owner = AutosaveLine(self)
        self.disposal = AutosaveLine(self, placeholder="For instance: the school writes by Friday")
        self._owner_row = FormRow("Who takes it on", self.owner, self)
        self._disposal_row = FormRow("What becomes of it", self.disposal, self)
        self.remove = RowAct("Remove", "Remove the topic", self)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(1.5))
        for part in (self.head, self._owner_row, self._disposal_row, self.remove):
            body.addWidget(part)
        self.set_open(is_open=False)

    def set_open(self, *, is_open: bool) -> None:
        for part in (self._owner_row, self._disposal_row, self.remove):
            part.setVisible(is_open)

    def show_topic(self, topic: ParkedTopic) -> None:
        self._topic.setText(topic.topic)
        owner = topic.owner or "nobody takes it on yet"
        fate = topic.disposal or "open"
        self._fate.setText(f"{owner}; {fate}")
        self._fate.set_tone("" if topic.disposal and topic.owner else "amber")
        self.head.setAccessibleName(f"Parked: {topic.topic}")
        self.head.setAccessibleDescription(f"{owner}; {fate}")
        self.owner.show_value(topic.owner)
        self.disposal.show_value(topic.disposal)
        self.owner.setAccessibleName(f"Who takes on: {topic.topic}")
        self.disposal.setAccessibleName(f"What becomes of: {topic.topic}")
        self.remove.setAccessibleName(f"Remove from the car park: {topic.topic}")
