"""Between two acts the time goes on as the case itself would count it."""

from datetime import timedelta

from facilitator.casefile import CaseFile
from facilitator.meeting.running_time import RunningTime
from facilitator.meeting.state import Meeting
from tests.facilitator.builders import MORNING, FakeClock, person


def test_between_two_acts_it_counts_what_the_case_counts(running: CaseFile, clock: FakeClock) -> None:
    running.floor.give(person(running, "Amira").id)
    clock.advance(20)
    running.floor.give(person(running, "Rowan").id)
    clock.advance(7)
    running.floor.give(person(running, "Amira").id)
    clock.advance(3)
    kept = running.meeting.running_time()
    clock.advance(31)
    meeting = running.meeting.current()
    assert kept.shares(meeting) == running.speaking.shares()
    assert kept.party_shares(meeting) == running.speaking.party_shares()
    assert kept.progress(meeting) == running.meeting.progress()


def test_a_private_session_goes_on_between_two_acts(running: CaseFile, clock: FakeClock) -> None:
    family, authority = (each.id for each in running.parties.all())
    running.private_session.begin(family)
    clock.advance(20)
    running.private_session.end()
    over = running.meeting.running_time()
    clock.advance(5)
    assert over.in_private(running.meeting.current()) == {family: 20_000, authority: 0}
    running.private_session.begin(family)
    clock.advance(3)
    kept = running.meeting.running_time()
    clock.advance(31)
    assert kept.in_private(running.meeting.current()) == {family: 54_000, authority: 0}


def test_the_planned_end_is_what_is_left_of_the_agenda_from_now(running: CaseFile, clock: FakeClock) -> None:
    whole = sum(item.minutes for item in running.agenda.items())
    clock.advance(60)
    end = running.meeting.running_time().planned_end(running.meeting.current(), clock.now())
    assert end == MORNING + timedelta(minutes=whole)


def test_a_meeting_that_has_not_started_has_no_planned_end() -> None:
    assert RunningTime().planned_end(Meeting(), MORNING) is None
