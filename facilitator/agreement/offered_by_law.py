"""What follows in law if the local authority agrees to what the mediation is about: offered unasked.

Regulation 42 of the Special Educational Needs and Disability Regulations 2014; the dates are those of
`timescales`. Disagreement resolution has none, so nothing is offered there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.agreement.action import Action
from facilitator.agreement.timescales import DatedLine, dated_lines, outcomes_about
from facilitator.case.calendar_words import days_words
from facilitator.case.matter import Matter
from facilitator.case.people import Party, PartyKind

_COUNTED = {1: "its date in law", 2: "its two dates in law", 3: "its three dates in law"}
_ACTIONS = {1: "Add the action", 2: "Add the two actions", 3: "Add the three actions"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferByLaw:
    """Actions that follow in law from one agreement: `lines` are those that are not proposed yet."""

    outcome_key: str
    body: str
    agrees: str
    lines: tuple[DatedLine, ...]

    @property
    def condition(self) -> str:
        """Return for instance "If Barton Council agrees to assess:"."""
        return f"If {self.body} {self.agrees}:"

    @property
    def dates(self) -> str:
        """Return for instance "its two dates in law, 4 and 18 December 2026"."""
        return f"{_COUNTED[len(self.lines)]}, {days_words([line.latest for line in self.lines])}"

    @property
    def act(self) -> str:
        """Return what adding them is called."""
        return _ACTIONS[len(self.lines)]


def offered_by_law(
    matter: Matter, parties: Sequence[Party], actions: Sequence[Action], agreed_on: date
) -> OfferByLaw | None:
    """Return what to offer next, None where nothing follows in law or all of it is proposed.

    `agreed_on` is day nought. A line that was proposed is not offered again, withdrawn or not.
    """
    if not matter.process.has_statutory_dates:
        return None
    proposed = {action.outcome_key for action in actions}
    bodies = [party.called for party in parties if party.kind is PartyKind.LOCAL_AUTHORITY]
    for outcome in outcomes_about(matter.subjects):
        lines = tuple(line for line in dated_lines(outcome.key, agreed_on) if line.key not in proposed)
        if lines:
            body = bodies[0] if len(bodies) == 1 else "the local authority"
            return OfferByLaw(outcome_key=outcome.key, body=body, agrees=outcome.words, lines=lines)
    return None
