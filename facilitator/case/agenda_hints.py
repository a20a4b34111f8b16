"""What is worth a look about an agenda before the meeting."""

from collections.abc import Sequence

from facilitator.case.agenda import AgendaItem, longest_without_break, total_minutes
from facilitator.case.calendar_words import minutes_words
from facilitator.case.people import Participant, Role

BREAK_FOR_INTERPRETERS = 30


def agenda_hints(
    items: Sequence[AgendaItem], people: Sequence[Participant], booked_minutes: int
) -> tuple[str, ...]:
    """Return sentences on time and on breaks; interpreters need one about every 30 minutes."""
    hints = []
    over = total_minutes(items) - booked_minutes
    if over > 0:
        hints.append(f"The agenda is {minutes_words(over)} longer than the time that is booked.")
    interpreted = any(person.attending and person.role is Role.INTERPRETER for person in people)
    if interpreted and longest_without_break(items) > BREAK_FOR_INTERPRETERS:
        hints.append(
            f"An interpreter attends: plan a break about every {BREAK_FOR_INTERPRETERS} minutes. "
            f"Now {minutes_words(longest_without_break(items))} pass without one."
        )
    return tuple(hints)
