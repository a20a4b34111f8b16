"""Acts on the limits in law of a mediation agreement."""

from dataclasses import replace
from datetime import date

from facilitator.acts.action_acts import ActionActs, ActionChanges
from facilitator.acts.agreement_acts import AgreementActs
from facilitator.acts.matter_acts import MatterActs
from facilitator.acts.opened_case import OpenedCase
from facilitator.agreement.action import Action, Due
from facilitator.agreement.offered_by_law import OfferByLaw, offered_by_law
from facilitator.agreement.timescales import DatedLine, dated_lines, is_basis_of_table, outcomes
from facilitator.case.calendar_words import long_date
from facilitator.case.identity import ActionId, new_id
from facilitator.changes import Changes
from facilitator.errors import NotAllowed

LONGEST_CALLED = 60
_NOT_PROPOSED = ActionId("")
_TOUCHED = Changes(actions=True, consents=True, plan=True)


class TimescaleActs:
    """Giving actions the dates that are set by law."""

    def __init__(
        self, opened: OpenedCase, matter: MatterActs, actions: ActionActs, agreement: AgreementActs
    ) -> None:
        self._opened, self._store = opened, opened.store
        self._matter, self._actions, self._agreement = matter, actions, agreement

    def replaced_by(self, action_id: ActionId, outcome_key: str) -> tuple[str, ...]:
        """Return what `use` would put another date or basis in the place of, a sentence each.

        Empty where no date and no basis of the facilitator's own is there. Raises NotAllowed as it does.
        """
        action = self._opened.need(Action, action_id)
        if not outcome_key:
            return ()
        first, *further = self._lines(outcome_key, self._agreement.day_nought(action_id))
        there = [(action, first), *((self._of_line(action, line), line) for line in further)]
        return tuple(words for one, line in there if one is not None for words in _replaced(one, line))

    def use(self, action_id: ActionId, outcome_key: str, *, replacing: bool = False) -> Changes:
        """Give an action the latest date and the basis of what was agreed; an empty key takes off its basis.

        Where the outcome has further lines (decide, finalise), each is proposed as an action of its own right
        after, or brought up to date where it is already there. Every new wording asks every party again.
        Raises NotAllowed for disagreement resolution, for an unknown outcome, and, without `replacing`, where
        an agreed date or a typed basis would be replaced: that is asked first.
        """
        action = self._opened.need(Action, action_id)
        if not outcome_key:
            return self._actions.change(action_id, outcome_key="", basis="")
        lines = self._lines(outcome_key, self._agreement.day_nought(action_id))
        replaced = self.replaced_by(action_id, outcome_key)
        if replaced and not replacing:
            raise NotAllowed(f"{' '.join(replaced)} Nothing was changed. Say first that it may be replaced.")
        with self._store.transaction("Use a timescale"):
            self._actions.change(action_id, **_claim(lines[0]))
            place = action.position
            for line in lines[1:]:
                place = self._put_line(action, line, place)
        return _TOUCHED

    def offered(self) -> OfferByLaw | None:
        """Return the actions that follow in law from the decision at hand, None where there are none."""
        drawn = self._agreement.drawn()
        soonest = self._agreement.day_nought(_NOT_PROPOSED)
        return offered_by_law(drawn.matter, drawn.parties, drawn.actions, soonest)

    def add_offered(self) -> Changes:
        """Propose every action that is offered, in one step of undo; none that is there already changes.

        Raises NotAllowed where nothing is offered.
        """
        offer = self.offered()
        if offer is None:
            raise NotAllowed(
                "The law sets no date here that is not in an action already. Nothing was changed."
            )
        with self._store.transaction("Add the actions with a date set by law"):
            for line in offer.lines:
                self._actions.propose(
                    line.words,
                    who=offer.body[:1].upper() + offer.body[1:],
                    due=Due(day=line.latest),
                    how_we_will_know=line.known,
                    basis=line.basis,
                    outcome_key=line.key,
                )
        return _TOUCHED

    def _lines(self, outcome_key: str, agreed_on: date) -> tuple[DatedLine, ...]:
        process = self._matter.current().process
        if not process.has_statutory_dates:
            raise NotAllowed(
                "Disagreement resolution has no dates set by law. Nothing was changed. "
                "Type the date that the parties agree on."
            )
        if outcome_key not in {outcome.key for outcome in outcomes(process)}:
            raise NotAllowed("There is no such outcome in the table of timescales. Nothing was changed.")
        return dated_lines(outcome_key, agreed_on)

    def _of_line(self, first: Action, line: DatedLine) -> Action | None:
        """Return the action that is this line of the same issue already, None where none is."""
        return next(
            (
                other
                for other in self._actions.all()
                if other.outcome_key == line.key
                and other.issue_id == first.issue_id
                and other.id != first.id
                and not other.withdrawn
            ),
            None,
        )

    def _put_line(self, first: Action, line: DatedLine, place: int) -> int:
        """Propose the line after `place`, or give the one that is there its date; return its place."""
        present = self._of_line(first, line)
        if present is not None:
            self._actions.change(present.id, **_claim(line))
            return present.position
        for other in self._actions.all():
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


def _replaced(action: Action, line: DatedLine) -> list[str]:
    """Return in sentences what of the action's own the line would take the place of."""
    called = f"“{shortened}”" if (shortened := " ".join(action.what.split())[:LONGEST_CALLED]) else "It"
    found = []
    if action.due.printed and action.due != Due(day=line.latest):
        found.append(
            f"{called} has the date {action.due.printed}; the date set by law is {long_date(line.latest)}."
        )
    if action.basis and action.basis != line.basis and not is_basis_of_table(action.basis):
        found.append(f"{called} has the basis “{action.basis}”; the one set by law is “{line.basis}”.")
    return found


def _claim(line: DatedLine) -> ActionChanges:
    return {"due": Due(day=line.latest), "basis": line.basis, "outcome_key": line.key}
