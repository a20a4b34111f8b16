"""Acts on the plan as a whole: its terms, its outcome and its print."""

from collections.abc import Mapping
from datetime import date
from typing import TypedDict, Unpack

from facilitator.acts.changed_fields import changed, refuse_others
from facilitator.acts.consent_records import ConsentRecords
from facilitator.acts.matter_acts import MatterActs
from facilitator.acts.opened_case import OpenedCase
from facilitator.agreement.check_code import read_check_code
from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.manner import Manner
from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.agreement.terms import TERMS, Terms, chosen_terms, need_consent
from facilitator.changes import Changes


class ChoiceChanges(TypedDict, total=False):
    """What can be chosen about the document as a whole; how far the parties came is answered apart."""

    receivers: str
    statement_key: str
    review_on: date | None
    review_words: str
    manner: Manner
    large_print: bool
    agreed_on: date | None
    confirm_by: date | None
    replaces: str


class TermsActs:
    """Choosing what the plan says of itself."""

    def __init__(self, opened: OpenedCase, matter: MatterActs, consents: ConsentRecords) -> None:
        self._store = opened.store
        self._matter, self._consents = matter, consents

    def choices(self) -> PlanChoices:
        """Return what was chosen about the document as a whole."""
        return self._store.get(PlanChoices, "choices") or PlanChoices()

    def change(self, **changes: Unpack[ChoiceChanges]) -> Changes:
        """Change what is chosen about the document; other terms clear the consents to them.

        Raises InvalidValue for a check code that cannot be one.
        """
        refuse_others(changes, ChoiceChanges)
        if "replaces" in changes:
            changes["replaces"] = read_check_code(changes["replaces"])
        return self._choose(changes)

    def answer_outcome(self, answer: Outcome) -> Changes:
        """Record how far the parties came, as the mediator says; another answer asks every party again."""
        if answer is self.choices().outcome:
            return Changes()
        with self._store.transaction("Say how far the parties came"):
            return self._choose({"outcome": answer})

    def current(self) -> Terms:
        """Return the terms as they are chosen; they are printed only where every party consents to them."""
        return chosen_terms(self._matter.current().process, self.choices())

    def need_consent(self) -> bool:
        """Return whether the terms are other than the standing ones of the process."""
        return need_consent(self._matter.current().process, self.choices())

    def _choose(self, changes: Mapping[str, object]) -> Changes:
        before, held = self.current(), self.choices()
        with self._store.transaction("Change the document's choices", typing=True):
            self._store.put(changed(held, changes, PlanChoices))
            if self.current() != before:
                self._consents.clear(TERMS)
            if self.choices().outcome is not held.outcome:
                self._consents.clear(OUTCOME)
        return Changes(plan=True, consents=True)
