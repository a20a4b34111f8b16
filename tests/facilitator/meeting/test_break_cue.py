"""Interpreters need a break about every half hour; the meeting says so, and counts anew after one."""

from collections.abc import Callable
from dataclasses import replace

from facilitator.case.people import Role
from facilitator.casefile import CaseFile
from facilitator.meeting.break_cue import break_cue
from facilitator.meeting.state import Status
from tests.facilitator.builders import FakeClock, person


def cue(case: CaseFile) -> str:
    return break_cue(case.meeting.current(), case.people.all())


def interpreted(case: CaseFile) -> None:
    case.people.add("Ines Duarte", None, Role.INTERPRETER)


def test_after_half_an_hour_with_an_interpreter_a_break_is_suggested(
    running: CaseFile, clock: FakeClock
) -> None:
    interpreted(running)
    clock.advance(30 * 60 - 1)
    assert cue(running) == ""
    clock.advance(1)
    assert cue(running) == "30 min without a break, and an interpreter is here: offer one"
    clock.advance(60)
    assert cue(running) == "31 min without a break, and an interpreter is here: offer one"


def test_a_break_or_an_adjournment_starts_the_count_anew(running: CaseFile, clock: FakeClock) -> None:
    interpreted(running)
    pauses: tuple[tuple[Callable[[], object], Callable[[], object]], ...] = (
        (lambda: running.meeting.begin_break(10), running.meeting.end_break),
        (running.meeting.adjourn, running.meeting.resume),
    )
    for stop, go_on in pauses:
        clock.advance(31 * 60)
        assert cue(running)
        stop()
        clock.advance(31 * 60)
        assert cue(running) == ""
        go_on()
        clock.advance(29 * 60)
        assert cue(running) == ""
        clock.advance(2 * 60)


def test_a_break_taken_back_goes_on_counting(running: CaseFile, clock: FakeClock) -> None:
    interpreted(running)
    clock.advance(31 * 60)
    running.meeting.begin_break(10)
    running.undo.undo()
    assert running.meeting.current().status is Status.RUNNING
    assert cue(running)


def test_without_an_interpreter_in_the_room_nothing_is_suggested(running: CaseFile, clock: FakeClock) -> None:
    clock.advance(90 * 60)
    assert cue(running) == ""
    interpreted(running)
    running.people.change(person(running, "Ines").id, attending=False)
    assert cue(running) == ""


def test_time_that_did_not_count_does_not_tire_anybody(running: CaseFile) -> None:
    interpreted(running)
    meeting = replace(running.meeting.current(), status=Status.BREAK, since_break_ms=60 * 60_000)
    assert break_cue(meeting, running.people.all()) == ""
