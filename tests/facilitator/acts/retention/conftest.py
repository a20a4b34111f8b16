"""A vault of its own for each test, and a clock whose day the test sets."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from facilitator.vault.header import WHERE_MEMORY_IS_SHORT
from facilitator.vault.vault import Vault

WORDS = "badger lantern velvet orchard thistle quay"


class DayClock:
    """A clock that shows the day it is set to, at half past nine."""

    def __init__(self) -> None:
        self.day = date(2026, 12, 4)

    def now(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 9, 30, tzinfo=UTC)

    def today(self) -> date:
        return self.day

    def monotonic_ms(self) -> int:
        return 0


@pytest.fixture
def clock() -> DayClock:
    return DayClock()


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = Vault.create(tmp_path / "vault", WORDS, keychain=None, cost=WHERE_MEMORY_IS_SHORT)
    yield vault
    vault.close()
