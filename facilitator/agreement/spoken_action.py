"""An action out of one line, as it is said in the room.

"Rowan sends the provision map to the council by next Friday, we know: Helen emails" holds what, who, by when
and how everyone will know. Nothing is guessed: what is not understood stays in what will be done.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.agreement.action import Due, DueKind
from facilitator.case.everyday_names import said_at_start
from facilitator.case.people import Participant, Party
from facilitator.case.spoken_dates import EndOfTermUnknown, parse_day_to_come
from facilitator.errors import InvalidValue

LONGEST_DAY_WORDS = 8

_KNOW = re.compile(
    r"(?:(?:^|[,;.:\u2013\u2014-])\s*(?:and\s+|so\s+)?|\s+(?:and|so)\s+)"
    r"(?:how\s+)?we(?:['\u2019]ll|\s+will|\s+shall)?\s+(?:all\s+)?know"
    r"(?:\s+(?:it|this))?(?:\s+is\s+done)?(?:\s+(?:that|when|because|if|by|once))?\s*[:,]?\s+",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")
_BY = re.compile(r"by|no|not|before|within|in|on|from|starting|beginning", re.IGNORECASE)
_FROM = re.compile(r"(?:from|starting|beginning)(?:\s+on)?\s+", re.IGNORECASE)
_REPEATS = re.compile(
    r"[,\s]*\b((?:every|each)\s+[\w'\u2019-]+(?:\s+[\w'\u2019-]+){0,2}"
    r"|(?:once|twice|three times)\s+(?:a|each|every)\s+[\w-]+"
    r"|daily|weekly|fortnightly|monthly|termly|half-termly)[,\s]*$",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\s*(?:['\u2019]ll|will|shall|must|to|is\s+to|are\s+to|(?:has\s+|have\s+)?agree(?:s|d)?\s+to|:|\u2013|\u2014|-)"
    r"\s+(?P<what>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_NOT = re.compile(r"not\s+", re.IGNORECASE)
_VERB = re.compile(r"\s+(?P<verb>[a-z]+)(?P<rest>(?:\s.*)?)", re.DOTALL)
_BY_WHOM = re.compile(r"\bby\s+(?=\S)", re.IGNORECASE)
_WEAK = frozenset(
    {"should", "may", "might", "could", "would", "can", "ought", "hopes", "aims", "intends", "plans"}
)
_OTHER_FORMS = {"is": "be", "are": "be", "has": "have", "does": "do", "goes": "go"}
NO_DAY = Due()
_LOOSE = " \t\n,;:.\u2013\u2014-"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenAction:
    """What was understood of a line; `asks_end_of_term` where its day is the end of an undated term."""

    what: str = ""
    who: str = ""
    due: Due = NO_DAY
    how_we_will_know: str = ""
    asks_end_of_term: bool = False


@dataclass(frozen=True, slots=True)
class _When:
    start: int
    end: int
    due: Due = NO_DAY
    asks_end_of_term: bool = False


def read_spoken_action(
    line: str,
    *,
    parties: Sequence[Party],
    people: Sequence[Participant],
    today: date,
    term_ends: date | None = None,
) -> SpokenAction:
    """Return what a line says; `people` are those who can be meant, and `term_ends` is when the term ends."""
    said = " ".join(line.split())
    said, known = _how(said)
    when = _when(said, today, term_ends)
    if when is not None and not when.asks_end_of_term:
        said = _without(said, when)
    who, what = _who(said, parties, people)
    return SpokenAction(
        what=_sentence(what),
        who=who,
        due=when.due if when else NO_DAY,
        how_we_will_know=_sentence(known),
        asks_end_of_term=when is not None and when.asks_end_of_term,
    )


def read_due(words: str, *, today: date, term_ends: date | None = None) -> Due:
    """Return by when something will be done, in the words in which it is said or printed; none for no words.

    Raises EndOfTermUnknown, and InvalidValue for what is neither a day nor something that repeats from one.
    """
    said = " ".join(words.split())
    if not said:
        return NO_DAY
    when = _when(said, today, term_ends)
    if when is None or _without(said, when):
        return Due(day=parse_day_to_come(said, today, term_ends=term_ends))
    if when.asks_end_of_term:
        raise EndOfTermUnknown
    return when.due


def _how(said: str) -> tuple[str, str]:
    match = _KNOW.search(said)
    if match is None or not said[match.end() :].strip(_LOOSE):
        return said, ""
    return said[: match.start()].rstrip(_LOOSE), said[match.end() :]


def _when(said: str, today: date, term_ends: date | None) -> _When | None:
    """Return the day by which, of all that are said the last one."""
    words = list(_WORD.finditer(said))
    found: _When | None = None
    after = 0
    for index, word in enumerate(words):
        is_last_part = index >= len(words) - LONGEST_DAY_WORDS
        marked = _BY.fullmatch(word.group()) is not None
        if word.start() < after or not (marked or is_last_part or index == 0):
            continue
        for end in _ends(words, index, to_the_end=not marked and index > 0):
            when = _read(said, word.start(), end, today, term_ends, marked=marked)
            if when is not None:
                after = when.end
                found = when if when.due != NO_DAY or when.asks_end_of_term else found
                break
    return found


def _ends(words: Sequence[re.Match[str]], index: int, *, to_the_end: bool) -> Iterator[int]:
    if to_the_end:
        yield words[-1].end()
        return
    for place in range(min(len(words), index + LONGEST_DAY_WORDS), index, -1):
        yield words[place - 1].end()


def _read(
    said: str, start: int, end: int, today: date, term_ends: date | None, *, marked: bool
) -> _When | None:
    phrase = said[start:end].rstrip(_LOOSE)
    since = _FROM.match(phrase)
    if not marked and not any(letter.isalpha() for letter in phrase):
        return None  # numbers that nobody called a day
    try:
        day = parse_day_to_come(phrase[since.end() :] if since else phrase, today, term_ends=term_ends)
    except EndOfTermUnknown:
        return _When(start, start + len(phrase), asks_end_of_term=True)
    except InvalidValue:
        return None
    if since is None:
        return _When(start, start + len(phrase), Due(day=day))
    repeats = _REPEATS.search(said[:start])
    if repeats is None:
        return _When(start, start + len(phrase))  # when it begins is not by when it is done
    due = Due(kind=DueKind.REPEATING, day=day, words=repeats[1].lower())
    return _When(repeats.start(), start + len(phrase), due)


def _without(said: str, when: _When) -> str:
    before, after = said[: when.start].rstrip(_LOOSE), said[when.end :].lstrip(_LOOSE)
    return f"{before} {after}".strip()


def _who(said: str, parties: Sequence[Party], people: Sequence[Participant]) -> tuple[str, str]:
    named = said_at_start(said, parties, people)
    if named is not None:
        what = _promised(named.rest, many=named.many)
        if what:
            return named.who, what
        return "", said
    for by in _BY_WHOM.finditer(said):
        named = said_at_start(said[by.end() :], parties, people)
        if named is not None and not named.rest.strip(_LOOSE):
            return named.who, said[: by.start()]
    return "", said


def _promised(rest: str, *, many: bool) -> str:
    """Return what the words after a name promise, "" where they promise nothing."""
    rest = re.sub(r"^,\s*", " ", rest)
    if (promise := _PROMISE.fullmatch(rest)) is not None:
        return f"do {promise['what']}" if _NOT.match(promise["what"]) else promise["what"]
    verb = _VERB.fullmatch(rest)
    if verb is None or verb["verb"] in _WEAK:
        return ""
    plain = verb["verb"] if many and not verb["verb"].endswith("s") else _infinitive(verb["verb"])
    return f"{plain}{verb['rest']}" if plain else ""


def _infinitive(verb: str) -> str:
    """Return the verb that somebody does, "" for a word that is none in that form."""
    if verb in _OTHER_FORMS:
        return _OTHER_FORMS[verb]
    if re.fullmatch(r"[a-z]{2,}[^aeiou]ies", verb):
        return f"{verb[:-3]}y"
    if re.fullmatch(r"[a-z]+(?:ss|sh|ch|x|zz|o)es", verb):
        return verb[:-2]
    return verb[:-1] if re.fullmatch(r"[a-z]{2,}[^siu]s", verb) else ""


def _sentence(words: str) -> str:
    plain = words.strip(_LOOSE)
    return plain[:1].upper() + plain[1:]
