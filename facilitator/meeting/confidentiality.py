"""Nobody speaks in a meeting who has not accepted that it is confidential.

Everyone who is there accepts it before the start (`case/readiness.py`); this holds for who comes later. SEND
Code of Practice 2015, paragraph 11.9: disagreement resolution and mediation are confidential.
"""

from collections.abc import Collection, Sequence

from facilitator.case.identity import ParticipantId
from facilitator.case.people import Participant
from facilitator.errors import ConfidentialityOpen


def refuse_unaccepted(people: Sequence[Participant], *, without: Collection[ParticipantId] = ()) -> None:
    """Raise ConfidentialityOpen for the first who has not accepted it; those `without` stay outside."""
    for person in people:
        if not person.confidentiality_accepted and person.id not in without:
            raise ConfidentialityOpen(person.id, person.name)


def in_round(people: Sequence[Participant], without: Collection[ParticipantId]) -> tuple[Participant, ...]:
    """Return who takes part in a round: not those with whom nobody waits until they accept."""
    return tuple(p for p in people if p.confidentiality_accepted or p.id not in without)
