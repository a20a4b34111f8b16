"""Inputs as others may have left them: a good file with some bytes changed, or anything at all.

`CI=true` makes 10,000 of them in all; otherwise few, to be quick. `--inputs 10000` makes so many for each.
"""

import os
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

_T = TypeVar("_T")
TOTAL = 10_000 if os.environ.get("CI") else 700
EACH = int(os.environ.get("INPUTS", "0"))
LONGEST = timedelta(seconds=3)


def inputs(share: float) -> Callable[[_T], _T]:
    """Give a test its share of the inputs; one that takes 3 seconds has failed."""
    return settings(
        max_examples=EACH or max(10, round(TOTAL * share)),
        deadline=LONGEST,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


def damaged(good: bytes) -> st.SearchStrategy[bytes]:
    """Return `good` with one to four places cut, overwritten or filled with something else."""
    places = st.tuples(st.integers(0, len(good)), st.integers(0, 40), st.binary(max_size=40))

    def apply(edits: list[tuple[int, int, bytes]]) -> bytes:
        content = good
        for place, length, filling in edits:
            content = content[:place] + filling + content[place + length :]
        return content

    return st.lists(places, min_size=1, max_size=4).map(apply)


def flipped(good: bytes) -> st.SearchStrategy[bytes]:
    """Return `good` with one bit changed."""

    def flip(place: int) -> bytes:
        byte, bit = divmod(place, 8)
        return good[:byte] + bytes([good[byte] ^ (1 << bit)]) + good[byte + 1 :]

    return st.integers(0, len(good) * 8 - 1).map(flip)
