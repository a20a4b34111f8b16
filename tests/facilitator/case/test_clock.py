import time
from datetime import UTC, datetime, timedelta

import pytest

from facilitator.case.clock import SystemClock
from tests.systems import has_zones


def test_the_time_of_day_is_aware_and_in_utc() -> None:
    before = datetime.now(UTC)
    now = SystemClock().now()
    assert now.utcoffset() == timedelta(0)
    assert before <= now <= datetime.now(UTC)


@has_zones
@pytest.mark.parametrize(("zone", "ahead"), [("UTC-14", 14), ("UTC+12", -12)])
def test_today_is_the_day_where_the_facilitator_is(
    zone: str, ahead: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        days = [(datetime.now(UTC) + timedelta(hours=ahead)).date()]
        today = SystemClock().today()
        days.append((datetime.now(UTC) + timedelta(hours=ahead)).date())
    finally:
        monkeypatch.undo()
        time.tzset()
    assert today in days


def test_the_clock_for_durations_counts_milliseconds() -> None:
    before = time.monotonic()
    ms = SystemClock().monotonic_ms()
    after = time.monotonic()
    assert before * 1000 - 1 <= ms <= after * 1000
