"""Acts on consent: a party's agreement to an exact wording."""

from collections.abc import Mapping

from facilitator.acts.action_acts import ActionActs
from facilitator.acts.consent_records import ConsentRecords
from facilitator.acts.issue_acts import IssueActs
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.terms_acts import TermsActs
from facilitator.agreement.action import Action, Consent, consent_id, consented, digest
from facilitator.agreement.issue import Issue
from facilitator.agreement.outcome import OUTCOME, needs_consent, outcome_wording
from facilitator.agreement.terms import TERMS
from facilitator.case.identity import IssueId, PartyId
from facilitator.case.people import Party
from facilitator.changes import Changes
from facilitator.errors import NotAllowed


class ConsentActs:
    """Recording who agrees to what."""

    def __init__(
        self,
        opened: OpenedCase,
        records: ConsentRecords,
        issues: IssueActs,
        actions: ActionActs,
        terms: TermsActs,
    ) -> None:
        self._opened, self._store = opened, opened.store
        self._records, self._issues = records, issues
        self._actions, self._terms = actions, terms

    def all(self) -> tuple[Consent, ...]:
        """Return every consent given and not cleared."""
        return self._records.all()

    def give(self, subject_id: str, party_id: PartyId) -> Changes:
        """Record a party's consent to the present wording of an action, the plan's terms or the outcome.

        The last two are `TERMS` and `OUTCOME`. For an issue it is the consent to have its heading printed.

        Raises NotAllowed for an action without what, who or by when, for a withdrawn one, and for an outcome
        that the mediator has not answered or that is not printed.
        """
        party = self._opened.need(Party, party_id)
        consent = Consent(
            id=consent_id(subject_id, party_id),
            subject_id=subject_id,
            party_id=party_id,
            digest=digest(self._wording(subject_id)),
            given_at=self._opened.now(),
        )
        given = self._store.get(Consent, consent.id)
        if given is not None and given.digest == consent.digest:
            return Changes()
        with self._store.transaction(f"Record {self._called(subject_id, party)}"):
            self._store.put(consent)
        return Changes(consents=True, plan=True)

    def withdraw(self, subject_id: str, party_id: PartyId) -> Changes:
        """Take a party's consent back."""
        party = self._opened.need(Party, party_id)
        with self._store.transaction(f"Withdraw {self._called(subject_id, party)}"):
            self._store.remove(Consent, consent_id(subject_id, party_id))
        return Changes(consents=True, plan=True)

    def parties(self) -> Mapping[str, frozenset[PartyId]]:
        """Return who consents to the present wording of each action and issue, `TERMS` and `OUTCOME`."""
        held = self.all()
        subjects: tuple[Action | Issue, ...] = (*self._actions.all(), *self._issues.all())
        wordings = {
            TERMS: self._terms.current().wording,
            OUTCOME: outcome_wording(self._terms.choices().outcome),
        }
        wordings |= {subject.id: subject.wording for subject in subjects}
        return {key: consented(key, wording, held) for key, wording in wordings.items()}

    def _called(self, subject_id: str, party: Party) -> str:
        """Return "the consent of Barton Council to 3", which undo says."""
        names = {TERMS: "the plan's terms", OUTCOME: "the outcome"}
        names |= {action_id: str(number) for action_id, number in self._actions.numbers().items()}
        return f"the consent of {party.called} to {names.get(subject_id, 'a heading')}"

    def _wording(self, subject_id: str) -> tuple[str, ...]:
        if subject_id == TERMS:
            return self._terms.current().wording
        if subject_id == OUTCOME:
            return self._outcome_wording()
        action = self._store.get(Action, subject_id)
        if action is None:
            return self._opened.need(Issue, IssueId(subject_id)).wording
        if action.withdrawn:
            raise NotAllowed("This action has been withdrawn. Bring it back before anyone agrees to it.")
        if action.missing:
            message = f"Nobody can agree to this action yet. Still needed: {', '.join(action.missing)}."
            raise NotAllowed(message)
        return action.wording

    def _outcome_wording(self) -> tuple[str, ...]:
        answer = self._terms.choices().outcome
        if not needs_consent(answer):
            raise NotAllowed(
                "Say first how far the parties came: full agreement or part of it. Without that answer, and "
                "without agreement, no such words are printed. Nothing was changed."
            )
        return outcome_wording(answer)
