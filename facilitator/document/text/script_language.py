"""Which script a letter is of, and in which language a stretch of words is to be read out.

A screen reader that is told the language takes a voice that can say the words. The language follows from
the script and, for Arabic letters, from those that only some languages have; a language that a script does
not tell (Nepali from Hindi, Tigrinya from Amharic) is given as the one that more people write. Knows no
font and no layout.
"""

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Final, NamedTuple

# First and last code point, and the script by its code in ISO 15924.
_BLOCKS: Final = (
    (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x0750, 0x077F, "Arab"),
    (0x0870, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"),
    (0x0A80, 0x0AFF, "Gujr"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x0C00, 0x0C7F, "Telu"),
    (0x0D00, 0x0D7F, "Mlym"),
    (0x0D80, 0x0DFF, "Sinh"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x1100, 0x11FF, "Hang"),
    (0x1200, 0x139F, "Ethi"),
    (0x2D80, 0x2DDF, "Ethi"),
    (0x2E80, 0x303F, "Hani"),
    (0x3040, 0x30FF, "Kana"),
    (0x3130, 0x318F, "Hang"),
    (0x31F0, 0x31FF, "Kana"),
    (0x3400, 0x9FFF, "Hani"),
    (0xA8E0, 0xA8FF, "Deva"),
    (0xAB00, 0xAB2F, "Ethi"),
    (0xAC00, 0xD7FF, "Hang"),
    (0xF900, 0xFAFF, "Hani"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE30, 0xFE4F, "Hani"),
    (0xFE70, 0xFEFE, "Arab"),
    (0xFF00, 0xFF65, "Hani"),
    (0xFF66, 0xFF9F, "Kana"),
    (0xFFE0, 0xFFEF, "Hani"),
    (0x20000, 0x3FFFF, "Hani"),
)
_FIRSTS: Final = tuple(first for first, _, _ in _BLOCKS)
_LANGUAGES: Final = {
    "Hebr": "he",
    "Deva": "hi",
    "Beng": "bn",
    "Guru": "pa",
    "Gujr": "gu",
    "Taml": "ta",
    "Telu": "te",
    "Mlym": "ml",
    "Sinh": "si",
    "Thai": "th",
    "Ethi": "am",
    "Hang": "ko",
}
# Letters that Arabic lacks, by who writes them: the first row that a text has a letter of.
_ARABIC_LETTERS: Final = (
    ("ckb", frozenset("ێۆڵڕ")),
    ("ps", frozenset("ښړېۍځڅګڼ")),
    ("ur", frozenset("ٹڈڑںےہھۂۃۓ")),
    ("fa", frozenset("پچژگ")),
)
_INDIC: Final = frozenset({"Beng", "Deva", "Gujr", "Guru", "Mlym", "Sinh", "Taml", "Telu"})
_SHARED_BY_INDIC: Final = "\u0964\u0965"
_RIGHT_TO_LEFT: Final = frozenset({"Arab", "Hebr"})
_HAN: Final = "Hani"
ZWJ: Final = "\u200d"
JOINERS: Final = "\u200c" + ZWJ


class Piece(NamedTuple):
    """A stretch of text in one language; that of the document is the empty word."""

    text: str
    language: str
    right_to_left: bool


@lru_cache(maxsize=4096)
def script_of(char: str) -> str:
    """Return the script of a letter, a mark or a sign, or nothing where no font of its own is needed."""
    code = ord(char)
    place = bisect_right(_FIRSTS, code) - 1
    if place < 0 or code > _BLOCKS[place][1]:
        return ""
    return _BLOCKS[place][2]


def scripts(text: str) -> list[str]:
    """Return the script of each character: marks and joiners are of the letter before them.

    A danda, which several scripts of India share, is of the last of them.
    """
    found: list[str] = []
    indic = ""
    for char in text:
        script = script_of(char)
        if char in _SHARED_BY_INDIC:
            script = indic or script
        elif script in _INDIC:
            indic = script
        elif found and not script and (char in JOINERS or unicodedata.category(char)[0] == "M"):
            script = found[-1]
        found.append(script)
    return found


def pieces(text: str) -> list[Piece]:
    """Return `text` in stretches of one language each; joined they are `text`.

    Spaces, digits and signs between two words of one language belong to it; around them, to the document's.
    """
    if text.isascii():
        return [Piece(text, "", right_to_left=False)] if text else []
    voices = [_HAN if script == "Kana" else script for script in scripts(text)]
    known = set(voices)
    languages = {voice: _language(voice, text) for voice in known if voice}
    ends = [place for place, char in enumerate(text) if voices[place] or char.isalpha()]
    for before, after in pairwise(ends):
        if voices[before] == voices[after]:
            voices[before:after] = [voices[before]] * (after - before)
    found: list[Piece] = []
    start = 0
    for voice, same in groupby(voices):
        end = start + sum(1 for _ in same)
        found.append(Piece(text[start:end], languages.get(voice, ""), voice in _RIGHT_TO_LEFT))
        start = end
    return found


def _language(voice: str, text: str) -> str:
    if voice == "Arab":
        return next((language for language, letters in _ARABIC_LETTERS if not letters.isdisjoint(text)), "ar")
    if voice == _HAN:
        return "ja" if any(script_of(char) == "Kana" for char in text) else "zh"
    return _LANGUAGES[voice]
