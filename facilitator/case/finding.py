"""Finding words however they are written: one form for every way in which the same words can be typed.

Programs turn typed quotes into curly ones and hyphens into dashes, join f and i to one letter, hide hyphens
inside words and put marks on letters in one way or another; who looks for words sees none of that. Both sides
are folded, so that nothing that stands there is said to be nowhere (Unicode Standard, 3.13 and 5.18).
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

# Letters of their own to Unicode, which many keyboards lack.
_PLAIN: Final = {
    "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "\u0131": "i",
}  # fmt: skip
_WITHOUT_SOUND: Final = frozenset("\u0640\u034f")
_SPACING_MODIFIERS: Final = range(0x02B9, 0x0300)
_VARIATIONS: Final = range(0xFE00, 0xFE10)
_SKIN_TONES: Final = range(0x1F3FB, 0x1F400)
# Scripts that put no blanks between words: each letter is found by itself, and words as rows of letters.
_WITHOUT_BLANKS: Final = (
    range(0x0E00, 0x0F00),
    range(0x1000, 0x10A0),
    range(0x1780, 0x1800),
    range(0x3005, 0x3008),
    range(0x3041, 0x3100),
    range(0x31F0, 0x3200),
    range(0x3400, 0xA000),
    range(0xF900, 0xFB00),
    range(0x20000, 0x40000),
)
_SIGNS_ALIKE: Final = (
    frozenset("'\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4"),
    frozenset('"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb'),
    frozenset("-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212"),
)
_ASCII: Final = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}


def folded(text: str) -> str:
    """Return the words of `text` in the form in which they are compared, with one blank between them.

    Signs between words are blanks; an emoji is a word.
    """
    if text.isascii():
        return " ".join(text.translate(_ASCII).split())
    return " ".join("".join(map(folded_character, text)).split())


@lru_cache(maxsize=16_384)
def folded_character(character: str) -> str:
    """Return what one character becomes, "" for a mark, blanks around what is a word by itself."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return "".join(map(_folded, plain))


def words(wanted: str) -> tuple[str, ...]:
    """Return what is looked for, folded; a word typed with signs in it is a row of words with blanks."""
    return tuple(filter(None, map(folded, wanted.split())))


def holds(text: str, wanted: str) -> bool:
    """Return whether `text` holds every word of `wanted`, or part of a word, in any order; true for none."""
    looked_for = words(wanted)
    if not looked_for:
        return all(any(sign in text for sign in group) for group in signs(wanted))
    within = folded(text)
    return all(word in within for word in looked_for)


def alike(sign: str) -> frozenset[str]:
    """Return every sign that is typed or printed for this one, itself among them."""
    return next((group for group in _SIGNS_ALIKE if sign in group), frozenset({sign}))


def signs(wanted: str) -> tuple[frozenset[str], ...]:
    """Return the signs of a text without words, each with those like it."""
    seen = (sign for sign in wanted if not sign.isspace() and unicodedata.category(sign)[0] != "C")
    return tuple(dict.fromkeys(alike(sign) for sign in seen))


def with_places(characters: Iterable[tuple[str, int]]) -> tuple[str, list[int]]:
    """Fold characters that each have a place; return the folded text and the place of each of its letters."""
    made: list[str] = []
    places: list[int] = []
    for character, place in characters:
        for each in folded_character(character):
            if each == " " and (not made or made[-1] == " "):
                continue
            made.append(each)
            places.append(place)
    return "".join(made), places


def places_of(within: str, wanted: str) -> Iterator[int]:
    """Yield where the folded text holds `wanted`, from left to right, none over another."""
    at = within.find(wanted)
    while wanted and at >= 0:
        yield at
        at = within.find(wanted, at + len(wanted))


def _folded(character: str) -> str:
    code = ord(character)
    if code < len(_ASCII):
        return _ASCII[code]
    plain = _PLAIN.get(character)
    if plain is not None:
        return plain
    category = unicodedata.category(character)
    if _is_silent(character, category):
        return ""
    if category == "So" or any(code in script for script in _WITHOUT_BLANKS):
        return f" {character} "
    is_letter = category[0] in "LMN" or category == "Co"
    return character if is_letter and code not in _SPACING_MODIFIERS else " "


def _is_silent(character: str, category: str) -> bool:
    """Return whether nothing is lost without it: marks on letters, what joins, what has no width."""
    code = ord(character)
    if category in {"Cf", "Me"} or character in _WITHOUT_SOUND or code in _VARIATIONS or code in _SKIN_TONES:
        return True
    return category[0] == "M" and unicodedata.combining(character) != 0
