"""One who comes late and has not accepted confidentiality has no turn until that is recorded."""

import pytest

from facilitator.case.people import PartyKind
from facilitator.casefile import CaseFile
from facilitator.errors import ConfidentialityOpen, NotAllowed
from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, person

LATE = "Omar Aziz"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def case(vault: Vault, clock: FakeClock) -> CaseFile:
    made = create_practice_case(vault, clock=clock)
    made.start_meeting()
    made.add_participant(LATE, made.parties()[0].id)
    return made


def _speaker(case: CaseFile) -> str:
    return next((p.name for p in case.participants() if p.id == case.meeting().speaker_id), "")


def test_the_floor_is_not_given_to_them(case: CaseFile) -> None:
    case.give_floor(case.participants()[0].id)
    with pytest.raises(ConfidentialityOpen, match=LATE):
        case.give_floor(person(case, LATE).id)
    assert _speaker(case) == case.participants()[0].name
    assert person(case, LATE).id not in {turn.participant_id for turn in case.turns()}


def test_a_hand_may_go_up_but_the_next_speaker_is_asked_about(case: CaseFile) -> None:
    case.raise_hand(person(case, LATE).id)
    with pytest.raises(ConfidentialityOpen):
        case.next_speaker()
    case.accept_confidentiality(person(case, LATE).id)
    case.next_speaker()
    assert _speaker(case) == LATE


def test_acceptance_is_kept_with_its_time_and_undone_in_one_step(case: CaseFile, clock: FakeClock) -> None:
    before = person(case, LATE)
    case.accept_confidentiality(before.id)
    assert person(case, LATE).confidentiality_at == clock.now()
    assert case.undo_labels()[0] == f"Record that {LATE} accepts confidentiality"
    case.undo()
    assert person(case, LATE) == before
    with pytest.raises(ConfidentialityOpen):
        case.give_floor(before.id)


def test_a_round_that_reaches_them_stops_there(case: CaseFile) -> None:
    people = [p for p in case.participants() if p.is_to_be_heard]
    case.begin_round([people[0].id, person(case, LATE).id, people[1].id])
    with pytest.raises(ConfidentialityOpen):
        case.next_speaker()
    with pytest.raises(ConfidentialityOpen):
        case.pass_turn(people[0].id)
    assert _speaker(case) == people[0].name
    case.go_on_without(person(case, LATE).id)
    case.next_speaker()
    assert _speaker(case) == people[1].name


def test_a_round_that_would_begin_with_them_begins_without(case: CaseFile) -> None:
    people = [p for p in case.participants() if p.is_to_be_heard]
    order = [person(case, LATE).id, people[1].id]
    with pytest.raises(ConfidentialityOpen):
        case.begin_round(order)
    assert case.meeting().round is None
    case.go_on_without(person(case, LATE).id)
    case.begin_round(order)
    assert _speaker(case) == people[1].name


def test_somebody_added_while_a_round_runs_is_not_in_it(case: CaseFile) -> None:
    case.begin_round([case.participants()[0].id, case.participants()[1].id])
    case.add_participant("Late Too")
    current = case.meeting().round
    assert current is not None
    assert person(case, "Late Too").id not in current.waiting
    with pytest.raises(ConfidentialityOpen):
        case.give_floor(person(case, "Late Too").id)


def test_going_on_without_takes_the_hand_down_in_one_named_step(case: CaseFile) -> None:
    case.raise_hand(person(case, LATE).id)
    case.go_on_without(person(case, LATE).id)
    assert case.meeting().hands == ()
    assert case.undo_labels()[0] == f"Go on without {LATE}, who has not accepted confidentiality"
    case.undo()
    assert [hand.participant_id for hand in case.meeting().hands] == [person(case, LATE).id]


def test_they_are_asked_about_again_when_their_hand_goes_up(case: CaseFile) -> None:
    case.go_on_without(person(case, LATE).id)
    case.raise_hand(person(case, LATE).id)
    with pytest.raises(ConfidentialityOpen):
        case.next_speaker()


def test_nobody_who_has_accepted_is_gone_on_without(case: CaseFile) -> None:
    with pytest.raises(NotAllowed, match="has accepted confidentiality"):
        case.go_on_without(case.participants()[0].id)


def test_a_private_session_with_their_party_waits_for_them_or_goes_on_without(case: CaseFile) -> None:
    party = case.parties()[0]
    with pytest.raises(ConfidentialityOpen, match=LATE):
        case.begin_private_session(party.id)
    assert case.meeting().private_party_id is None
    case.begin_private_session(case.parties()[1].id)
    case.end_private_session()
    case.go_on_without(person(case, LATE).id)
    case.begin_private_session(party.id)
    assert case.meeting().private_party_id == party.id


def test_who_takes_acceptance_back_has_the_floor_no_more(case: CaseFile) -> None:
    speaker = case.participants()[0]
    case.give_floor(speaker.id)
    case.change_participant(speaker.id, confidentiality_accepted=False)
    assert case.meeting().speaker_id is None
    assert person(case, speaker.name).confidentiality_at is None
    with pytest.raises(ConfidentialityOpen):
        case.give_floor(speaker.id)


def test_a_party_that_comes_late_is_asked_person_by_person(case: CaseFile) -> None:
    case.add_party(PartyKind.CARE_BOARD)
    board = case.parties()[-1]
    case.add_participant("Lee Park", board.id)
    with pytest.raises(ConfidentialityOpen, match="Lee Park"):
        case.begin_private_session(board.id)


def test_nothing_is_forgotten_when_the_case_is_opened_again(case: CaseFile, vault: Vault) -> None:
    case.go_on_without(person(case, LATE).id)
    case_id = case.case_id
    case.close()
    again = CaseFile.open(vault, case_id)
    with pytest.raises(ConfidentialityOpen):
        again.begin_private_session(again.parties()[0].id)
    again.close()
