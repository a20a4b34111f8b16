"""Names that no bundled font can print rightly: each gets a line for its spelling in Latin letters."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.identity import ParticipantId
from facilitator.case.people import Participant
from ui.case_controller import CaseController
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from facilitator.document.printable import Substitute

ASKS = (
    "These words cannot be printed as they are written. The document would show code points in their place. "
    "Give names a spelling in Latin letters here; change other words in Agree."
)


class SpellingsPart(QWidget):
    """Shown only while something in the plan cannot be printed rightly."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._asks = PlainLabel(ASKS, self)
        self._asks.set_tone("amber")
        self._list = PlainLabel("", self)
        self._rows = QVBoxLayout()
        self._lines: dict[ParticipantId, AutosaveLine] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._asks)
        column.addWidget(self._list)
        column.addLayout(self._rows)
        self.hide()

    def show_substitutes(
        self, substitutes: "tuple[Substitute, ...]", people: tuple[Participant, ...]
    ) -> None:
        """Show what would be printed wrongly, with a line for each person whose name it is."""
        self.setVisible(bool(substitutes))
        self._list.setText("\n".join(f"{each.where}: {each.text} → {each.shown_as}" for each in substitutes))
        texts = [each.text for each in substitutes]
        for person in people:
            if person.id not in self._lines and any(text in person.printed_name for text in texts):
                self._add(person)

    def _add(self, person: Participant) -> None:
        line = AutosaveLine(self)
        line.show_value(person.latin_name)
        key = person.id
        line.settled.connect(
            lambda words: self._controller.run(lambda case: case.change_participant(key, latin_name=words))
        )
        self._lines[key] = line
        self._rows.addWidget(FormRow(f"In Latin letters: {person.name}", line, self))
