"""How each party agreed: for the plan, and for a party where it differs."""

from datetime import date
from typing import TYPE_CHECKING, Unpack

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.acts.manner_acts import MannerChanges
from facilitator.agreement.manner import Manner, Where, signatory, usual_manner, usual_place
from facilitator.agreement.plan import PartyAgreement
from facilitator.case.calendar_words import long_date
from facilitator.case.direction import isolated
from facilitator.case.identity import PartyId
from facilitator.case.people import Party
from ui.look.theme import grid
from ui.page.case_controller import CaseController, Refused
from ui.plan_terms.day_row import DayRow
from ui.plan_terms.days_row import DaysRow
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.button import LinkButton
from ui.widgets.choice import Choice
from ui.widgets.discard import discard
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

LABEL = "How the parties agree to the plan"
NOBODY = "Nobody of this party who took part is known to have agreed for it: say who did."


class MannerPart(QWidget):
    """Chooses between signature lines and a record of what was said aloud."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._of_plan: Choice[Manner] = Choice(LABEL, _offers("As is usual"), self, wide=True)
        self._of_plan.activated.connect(self._change_plan)
        self._day = DayRow("Date of the agreement", self)
        self._day.chosen.connect(
            lambda day: controller.run(lambda case: case.terms.change(agreed_on=day), self._day.note_refusal)
        )
        self._met = DaysRow("Days on which the parties met", self, hint="Each is printed.")
        self._met.chosen.connect(
            lambda days: controller.run(
                lambda case: case.agreement.change_days_held(days), self._met.note_refusal
            )
        )
        self._rows: dict[PartyId, _PartyRows] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(grid(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(grid(2))
        column.addWidget(FormRow(LABEL, self._of_plan, self))
        column.addWidget(self._met)
        column.addWidget(self._day)
        column.addLayout(self._list)

    def show_case(self, case: "CaseFile") -> None:
        """Show what the case holds; a line being typed in is left alone."""
        choices, usual = case.terms.choices(), usual_manner(case.matter.current().process)
        self._of_plan.setItemText(0, f"As is usual: {usual.label[0].lower()}{usual.label[1:]}")
        self._of_plan.show_value(choices.manner)
        self._met.show_days(case.agreement.days_held(), case.today())
        self._met.show_usual(case.agreement.drawn().met_on)
        self._day.show_day(choices.agreed_on, case.today())
        self._day.show_usual(case.agreement.day())
        self._day.show_hint(_against_the_consents(choices.agreed_on, case.agreement.last_consent_day()))
        parties = case.parties.all()
        for key in self._rows.keys() - {party.id for party in parties}:
            discard(self._rows.pop(key))
        printed = case.plan.current().agreements
        for party, agreement in zip(parties, printed, strict=True):
            if party.id not in self._rows:
                rows = self._rows[party.id] = _PartyRows(self._controller, party.id, self)
                self._list.addWidget(rows)
            self._rows[party.id].show_party(party, agreement, case)

    def _change_plan(self) -> None:
        manner = self._of_plan.value()
        self._controller.run(lambda case: case.terms.change(manner=manner))


class _PartyRows(QWidget):
    """One party: what the document says of how it agreed, and the fields that change it."""

    def __init__(self, controller: CaseController, party_id: PartyId, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._id = party_id
        self._printed = PlainLabel("", self)
        self._change_it = LinkButton("Change this", self)
        self._fields = QWidget(self)
        self._manner: Choice[Manner] = Choice("", _offers("As for the plan"), self._fields, wide=True)
        self._by = AutosaveLine(self._fields)
        self._on = DayRow("", self._fields)
        self._where: Choice[Where] = Choice("", _places(), self._fields, wide=True)
        self._manner_row = FormRow("", self._manner, self._fields)
        self._by_row = FormRow("", self._by, self._fields)
        self._where_row = FormRow("", self._where, self._fields)
        self._lay_out()
        self._change_it.clicked.connect(self._toggle)
        self._manner.activated.connect(lambda: self._change(manner=self._manner.value()))
        self._by.settled.connect(lambda words: self._change(self._by.note_refusal, said_by=words))
        self._on.chosen.connect(lambda day: self._change(self._on.note_refusal, said_on=day))
        self._where.activated.connect(lambda: self._change(said_in=self._where.value()))

    def show_party(self, party: Party, printed: PartyAgreement, case: "CaseFile") -> None:
        """Show how this party agreed; usual answers are shown where none is given."""
        own, matter, called = case.manners.of(party.id), case.matter.current(), party.called
        by = f", {isolated(printed.signatory)}" if printed.signatory else ""
        nobody = "" if printed.signatory else f" {NOBODY}"
        self._printed.setText(f"{isolated(called)}{by}: {printed.in_words}{nobody}")
        self._printed.set_tone("" if printed.signatory else "amber")
        self._change_it.setAccessibleName(f"Change how {called} agreed")
        self._manner.show_value(own.manner)
        self._by.show_value(own.said_by)
        self._by.setPlaceholderText(signatory(party, case.people.who_took_part()))
        self._on.show_day(own.said_on, case.today())
        self._on.show_usual(case.agreement.day_agreed_by(party.id))
        usual = usual_place(matter.mode)
        self._where.setItemText(
            0, f"As the meeting was held: {usual.value}" if usual else "The document does not say"
        )
        self._where.show_value(own.said_in)
        for row in (self._on, self._where_row):
            row.setVisible(not printed.signs)
        self._manner_row.set_label(f"How {called} agrees")
        self._by_row.set_label(f"Who agrees for {called}")
        self._on.set_label(f"On which day {called} said so")
        self._where_row.set_label(f"Where {called} said so")

    def _lay_out(self) -> None:
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(grid(4), 0, 0, grid(2))
        fields.setSpacing(grid(2))
        for row in (self._manner_row, self._by_row, self._on, self._where_row):
            fields.addWidget(row)
        self._fields.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(grid(0.5))
        column.addWidget(self._printed)
        column.addWidget(self._change_it, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._fields)

    def _toggle(self) -> None:
        opened = self._fields.isHidden()
        self._fields.setVisible(opened)
        self._change_it.setText("Close" if opened else "Change this")
        if opened:
            self._manner.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self, refused: Refused | None = None, /, **changes: Unpack[MannerChanges]) -> None:
        self._controller.run(lambda case: case.manners.change(self._id, **changes), refused)


def _against_the_consents(chosen: date | None, last: date | None) -> str:
    if chosen is None or last is None or chosen == last:
        return ""
    return f"The last party agreed on {long_date(last)}. Empty this line to use that day."


def _offers(usual: str) -> list[tuple[Manner, str]]:
    return [(manner, usual if manner is Manner.USUAL else manner.label) for manner in Manner]


def _places() -> list[tuple[Where, str]]:
    return [(where, where.value.capitalize()) for where in Where]
