# ruff: noqa: RUF001 - letters and signs of many scripts
"""Where a line may end between two spaces: in scripts that write no spaces, and where words are cut.

After Unicode Standard Annex 14, as far as names and sentences need it. Thai is broken between letters as
they are seen, never between a vowel and the letter it is said with: a dictionary of its words would be
larger than the program.
"""

import unicodedata
from typing import Final

from facilitator.document.text.script_language import JOINERS, ZWJ, script_of

_SCRIPTS_WITHOUT_SPACES: Final = frozenset({"Hani", "Kana"})
_NOT_FIRST: Final = frozenset(
    "、。，．：；！？）］｝」』】〉》〕…‥・ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々〻,.:;!?)]}%’”»›"
)
_NOT_LAST: Final = frozenset("（［｛「『【〈《〔([{‘“«‹£$€#")
_THAI_VOWELS_BEFORE: Final = frozenset("เแโใไ")
_THAI_AFTER: Final = frozenset("ะาำๅๆฯ")
_VIRAMAS: Final = frozenset("\u094d\u09cd\u0a4d\u0acd\u0bcd\u0c4d\u0d4d\u0dca")
_FLAG_LETTERS: Final = range(0x1F1E6, 0x1F200)
_SKIN_TONES: Final = range(0x1F3FB, 0x1F400)
_TAG_CODES: Final = range(0xE0020, 0xE0080)


def cuts(text: str) -> list[bool]:
    """Tell for each character whether it begins a letter as it is seen (Unicode Standard Annex 29)."""
    found: list[bool] = []
    last = ""
    flag_letters = 0
    for char in text:
        code = ord(char)
        is_flag_letter = code in _FLAG_LETTERS
        flag_letters = flag_letters + 1 if is_flag_letter else 0
        joined = last == ZWJ or last in _VIRAMAS or (is_flag_letter and flag_letters % 2 == 0)
        found.append(not last or not (joined or _follows(char, code)))
        last = char
    return found


def breaks(text: str) -> list[bool]:
    """Tell for each character whether a line may end before it, where no space is."""
    found = cuts(text)
    for place in range(1, len(text)):
        if found[place] and not _may_part(text[place - 1], text[place]):
            found[place] = False
    return found


def _follows(char: str, code: int) -> bool:
    return (
        unicodedata.category(char)[0] == "M" or char in JOINERS or code in _SKIN_TONES or code in _TAG_CODES
    )


def _may_part(last: str, first: str) -> bool:
    before, after = script_of(last), script_of(first)
    if before == after == "Thai":
        return last not in _THAI_VOWELS_BEFORE and first not in _THAI_AFTER
    if last in _NOT_LAST or first in _NOT_FIRST:
        return False
    return not _SCRIPTS_WITHOUT_SPACES.isdisjoint({before, after})
