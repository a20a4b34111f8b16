"""The floor through the case file: whatever is done, no second is lost and nobody stays behind."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.case.agenda import AgendaItem, ItemKind
from facilitator.case.identity import ItemId, ParticipantId, PartyId
from facilitator.case.people import Participant, Party, PartyKind
from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from facilitator.meeting.state import Status
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case, person

Act = Callable[[CaseFile, int], object]


def chosen(values: Sequence[Participant | Party | AgendaItem], number: int) -> str:
    """Return the identity of one of the values; where there is none, one that nothing has."""
    return values[number % len(values)].id if values else "nothing"


def someone(case: CaseFile, number: int) -> ParticipantId:
    return ParticipantId(chosen(case.participants(), number))


def an_item(case: CaseFile, number: int) -> ItemId:
    return ItemId(chosen(case.agenda(), number))


def a_party(case: CaseFile, number: int) -> PartyId:
    return PartyId(chosen(case.parties(), number))


# Each act takes the case and a number that says which person, item or party.
ACTS: dict[str, Act] = {
    "give": lambda c, n: c.give_floor(someone(c, n)),
    "free": lambda c, _n: c.free_floor(),
    "next speaker": lambda c, _n: c.next_speaker(),
    "pass": lambda c, n: c.pass_turn(someone(c, n)),
    "raise": lambda c, n: c.raise_hand(someone(c, n)),
    "lower": lambda c, n: c.lower_hand(someone(c, n)),
    "move hand": lambda c, n: c.move_hand(someone(c, n), n % 3),
    "round": lambda c, _n: c.begin_round(),
    "skip": lambda c, _n: c.skip_in_round(),
    "pass next": lambda c, _n: c.pass_next(),
    "unheard pass": lambda c, _n: c.let_unheard_pass(),
    "end round": lambda c, _n: c.end_round(),
    "think": lambda c, n: c.pause_turn(on=n % 2 == 0),
    "extend": lambda c, n: c.extend_turn(n),
    "next item": lambda c, _n: c.next_item(),
    "go to item": lambda c, n: c.go_to_item(an_item(c, n)),
    "remove item": lambda c, n: c.remove_item(an_item(c, n)),
    "add item": lambda c, n: c.add_item(f"Item {n}", n),
    "break": lambda c, n: c.begin_break(n),
    "end break": lambda c, _n: c.end_break(),
    "adjourn": lambda c, _n: c.adjourn(),
    "resume": lambda c, _n: c.resume_meeting(),
    "private": lambda c, n: c.begin_private_session(a_party(c, n)),
    "joint": lambda c, _n: c.end_private_session(),
    "leaves": lambda c, n: c.change_participant(someone(c, n), attending=False),
    "comes": lambda c, n: c.change_participant(someone(c, n), attending=True),
    "arrives": lambda c, n: c.add_participant(f"Late {n}", a_party(c, n)),
    "removed": lambda c, n: c.remove_participant(someone(c, n)),
    "new party": lambda c, n: c.add_party(list(PartyKind)[n % 7]),
    "party removed": lambda c, n: c.remove_party(a_party(c, n)),
    "note": lambda c, n: c.write_note(f"Note {n}"),
    "tick": lambda c, _n: c.tick(),
    "undo": lambda c, _n: c.undo(),
    "redo": lambda c, _n: c.redo(),
}


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 9), st.integers(0, 100)), max_size=30
    )
)
def test_no_sequence_of_acts_loses_time_or_leaves_somebody_behind(
    vault: Vault, steps: list[tuple[str, int, int]]
) -> None:
    clock = FakeClock()
    case = a_case(vault, clock)
    case.start_meeting()
    expected = {"elapsed": 0, "quiet": 0}
    for name, number, seconds in steps:
        with suppress(NotAllowed):
            ACTS[name](case, number)
        nobody_is_left_behind(case)
        meeting = case.meeting()
        if meeting.status is Status.NOT_STARTED:
            expected["elapsed"] = 0
        if name in {"undo", "redo"}:
            # Taking an act back may give its time to somebody else, or to nobody; none of it comes or goes.
            expected["quiet"] = expected["elapsed"] - sum(turn.spoken_ms for turn in case.turns())
            assert expected["quiet"] >= 0
        if meeting.status is Status.RUNNING:
            expected["elapsed"] += seconds * 1000
            if meeting.speaker_id is None or meeting.thinking:
                expected["quiet"] += seconds * 1000
        clock.advance(seconds)
    spoken = sum(turn.spoken_ms for turn in case.turns())
    assert case.meeting().elapsed_ms == expected["elapsed"] == spoken + expected["quiet"]
    assert sum(case.item_times().values()) == expected["elapsed"]
    assert case.progress().elapsed_ms == expected["elapsed"]
    case.close()
    again = CaseFile.open(vault, case.case_id, clock=clock)
    assert again.meeting().elapsed_ms == expected["elapsed"]
    assert sum(turn.spoken_ms for turn in again.turns()) == spoken
    again.close()


def nobody_is_left_behind(case: CaseFile) -> None:
    meeting = case.meeting()
    here = {each.id for each in case.participants() if each.attending}
    hands = [hand.participant_id for hand in meeting.hands]
    waiting = list(meeting.round.waiting) if meeting.round else []
    assert set(hands) | set(waiting) <= here
    assert len(hands) == len(set(hands))
    assert meeting.speaker_id is None or meeting.speaker_id in here
    assert meeting.speaker_id not in hands
    everybody = {each.id for each in case.participants()}
    assert {turn.participant_id for turn in case.turns()} <= everybody
    assert {note.speaker_id for note in case.notes()} - {None} <= everybody
    if meeting.status is not Status.NOT_STARTED:
        assert meeting.item_id in {item.id for item in case.agenda()}
    parties = {party.id for party in case.parties()}
    assert {meeting.private_party_id, *(note.private_party_id for note in case.notes())} - {None} <= parties
    if meeting.private_party_id is not None or meeting.status is not Status.RUNNING:
        assert meeting.speaker_id is None


def test_a_refused_act_loses_no_time(running: CaseFile, clock: FakeClock) -> None:
    running.give_floor(person(running, "Amira").id)
    clock.advance(10)
    with pytest.raises(NotAllowed, match="Nobody is waiting to speak"):
        running.next_speaker()
    clock.advance(5)
    running.tick()
    assert [turn.spoken_ms for turn in running.turns()] == [15_000]


def test_a_computer_that_slept_leaves_the_gap_out(running: CaseFile, clock: FakeClock) -> None:
    running.give_floor(person(running, "Amira").id)
    clock.advance(20)
    running.tick(slept_after_ms=30_000)
    clock.advance(3600)
    running.tick(slept_after_ms=30_000)
    clock.advance(5)
    running.tick(slept_after_ms=30_000)
    assert running.meeting().elapsed_ms == 25_000
    assert running.meeting().turn_ms == 25_000


def test_the_clock_can_be_looked_at_without_being_written(running: CaseFile, clock: FakeClock) -> None:
    running.give_floor(person(running, "Amira").id)
    clock.advance(2)
    assert running.meeting().turn_ms == running.turns()[0].spoken_ms == 2000
    assert running._kept_meeting().turn_ms == 0
    assert running.shares()[person(running, "Amira").id].percent == 100


def test_who_is_not_there_gets_no_floor_and_no_place_in_the_queue(running: CaseFile) -> None:
    jo = person(running, "Jo").id
    running.change_participant(jo, attending=False)
    with pytest.raises(NotAllowed, match="Jo Khan is marked as not attending"):
        running.give_floor(jo)
    with pytest.raises(NotAllowed, match="not attending"):
        running.raise_hand(jo)


def test_a_break_and_another_day_stop_the_clock_and_the_same_item_goes_on(
    running: CaseFile, clock: FakeClock
) -> None:
    running.next_item()
    item = running.meeting().item_id
    clock.advance(60)
    running.begin_break(10)
    clock.advance(600)
    running.end_break()
    clock.advance(30)
    running.adjourn()
    clock.advance(86_400)
    running.resume_meeting()
    clock.advance(10)
    meeting = running.meeting()
    assert (meeting.status, meeting.item_id, meeting.elapsed_ms) == (Status.RUNNING, item, 100_000)


def test_a_private_session_closes_the_joint_floor_and_its_notes_belong_to_it(running: CaseFile) -> None:
    family = running.parties()[0].id
    running.give_floor(person(running, "Amira").id)
    running.begin_private_session(family)
    running.write_note("Said in private")
    assert running.meeting().speaker_id is None
    with pytest.raises(NotAllowed, match="private session is on"):
        running.give_floor(person(running, "Rowan").id)
    with pytest.raises(NotAllowed, match="already on"):
        running.begin_private_session(running.parties()[1].id)
    assert running.notes()[-1].private_party_id == family
    running.end_private_session()
    running.write_note("Said to all")
    assert running.notes()[-1].private_party_id is None


def test_private_sessions_can_be_switched_off_for_a_case(running: CaseFile) -> None:
    running.change_matter(private_sessions=False)
    with pytest.raises(NotAllowed, match="switched off"):
        running.begin_private_session(running.parties()[0].id)


def test_passing_counts_as_heard_on_this_item_and_not_on_the_next(
    running: CaseFile, clock: FakeClock
) -> None:
    for name in ("Amira", "Rowan", "Seun"):
        running.give_floor(person(running, name).id)
        clock.advance(30)
    running.pass_turn(person(running, "Jo").id)
    assert running.unheard() == ()
    running.next_item()
    assert len(running.unheard()) == 4


def test_the_people_are_suggested_by_time_alone_least_first(running: CaseFile, clock: FakeClock) -> None:
    for name, seconds in (("Rowan", 50), ("Amira", 20), ("Seun", 30)):
        running.give_floor(person(running, name).id)
        clock.advance(seconds)
    order = [next(p.name for p in running.participants() if p.id == each) for each in running.least_heard()]
    assert order == ["Jo Khan", "Amira Khan", "Seun Adeyemi", "Rowan Shah"]
    assert sum(share.percent for share in running.party_shares().values()) == 100
    assert running.party_shares()[running.parties()[1].id].spoken_ms == 80_000


def test_who_passes_with_the_floor_in_a_round_hands_it_on_in_one_step(running: CaseFile) -> None:
    running.begin_round()
    running.pass_turn(person(running, "Amira").id)
    assert running.meeting().speaker_id == person(running, "Jo").id
    running.undo()
    assert running.meeting().speaker_id == person(running, "Amira").id


def test_outside_a_round_the_floor_is_free_after_a_pass(running: CaseFile) -> None:
    running.give_floor(person(running, "Amira").id)
    running.raise_hand(person(running, "Jo").id)
    running.pass_next()
    assert running.meeting().speaker_id is None
    running.pass_next()
    assert [each.name for each in running.unheard()] == ["Rowan Shah", "Seun Adeyemi"]
    with pytest.raises(NotAllowed, match="nobody can pass"):
        running.pass_next()


def test_who_is_come_back_to_hands_the_floor_on_and_speaks_last(running: CaseFile) -> None:
    running.begin_round()
    running.skip_in_round()
    assert running.meeting().speaker_id == person(running, "Jo").id
    assert running.meeting().round.waiting[-1] == person(running, "Amira").id  # type: ignore[union-attr]


def test_the_least_heard_is_suggested_but_never_who_has_the_floor(
    running: CaseFile, clock: FakeClock
) -> None:
    assert running.suggested_speaker() == person(running, "Amira").id
    running.give_floor(person(running, "Amira").id)
    assert running.suggested_speaker() == person(running, "Jo").id
    clock.advance(10)
    running.give_floor(person(running, "Jo").id)
    assert running.suggested_speaker() == person(running, "Rowan").id
    running.begin_break()
    assert running.suggested_speaker() is None


def test_before_moving_on_the_unheard_are_named_least_heard_of_the_meeting_first(
    running: CaseFile, clock: FakeClock
) -> None:
    running.give_floor(person(running, "Amira").id)
    clock.advance(10)
    running.next_item()
    running.give_floor(person(running, "Rowan").id)
    clock.advance(5)
    asked = [each.name for each in running.asked_before_moving_on()]
    assert asked == ["Jo Khan", "Seun Adeyemi", "Amira Khan"]
    running.let_unheard_pass()
    assert running.undo_labels()[0] == "Let those not heard pass"


def test_nobody_need_be_heard_on_a_break(running: CaseFile) -> None:
    rest = next(item for item in running.agenda() if not item.kind.hears_everyone)
    running.go_to_item(rest.id)
    assert running.unheard()
    assert not running.asked_before_moving_on()


def test_a_break_lasts_as_the_agenda_plans_or_ten_minutes(running: CaseFile, clock: FakeClock) -> None:
    running.begin_break()
    assert running.meeting().break_until == clock.now() + timedelta(minutes=10)
    running.end_break()
    rest = next(item for item in running.agenda() if item.kind is ItemKind.BREAK)
    running.change_item(rest.id, minutes=15)
    running.go_to_item(rest.id)
    running.begin_break()
    assert running.meeting().break_until == clock.now() + timedelta(minutes=15)


def test_letting_the_unheard_pass_on_the_last_item_is_refused_and_loses_no_time(
    running: CaseFile, clock: FakeClock
) -> None:
    running.go_to_item(running.agenda()[-1].id)
    clock.advance(60)
    with pytest.raises(NotAllowed, match="last item"):
        running.let_unheard_pass()
    clock.advance(5)
    running.tick()
    assert running.meeting().elapsed_ms == 65_000
