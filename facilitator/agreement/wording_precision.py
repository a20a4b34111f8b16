"""What the words of an action themselves show: vague ones, and a second thing to do in one action."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Self

import resources
from facilitator.case import text
from facilitator.case.whole_words import pattern_of
from facilitator.errors import InvalidValue

LISTS = "vague_words.toml"
LONGEST_PHRASE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class VagueWords:
    """The list of vague words: the standard one with the facilitator's own changes. It knows of no case."""

    id: str = "vague_words"
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words and phrases in force, in the order of the alphabet."""
        kept = set(_standard()) - set(self.removed)
        return tuple(sorted(kept | set(self.added)))

    @property
    def is_standard(self) -> bool:
        """Return whether nothing was changed."""
        return not (self.added or self.removed)

    def with_word(self, phrase: str) -> Self:
        """Return the list with one more word or phrase. Raises InvalidValue for an empty or a long one."""
        word = text.line(phrase, "The word", limit=LONGEST_PHRASE, required=True).lower()
        if not any(letter.isalnum() for letter in word):
            raise InvalidValue("A word needs a letter. Nothing was changed. Type a word or a phrase.")
        if word in _standard():
            return replace(self, removed=tuple(each for each in self.removed if each != word))
        return self if word in self.added else replace(self, added=(*self.added, word))

    def without_word(self, word: str) -> Self:
        """Return the list without that word."""
        if word in self.added:
            return replace(self, added=tuple(each for each in self.added if each != word))
        return replace(self, removed=(*self.removed, word)) if word in self.words else self


STANDARD = VagueWords()

_PROMISE = re.compile(r"\b(?:will|shall|must)\b", re.IGNORECASE)
# A full stop after one or two letters is an initial or a title, such as "J." or "Dr.".
_SENTENCE_END = re.compile(r"(?<=\w{3}[.!?])\s+|[;\n]+")
_THIS_IS_TWO = 2


def vague_words(words: str, listed: VagueWords = STANDARD) -> tuple[str, ...]:
    """Return the vague words that stand in the text, each once, in lower case, in their order."""
    found = (" ".join(match.group().lower().split()) for match in _vague(listed.words).finditer(words))
    return tuple(dict.fromkeys(found))


def looks_like_two(what: str) -> bool:
    """Return whether the words seem to hold two things to do. A guess from the words, to warn only."""
    promises = sum(1 for sentence in _SENTENCE_END.split(what) if _PROMISE.search(sentence))
    return promises >= _THIS_IS_TWO or _joints().search(what) is not None


@lru_cache(maxsize=4)
def _vague(words: tuple[str, ...]) -> re.Pattern[str]:
    return pattern_of(words)


@lru_cache(maxsize=1)
def _joints() -> re.Pattern[str]:
    lists = resources.read_toml(LISTS)
    return pattern_of([*lists["joints"], *(f"and {verb}" for verb in lists["verbs"])])


@lru_cache(maxsize=1)
def _standard() -> tuple[str, ...]:
    return tuple(resources.read_toml(LISTS)["vague"])
