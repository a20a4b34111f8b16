"""Words of another direction beside figures, which would turn the figures round (Unicode UAX 9)."""

from typing import Final
from unicodedata import bidirectional

ISOLATE: Final = "\u2068"
END_ISOLATE: Final = "\u2069"

_RIGHT_TO_LEFT: Final = {"R", "AL"}


def isolated(words: str) -> str:
    """Return `words` so that nothing beside them changes place; those from left to right as they were."""
    if any(bidirectional(character) in _RIGHT_TO_LEFT for character in words):
        return f"{ISOLATE}{words}{END_ISOLATE}"
    return words
