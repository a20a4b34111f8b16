"""The words in a text that can be looked up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

APOSTROPHES: Final = "'\u2019"
# The dictionary knows Latin letters: a word in another script, or with one letter of it, is left alone.
LATIN: Final = "A-Za-zÀ-ÖØ-öø-ɏ"
ANY_LETTER: Final = r"[^\W\d_]"
WORD: Final = re.compile(rf"(?<!{ANY_LETTER})[{LATIN}]+(?:[{APOSTROPHES}][{LATIN}]+)*(?!{ANY_LETTER})")
CHUNK: Final = re.compile(r"\S+")
# What stands between such signs is an address, the name of a file or a time, and no word of a language; a
# mark, a soft hyphen or a sign without width inside a word would have its halves looked up.
GLUE: Final = re.compile(r"[@/\\_\d\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff]|\.(?=\w)")
FEWEST_LETTERS: Final = 2
LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it begins, in characters of the text as Python counts them."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Return where it ends."""
        return self.start + len(self.text)


def words_in(text: str) -> Iterator[Word]:
    """Return each word worth looking up: no initials or abbreviations (EHCP), no parts of addresses."""
    for chunk in CHUNK.finditer(text):
        if GLUE.search(chunk[0]):
            continue
        for found in WORD.finditer(text, chunk.start(), chunk.end()):
            word = found[0]
            abbreviated = any(letter.isupper() for letter in word[1:])
            if FEWEST_LETTERS <= len(word) <= LONGEST and not abbreviated:
                yield Word(found.start(), word)
