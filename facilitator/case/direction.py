"""Words of another direction beside figures and each other, which would change places (Unicode UAX 9).

For what is shown alone: the marks are never part of what is kept, printed or copied.
"""

from typing import Final
from unicodedata import bidirectional

ISOLATE: Final = "\u2068"
END_ISOLATE: Final = "\u2069"

_RIGHT_TO_LEFT: Final = {"R", "AL"}
_MARKS: Final = str.maketrans("", "", ISOLATE + END_ISOLATE)


def isolated(words: str) -> str:
    """Return `words` so that nothing beside them changes place; those from left to right as they were."""
    if any(bidirectional(character) in _RIGHT_TO_LEFT for character in words):
        return f"{ISOLATE}{words}{END_ISOLATE}"
    return words


def without_isolates(words: str) -> str:
    """Return `words` as they were typed, for who hears them."""
    return words.translate(_MARKS)
