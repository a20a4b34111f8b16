"""Who may receive the plan, how it may be shared, when it is looked at again, and who agrees to that."""

from typing import TYPE_CHECKING, Unpack

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.acts.terms_acts import ChoiceChanges
from facilitator.agreement.terms import (
    TERMS,
    chosen_terms,
    standing_statement,
    standing_terms,
    statements,
    suggested_review,
)
from facilitator.case.calendar_words import long_date
from facilitator.case.identity import PartyId
from facilitator.changes import Changes
from ui.look.theme import grid
from ui.page.case_controller import CaseController, Refused
from ui.plan_terms.day_row import DayRow
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.button import LinkButton
from ui.widgets.choice import Choice
from ui.widgets.consent_row import ConsentRow
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

SUBJECT = "sharing and review"
STANDING = (
    "These are the usual words of this app. They stand in your opening words: read them out, or send them "
    "before. Nobody is asked for a yes to them here. Other words ask every party."
)
AGREED = "Every party agrees, so these words go into the document. Changing them asks again."


class TermsPart(QWidget):
    """Shows the terms of the open case and sends what the person wants.

    One that `folds` shows the words as the document would have them, and the fields once they are asked for.
    """

    def __init__(
        self, controller: CaseController, parent: QWidget | None = None, *, folds: bool = False
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._folds = folds
        self._words = PlainLabel("", self)
        self._change_it = LinkButton("Change sharing and review", self)
        self._fields = QWidget(self)
        self._receivers = AutosaveText(self, lines=2)
        self._receivers.setMaximumHeight(grid(24))
        offered = [(statement.key, statement.label) for statement in statements()]
        self._statement: Choice[str] = Choice("How it may be shared", offered, self, wide=True)
        self._statement_row = FormRow("How it may be shared", self._statement, self)
        self._day = DayRow("The parties will review it on", self, placeholder="For instance 15 January 2027")
        self._suggested = LinkButton("", self)
        self._how = AutosaveLine(
            self, placeholder="For instance: by video call, with the school. May stay empty."
        )
        self._asked = PlainLabel("", self)
        self._consents = ConsentRow(self)
        self._lay_out()
        self._receivers.settled.connect(
            lambda words: self._change(self._receivers.note_refusal, receivers=words)
        )
        self._statement.activated.connect(self._change_statement)
        self._day.chosen.connect(lambda day: self._change(self._day.note_refusal, review_on=day))
        self._how.settled.connect(lambda words: self._change(self._how.note_refusal, review_words=words))
        self._suggested.clicked.connect(self._take_suggestion)
        self._consents.asked.connect(self._consent)
        self._change_it.clicked.connect(self._fold_or_unfold)

    def show_case(self, case: "CaseFile") -> None:
        """Show what the case holds; a line being typed in is left alone."""
        choices, process = case.terms.choices(), case.matter.current().process
        self._words.setText("\n".join(filter(None, case.terms.current().wording)))
        self._receivers.show_value(choices.receivers)
        self._receivers.setPlaceholderText("" if choices.receivers else standing_terms(process).receivers)
        self._statement.show_value(choices.statement_key or standing_statement(process).key)
        self._statement_row.show_hint(chosen_terms(process, choices).statement)
        self._day.show_day(choices.review_on, case.today())
        day = suggested_review(process, case.agreement.day())
        self._suggested.setText(f"Use {long_date(day)}")
        self._suggested.setVisible(choices.review_on is None)
        self._how.show_value(choices.review_words)
        self._show_consents(case)

    def _show_consents(self, case: "CaseFile") -> None:
        parties, agreed = case.parties.all(), case.consents.parties()[TERMS]
        asked = case.terms.need_consent()
        missing = [party.called for party in parties if party.id not in agreed]
        whole = asked and not missing
        self._consents.setVisible(asked)
        self._consents.show_consents(parties, agreed, SUBJECT)
        waiting = (
            "The document has the usual words until every party agrees to these. "
            f"Not yet: {', '.join(missing)}."
        )
        self._asked.setText(AGREED if whole else waiting if asked else STANDING)
        self._asked.set_tone("teal" if whole else "amber" if asked else "")

    def _lay_out(self) -> None:
        fields, column = QVBoxLayout(self._fields), QVBoxLayout(self)
        for layout in (fields, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(grid(2))
        for row in (
            FormRow("Who may receive it", self._receivers, self),
            self._statement_row,
            self._day,
            FormRow("How they will review it", self._how, self),
        ):
            fields.addWidget(row)
        fields.insertWidget(3, self._suggested, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._words)
        column.addWidget(self._change_it, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._fields, self._asked, self._consents):
            column.addWidget(part)
        for part in (self._words, self._change_it):
            part.setVisible(self._folds)
        self._fields.setVisible(not self._folds)

    def _fold_or_unfold(self) -> None:
        opened = self._fields.isHidden()
        self._fields.setVisible(opened)
        self._words.setVisible(not opened)
        self._change_it.setText("Close sharing and review" if opened else "Change sharing and review")
        if opened:
            self._receivers.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change_statement(self) -> None:
        case, key = self._controller.case_file, self._statement.value()
        usual = standing_statement(case.matter.current().process).key
        self._change(statement_key="" if key == usual else key)

    def _take_suggestion(self) -> None:
        case = self._controller.case_file
        day = suggested_review(case.matter.current().process, case.agreement.day())
        self._day.setFocus()
        self._change(review_on=day)

    def _change(self, refused: Refused | None = None, /, **changes: Unpack[ChoiceChanges]) -> None:
        self._controller.run(lambda case: case.terms.change(**changes), refused)

    def _consent(self, party: str, agrees: bool) -> None:
        party_id = PartyId(party)

        def act(case: "CaseFile") -> Changes:
            return case.consents.give(TERMS, party_id) if agrees else case.consents.withdraw(TERMS, party_id)

        self._controller.run(act)
