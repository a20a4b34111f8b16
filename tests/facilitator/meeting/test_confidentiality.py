"""Who has not accepted confidentiality does not speak."""

import pytest

from facilitator.case.identity import ParticipantId
from facilitator.case.people import Participant
from facilitator.errors import ConfidentialityOpen
from facilitator.meeting.confidentiality import in_round, refuse_unaccepted

LATE = Participant(id=ParticipantId("late"), name="Omar Aziz")
HERE = Participant(id=ParticipantId("here"), name="Jo", confidentiality_accepted=True)


def test_the_first_who_has_not_accepted_is_named() -> None:
    with pytest.raises(ConfidentialityOpen, match="Omar Aziz has not accepted") as refused:
        refuse_unaccepted([HERE, LATE])
    assert refused.value.participant_id == "late"
    refuse_unaccepted([HERE])
    refuse_unaccepted([HERE, LATE], without={LATE.id})


def test_a_round_leaves_out_only_whom_it_goes_on_without() -> None:
    assert in_round([LATE, HERE], frozenset()) == (LATE, HERE)
    assert in_round([LATE, HERE], {LATE.id, HERE.id}) == (HERE,)
