"""The quiet suggestion of a break: interpreters cannot work on for long."""

from collections.abc import Iterable

from facilitator.case.people import Participant, Role
from facilitator.meeting.state import Meeting

INTERPRETERS_REST_AFTER_MS = 30 * 60_000


def break_cue(meeting: Meeting, people: Iterable[Participant]) -> str:
    """Return a sentence once an interpreter has worked for half an hour without a break, "" before."""
    interpreted = any(person.attending and person.role is Role.INTERPRETER for person in people)
    if not interpreted or not meeting.clock_runs or meeting.since_break_ms < INTERPRETERS_REST_AFTER_MS:
        return ""
    return f"{meeting.since_break_ms // 60_000} min without a break, and an interpreter is here: offer one"
