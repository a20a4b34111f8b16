"""The floor through the case file: whatever is done, no second is lost and nobody stays behind."""

from collections.abc import Callable, Iterable, Sequence
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
from facilitator.meeting.state import Round, RoundOrder, Status
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case, person

Act = Callable[[CaseFile, int], object]


def chosen(values: Sequence[Participant | Party | AgendaItem], number: int) -> str:
    """Return the identity of one of the values; where there is none, one that nothing has."""
    return values[number % len(values)].id if values else "nothing"


def someone(case: CaseFile, number: int) -> ParticipantId:
    return ParticipantId(chosen(case.people.all(), number))


def an_item(case: CaseFile, number: int) -> ItemId:
    return ItemId(chosen(case.agenda.items(), number))


def a_party(case: CaseFile, number: int) -> PartyId:
    return PartyId(chosen(case.parties.all(), number))


# Each act takes the case and a number that says which person, item or party.
ACTS: dict[str, Act] = {
    "give": lambda c, n: c.floor.give(someone(c, n)),
    "free": lambda c, _n: c.floor.free(),
    "next speaker": lambda c, _n: c.floor.next_speaker(),
    "pass": lambda c, n: c.floor.let_pass(someone(c, n)),
    "raise": lambda c, n: c.floor.raise_hand(someone(c, n)),
    "lower": lambda c, n: c.floor.lower_hand(someone(c, n)),
    "move hand": lambda c, n: c.floor.move_hand(someone(c, n), n % 3),
    "round": lambda c, _n: c.floor.begin_round(),
    "skip": lambda c, _n: c.floor.skip_in_round(),
    "pass next": lambda c, _n: c.floor.let_next_pass(),
    "unheard pass": lambda c, _n: c.meeting.let_unheard_pass(),
    "end round": lambda c, _n: c.floor.end_round(),
    "think": lambda c, n: c.floor.pause_turn(on=n % 2 == 0),
    "extend": lambda c, n: c.floor.extend_turn(n),
    "next item": lambda c, _n: c.meeting.next_item(),
    "go to item": lambda c, n: c.meeting.go_to_item(an_item(c, n)),
    "remove item": lambda c, n: c.agenda.remove(an_item(c, n)),
    "add item": lambda c, n: c.agenda.add(f"Item {n}", n),
    "break": lambda c, n: c.meeting.begin_break(n),
    "end break": lambda c, _n: c.meeting.end_break(),
    "adjourn": lambda c, _n: c.meeting.adjourn(),
    "resume": lambda c, _n: c.meeting.resume(),
    "private": lambda c, n: c.private_session.begin(a_party(c, n)),
    "joint": lambda c, _n: c.private_session.end(),
    "leaves": lambda c, n: c.people.change(someone(c, n), attending=False),
    "comes": lambda c, n: c.people.change(someone(c, n), attending=True),
    "arrives": lambda c, n: c.people.add(f"Late {n}", a_party(c, n)),
    "removed": lambda c, n: c.people.remove(someone(c, n)),
    "new party": lambda c, n: c.parties.add(list(PartyKind)[n % 7]),
    "party removed": lambda c, n: c.parties.remove(a_party(c, n)),
    "note": lambda c, n: c.notes.write(f"Note {n}"),
    "tick": lambda c, _n: c.meeting.tick(),
    "undo": lambda c, _n: c.undo.undo(),
    "redo": lambda c, _n: c.undo.redo(),
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
    case.meeting.start()
    expected = {"elapsed": 0, "quiet": 0}
    for name, number, seconds in steps:
        with suppress(NotAllowed):
            ACTS[name](case, number)
        nobody_is_left_behind(case)
        meeting = case.meeting.current()
        if meeting.status is Status.NOT_STARTED:
            expected["elapsed"] = 0
        if name in {"undo", "redo"}:
            # Taking an act back may give its time to somebody else, or to nobody; none of it comes or goes.
            expected["quiet"] = expected["elapsed"] - sum(turn.spoken_ms for turn in case.meeting.turns())
            assert expected["quiet"] >= 0
        if meeting.status is Status.RUNNING:
            expected["elapsed"] += seconds * 1000
            if meeting.speaker_id is None or meeting.thinking:
                expected["quiet"] += seconds * 1000
        clock.advance(seconds)
    spoken = sum(turn.spoken_ms for turn in case.meeting.turns())
    assert case.meeting.current().elapsed_ms == expected["elapsed"] == spoken + expected["quiet"]
    assert sum(case.meeting.item_times().values()) == expected["elapsed"]
    assert case.meeting.progress().elapsed_ms == expected["elapsed"]
    case.close()
    again = CaseFile.open(vault, case.case_id, clock=clock)
    assert again.meeting.current().elapsed_ms == expected["elapsed"]
    assert sum(turn.spoken_ms for turn in again.meeting.turns()) == spoken
    again.close()


def nobody_is_left_behind(case: CaseFile) -> None:
    meeting = case.meeting.current()
    here = {each.id for each in case.people.all() if each.attending}
    hands = [hand.participant_id for hand in meeting.hands]
    waiting = list(meeting.round.waiting) if meeting.round else []
    assert set(hands) | set(waiting) <= here
    assert len(hands) == len(set(hands))
    assert meeting.speaker_id is None or meeting.speaker_id in here
    assert meeting.speaker_id not in hands
    everybody = {each.id for each in case.people.all()}
    assert {turn.participant_id for turn in case.meeting.turns()} <= everybody
    assert {note.speaker_id for note in case.notes.all()} - {None} <= everybody
    if meeting.status is not Status.NOT_STARTED:
        assert meeting.item_id in {item.id for item in case.agenda.items()}
    parties = {party.id for party in case.parties.all()}
    assert {meeting.private_party_id, *(note.private_party_id for note in case.notes.all())} - {
        None
    } <= parties
    if meeting.private_party_id is not None or meeting.status is not Status.RUNNING:
        assert meeting.speaker_id is None


def test_a_refused_act_loses_no_time(running: CaseFile, clock: FakeClock) -> None:
    running.floor.give(person(running, "Amira").id)
    clock.advance(10)
    with pytest.raises(NotAllowed, match="Nobody is waiting to speak"):
        running.floor.next_speaker()
    clock.advance(5)
    running.meeting.tick()
    assert [turn.spoken_ms for turn in running.meeting.turns()] == [15_000]


def test_a_computer_that_slept_leaves_the_gap_out(running: CaseFile, clock: FakeClock) -> None:
    running.floor.give(person(running, "Amira").id)
    clock.advance(20)
    running.meeting.tick(slept_after_ms=30_000)
    clock.advance(3600)
    running.meeting.tick(slept_after_ms=30_000)
    clock.advance(5)
    running.meeting.tick(slept_after_ms=30_000)
    assert running.meeting.current().elapsed_ms == 25_000
    assert running.meeting.current().turn_ms == 25_000


def test_the_clock_can_be_looked_at_without_being_written(running: CaseFile, clock: FakeClock) -> None:
    running.floor.give(person(running, "Amira").id)
    clock.advance(2)
    assert running.meeting.current().turn_ms == running.meeting.turns()[0].spoken_ms == 2000
    assert running._time.kept().turn_ms == 0
    assert running.speaking.shares()[person(running, "Amira").id].percent == 100


def test_who_is_not_there_gets_no_floor_and_no_place_in_the_queue(running: CaseFile) -> None:
    jo = person(running, "Jo").id
    running.people.change(jo, attending=False)
    with pytest.raises(NotAllowed, match="Jo Khan is marked as not attending"):
        running.floor.give(jo)
    with pytest.raises(NotAllowed, match="not attending"):
        running.floor.raise_hand(jo)


def test_a_break_and_another_day_stop_the_clock_and_the_same_item_goes_on(
    running: CaseFile, clock: FakeClock
) -> None:
    running.meeting.next_item()
    item = running.meeting.current().item_id
    clock.advance(60)
    running.meeting.begin_break(10)
    clock.advance(600)
    running.meeting.end_break()
    clock.advance(30)
    running.meeting.adjourn()
    clock.advance(86_400)
    running.meeting.resume()
    clock.advance(10)
    meeting = running.meeting.current()
    assert (meeting.status, meeting.item_id, meeting.elapsed_ms) == (Status.RUNNING, item, 100_000)


def test_a_private_session_closes_the_joint_floor_and_its_notes_belong_to_it(running: CaseFile) -> None:
    family = running.parties.all()[0].id
    running.floor.give(person(running, "Amira").id)
    running.private_session.begin(family)
    running.notes.write("Said in private")
    assert running.meeting.current().speaker_id is None
    with pytest.raises(NotAllowed, match="private session is on"):
        running.floor.give(person(running, "Rowan").id)
    with pytest.raises(NotAllowed, match="already on"):
        running.private_session.begin(running.parties.all()[1].id)
    assert running.notes.all()[-1].private_party_id == family
    running.private_session.end()
    running.notes.write("Said to all")
    assert running.notes.all()[-1].private_party_id is None


def test_private_sessions_can_be_switched_off_for_a_case(running: CaseFile) -> None:
    running.matter.change(private_sessions=False)
    with pytest.raises(NotAllowed, match="switched off"):
        running.private_session.begin(running.parties.all()[0].id)


def test_passing_counts_as_heard_on_this_item_and_not_on_the_next(
    running: CaseFile, clock: FakeClock
) -> None:
    for name in ("Amira", "Rowan", "Seun"):
        running.floor.give(person(running, name).id)
        clock.advance(30)
    running.floor.let_pass(person(running, "Jo").id)
    assert running.speaking.unheard() == ()
    running.meeting.next_item()
    assert len(running.speaking.unheard()) == 4


def names_of(case: CaseFile, people: Iterable[ParticipantId]) -> list[str]:
    return [next(p.name.split()[0] for p in case.people.all() if p.id == each) for each in people]


def test_the_people_are_suggested_by_time_alone_least_first(running: CaseFile, clock: FakeClock) -> None:
    for name, seconds in (("Rowan", 50), ("Amira", 20), ("Seun", 30)):
        running.floor.give(person(running, name).id)
        clock.advance(seconds)
    assert names_of(running, running.speaking.least_heard()) == ["Jo", "Amira", "Seun", "Rowan"]
    assert sum(share.percent for share in running.speaking.party_shares().values()) == 100
    assert running.speaking.party_shares()[running.parties.all()[1].id].spoken_ms == 80_000


def around_in(case: CaseFile) -> Round:
    current = case.meeting.current().round
    assert current is not None
    return current


def test_a_round_goes_in_the_order_that_is_set(running: CaseFile, clock: FakeClock) -> None:
    for name, seconds in (("Rowan", 50), ("Amira", 20), ("Seun", 30)):
        running.floor.give(person(running, name).id)
        clock.advance(seconds)
    running.floor.begin_round()
    listed = around_in(running)
    assert listed.order is RoundOrder.AS_LISTED
    assert names_of(running, (*listed.spoken, *listed.waiting)) == ["Amira", "Jo", "Rowan", "Seun"]

    running.floor.set_round_order(RoundOrder.LEAST_HEARD)
    running.floor.begin_round()
    least = around_in(running)
    assert least.order is RoundOrder.LEAST_HEARD
    assert names_of(running, (*least.spoken, *least.waiting)) == ["Jo", "Amira", "Seun", "Rowan"]


def test_a_round_keeps_the_order_it_was_begun_in_whatever_is_set_meanwhile(running: CaseFile) -> None:
    running.floor.set_round_order(RoundOrder.LEAST_HEARD)
    running.floor.begin_round()
    running.floor.set_round_order(RoundOrder.AS_LISTED)
    running.floor.next_speaker()
    running.floor.skip_in_round()
    assert around_in(running).order is RoundOrder.LEAST_HEARD
    running.floor.end_round()
    running.floor.begin_round()
    assert around_in(running).order is RoundOrder.AS_LISTED


def test_a_round_of_the_least_heard_leaves_out_whom_nobody_waits_for(running: CaseFile) -> None:
    running.people.add("Late Again")
    running.confidentiality.go_on_without(person(running, "Late Again").id)
    running.floor.set_round_order(RoundOrder.LEAST_HEARD)
    running.floor.begin_round()
    current = around_in(running)
    assert names_of(running, (*current.spoken, *current.waiting)) == ["Amira", "Jo", "Rowan", "Seun"]


def test_who_passes_with_the_floor_in_a_round_hands_it_on_in_one_step(running: CaseFile) -> None:
    running.floor.begin_round()
    running.floor.let_pass(person(running, "Amira").id)
    assert running.meeting.current().speaker_id == person(running, "Jo").id
    running.undo.undo()
    assert running.meeting.current().speaker_id == person(running, "Amira").id


def test_outside_a_round_the_floor_is_free_after_a_pass(running: CaseFile) -> None:
    running.floor.give(person(running, "Amira").id)
    running.floor.raise_hand(person(running, "Jo").id)
    running.floor.let_next_pass()
    assert running.meeting.current().speaker_id is None
    running.floor.let_next_pass()
    assert [each.name for each in running.speaking.unheard()] == ["Rowan Shah", "Seun Adeyemi"]
    with pytest.raises(NotAllowed, match="nobody can pass"):
        running.floor.let_next_pass()


def test_who_is_come_back_to_hands_the_floor_on_and_speaks_last(running: CaseFile) -> None:
    running.floor.begin_round()
    running.floor.skip_in_round()
    assert running.meeting.current().speaker_id == person(running, "Jo").id
    assert running.meeting.current().round.waiting[-1] == person(running, "Amira").id  # type: ignore[union-attr]


def test_the_least_heard_is_suggested_but_never_who_has_the_floor(
    running: CaseFile, clock: FakeClock
) -> None:
    assert running.speaking.suggested_speaker() == person(running, "Amira").id
    running.floor.give(person(running, "Amira").id)
    assert running.speaking.suggested_speaker() == person(running, "Jo").id
    clock.advance(10)
    running.floor.give(person(running, "Jo").id)
    assert running.speaking.suggested_speaker() == person(running, "Rowan").id
    running.meeting.begin_break()
    assert running.speaking.suggested_speaker() is None


def test_before_moving_on_the_unheard_are_named_least_heard_of_the_meeting_first(
    running: CaseFile, clock: FakeClock
) -> None:
    running.floor.give(person(running, "Amira").id)
    clock.advance(10)
    everyone = next(item for item in running.agenda.items() if item.kind.hears_everyone)
    running.meeting.go_to_item(everyone.id)
    running.floor.give(person(running, "Rowan").id)
    clock.advance(5)
    asked = [each.name for each in running.meeting.asked_before_moving_on()]
    assert asked == ["Jo Khan", "Seun Adeyemi", "Amira Khan"]
    running.meeting.let_unheard_pass()
    assert running.undo.labels()[0] == "Let those not heard pass"


def test_nobody_need_be_heard_on_a_break(running: CaseFile) -> None:
    rest = next(item for item in running.agenda.items() if not item.kind.hears_everyone)
    running.meeting.go_to_item(rest.id)
    assert running.speaking.unheard()
    assert not running.meeting.asked_before_moving_on()
    assert running.meeting.to_be_heard() is None


def test_who_has_the_floor_is_not_among_those_still_to_be_heard(running: CaseFile) -> None:
    everyone = next(item for item in running.agenda.items() if item.kind.hears_everyone)
    running.meeting.go_to_item(everyone.id)
    running.floor.give(person(running, "Rowan").id)
    waiting = running.meeting.to_be_heard() or ()
    assert [each.name for each in waiting] == ["Amira Khan", "Jo Khan", "Seun Adeyemi"]


def test_a_break_lasts_as_the_agenda_plans_or_ten_minutes(running: CaseFile, clock: FakeClock) -> None:
    running.meeting.begin_break()
    assert running.meeting.current().break_until == clock.now() + timedelta(minutes=10)
    running.meeting.end_break()
    rest = next(item for item in running.agenda.items() if item.kind is ItemKind.BREAK)
    running.agenda.change(rest.id, minutes=15)
    running.meeting.go_to_item(rest.id)
    running.meeting.begin_break()
    assert running.meeting.current().break_until == clock.now() + timedelta(minutes=15)


def test_letting_the_unheard_pass_on_the_last_item_is_refused_and_loses_no_time(
    running: CaseFile, clock: FakeClock
) -> None:
    running.meeting.go_to_item(running.agenda.items()[-1].id)
    clock.advance(60)
    with pytest.raises(NotAllowed, match="last item"):
        running.meeting.let_unheard_pass()
    clock.advance(5)
    running.meeting.tick()
    assert running.meeting.current().elapsed_ms == 65_000
