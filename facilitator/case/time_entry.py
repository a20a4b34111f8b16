"""Times of day as people in England type them."""

import re
from datetime import time

from facilitator.errors import InvalidValue

NOON = 12
EARLIEST_LIKELY_HOUR = 7

_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.h ]?(?P<minute>\d{2}))?\s*(?P<half>am|pm|a\.m\.|p\.m\.)?")
_UNREADABLE = "That is not a time this app can read. Nothing was changed. Type it like 10:00, 9.30 or 2 pm."


def parse_time(text: str) -> time:
    """Return the time of day that `text` names: 10:00, 9.30, 1400, 2 pm.

    An hour from 1 to 6 without "am" is taken for the afternoon, when meetings are held. Raises InvalidValue.
    """
    typed = text.strip().casefold()
    if typed in {"noon", "midday"}:
        return time(NOON)
    parts = _TIME.fullmatch(typed)
    if parts is None:
        raise InvalidValue(_UNREADABLE)
    hour, minute = int(parts["hour"]), int(parts["minute"] or 0)
    half = (parts["half"] or "").replace(".", "")
    if half and not 1 <= hour <= NOON:
        raise InvalidValue(_UNREADABLE)
    if half:
        hour = hour % NOON + (NOON if half == "pm" else 0)
    elif 1 <= hour < EARLIEST_LIKELY_HOUR and not parts["hour"].startswith("0"):
        hour += NOON
    try:
        return time(hour, minute)
    except ValueError:
        raise InvalidValue(_UNREADABLE) from None
