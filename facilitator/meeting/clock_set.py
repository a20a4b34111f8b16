"""What becomes of times of day in a running meeting when the computer's clock is set."""

from dataclasses import replace
from datetime import timedelta

from facilitator.meeting.state import Meeting

# A clock that gained more than this was set; one that gained less may be that of a computer that slept.
LONGEST_SLEEP = timedelta(hours=12)
# Clocks are always drawn a little to the right time.
DRAWN_BACK = timedelta(seconds=-2)


def follow_clock(meeting: Meeting, gained: timedelta) -> Meeting:
    """Return the meeting after the time of day gained, or lost, so much on the monotonic clock.

    Where the clock was set, the times of day in it move too: a break keeps what is left of it, and a hand was
    up for as long as before.
    """
    if DRAWN_BACK <= gained <= LONGEST_SLEEP:
        return meeting
    until = meeting.break_until
    return replace(
        meeting,
        break_until=None if until is None else until + gained,
        hands=tuple(replace(hand, raised_at=hand.raised_at + gained) for hand in meeting.hands),
    )
