"""Acts on how precise the actions are: what to warn about, and the limits in law of a mediation agreement."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from facilitator.acts.drawing_acts import DrawingActs
from facilitator.agreement.action import Action, Due
from facilitator.agreement.precision import Finding, PrintedFinding, findings, renumbered
from facilitator.agreement.timescales import DatedLine, dated_lines, outcomes
from facilitator.agreement.wording_precision import STANDARD, VagueWords
from facilitator.case.clock import Clock
from facilitator.case.identity import ActionId, new_id
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.vault.store import Store

_TOUCHED = Changes(actions=True, consents=True, plan=True)


class PrecisionActs(DrawingActs):
    """Making actions precise."""

    def __init__(self, store: Store, clock: Clock) -> None:
        super().__init__(store, clock)
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

    def precision(self) -> Mapping[ActionId, tuple[Finding, ...]]:
        """Return what to warn about for each action that is not withdrawn; empty tuples where nothing is."""
        people, parties, process = self.participants(), self.parties(), self.matter().process
        today = self.today()
        return {
            action.id: findings(
                action,
                people=people,
                parties=parties,
                process=process,
                today=today,
                agreed_on=self.day_nought(action.id),
                vague=self._vague_words,
            )
            for action in self.actions()
            if not action.withdrawn
        }

    def printed_findings(self) -> tuple[PrintedFinding, ...]:
        """Return what to warn about in the actions of the plan, by their numbers in the document."""
        found, numbers = self.precision(), self.numbers()
        return tuple(
            PrintedFinding(number=numbers[action.id], action_id=action.id, finding=finding)
            for action in self.agreed_actions()
            for finding in (*renumbered(action, numbers[action.id]), *found[action.id])
        )

    def use_timescale(self, action_id: ActionId, outcome_key: str) -> Changes:
        """Give an action the latest date and the basis of what was agreed; an empty key takes off its basis.

        Where the outcome has further lines (decide, finalise), each is proposed as an action of its own right
        after, or brought up to date where it is already there. Every new wording asks every party again.
        Raises NotAllowed for disagreement resolution, and where no limit is confirmed.
        """
        action = self._need(Action, action_id)
        if not outcome_key:
            return self.change_action(action_id, outcome_key="", basis="")
        lines = self._lines(outcome_key, self.day_nought(action_id))
        with self._store.transaction("Use a timescale"):
            self.change_action(action_id, **_claim(lines[0]))
            place = action.position
            for line in lines[1:]:
                place = self._put_line(action, line, place)
        return _TOUCHED

    def _lines(self, outcome_key: str, agreed_on: date) -> tuple[DatedLine, ...]:
        process = self.matter().process
        if not process.has_statutory_dates:
            raise NotAllowed(
                "Disagreement resolution has no dates set by law. Nothing was changed. "
                "Type the date that the parties agree on."
            )
        if outcome_key not in {outcome.key for outcome in outcomes(process)}:
            raise NotAllowed("There is no such outcome in the table of timescales. Nothing was changed.")
        lines = dated_lines(outcome_key, agreed_on)
        if not lines:
            raise NotAllowed(
                "No limit in law could be confirmed for this. Nothing was changed. "
                "Type the date that the parties agree on."
            )
        return lines

    def _put_line(self, first: Action, line: DatedLine, place: int) -> int:
        """Propose the line after `place`, or give the one that is there its date; return its place."""
        for other in self.actions():
            if other.outcome_key == line.key and other.issue_id == first.issue_id and not other.withdrawn:
                self.change_action(other.id, **_claim(line))
                return other.position
        for other in self.actions():
            if other.position > place:
                self._store.put(replace(other, position=other.position + 1))
        added = Action(
            id=ActionId(new_id()),
            what=line.words,
            who=first.who,
            issue_id=first.issue_id,
            position=place + 1,
            due=Due(day=line.latest),
            basis=line.basis,
            outcome_key=line.key,
        )
        self._store.put(added)
        return added.position


def _claim(line: DatedLine) -> dict[str, Due | str]:
    return {"due": Due(day=line.latest), "basis": line.basis, "outcome_key": line.key}
