"""Acts on the plan as a whole: its terms, and how each party agreed."""

from dataclasses import replace
from typing import Any

from facilitator.acts.issue_acts import IssueActs
from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.manner import PartyManner
from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.agreement.terms import TERMS, Terms, chosen_terms, need_consent
from facilitator.case.identity import PartyId
from facilitator.case.people import Party
from facilitator.changes import Changes


class TermsActs(IssueActs):
    """Choosing what the plan says of itself."""

    def choices(self) -> PlanChoices:
        """Return what was chosen about the document as a whole."""
        return self._store.get(PlanChoices, "choices") or PlanChoices()

    def change_choices(self, **changes: Any) -> Changes:
        """Change what is chosen about the document; other terms or another outcome clear consents to it."""
        before, held = self.terms(), self.choices()
        with self._store.transaction("Change the document's choices", typing=True):
            self._store.put(replace(held, **changes))
            if self.terms() != before:
                self._clear_consents(TERMS)
            if self.choices().outcome is not held.outcome:
                self._clear_consents(OUTCOME)
        return Changes(plan=True, consents=True)

    def answer_outcome(self, answer: Outcome) -> Changes:
        """Record how far the parties came, as the mediator says; another answer asks every party again."""
        if answer is self.choices().outcome:
            return Changes()
        with self._store.transaction("Say how far the parties came"):
            return self.change_choices(outcome=answer)

    def terms(self) -> Terms:
        """Return the terms as they are chosen; they are printed only where every party consents to them."""
        return chosen_terms(self.matter().process, self.choices())

    def terms_need_consent(self) -> bool:
        """Return whether the terms are other than the standing ones of the process."""
        return need_consent(self.matter().process, self.choices())

    def party_manner(self, party_id: PartyId) -> PartyManner:
        """Return how this party agreed, as far as it was said for it alone."""
        return self._store.get(PartyManner, party_id) or PartyManner(id=party_id)

    def change_party_manner(self, party_id: PartyId, **changes: Any) -> Changes:
        """Change how this party agreed: `manner`, `said_by`, `said_on`, `said_in`."""
        self._need(Party, party_id)
        with self._store.transaction("Change how a party agreed", typing=True):
            self._store.put(replace(self.party_manner(party_id), **changes))
        return Changes(plan=True)
