"""How soon what was agreed in mediation must be done; disagreement resolution has no such limits.

Special Educational Needs and Disability Regulations 2014, regulations 42 and 44; the table is data
(`resources/timescales.toml`), each row with its source and the date it was checked.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import resources
from facilitator.case.matter import Process

TABLE = "timescales.toml"
NO_LIMIT = "no-limit"
NO_LIMIT_WORDS = "Somebody else's action: no limit in law"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedOutcome:
    """Something that can be agreed in mediation and that has a place in the regulations."""

    key: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedLine:
    """One thing to be done and its latest day. Without `may_be_varied` the parties cannot agree a later one.

    `key` is what an action keeps to say that it is this line; the first line's is that of its outcome.
    `known` is how everyone will know, "" where the table does not say.
    """

    key: str
    words: str
    latest: date
    basis: str
    may_be_varied: bool = True
    known: str = ""


def outcomes(process: Process) -> tuple[AgreedOutcome, ...]:
    """Return what can be agreed and has a limit; empty for disagreement resolution."""
    if not process.has_statutory_dates:
        return ()
    return tuple(AgreedOutcome(key=key, words=row["words"]) for key, row in _table().items())


def kinds_of_outcome(process: Process) -> tuple[AgreedOutcome, ...]:
    """Return what an action can be said to be, by the key it keeps: each line of the table, or no limit."""
    if not process.has_statutory_dates:
        return ()
    kinds = [
        AgreedOutcome(key=_key(key, line), words=_listed(row, line))
        for key, row in _table().items()
        for line in row["lines"]
    ]
    return (*kinds, AgreedOutcome(key=NO_LIMIT, words=NO_LIMIT_WORDS))


def is_basis_of_table(basis: str) -> bool:
    """Return whether these are the words of a basis in the table, rather than words somebody wrote."""
    return any(basis == line["basis"] for row in _table().values() for line in row["lines"])


def dated_lines(outcome_key: str, agreed_on: date) -> tuple[DatedLine, ...]:
    """Return the lines of an outcome, none for an unknown one; day nought is `agreed_on`."""
    row = _table().get(outcome_key)
    return () if row is None else tuple(_line(outcome_key, line, agreed_on) for line in row["lines"])


def outcomes_about(subjects: Collection[str]) -> tuple[AgreedOutcome, ...]:
    """Return what can be agreed about these subjects of a mediation, as "agrees to assess".

    What needs several of the subjects comes first, and stands for what each of them alone would offer.
    """
    found: dict[str, AgreedOutcome] = {}
    left = set(subjects)
    for key, row in sorted(_table().items(), key=lambda each: "about_all" not in each[1]):
        wanted, all_of = set(row.get("about", ())), set(row.get("about_all", ()))
        if (all_of and all_of <= left) or wanted & left:
            left -= all_of
            found[key] = AgreedOutcome(key=key, words=row["agrees"])
    return tuple(found.values())


def line_of(line_key: str, agreed_on: date) -> DatedLine | None:
    """Return the line that an action's outcome key names, None where there is none."""
    outcome_key, _, _part = line_key.partition("/")
    return next((line for line in dated_lines(outcome_key, agreed_on) if line.key == line_key), None)


def _line(outcome_key: str, line: Mapping[str, Any], agreed_on: date) -> DatedLine:
    return DatedLine(
        key=_key(outcome_key, line),
        words=line["words"],
        latest=agreed_on + timedelta(weeks=line["weeks"]),
        basis=line["basis"],
        may_be_varied=line.get("may_be_varied", True),
        known=line.get("known", ""),
    )


def _key(outcome_key: str, line: Mapping[str, Any]) -> str:
    return f"{outcome_key}/{line['key']}" if "key" in line else outcome_key


def _listed(row: Mapping[str, Any], line: Mapping[str, Any]) -> str:
    what = f"{row['words']}: {line['short']}" if "short" in line else row["words"]
    match line["weeks"]:
        case 0:
            return f"{what} (at once)"
        case 1:
            return f"{what} (within a week)"
        case weeks:
            return f"{what} (within {weeks} weeks)"


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Mapping[str, Any]]:
    return resources.read_toml(TABLE)
