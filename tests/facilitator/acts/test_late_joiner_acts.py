"""One who comes late and has not accepted confidentiality has no turn until that is recorded."""

import pytest

from facilitator.case.people import Participant, PartyKind
from facilitator.casefile import CaseFile
from facilitator.errors import ConfidentialityOpen, NotAllowed
from facilitator.meeting.state import RoundOrder
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
    made.meeting.start()
    made.people.add(LATE, made.parties.all()[0].id)
    return made


def _speaker(case: CaseFile) -> str:
    return next((p.name for p in case.people.all() if p.id == case.meeting.current().speaker_id), "")


def test_the_floor_is_not_given_to_them(case: CaseFile) -> None:
    case.floor.give(case.people.all()[0].id)
    with pytest.raises(ConfidentialityOpen, match=LATE):
        case.floor.give(person(case, LATE).id)
    assert _speaker(case) == case.people.all()[0].name
    assert person(case, LATE).id not in {turn.participant_id for turn in case.meeting.turns()}


def test_a_hand_may_go_up_but_the_next_speaker_is_asked_about(case: CaseFile) -> None:
    case.floor.raise_hand(person(case, LATE).id)
    with pytest.raises(ConfidentialityOpen):
        case.floor.next_speaker()
    case.confidentiality.accept(person(case, LATE).id)
    case.floor.next_speaker()
    assert _speaker(case) == LATE


def test_acceptance_is_kept_with_its_time_and_undone_in_one_step(case: CaseFile, clock: FakeClock) -> None:
    before = person(case, LATE)
    case.confidentiality.accept(before.id)
    assert person(case, LATE).confidentiality_at == clock.now()
    assert case.undo.labels()[0] == f"Record that {LATE} accepts confidentiality"
    case.undo.undo()
    assert person(case, LATE) == before
    with pytest.raises(ConfidentialityOpen):
        case.floor.give(before.id)


def _say_something(case: CaseFile, clock: FakeClock) -> list[Participant]:
    """Let everyone but them speak for a while, so that they are the least heard; return the others."""
    others = [each for each in case.people.all() if each.is_to_be_heard and each.name != LATE]
    for longer, each in enumerate(others, 1):
        case.floor.give(each.id)
        clock.advance(longer * 10)
    case.floor.free()
    case.floor.set_round_order(RoundOrder.LEAST_HEARD)
    return others


def test_a_round_that_reaches_them_stops_there(case: CaseFile) -> None:
    late = person(case, LATE).id
    case.people.move(late, -1)
    order = [each for each in case.people.all() if each.is_to_be_heard]
    place = [each.id for each in order].index(late)
    before, after = order[place - 1], order[place + 1]
    case.floor.begin_round()
    while _speaker(case) != before.name:
        case.floor.next_speaker()
    with pytest.raises(ConfidentialityOpen):
        case.floor.next_speaker()
    with pytest.raises(ConfidentialityOpen):
        case.floor.let_pass(before.id)
    assert _speaker(case) == before.name
    case.confidentiality.go_on_without(late)
    case.floor.next_speaker()
    assert _speaker(case) == after.name


def test_a_round_that_would_begin_with_them_begins_without(case: CaseFile, clock: FakeClock) -> None:
    others = _say_something(case, clock)
    with pytest.raises(ConfidentialityOpen):
        case.floor.begin_round()
    assert case.meeting.current().round is None
    case.confidentiality.go_on_without(person(case, LATE).id)
    case.floor.begin_round()
    assert _speaker(case) == others[0].name


def test_somebody_added_while_a_round_runs_is_not_in_it(case: CaseFile) -> None:
    case.floor.begin_round()
    case.people.add("Late Too")
    current = case.meeting.current().round
    assert current is not None
    assert person(case, "Late Too").id not in current.waiting
    with pytest.raises(ConfidentialityOpen):
        case.floor.give(person(case, "Late Too").id)


def test_going_on_without_takes_the_hand_down_in_one_named_step(case: CaseFile) -> None:
    case.floor.raise_hand(person(case, LATE).id)
    case.confidentiality.go_on_without(person(case, LATE).id)
    assert case.meeting.current().hands == ()
    assert case.undo.labels()[0] == f"Go on without {LATE}, who has not accepted confidentiality"
    case.undo.undo()
    assert [hand.participant_id for hand in case.meeting.current().hands] == [person(case, LATE).id]


def test_they_are_asked_about_again_when_their_hand_goes_up(case: CaseFile) -> None:
    case.confidentiality.go_on_without(person(case, LATE).id)
    case.floor.raise_hand(person(case, LATE).id)
    with pytest.raises(ConfidentialityOpen):
        case.floor.next_speaker()


def test_nobody_who_has_accepted_is_gone_on_without(case: CaseFile) -> None:
    with pytest.raises(NotAllowed, match="has accepted confidentiality"):
        case.confidentiality.go_on_without(case.people.all()[0].id)


def test_a_private_session_with_their_party_waits_for_them_or_goes_on_without(case: CaseFile) -> None:
    party = case.parties.all()[0]
    with pytest.raises(ConfidentialityOpen, match=LATE):
        case.private_session.begin(party.id)
    assert case.meeting.current().private_party_id is None
    case.private_session.begin(case.parties.all()[1].id)
    case.private_session.end()
    case.confidentiality.go_on_without(person(case, LATE).id)
    case.private_session.begin(party.id)
    assert case.meeting.current().private_party_id == party.id


def test_who_takes_acceptance_back_has_the_floor_no_more(case: CaseFile) -> None:
    speaker = case.people.all()[0]
    case.floor.give(speaker.id)
    case.people.change(speaker.id, confidentiality_accepted=False)
    assert case.meeting.current().speaker_id is None
    assert person(case, speaker.name).confidentiality_at is None
    with pytest.raises(ConfidentialityOpen):
        case.floor.give(speaker.id)


def test_a_party_that_comes_late_is_asked_person_by_person(case: CaseFile) -> None:
    case.parties.add(PartyKind.CARE_BOARD)
    board = case.parties.all()[-1]
    case.people.add("Lee Park", board.id)
    with pytest.raises(ConfidentialityOpen, match="Lee Park"):
        case.private_session.begin(board.id)


def test_nothing_is_forgotten_when_the_case_is_opened_again(case: CaseFile, vault: Vault) -> None:
    case.confidentiality.go_on_without(person(case, LATE).id)
    case_id = case.case_id
    case.close()
    again = CaseFile.open(vault, case_id)
    with pytest.raises(ConfidentialityOpen):
        again.private_session.begin(again.parties.all()[0].id)
    again.close()


def test_who_is_named_otherwise_keeps_floor_hand_and_place_in_the_round(running: CaseFile) -> None:
    amira, rowan, seun = (person(running, name).id for name in ("Amira", "Rowan", "Seun"))
    running.floor.begin_round()
    running.floor.raise_hand(seun)
    before = running.meeting.current()
    for each in (amira, rowan, seun):
        running.people.change(each, pronouns="they")
    assert running.meeting.current() == before
    assert (before.speaker_id, before.hands[0].participant_id) == (amira, seun)
