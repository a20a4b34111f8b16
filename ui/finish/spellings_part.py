"""Words that no bundled font can print: where each stands, and a line for its spelling in Latin letters."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.identity import ParticipantId, PartyId
from facilitator.changes import Changes
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.button import LinkButton
from ui.widgets.discard import discard
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile
    from facilitator.document.content.substitutes import Substitute

ASKS = (
    "These words cannot be printed as they are written. The document would show code points in their place. "
    "Give names a spelling in Latin letters here; change other words where they stand."
)
Act = Callable[["CaseFile", str], Changes]


class SpellingsPart(QWidget):
    """Shown only while something in the plan cannot be printed rightly.

    Signals:
        asked(int, str): the person wants to change this field of the action with this number in the document
    """

    asked = Signal(int, str)

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._asks = PlainLabel(ASKS, self)
        self._asks.set_tone("amber")
        self._found = QVBoxLayout()
        self._rows = QVBoxLayout()
        self._listed: list[QWidget] = []
        self._shown: tuple[Substitute, ...] = ()
        self._lines: dict[str, AutosaveLine] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(grid(2))
        column.addWidget(self._asks)
        column.addLayout(self._found)
        column.addLayout(self._rows)
        self.hide()

    def show_substitutes(self, substitutes: "tuple[Substitute, ...]", case: "CaseFile") -> None:
        """Show what would be printed wrongly, with a line for each name among it."""
        self.setVisible(bool(substitutes))
        if substitutes == self._shown:
            return
        self._shown = substitutes
        for row in self._listed:
            discard(row)
        self._listed = [self._row(each) for each in substitutes]
        for row in self._listed:
            self._found.addWidget(row)
        self._offer_lines([each.text for each in substitutes], case)

    def _row(self, found: "Substitute") -> QWidget:
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(grid(0.5))
        column.addWidget(PlainLabel(f"{found.where}: {found.text} → {found.shown_as}", row))
        if found.action:
            change = LinkButton(f"Change action {found.action}", row)
            change.setAccessibleName(f"Change in Agree: {found.where}, {found.text}")
            change.clicked.connect(lambda: self.asked.emit(found.action, found.field))
            column.addWidget(change, 0, Qt.AlignmentFlag.AlignLeft)
        return row

    def _offer_lines(self, texts: list[str], case: "CaseFile") -> None:
        def holds(name: str) -> bool:
            return any(text in name for text in texts)

        for person in case.people.all():
            if holds(person.printed_name):
                self._offer(person.id, person.name, person.latin_name, _spell_person(person.id))
        for party in case.parties.all():
            if holds(party.called):
                self._offer(party.id, party.called, "", _spell_party(party.id))
        led_by = case.matter.current().facilitator_name
        if holds(led_by):
            self._offer("led by", led_by, "", _spell_facilitator)

    def _offer(self, key: str, name: str, present: str, act: Act) -> None:
        if key in self._lines:
            return
        line = AutosaveLine(self)
        line.show_value(present)
        line.settled.connect(
            lambda words: self._controller.run(lambda case: act(case, words), line.note_refusal)
        )
        self._lines[key] = line
        self._rows.addWidget(FormRow(f"In Latin letters: {name}", line, self))


def _spell_person(key: ParticipantId) -> Act:
    return lambda case, words: case.people.change(key, latin_name=words)


def _spell_party(key: PartyId) -> Act:
    return lambda case, words: case.parties.change(key, name=words)


def _spell_facilitator(case: "CaseFile", words: str) -> Changes:
    return case.matter.change(facilitator_name=words)
