"""Well-known phrases in a passphrase, which whoever guesses tries first, and what is left without them."""

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Final

import resources

LEAST_WORDS: Final = 3
LEAST_LETTERS: Final = 9
LEAST_OF_WHOLE: Final = 7

_BEGINNING: Final = 5
_SAME: Final = str.maketrans({"&": "and", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l"})
# Signs and figures in place of letters, as many people write them; 1 stands for two.
_SIGNS: Final = {"0": "o", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", "$": "s", "€": "e"}
_READINGS: Final[tuple[dict[str, str], ...]] = (
    {},
    _SIGNS | {"1": "i", "!": "i", "|": "i"},
    _SIGNS | {"1": "l", "!": "l", "|": "l"},
)


@dataclass(frozen=True, slots=True)
class _Folded:
    """The letters of a text alone, and where in it each stands."""

    letters: str
    places: tuple[int, ...]


def without_famous_phrases(text: str) -> str:
    """Return what is left of `text` when every well-known phrase in it is taken out, else `text` itself.

    Part of such a phrase counts from three words and nine letters on, the whole from seven letters on. Case,
    accents, spaces, signs and figures between the letters do not count, nor do signs in place of letters, nor
    that it stands from back to front.
    """
    left = text
    for reading in _READINGS:
        left = _taken_out(left, reading)
        left = _taken_out(left[::-1], reading)[::-1]
    return left


def _taken_out(text: str, reading: dict[str, str]) -> str:
    folded = _folded(text, reading)
    gone = [False] * len(text)
    start = 0
    while start < len(folded.letters):
        length = _longest(folded.letters, start)
        if length:
            first, last = folded.places[start], folded.places[start + length - 1]
            gone[first : last + 1] = [True] * (last + 1 - first)
        start += length or 1
    if not any(gone):
        return text
    return "".join(character for character, taken in zip(text, gone, strict=True) if not taken)


def _folded(text: str, reading: dict[str, str]) -> _Folded:
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        plain = reading.get(character, character).casefold().translate(_SAME)
        for part in unicodedata.normalize("NFKD", plain):
            if part.isalpha():
                letters.append(part)
                places.append(place)
    return _Folded("".join(letters), tuple(places))


def _longest(letters: str, start: int) -> int:
    """Return how many letters from `start` on are part of one phrase, or 0 if too few to count."""
    longest = 0
    for words in _index().get(letters[start : start + _BEGINNING], ()):
        length = number = 0
        for word in words:
            if not letters.startswith(word, start + length):
                break
            length += len(word)
            number += 1
        least = LEAST_OF_WHOLE if number == len(words) else LEAST_LETTERS
        if length >= least and (number >= LEAST_WORDS or number == len(words)):
            longest = max(longest, length)
    return longest


@cache
def _index() -> dict[str, list[tuple[str, ...]]]:
    """Return every end of every phrase and of its words in reverse, from each word on, by its first letters.

    The last two words of a longer phrase are not one: they stand only where the phrase is not longer.
    """
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for line in resources.read_text("famous_phrases.txt").splitlines():
        if not line or line.startswith("#"):
            continue
        forwards = tuple(line.split())
        for words in (forwards, forwards[::-1]):
            for first in range(len(words)):
                if first == 0 or len(words) - first >= LEAST_WORDS:
                    found["".join(words[first:])[:_BEGINNING]].append(words[first:])
    return dict(found)
