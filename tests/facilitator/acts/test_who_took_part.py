"""Who took part is who was here at any time, whatever happened to them later."""

import pytest

from facilitator.case.people import PartyKind, Presence
from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from tests.facilitator.builders import FakeClock, agree, party, person, propose


def attendees(case: CaseFile) -> list[str]:
    return [each.name for each in case.plan.current().attendees]


def test_who_leaves_the_meeting_stays_in_the_plan_spoken_or_not(running: CaseFile, clock: FakeClock) -> None:
    running.floor.give(person(running, "Rowan").id)
    clock.advance(20)
    for name in ("Rowan", "Seun"):
        running.people.change(person(running, name).id, attending=False)
    assert [running.people.presence(person(running, name)) for name in ("Amira", "Rowan", "Seun")] == [
        Presence.HERE,
        Presence.LEFT,
        Presence.LEFT,
    ]
    assert attendees(running) == ["Amira Khan", "Jo Khan", "Rowan Shah", "Seun Adeyemi"]


def test_a_party_whose_people_have_all_left_agreed_by_one_of_them_and_not_by_its_own_name(
    running: CaseFile,
) -> None:
    council = party(running, PartyKind.LOCAL_AUTHORITY)
    running.parties.change(council.id, name="Westmere Council")
    agree(running, propose(running).id)
    for name in ("Rowan", "Seun"):
        running.people.mark_presence(person(running, name).id, Presence.LEFT)
    (agreement,) = [each for each in running.plan.current().agreements if each.party == "Westmere Council"]
    assert agreement.signatory == "Rowan Shah"
    for name in ("Rowan", "Seun"):
        running.people.mark_presence(person(running, name).id, Presence.DID_NOT_COME)
    (agreement,) = [each for each in running.plan.current().agreements if each.party == "Westmere Council"]
    assert agreement.signatory == ""


def test_who_did_not_come_is_not_in_the_plan_and_may_still_come(running: CaseFile) -> None:
    seun = person(running, "Seun").id
    running.people.mark_presence(seun, Presence.DID_NOT_COME)
    assert "Seun Adeyemi" not in attendees(running)
    running.people.mark_presence(seun, Presence.HERE)
    assert "Seun Adeyemi" in attendees(running)
    assert running.people.presence(person(running, "Seun")) is Presence.HERE


def test_those_who_took_part_are_named_in_their_order_without_who_did_not_come(running: CaseFile) -> None:
    running.people.mark_presence(person(running, "Jo").id, Presence.LEFT)
    running.people.mark_presence(person(running, "Rowan").id, Presence.DID_NOT_COME)
    took_part = [each.name for each in running.people.who_took_part()]
    assert took_part == ["Amira Khan", "Jo Khan", "Seun Adeyemi"]


def test_who_has_spoken_can_never_be_said_not_to_have_come(running: CaseFile, clock: FakeClock) -> None:
    rowan = person(running, "Rowan").id
    running.floor.give(rowan)
    clock.advance(5)
    with pytest.raises(NotAllowed, match="Rowan Shah has spoken or is in your notes, so they were here"):
        running.people.mark_presence(rowan, Presence.DID_NOT_COME)
    running.people.change(rowan, attending=False, was_here=False)
    assert running.people.presence(person(running, "Rowan")) is Presence.LEFT
    assert "Rowan Shah" in attendees(running)


def test_before_the_meeting_somebody_who_will_not_come_took_no_part(ready: CaseFile) -> None:
    jo = person(ready, "Jo").id
    assert ready.people.presence(person(ready, "Jo")) is Presence.COMING
    ready.people.mark_presence(jo, Presence.NOT_COMING)
    assert ready.people.presence(person(ready, "Jo")) is Presence.NOT_COMING
    assert "Jo Khan" not in attendees(ready)
    ready.meeting.start()
    assert ready.people.presence(person(ready, "Jo")) is Presence.DID_NOT_COME


def test_who_was_here_and_left_cannot_be_removed_nor_can_their_party(running: CaseFile) -> None:
    rowan = person(running, "Rowan").id
    running.people.mark_presence(rowan, Presence.LEFT)
    with pytest.raises(NotAllowed, match="Rowan Shah is marked as having been here"):
        running.people.remove(rowan)
    with pytest.raises(NotAllowed, match="Rowan Shah is marked as having been here"):
        running.parties.remove(party(running, PartyKind.LOCAL_AUTHORITY).id)
    running.people.mark_presence(rowan, Presence.DID_NOT_COME)
    running.people.remove(rowan)
    assert "Rowan Shah" not in attendees(running)


def test_an_action_of_somebody_who_left_asks_whether_they_agree(running: CaseFile) -> None:
    action = propose(running)
    running.people.mark_presence(person(running, "Rowan").id, Presence.LEFT)
    said = [finding.sentence for finding in running.precision.findings()[action.id]]
    assert "Rowan Shah left. Make sure that they agree to do it." in said
