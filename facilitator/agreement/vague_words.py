"""The list of vague words: the standard one, in `resources/vague_words.toml`, with the facilitator's changes.

It holds words and phrases, each of a kind that has its sentence, and the names of loose turns of phrase.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Self

import resources
from facilitator.agreement.loose_turns import turns
from facilitator.case import text
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
        return in_force(self.added, self.removed)

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
        # An earlier version may have kept as the facilitator's own what the standard list holds by now.
        removed = (*self.removed, word) if word in _standard() and word not in self.removed else self.removed
        return replace(self, added=tuple(each for each in self.added if each != word), removed=removed)


STANDARD = VagueWords()


@lru_cache(maxsize=1)
def lists() -> Mapping[str, Any]:
    """Return the standard lists as they are written."""
    return resources.read_toml(LISTS)


@lru_cache(maxsize=1)
def kinds() -> tuple[str, ...]:
    """Return the kinds of vague words, the gravest first."""
    return tuple(lists()["kinds"])


@lru_cache(maxsize=1)
def kind_of() -> Mapping[str, str]:
    """Return the kind of each standard phrase."""
    kinds = lists()["kinds"]
    return {as_listed(phrase): kind for kind in kinds for phrase in kinds[kind]["phrases"]}


@lru_cache(maxsize=4)
def in_force(added: tuple[str, ...], removed: tuple[str, ...]) -> tuple[str, ...]:
    """Return the standard list with these added and those taken out, in the order of the alphabet."""
    return tuple(sorted((set(_standard()) - set(removed)) | set(added)))


@lru_cache(maxsize=1)
def _standard() -> tuple[str, ...]:
    return (*kind_of(), *turns())


def as_listed(phrase: str) -> str:
    """Return a phrase as it stands in the list: in lower case, with single blanks."""
    return " ".join(phrase.lower().split())
