"""The car park: each topic needs a word on what becomes of it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.identity import ParkedId
from facilitator.meeting.notes import ParkedTopic
from ui.finish.step_card import StepCard
from ui.page.case_controller import CaseController
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.discard import discard
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import MutedLabel

HINT = "For instance: raised at the annual review by the school; dropped by agreement."


class ParkedStep(StepCard):
    """Lists the topics set aside, each with a line for what becomes of it."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(2, "Topics set aside", parent)
        self._controller = controller
        self._none = MutedLabel("No topic was parked.", self)
        self.body.addWidget(self._none)
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self._lines: dict[ParkedId, tuple[FormRow, AutosaveLine]] = {}

    def show_topics(self, topics: tuple[ParkedTopic, ...]) -> None:
        """Show what the case holds; a line being typed in is left alone."""
        present = {topic.id for topic in topics}
        for key in [key for key in self._lines if key not in present]:
            row, _ = self._lines.pop(key)
            discard(row)
        for topic in topics:
            if topic.id not in self._lines:
                self._add(topic)
            row, line = self._lines[topic.id]
            row.set_label(f"What becomes of: {topic.topic}")
            line.show_value(topic.disposal)
        self._none.setVisible(not topics)
        open_topics = sum(1 for topic in topics if topic.is_open)
        words = "None left open" if not open_topics else f"{open_topics} left open"
        self.show_state(words, done=not open_topics)

    def _add(self, topic: ParkedTopic) -> None:
        line = AutosaveLine(self)
        key = topic.id
        line.settled.connect(
            lambda words: self._controller.run(
                lambda case: case.car_park.change(key, disposal=words), line.note_refusal
            )
        )
        row = FormRow(f"What becomes of: {topic.topic}", line, self, hint="" if self._lines else HINT)
        self._lines[key] = (row, line)
        self._rows.addWidget(row)
