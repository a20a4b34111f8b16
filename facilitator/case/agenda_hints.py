"""What is worth a look about an agenda before the meeting."""

from collections.abc import Sequence

from facilitator.case.agenda import AgendaItem, longest_without_break, total_minutes
from facilitator.case.calendar_words import minutes_words
from facilitator.case.people import Participant, Role

BREAK_FOR_INTERPRETERS = 30


def too_long(items: Sequence[AgendaItem], booked_minutes: int) -> str:
    """Return by how much the agenda is longer than the meeting, "" where it is not.

    This is to be mended by the day of the meeting.
    """
    over = total_minutes(items) - booked_minutes
    return f"The agenda is {minutes_words(over)} longer than the time that is booked." if over > 0 else ""


def breaks_for_interpreters(items: Sequence[AgendaItem], people: Sequence[Participant]) -> str:
    """Return the advice on breaks where an interpreter comes: one about every 30 minutes; "" for none."""
    interpreted = any(person.attending and person.role is Role.INTERPRETER for person in people)
    longest = longest_without_break(items)
    if not interpreted or longest <= BREAK_FOR_INTERPRETERS:
        return ""
    return (
        f"An interpreter attends: plan a break about every {BREAK_FOR_INTERPRETERS} minutes. "
        f"Now {minutes_words(longest)} pass without one."
    )
