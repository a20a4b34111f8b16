"""What the words of an action themselves show: loose ones, and a second thing to do in one action.

Loose is what lets somebody off ("if needed"), promises nothing ("aim to"), may be none ("up to 3 hours"), is
left open ("TBC"), names nobody or no day, or can be read in more than one way. Each kind has its sentence in
`resources/vague_words.toml`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Self

import resources
from facilitator.agreement.quoted_wording import without_old_wording
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
        # An earlier version may have kept as the facilitator's own what the standard list holds by now.
        removed = (*self.removed, word) if word in _standard() and word not in self.removed else self.removed
        return replace(self, added=tuple(each for each in self.added if each != word), removed=removed)


STANDARD = VagueWords()

_PROMISE = re.compile(r"\b(?:will|shall|must)\b", re.IGNORECASE)
# A full stop after one or two letters is an initial or a title, such as "J." or "Dr.".
_SENTENCE_END = re.compile(r"(?<=\w{3}[.!?])\s+|(?<=\d[.!?])\s+|[;\n]+")
_THIS_IS_TWO = 2
_OWN_KIND = "vague"


@dataclass(frozen=True, slots=True)
class Loose:
    """A loose phrase as it stands in a text, in lower case, and the sentence on what is amiss with it."""

    phrase: str
    sentence: str


def loose_words(words: str, listed: VagueWords = STANDARD) -> tuple[Loose, ...]:
    """Return the loose phrases of a text, each once, in their order, but for old wording that it quotes."""
    text_now = without_old_wording(words)
    found = dict.fromkeys(
        " ".join(match.group().split())
        for match in _listed(listed.words).finditer(text_now)
        if _is_loose(match, text_now)
    )
    return tuple(Loose(phrase.lower(), _sentence(phrase)) for phrase in _once(found))


def looks_like_two(what: str) -> bool:
    """Return whether the words seem to hold two things to do. A guess from the words, to warn only."""
    sentences = [each for part in _SENTENCE_END.split(what) for each in _after_initials().split(part) if each]
    promises = sum(1 for sentence in sentences if _PROMISE.search(sentence))
    orders = sum(1 for sentence in sentences if _order().match(sentence))
    return max(promises, orders) >= _THIS_IS_TWO or _joints().search(what) is not None


def _once(phrases: Sequence[str] | Mapping[str, None]) -> Iterator[str]:
    seen: set[str] = set()
    for phrase in phrases:
        if phrase.lower() not in seen:
            seen.add(phrase.lower())
            yield phrase


def _is_loose(match: re.Match[str], words: str) -> bool:
    """Return whether what stands around the phrase leaves it loose."""
    phrase = _as_listed(match.group())
    before, after = words[: match.start()], words[match.end() :]
    if match.group() == "May":
        return False  # the month
    only, unless = _around("only_before").get(phrase), _around("unless_before").get(phrase)
    if (only is not None and not only.match(after)) or (unless is not None and unless.match(after)):
        return False
    earlier = _around("unless_after").get(phrase)
    return earlier is None or earlier.search(before) is None


def _sentence(phrase: str) -> str:
    listed = _lists()["kinds"]
    kind = _kind_of().get(_as_listed(phrase), _OWN_KIND)
    return str(listed[kind]["sentence"]).format(phrase=phrase.lower())


def _as_listed(phrase: str) -> str:
    return " ".join(phrase.lower().split())


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, Any]:
    return resources.read_toml(LISTS)


@lru_cache(maxsize=1)
def _kind_of() -> Mapping[str, str]:
    kinds = _lists()["kinds"]
    return {_as_listed(phrase): kind for kind in kinds for phrase in kinds[kind]["phrases"]}


@lru_cache(maxsize=4)
def _around(table: str) -> Mapping[str, re.Pattern[str]]:
    ending = r"\Z" if table == "unless_after" else ""
    return {
        phrase: re.compile(f"(?:{pattern}){ending}", re.IGNORECASE)
        for phrase, pattern in _lists()[table].items()
    }


@lru_cache(maxsize=4)
def _listed(words: tuple[str, ...]) -> re.Pattern[str]:
    return pattern_of(words)


@lru_cache(maxsize=1)
def _joints() -> re.Pattern[str]:
    two = _lists()["two"]
    return pattern_of([*two["joints"], *(f"and {verb}" for verb in two["verbs"])])


@lru_cache(maxsize=1)
def _order() -> re.Pattern[str]:
    """Return what finds a sentence that begins with something to do: "Send the map"."""
    return pattern_of([verb for verb in _lists()["two"]["verbs"] if verb not in _NOUNS_TOO])


# "Report of the visit", "Contact by email", "Order of the day": no order at the beginning of a sentence.
_NOUNS_TOO = frozenset(
    {
        "call",
        "contact",
        "draft",
        "email",
        "name",
        "offer",
        "order",
        "record",
        "report",
        "review",
        "start",
        "visit",
        "share",
        "update",
        "issue",
        "book",
    }
)


@lru_cache(maxsize=1)
def _after_initials() -> re.Pattern[str]:
    """Return what finds the blank after an initial with which a sentence ends: "assess J. The LA will"."""
    begins = "|".join(re.escape(word.capitalize()) for word in _lists()["two"]["begins"])
    return re.compile(rf"(?<=\b[A-Z]\.)\s+(?=(?:{begins}|[A-Z]{{2,}})\b)")


@lru_cache(maxsize=1)
def _standard() -> tuple[str, ...]:
    return tuple(_kind_of())
