"""The question how far the parties came, and each party's consent to the words in which the plan says it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from facilitator.agreement.outcome import OUTCOME, needs_consent, outcome_wording
from facilitator.agreement.plan import Outcome
from facilitator.case.identity import PartyId
from facilitator.case.list_words import shown_names
from facilitator.changes import Changes
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.widgets.consent_row import ConsentRow
from ui.widgets.plain_label import MutedLabel, PlainLabel
from ui.widgets.radio_button import RadioButton

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

QUESTION: Final = "How far did the parties come?"
ABOUT: Final = (
    "Only you and the parties can say. Without an answer, and until every party agrees to its words, the "
    "plan says only that the parties agreed the actions in it."
)
ANSWERS: Final = {
    Outcome.FULL: "Full agreement, on everything they discussed",
    Outcome.PARTIAL: "Partial agreement, on part of it",
    Outcome.NONE: "No agreement, and so no document",
}
AGREED: Final = "Every party agrees, so the plan says this. Another answer asks them again."
NO_AGREEMENT: Final = "No document is made. Nobody is asked to agree to that."
SUBJECT: Final = "the outcome"


class OutcomePart(QWidget):
    """Three answers, none of them chosen until the mediator chooses; then a button for each party."""

    def __init__(
        self, controller: CaseController, parent: QWidget | None = None, *, keyed: bool = False
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._buttons = {answer: RadioButton(words, self) for answer, words in ANSWERS.items()}
        self._group = QButtonGroup(self)
        self._printed = PlainLabel("", self)
        self._printed.set_tone("strong")
        self._findings = PlainLabel("", self)
        self._findings.set_tone("amber")
        self._asked = PlainLabel("", self)
        self._consents = ConsentRow(self, keyed=keyed)
        self._consents.asked.connect(self._consent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(grid(2))
        column.addWidget(MutedLabel(ABOUT, self))
        for answer, button in self._buttons.items():
            button.setAccessibleName(ANSWERS[answer])
            self._group.addButton(button)
            button.clicked.connect(lambda _checked=False, answer=answer: self._answer(answer))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._printed, self._findings, self._asked, self._consents):
            column.addWidget(part)

    def begin(self) -> None:
        """Put the focus on the answer that holds, on the first where there is none."""
        chosen = next((button for button in self._buttons.values() if button.isChecked()), None)
        (chosen or self._buttons[Outcome.FULL]).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle(self, number: int) -> None:
        """Press the button of party `number`, from 1, where the parties are asked."""
        if not self._consents.isHidden():
            self._consents.toggle(number)

    def words(self) -> str:
        """Return what is to be read aloud, empty without an answer that is printed."""
        return "" if self._consents.isHidden() else self._printed.words()

    def show_case(self, case: "CaseFile") -> None:
        """Show the answer, the words that the plan would have for it, and who agrees to them."""
        answer, parties = case.terms.choices().outcome, case.parties.all()
        # A group that allows one answer alone never goes back to none, as undo may.
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each is answer)
        self._group.setExclusive(True)
        asked = needs_consent(answer)
        self._printed.setText("In the plan: " + ". ".join(outcome_wording(answer)) if asked else "")
        found = case.plan.outcome_findings()
        self._findings.setText("\n".join(f"Look again: {sentence}" for sentence in found))
        agreed = case.consents.parties()[OUTCOME]
        missing = [party.called for party in parties if party.id not in agreed]
        whole = asked and bool(parties) and not missing
        not_yet = f"Not yet: {shown_names(missing)}."
        waiting = f"The plan does not say this until every party agrees to these words. {not_yet}"
        self._asked.setText(AGREED if whole else waiting if asked else NO_AGREEMENT if answer else "")
        self._asked.set_tone("teal" if whole else "amber" if asked else "")
        self._consents.show_consents(parties, agreed, SUBJECT)
        for part, shown in (
            (self._printed, asked),
            (self._findings, bool(found)),
            (self._asked, bool(answer)),
            (self._consents, asked),
        ):
            part.setVisible(shown)

    def _answer(self, answer: Outcome) -> None:
        self._controller.run(lambda case: case.terms.answer_outcome(answer))

    def _consent(self, party: str, agrees: bool) -> None:
        party_id = PartyId(party)

        def act(case: "CaseFile") -> Changes:
            return (
                case.consents.give(OUTCOME, party_id) if agrees else case.consents.withdraw(OUTCOME, party_id)
            )

        self._controller.run(act)
