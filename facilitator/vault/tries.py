"""How long to wait after wrong passphrases. It slows a person at the keyboard; Argon2 slows everyone else."""

import json
import math
from dataclasses import dataclass
from pathlib import Path

from facilitator.regular_file import small_file
from facilitator.vault.disk import disk_errors, remove, write_whole
from facilitator.vault.folder import TRIES

FREE_TRIES = 3
LONGEST_WAIT = 300.0

_MOST_COUNTED = 99
_MOST_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong passphrases since the last right one, and when the latest was (seconds of the wall clock)."""

    wrong: int = 0
    latest: float = 0.0

    @property
    def delay(self) -> float:
        """Seconds to wait after the latest wrong one: none for the first three, then doubling."""
        if self.wrong <= FREE_TRIES:
            return 0.0
        return min(2.0 ** min(self.wrong - FREE_TRIES, 16), LONGEST_WAIT)


def seconds_left(folder: Path, now: float) -> float:
    """Return how many seconds of the delay are left; `now` is the wall clock, which outlives a restart."""
    tries = _read(folder)
    if not tries.delay:
        return 0.0
    if now < tries.latest:
        # The clock was set back: count the delay from now, so that it ends.
        _write(folder, Tries(tries.wrong, now))
        return tries.delay
    return max(0.0, tries.latest + tries.delay - now)


def count_wrong(folder: Path, now: float) -> None:
    """Note one more wrong passphrase, durably."""
    _write(folder, Tries(min(_read(folder).wrong + 1, _MOST_COUNTED), now))


def forget(folder: Path) -> None:
    """Start counting anew after the right passphrase."""
    path = folder / TRIES
    with disk_errors():
        if path.exists():
            remove(path)


def _read(folder: Path) -> Tries:
    try:
        stored = json.loads(small_file(folder / TRIES, _MOST_BYTES))
        latest = float(stored["latest"])
        return Tries(max(0, int(stored["wrong"])), latest if math.isfinite(latest) else 0.0)
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        # Whoever can damage this file can remove it as well.
        return Tries()


def _write(folder: Path, tries: Tries) -> None:
    with disk_errors():
        write_whole(folder / TRIES, json.dumps({"wrong": tries.wrong, "latest": tries.latest}).encode())
