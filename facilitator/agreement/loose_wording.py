"""Which words of an action are loose.

Loose is what lets somebody off ("if needed"), promises nothing ("aim to"), may be none ("up to 3 hours"), is
left open ("TBC"), names nobody or no day, or can be read in more than one way. Each kind has its sentence in
`resources/vague_words.toml`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from facilitator.agreement.loose_turns import Searched, turns
from facilitator.agreement.quoted_wording import without_old_wording
from facilitator.agreement.vague_words import STANDARD, VagueWords, as_listed, in_force, kind_of, kinds, lists
from facilitator.case.whole_words import pattern_of

_OWN, _WAY_OUT, _VAGUE = "own", "condition", "vague"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Loose:
    """A loose phrase as it stands in a text, in lower case, and the sentence on what is amiss with it."""

    phrase: str
    sentence: str


def loose_words(words: str, listed: VagueWords = STANDARD) -> tuple[Loose, ...]:
    """Return the loose phrases of a text, but for old wording that it quotes, the most useful first.

    Each is told once, and no word twice. Where two phrases of the list overlap, or two turns, that of the
    graver kind stands, then the longer. Where a phrase and a turn do, the phrase stands, of whatever kind,
    but for a way out that holds it with more words: "as often as they can".
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


def _grade(kind: str) -> int:
    """Return the place of a kind, that of the gravest first."""
    return (_OWN, *kinds()).index(kind)


def _usefulness(found: _Found) -> tuple[int, int, int]:
    return _grade(found.kind), found.start - found.end, found.start


def _phrases(searched: Searched, listed: VagueWords) -> Iterator[_Found]:
    end = 0
    by_first, rest = _listed(listed.added, listed.removed)
    for place, pattern in _places(searched.text, by_first, rest):
        match = pattern.match(searched.text, place) if place >= end else None
        if match is None or not _is_loose(match, searched, listed):
            continue
        end = match.end()
        phrase = " ".join(match.group().lower().split())
        kind = _OWN if phrase in listed.added else kind_of().get(phrase, _VAGUE)
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
    for start, end, turn in searched.turns():
        phrase = " ".join(searched.text[start:end].lower().split())
        if turn.name not in listed.removed and not _is_silenced(phrase, turn.kind, listed):
            yield _Found(start, end, turn.kind, Loose(phrase, turn.sentence.format(phrase=phrase)))


def _is_silenced(phrase: str, kind: str, listed: VagueWords) -> bool:
    """Return whether a word was taken out that is the whole of a turn, or in it and no milder than it.

    Without "often", "as often as she can" lets somebody off as before.
    """
    return any(
        match.group() == phrase or _grade(kind_of().get(as_listed(match.group()), _VAGUE)) <= _grade(kind)
        for match in _taken_out(listed.removed).finditer(phrase)
    )


def _is_loose(match: re.Match[str], searched: Searched, listed: VagueWords) -> bool:
    """Return whether what stands around the phrase leaves it loose; an own word is so wherever it stands."""
    phrase = as_listed(match.group())
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
    return str(lists()["kinds"][_VAGUE if kind == _OWN else kind]["sentence"]).format(phrase=phrase)


@lru_cache(maxsize=4)
def _around(table: str) -> Mapping[str, re.Pattern[str]]:
    ending = r"\Z" if table == "unless_after" else ""
    return {
        phrase: re.compile(f"(?:{pattern}){ending}", re.IGNORECASE)
        for phrase, pattern in lists()[table].items()
    }


@lru_cache(maxsize=4)
def _taken_out(removed: tuple[str, ...]) -> re.Pattern[str]:
    return pattern_of(word for word in removed if word not in turns())


@lru_cache(maxsize=4)
def _listed(
    added: tuple[str, ...], removed: tuple[str, ...]
) -> tuple[Mapping[str, re.Pattern[str]], re.Pattern[str]]:
    """Return a pattern for the phrases with each first word, and one for those that begin with a mark."""
    by_first: dict[str, list[str]] = {}
    for phrase in in_force(added, removed):
        if phrase in turns():
            continue
        first = _WORD.match(phrase)
        by_first.setdefault(first.group().lower() if first else "", []).append(phrase)
    rest = pattern_of(by_first.pop("", ()))
    return {first: pattern_of(phrases) for first, phrases in by_first.items()}, rest
