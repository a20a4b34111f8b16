"""Who is here, who left, lost the connection or joined, each with its time and a number that stays."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from facilitator.case.calendar_words import clock_time
from facilitator.case.identity import PartyId
from facilitator.case.people import Participant, PartyKind, Presence, Role
from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from tests.facilitator.builders import MORNING, FakeClock, a_case, person


def presence(case: CaseFile, name: str) -> Presence:
    return case.people.presence(person(case, name))


def numbers(case: CaseFile) -> dict[str, int]:
    given = case.people.numbers()
    return {each.name: given[each.id] for each in case.people.all()}


@pytest.mark.parametrize("how", [Presence.LEFT, Presence.LOST_CONNECTION])
def test_who_is_gone_loses_the_floor_and_comes_back_with_the_time(
    running: CaseFile, clock: FakeClock, how: Presence
) -> None:
    amira = person(running, "Amira").id
    running.floor.give(amira)
    clock.advance(120)

    running.people.mark_presence(amira, how)

    assert presence(running, "Amira") is how
    assert running.meeting.current().speaker_id is None
    assert person(running, "Amira").presence_at == MORNING + timedelta(seconds=120)
    clock.advance(60)
    running.people.mark_presence(amira, Presence.HERE)
    assert presence(running, "Amira") is Presence.HERE
    assert person(running, "Amira").presence_at == MORNING + timedelta(seconds=180)
    assert not person(running, "Amira").lost_connection


def test_who_lost_the_connection_and_then_left_for_good_left(running: CaseFile) -> None:
    amira = person(running, "Amira").id
    running.people.mark_presence(amira, Presence.LOST_CONNECTION)
    running.people.mark_presence(amira, Presence.LEFT)
    assert presence(running, "Amira") is Presence.LEFT


def test_who_has_lost_the_connection_is_named_in_the_plan_all_the_same(running: CaseFile) -> None:
    running.people.mark_presence(person(running, "Amira").id, Presence.LOST_CONNECTION)
    assert "Amira Khan" in [each.name for each in running.people.who_took_part()]


def test_each_change_of_who_is_here_is_told_by_name_when_it_is_taken_back(running: CaseFile) -> None:
    jo = person(running, "Jo").id
    told = []
    for how in (Presence.LOST_CONNECTION, Presence.HERE, Presence.LEFT, Presence.DID_NOT_COME):
        running.people.mark_presence(jo, how)
        told.append(running.undo.labels()[0])
    assert told == [
        "Record that Jo Khan lost the connection",
        "Record that Jo Khan is here",
        "Record that Jo Khan left",
        "Record that Jo Khan did not come",
    ]


def test_who_is_marked_as_gone_once_the_meeting_is_over_left_at_a_time_that_nobody_knows(
    running: CaseFile, clock: FakeClock
) -> None:
    rowan, jo = person(running, "Rowan").id, person(running, "Jo").id
    running.people.mark_presence(jo, Presence.LEFT)
    running.meeting.end()
    clock.advance(3600)
    running.people.mark_presence(rowan, Presence.LEFT)
    assert person(running, "Rowan").presence_at is None
    assert person(running, "Jo").presence_at == MORNING
    at = clock_time(MORNING.astimezone())
    assert {each.name: each.role for each in running.plan.current().attendees} == {
        "Amira Khan": "Taking part",
        "Jo Khan": f"Taking part (until {at})",
        "Rowan Shah": "Taking part, with authority to decide",
        "Seun Adeyemi": "Taking part, with authority to decide",
    }


def test_before_the_meeting_nobody_has_a_time_of_coming(ready: CaseFile) -> None:
    ready.people.mark_presence(person(ready, "Jo").id, Presence.NOT_COMING)
    ready.people.mark_presence(person(ready, "Jo").id, Presence.COMING)
    assert person(ready, "Jo").presence_at is None


def test_people_are_numbered_party_by_party_and_then_those_of_none(vault: object, clock: FakeClock) -> None:
    case = a_case(
        vault,  # type: ignore[arg-type]
        clock,
        people=(("Farah", None), ("Helen", 1), ("Amina", 0), ("Nina", 1), ("Tariq", 0)),
    )
    assert numbers(case) == {"Amina": 1, "Tariq": 2, "Helen": 3, "Nina": 4, "Farah": 5}
    case.people.move(person(case, "Tariq").id, -1)
    assert numbers(case)["Tariq"] == 1
    case.close()


def test_a_number_stays_once_the_meeting_has_begun(ready: CaseFile) -> None:
    before = numbers(ready)
    ready.meeting.start()

    ready.people.mark_presence(person(ready, "Amira").id, Presence.LEFT)
    ready.people.move(person(ready, "Jo").id, -1)
    ready.people.add("Late Comer", ready.parties.all()[0].id)
    ready.people.remove(person(ready, "Seun").id)
    ready.parties.add(PartyKind.SCHOOL)
    ready.people.add("Head Teacher", ready.parties.all()[-1].id)

    del before["Seun Adeyemi"]
    assert numbers(ready) == before | {"Late Comer": 5, "Head Teacher": 6}


def test_who_joins_has_the_time_and_has_still_to_accept_confidentiality(running: CaseFile) -> None:
    running.people.add("Gran Marsh", running.parties.all()[1].id, Role.SUPPORTER)
    gran = person(running, "Gran")
    assert gran.presence_at == MORNING
    assert not gran.confidentiality_accepted


def test_what_all_accept_is_ticked_for_all_who_come_in_one_step(ready: CaseFile, clock: FakeClock) -> None:
    for name in ("Amira", "Rowan", "Seun"):
        ready.people.change(person(ready, name).id, confidentiality_accepted=False)
    ready.people.mark_presence(person(ready, "Seun").id, Presence.NOT_COMING)
    clock.advance(60)

    ready.people.tick_all("confidentiality_accepted")

    accepted = {each.name: each.confidentiality_at for each in ready.people.all()}
    assert accepted["Amira Khan"] == accepted["Rowan Shah"] == MORNING + timedelta(seconds=60)
    assert accepted["Jo Khan"] == MORNING, "it was accepted before, and stays dated so"
    assert accepted["Seun Adeyemi"] is None
    ready.undo.undo()
    assert person(ready, "Amira").confidentiality_at is None


def test_authority_to_decide_is_never_said_for_all(ready: CaseFile) -> None:
    with pytest.raises(NotAllowed, match="for each person"):
        ready.people.tick_all("authority")


def test_that_all_agree_to_who_comes_is_ticked_only_where_it_is_asked(ready: CaseFile) -> None:
    family = ready.parties.all()[0].id
    for name in ("First Friend", "Second Friend"):
        ready.people.add(name, family, Role.SUPPORTER)
    ready.people.tick_all("attendance_agreed")
    agreed = {each.name: each.attendance_agreed for each in ready.people.all()}
    assert (agreed["First Friend"], agreed["Second Friend"]) == (False, True)


def met_in_private(case: CaseFile) -> Mapping[PartyId, int]:
    return case.meeting.running_time().in_private(case.meeting.current())


def test_a_private_session_has_its_time_and_its_party_the_sum(running: CaseFile, clock: FakeClock) -> None:
    family, authority = (each.id for each in running.parties.all())
    running.private_session.begin(family)
    clock.advance(300)
    assert met_in_private(running) == {family: 300_000, authority: 0}
    running.private_session.end()
    running.private_session.begin(authority)
    clock.advance(60)
    running.meeting.begin_break(5)
    clock.advance(600)
    running.meeting.end_break()
    running.private_session.end()
    running.private_session.begin(family)
    clock.advance(30)
    running.meeting.adjourn()
    assert met_in_private(running) == {family: 330_000, authority: 60_000}
    running.undo.undo()
    assert running.meeting.current().private_ms == 30_000


def test_who_they_are_is_kept_as_it_is_typed(ready: CaseFile) -> None:
    ready.people.change(person(ready, "Amira").id, who_they_are="  mother,  with authority ")
    assert person(ready, "Amira").who_they_are == "mother, with authority"
    assert isinstance(person(ready, "Amira"), Participant)
