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
    spoken = {each.participant_id: each.spoken_ms for each in running.speaking.heard()}
    assert kept.speaker_on_item(meeting) == spoken[person(running, "Amira").id] == 54_000


def test_what_was_said_on_another_item_is_not_time_on_this_one(running: CaseFile, clock: FakeClock) -> None:
    running.floor.give(person(running, "Amira").id)
    clock.advance(20)
    running.meeting.next_item()
    running.floor.give(person(running, "Amira").id)
    clock.advance(4)
    assert running.meeting.running_time().speaker_on_item(running.meeting.current()) == 4_000


def test_the_planned_end_is_what_is_left_of_the_agenda_from_now(running: CaseFile, clock: FakeClock) -> None:
    whole = sum(item.minutes for item in running.agenda.items())
    clock.advance(60)
    end = running.meeting.running_time().planned_end(running.meeting.current(), clock.now())
    assert end == MORNING + timedelta(minutes=whole)


def test_a_meeting_that_has_not_started_has_no_planned_end() -> None:
    assert RunningTime().planned_end(Meeting(), MORNING) is None
