"""Acts on how precise the actions are: what to warn about."""

from collections.abc import Mapping

from facilitator.acts.action_acts import ActionActs
from facilitator.acts.agreement_acts import AgreementActs
from facilitator.acts.matter_acts import MatterActs
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.party_acts import PartyActs
from facilitator.acts.people_acts import PeopleActs
from facilitator.agreement.action import Action
from facilitator.agreement.finding import Finding
from facilitator.agreement.precision import PrintedFinding, findings, renumbered
from facilitator.agreement.vague_words import STANDARD, VagueWords
from facilitator.case.identity import ActionId
from facilitator.changes import Changes


class PrecisionActs:
    """Making actions precise."""

    def __init__(
        self,
        opened: OpenedCase,
        matter: MatterActs,
        parties: PartyActs,
        people: PeopleActs,
        actions: ActionActs,
        agreement: AgreementActs,
    ) -> None:
        self._opened = opened
        self._matter, self._parties, self._people = matter, parties, people
        self._actions, self._agreement = actions, agreement
        self._vague_words = STANDARD

    def vague_words(self) -> VagueWords:
        """Return the list of vague words that is used here."""
        return self._vague_words

    def use_vague_words(self, listed: VagueWords) -> Changes:
        """Warn of the words of this list from now on. It is kept for every case, outside of this one."""
        if listed == self._vague_words:
            return Changes()
        self._vague_words = listed
        return Changes(actions=True, plan=True)

    def findings(self) -> Mapping[ActionId, tuple[Finding, ...]]:
        """Return what to warn about for each action that is not withdrawn; empty tuples where nothing is."""
        people, parties = self._people.all(), self._parties.all()
        process, today = self._matter.current().process, self._opened.today()
        days = self._agreement.days_nought()
        return {
            action.id: findings(
                action,
                people=people,
                parties=parties,
                process=process,
                today=today,
                agreed_on=days[action.id],
                vague=self._vague_words,
            )
            for action in self._actions.all()
            if not action.withdrawn
        }

    def findings_of(self, action: Action) -> tuple[Finding, ...]:
        """Return what to warn about an action as it would be worded, saved or not."""
        return findings(
            action,
            people=self._people.all(),
            parties=self._parties.all(),
            process=self._matter.current().process,
            today=self._opened.today(),
            agreed_on=self._agreement.day_nought(action.id),
            vague=self._vague_words,
        )

    def printed_findings(self) -> tuple[PrintedFinding, ...]:
        """Return what to warn about in the actions of the plan, by their numbers in the document."""
        found, numbers = self.findings(), self._actions.numbers()
        return tuple(
            PrintedFinding(number=numbers[action.id], action_id=action.id, finding=finding)
            for action in self._actions.agreed()
            for finding in (*renumbered(action, numbers[action.id]), *found[action.id])
        )
