"""The list of people says of each the most pressing thing, and all of it in one sentence."""

from dataclasses import replace
from datetime import timedelta

import pytest

from facilitator.case.people import PartyKind, Presence, Role
from facilitator.casefile import CaseFile
from facilitator.meeting.progress import ItemProgress
from facilitator.meeting.standing import Badge, InTheRoom, PersonStanding, ordinal, standings
from tests.facilitator.builders import FakeClock, person


def room(case: CaseFile) -> InTheRoom:
    people = case.people.all()
    return InTheRoom(
        meeting=case.meeting.current(),
        people=people,
        parties=case.parties.all(),
        presences={each.id: case.people.presence(each) for each in people},
        numbers=case.people.numbers(),
        heard=case.speaking.heard(),
        shares=case.speaking.shares(),
        party_shares=case.speaking.party_shares(),
    )


def standing(case: CaseFile, name: str) -> PersonStanding:
    everyone = [each for party in standings(room(case), case.now()) for each in party.people]
    return next(each for each in everyone if each.name.startswith(name))


def test_people_stand_by_party_with_its_share_and_those_of_none_last(
    running: CaseFile, clock: FakeClock
) -> None:
    running.people.add("Farah Malik", role=Role.INTERPRETER)
    running.parties.add(PartyKind.SCHOOL)
    for name, seconds in (("Amira", 60), ("Rowan", 180)):
        running.floor.give(person(running, name).id)
        clock.advance(seconds)
    found = standings(room(running), running.now())
    assert [(each.name, each.percent) for each in found] == [
        ("Family", 25), ("Local authority", 75), ("Not of a party", None),
    ]  # fmt: skip
    assert [each.number for party in found for each in party.people] == [1, 2, 3, 4, 5]


def test_who_speaks_who_waits_and_for_how_long(running: CaseFile, clock: FakeClock) -> None:
    running.floor.give(person(running, "Amira").id)
    running.floor.raise_hand(person(running, "Rowan").id)
    clock.advance(40)
    running.floor.raise_hand(person(running, "Jo").id)
    assert (standing(running, "Amira").badge, standing(running, "Amira").words) == (
        Badge.FLOOR,
        "has the floor",
    )
    assert (standing(running, "Rowan").badge, standing(running, "Rowan").words) == (Badge.HAND, "1st · 0:40")
    assert standing(running, "Jo").words == "2nd · 0:00"
    running.floor.pause_turn(on=True)
    assert standing(running, "Amira").words == "has the floor, paused"


@pytest.mark.parametrize(
    ("how", "words"),
    [
        (Presence.LEFT, "left 09:32"),
        (Presence.LOST_CONNECTION, "lost connection 09:32"),
        (Presence.DID_NOT_COME, "not here"),
    ],
)
def test_who_is_gone_has_the_time_and_who_came_back_too(
    running: CaseFile, clock: FakeClock, how: Presence, words: str
) -> None:
    clock.advance(120)
    running.people.mark_presence(person(running, "Jo").id, how)
    gone = standing(running, "Jo")
    assert (gone.badge, gone.words, gone.is_here) == (Badge.GONE, words, False)
    clock.advance(60)
    running.people.mark_presence(person(running, "Jo").id, Presence.HERE)
    assert (standing(running, "Jo").badge, standing(running, "Jo").words) == (Badge.JOINED, "joined 09:33")


def test_who_has_not_accepted_confidentiality_is_asked_before_their_hand(running: CaseFile) -> None:
    running.people.add("Gran Marsh", running.parties.all()[0].id)
    running.floor.raise_hand(person(running, "Gran").id)
    assert standing(running, "Gran").badge is Badge.CONFIDENTIALITY
    assert standing(running, "Gran").words == "joined 09:30"


def test_an_interpreter_has_the_time_to_the_next_break(running: CaseFile, clock: FakeClock) -> None:
    running.people.add("Farah Malik", role=Role.INTERPRETER, confidentiality_accepted=True)
    clock.advance(18 * 60)
    running.people.change(person(running, "Farah").id, attending=True)
    assert standing(running, "Farah").words == "break due in 12 min"
    clock.advance(13 * 60)
    assert standing(running, "Farah").words == "break is due"


def test_all_of_it_is_one_sentence(running: CaseFile, clock: FakeClock) -> None:
    running.people.change(person(running, "Amira").id, who_they_are="mother")
    running.floor.give(person(running, "Amira").id)
    clock.advance(72)
    assert standing(running, "Amira").sentence == (
        "1, Amira Khan, mother, has authority, has the floor, spoke 1:12, this item: spoken"
    )
    running.people.add("Farah Malik", role=Role.INTERPRETER, confidentiality_accepted=True)
    assert standing(running, "Farah").sentence == "5, Farah Malik, interpreter, break due in 29 min"


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (21, "21st")],
)
def test_places_in_the_queue_are_said_as_people_say_them(number: int, words: str) -> None:
    assert ordinal(number) == words


def test_hands_wait_no_less_than_no_time_when_the_clock_was_set_back(running: CaseFile) -> None:
    running.floor.raise_hand(person(running, "Jo").id)
    found = standings(room(running), running.now() - timedelta(minutes=5))
    assert any(each.words == "1st · 0:00" for party in found for each in party.people)


def test_who_was_not_heard_is_to_be_asked_once_most_of_the_items_time_has_gone(
    running: CaseFile, clock: FakeClock
) -> None:
    running.floor.give(person(running, "Amira").id)
    clock.advance(5)
    late = replace(room(running), item_runs_out=True)
    people = [each for party in standings(late, running.now()) for each in party.people]
    asked = {each.name for each in people if each.to_be_asked}
    assert person(running, "Rowan").name in asked
    assert person(running, "Amira").name not in asked
    early = standings(room(running), running.now())
    assert not any(each.to_be_asked for party in early for each in party.people)


def test_who_speaks_now_is_heard_from_their_first_second(running: CaseFile, clock: FakeClock) -> None:
    running.floor.give(person(running, "Amira").id)
    before = room(running)
    clock.advance(3)
    now = replace(before, meeting=running.meeting.current())
    everyone = {each.name: each for party in standings(now, running.now()) for each in party.people}
    amira = person(running, "Amira").name
    assert everyone[amira].sentence.endswith("this item: spoken")


def test_an_item_runs_out_when_two_thirds_of_it_have_gone(running: CaseFile, clock: FakeClock) -> None:
    current = running.meeting.progress().current
    assert current is not None
    clock.advance(current.item.minutes * 40 - 1)
    assert not _current(running).runs_out
    clock.advance(2)
    assert _current(running).runs_out


@pytest.mark.parametrize("hears_everyone", [True, False])
def test_time_runs_out_for_hearing_only_where_everyone_is_to_be_heard(
    running: CaseFile, clock: FakeClock, hears_everyone: bool
) -> None:
    item = next(each for each in running.agenda.items() if each.kind.hears_everyone is hears_everyone)
    running.meeting.go_to_item(item.id)
    assert not running.meeting.progress().hearing_runs_out
    clock.advance(item.minutes * 60)
    assert running.meeting.progress().hearing_runs_out is hears_everyone


def _current(case: CaseFile) -> ItemProgress:
    current = case.meeting.progress().current
    assert current is not None
    return current
