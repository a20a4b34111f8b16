"""What is left of a turn, in figures and as it is spoken."""

from math import ceil

SPOKEN_STEP_SECONDS = 10


def time_left(seconds: float) -> str:
    """Return a length of time as "1:52" or "1:02:03", rounded up to the second; none is below "0:00"."""
    whole = max(0, ceil(seconds))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def spoken_time(remaining_seconds: float, allowance_seconds: float) -> str:
    """Return what a screen reader says of a turn, in steps of ten seconds so that it is not always new."""
    step = SPOKEN_STEP_SECONDS
    if remaining_seconds < 0:
        return f"{_length(int(-remaining_seconds // step) * step)} over time"
    left = ceil(remaining_seconds / step) * step
    return f"{_length(left)} left of {_length(ceil(allowance_seconds))}"


def _length(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    parts = []
    if minutes:
        parts.append(f"{minutes} minute" + ("s" if minutes != 1 else ""))
    if rest or not minutes:
        parts.append(f"{rest} second" + ("s" if rest != 1 else ""))
    return " ".join(parts)
