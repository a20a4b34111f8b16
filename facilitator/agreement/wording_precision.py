"""What the words of an action themselves show: loose ones, and a second thing to do in one action.

Loose is what lets somebody off ("if needed"), promises nothing ("aim to"), may be none ("up to 3 hours"), is
left open ("TBC"), names nobody or no day, or can be read in more than one way. Each kind has its sentence in
`resources/vague_words.toml`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Self

import resources
from facilitator.agreement.loose_turns import Searched, turns
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
        return _in_force(self.added, self.removed)

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
_SECOND_PROMISE = re.compile(
    r"\b(?:will|shall|must)\b.{0,300}?(?:\band|\bthen|\bwhile|\bbut|;)\s+"
    r"(?:\S+\s+){1,5}?(?<!who )(?<!which )(?<!that )(?:will|shall|must)\b",
    re.IGNORECASE,
)
# A full stop after one or two letters is an initial or a title, such as "J." or "Dr.".
_SENTENCE_END = re.compile(r"(?<=\w{3}[.!?])\s+|(?<=\d[.!?])\s+|[;\n]+")
_THIS_IS_TWO = 2
_OWN, _WAY_OUT, _VAGUE = "own", "condition", "vague"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Loose:
    """A loose phrase as it stands in a text, in lower case, and the sentence on what is amiss with it."""

    phrase: str
    sentence: str


def loose_words(words: str, listed: VagueWords = STANDARD) -> tuple[Loose, ...]:
    """Return the loose phrases of a text, but for old wording that it quotes, the most useful first.

    Each is told once, and no word twice: where two overlap, that of the graver kind stands, then the longer.
    """
    text_now = Searched(without_old_wording(words))
    phrases, turned = list(_phrases(text_now, listed)), list(_turns(text_now, listed))
    found = [
        *(phrase for phrase in phrases if not any(_says_more(turn, phrase) for turn in turned)),
        *(turn for turn in turned if all(_says_more(turn, p) for p in phrases if _overlap(turn, p))),
    ]
    taken: list[_Found] = []
    told: dict[str, Loose] = {}
    for each in sorted(found, key=_usefulness):
        if not any(_overlap(each, other) for other in taken):
            taken.append(each)
            told.setdefault(each.loose.phrase, each.loose)
    return tuple(told.values())


def looks_like_two(what: str) -> bool:
    """Return whether the words seem to hold two things to do. A guess from the words, to warn only."""
    sentences = [each for part in _SENTENCE_END.split(what) for each in _after_initials().split(part) if each]
    promises = sum(1 for sentence in sentences if _PROMISE.search(sentence))
    orders = sum(1 for sentence in sentences if _order().match(sentence))
    return max(promises, orders) >= _THIS_IS_TWO or any(
        pattern.search(what) is not None for pattern in (_joints(), _SECOND_PROMISE)
    )


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    kind: str
    loose: Loose


def _overlap(one: _Found, other: _Found) -> bool:
    return one.start < other.end and other.start < one.end


def _says_more(turn: _Found, phrase: _Found) -> bool:
    """Return whether a turn makes more of a listed phrase: a way out, as in "as often as they can"."""
    holds = turn.start <= phrase.start and phrase.end <= turn.end
    longer = phrase.end - phrase.start < turn.end - turn.start
    return holds and longer and turn.kind == _WAY_OUT and phrase.kind not in {_WAY_OUT, _OWN}


def _gravity(found: _Found) -> int:
    return (_OWN, *_kinds()).index(found.kind)


def _usefulness(found: _Found) -> tuple[int, int, int]:
    return _gravity(found), found.start - found.end, found.start


def _phrases(searched: Searched, listed: VagueWords) -> Iterator[_Found]:
    end = 0
    by_first, rest = _listed(listed.added, listed.removed)
    for place, pattern in _places(searched.text, by_first, rest):
        match = pattern.match(searched.text, place) if place >= end else None
        if match is None or not _is_loose(match, searched, listed):
            continue
        end = match.end()
        phrase = " ".join(match.group().lower().split())
        kind = _OWN if phrase in listed.added else _kind_of().get(phrase, _VAGUE)
        yield _Found(match.start(), end, kind, Loose(phrase, _sentence(kind, phrase)))


def _places(
    text_now: str, by_first: Mapping[str, re.Pattern[str]], rest: re.Pattern[str]
) -> Iterator[tuple[int, re.Pattern[str]]]:
    """Return where a phrase may begin: at words that begin one, and where one begins with a mark."""
    marks = [(match.start(), rest) for match in rest.finditer(text_now)]
    words = (
        (word.start(), by_first[low])
        for word in _WORD.finditer(text_now)
        if (low := word.group().lower()) in by_first
    )
    yield from sorted((*marks, *words), key=lambda place: place[0])


def _turns(searched: Searched, listed: VagueWords) -> Iterator[_Found]:
    removed = pattern_of(word for word in listed.removed if word not in turns())
    for start, end, turn in searched.turns():
        phrase = " ".join(searched.text[start:end].lower().split())
        if turn.name not in listed.removed and removed.search(phrase) is None:
            yield _Found(start, end, turn.kind, Loose(phrase, turn.sentence.format(phrase=phrase)))


def _is_loose(match: re.Match[str], searched: Searched, listed: VagueWords) -> bool:
    """Return whether what stands around the phrase leaves it loose; an own word is so wherever it stands."""
    phrase = _as_listed(match.group())
    if phrase in listed.added:
        return True
    before, after = searched.text[: match.start()], searched.text[match.end() :]
    if match.group() == "May" or searched.is_name(match.start()):
        return False  # the month, or a part of a name
    only, unless = _around("only_before").get(phrase), _around("unless_before").get(phrase)
    if (only is not None and not only.match(after)) or (unless is not None and unless.match(after)):
        return False
    earlier = _around("unless_after").get(phrase)
    return earlier is None or earlier.search(before) is None


def _sentence(kind: str, phrase: str) -> str:
    return str(_lists()["kinds"][_VAGUE if kind == _OWN else kind]["sentence"]).format(phrase=phrase)


def _as_listed(phrase: str) -> str:
    return " ".join(phrase.lower().split())


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, Any]:
    return resources.read_toml(LISTS)


@lru_cache(maxsize=1)
def _kinds() -> tuple[str, ...]:
    return tuple(_lists()["kinds"])


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
def _listed(
    added: tuple[str, ...], removed: tuple[str, ...]
) -> tuple[Mapping[str, re.Pattern[str]], re.Pattern[str]]:
    """Return a pattern for the phrases with each first word, and one for those that begin with a mark."""
    by_first: dict[str, list[str]] = {}
    for phrase in _in_force(added, removed):
        if phrase in turns():
            continue
        first = _WORD.match(phrase)
        by_first.setdefault(first.group().lower() if first else "", []).append(phrase)
    rest = pattern_of(by_first.pop("", ()))
    return {first: pattern_of(phrases) for first, phrases in by_first.items()}, rest


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


@lru_cache(maxsize=4)
def _in_force(added: tuple[str, ...], removed: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted((set(_standard()) - set(removed)) | set(added)))


@lru_cache(maxsize=1)
def _standard() -> tuple[str, ...]:
    return (*_kind_of(), *turns())
