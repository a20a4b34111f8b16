"""A quotation in a note: what stands in a paper, word for word, and where it stands there."""

import re
from dataclasses import dataclass
from typing import Final

from facilitator.case import text
from facilitator.case.text_units import whole_letters
from facilitator.errors import InvalidValue

LONGEST_QUOTED: Final = 1500
# What is in a text without being words of it: soft hyphens, the places of pictures.
_NO_WORDS: Final = str.maketrans("", "", "\u00ad\u200b\ufffc")
_MARK: Final = re.compile('["\u201c-\u201f]')
_OPENING_MARK: Final = re.compile('(?<![^\\s(\\[\u2013\u2014-])["\u201c-\u201f]')


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words of a note that quotes a paper; of too many the end `is_cut` off, and dots stand for it."""

    text: str
    is_cut: bool


def quoted(words: str, paper: str, place: str = "") -> Quoted:
    """Return the note: the words in quotation marks, and in brackets the paper's name and the place in it.

    Quotation marks in the words become single ones, line ends a blank. Raises InvalidValue without words.
    """
    whole = text.draft(" ".join(words.translate(_NO_WORDS).split()))
    if not whole:
        raise InvalidValue("No words are chosen to quote. Nothing was changed. Select them first.")
    kept = _at_whole_words(whole)
    is_cut = kept != whole
    source = ", ".join(filter(None, (paper, place)))
    return Quoted(f"\u201c{_within(kept)}{' …' if is_cut else ''}\u201d ({source})", is_cut)


def _within(words: str) -> str:
    """Return the words with single quotation marks; one opens where a word begins, else it closes."""
    return _MARK.sub("\u2019", _OPENING_MARK.sub("\u2018", words))


def _at_whole_words(words: str) -> str:
    if len(words) <= LONGEST_QUOTED:
        return words
    end = words.rfind(" ", LONGEST_QUOTED // 2, LONGEST_QUOTED + 1)
    return words[:end] if end > 0 else whole_letters(words, LONGEST_QUOTED)
