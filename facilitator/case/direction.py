"""Words of another direction beside figures and each other, which would change places (Unicode UAX 9).

For what is shown alone: the marks are never part of what is kept, printed or copied.
"""

from typing import Final
from unicodedata import bidirectional

ISOLATE: Final = "\u2068"
END_ISOLATE: Final = "\u2069"
LEFT_TO_RIGHT: Final = "\u200e"

_RIGHT_TO_LEFT: Final = {"R", "AL"}
_LETTERS: Final = {"L", *_RIGHT_TO_LEFT}
_MARKS: Final = str.maketrans("", "", ISOLATE + END_ISOLATE + LEFT_TO_RIGHT)


def isolated(words: str) -> str:
    """Return `words` so that nothing beside them changes place; those from left to right as they were."""
    if any(bidirectional(character) in _RIGHT_TO_LEFT for character in words):
        return f"{ISOLATE}{words}{END_ISOLATE}"
    return words


def begins_from_the_right(words: str) -> bool:
    """Tell whether the first letter outside of isolates is one of those written from right to left."""
    inside = 0
    for character in words:
        inside += (character == ISOLATE) - (character == END_ISOLATE)
        kind = bidirectional(character)
        if not inside and kind in _LETTERS:
            return kind in _RIGHT_TO_LEFT
    return False


def from_the_left(sentence: str) -> str:
    """Return a sentence of the app's own, which runs from left to right whatever name it begins with."""
    return f"{LEFT_TO_RIGHT}{sentence}" if begins_from_the_right(sentence) else sentence


def without_isolates(words: str) -> str:
    """Return `words` as they were typed, for who hears them."""
    return words.translate(_MARKS)
