"""Waiting for something to become true, with a deadline and a reason."""

import time
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


class NotInTime(AssertionError):
    """What was waited for did not happen before the deadline."""


def until(
    condition: Callable[[], Found | None],
    what: str | Callable[[], str],
    seconds: float = 30.0,
    every: float = 0.05,
) -> Found:
    """Return the first true value of `condition`; raise `NotInTime` naming `what` after `seconds`."""
    deadline = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > deadline:
            raise NotInTime(f"not within {seconds:g} s: {what if isinstance(what, str) else what()}")
        time.sleep(every)
