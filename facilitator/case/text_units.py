"""Places in a text as the windows count them, in UTF-16 units, and places where a text may be cut.

A letter outside the Basic Multilingual Plane, as an emoji, is one character here and two units there. What is
seen as one letter may be several characters: marks, flags, families (Unicode Standard Annex 29).
"""

import unicodedata
from typing import Final

_JOINER: Final = "\u200d"
_SKIN_TONES: Final = range(0x1F3FB, 0x1F400)
_TAGS: Final = range(0xE0020, 0xE0080)
_FLAG_LETTERS: Final = range(0x1F1E6, 0x1F200)
_HANGUL: Final = range(0x1100, 0x1200)
# More than this belongs to no letter that anybody writes.
_LONGEST_LETTER: Final = 64


def units(text: str) -> int:
    """Return the length of `text` in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def before(text: str, place: int) -> str:
    """Return the part of `text` before the place of that many UTF-16 units; half a letter is left out."""
    if place <= 0:
        return ""
    if text.isascii():
        return text[:place]
    return text.encode("utf-16-le", "surrogatepass")[: place * 2].decode("utf-16-le", "ignore")


def whole_letters(text: str, most: int) -> str:
    """Return at most the first `most` characters of `text`, cut between two letters as they are seen."""
    if most >= len(text):
        return text
    cut = most
    while cut > max(0, most - _LONGEST_LETTER) and _is_inside_letter(text, cut):
        cut -= 1
    return text[: cut if not _is_inside_letter(text, cut) else most]


def _is_inside_letter(text: str, cut: int) -> bool:
    if cut <= 0:
        return False
    following, last = text[cut], text[cut - 1]
    code = ord(following)
    if unicodedata.category(following).startswith("M") or _JOINER in {following, last}:
        return True
    if code in _SKIN_TONES or code in _TAGS or (code in _HANGUL and ord(last) in _HANGUL):
        return True
    return code in _FLAG_LETTERS and _flag_letters_before(text, cut) % 2 == 1


def _flag_letters_before(text: str, cut: int) -> int:
    start = cut
    while start > 0 and ord(text[start - 1]) in _FLAG_LETTERS:
        start -= 1
    return cut - start
