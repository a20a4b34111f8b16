"""The two clocks a case is given: the time of day, and a monotonic one for durations."""

import time
from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Where a case asks for the time, so that nothing in the domain reads a clock by itself."""

    def now(self) -> datetime:
        """Return the time of day, aware, in UTC."""

    def today(self) -> date:
        """Return the civil date where the facilitator is."""

    def monotonic_ms(self) -> int:
        """Return milliseconds of a clock that never goes back."""


class SystemClock:
    """The clocks of this computer."""

    def now(self) -> datetime:
        """Return the time of day, aware, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the civil date where the facilitator is."""
        return datetime.now(UTC).astimezone().date()

    def monotonic_ms(self) -> int:
        """Return milliseconds of the system's monotonic clock."""
        return time.monotonic_ns() // 1_000_000
