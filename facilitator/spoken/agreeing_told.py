"""Agreement for a listener: which party agrees to what, or no longer does."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.terms import TERMS
from facilitator.case.identity import ActionId, PartyId

_CALLED = {OUTCOME: "the outcome", TERMS: "how the plan is shared and reviewed"}
_HEADING = "having that heading printed"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreeingNow:
    """Who agrees to what; `wordings` are the words of each action, by which a new wording is known."""

    consented: Mapping[str, frozenset[PartyId]] = field(default_factory=dict)
    wordings: Mapping[ActionId, Sequence[str]] = field(default_factory=dict)
    numbers: Mapping[ActionId, int] = field(default_factory=dict)
    parties: Mapping[PartyId, str] = field(default_factory=dict)


def agreeing_told(before: AgreeingNow, after: AgreeingNow) -> Iterator[str]:
    """Yield each agreement given or taken back, by the number that the action had when it was asked about.

    A new wording takes all agreement away; whoever words it anew is told so in another place.
    """
    for subject, holds in after.consented.items():
        held = before.consented.get(subject, frozenset())
        action = ActionId(subject)
        if holds == held or before.wordings.get(action) != after.wordings.get(action):
            continue
        number = before.numbers.get(action, 0)
        what = _CALLED.get(subject) or (f"action {number}" if number else _HEADING)
        for party, called in after.parties.items():
            if (party in holds) != (party in held):
                said = f"{called} {'agrees' if party in holds else 'no longer agrees'} to {what}"
                yield f"{said[:1].upper()}{said[1:]}"
        everyone = frozenset(after.parties)
        if holds >= everyone and not held >= everyone:
            became = after.numbers.get(action, 0)
            yield f"All agree: it is action {became} now" if became != number else "All agree"
