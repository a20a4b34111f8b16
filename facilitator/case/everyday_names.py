"""Whom words mean when somebody in the room says them: Rowan, Mrs Price, the council, Mum and the SENCO."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import resources
from facilitator.case.list_words import joined
from facilitator.case.people import Participant, Party, PartyKind
from facilitator.case.whole_words import holds_words, pattern_of

_LIST = "everyday_names.toml"
_TITLES = ("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Doctor", "Professor")
_SHORTEST_PART = 2
_ALL = ("everyone", "everybody", "all parties", "both parties", "all of us")
_BETWEEN = re.compile(r"\s*(?:,\s*and\s+|,\s*|\s+and\s+|\s*&\s*)(?=\S)", re.IGNORECASE)
_THE = re.compile(r"(?:the|our)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """A name at the beginning of a text: who is meant, printed, whether many are, and what follows."""

    who: str
    many: bool
    rest: str


def everyday_names(kind: PartyKind) -> tuple[str, ...]:
    """Return what such a party, or somebody who speaks for it, is called in the room."""
    return _everyday().get(kind, ())


def names_side(words: str, party: Party) -> bool:
    """Return whether `words` hold a party's name, its kind, or what such a party is called in the room."""
    return any(
        holds_words(words, name) for name in (party.called, party.kind.label, *everyday_names(party.kind))
    )


def names_all(words: str) -> bool:
    """Return whether `words` name all who are there."""
    return any(holds_words(words, name) for name in _ALL)


def said_at_start(text: str, parties: Sequence[Party], people: Sequence[Participant]) -> Said | None:
    """Return who is named where `text` begins, several joined by "and" included; None where nobody is.

    What could be two people or two parties is nobody: "Sam" where two are called so.
    """
    names = _known(parties, people)
    whole = pattern_of(names)
    who: list[str] = []
    many = False
    rest = text.lstrip()
    while True:
        plain = _THE.sub("", rest, count=1) if _THE.match(rest) else rest
        match = whole.match(plain)
        if match is None or plain[match.end() : match.end() + 2].casefold() in {"'s", "\u2019s"}:
            return None
        said = " ".join(match.group().casefold().split())
        many = many or said in _ALL or said.endswith("s") or " and " in said or bool(who)
        who.append(names[said])
        rest = plain[match.end() :]
        between = _BETWEEN.match(rest)
        following = rest[between.end() :] if between else ""
        if (
            between is None
            or whole.match(_THE.sub("", following, count=1) if _THE.match(following) else following) is None
        ):
            return Said(joined(tuple(dict.fromkeys(who))), many, rest)
        rest = following


def _known(parties: Sequence[Party], people: Sequence[Participant]) -> Mapping[str, str]:
    """Return who is meant by each thing that means one of them alone, in lower case."""
    meant: dict[str, set[str]] = {}
    for said, printed in (*_of_people(people), *_of_parties(parties)):
        meant.setdefault(" ".join(said.casefold().split()), set()).add(printed)
    known = {said: printed.pop() for said, printed in meant.items() if len(printed) == 1}
    # A full name is its owner's, whoever else has a part of it.
    known |= {
        name.casefold(): person.printed_name
        for person in people
        for name in (person.name, person.printed_name)
    }
    return known | {said: said.capitalize() for said in _ALL}


def _of_people(people: Sequence[Participant]) -> Iterator[tuple[str, str]]:
    for person in people:
        for name in {person.name, person.printed_name}:
            parts = [part for part in name.split() if part.strip(".") and part.strip(".") not in _TITLES]
            yield name, person.printed_name
            for part in parts:
                if len(part.strip(".")) >= _SHORTEST_PART:
                    yield part, person.printed_name
            if parts:
                for title in _TITLES:
                    yield f"{title} {parts[-1]}", person.printed_name


def _of_parties(parties: Sequence[Party]) -> Iterator[tuple[str, str]]:
    for party in parties:
        for name in {party.called, party.kind.label, *everyday_names(party.kind)}:
            yield name, party.called


@lru_cache(maxsize=1)
def _everyday() -> Mapping[PartyKind, tuple[str, ...]]:
    return {PartyKind(kind): tuple(names) for kind, names in resources.read_toml(_LIST).items()}
