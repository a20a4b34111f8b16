"""Whether a case that came in a copy is one that Facilitator can have written.

A copy is sealed by its words alone, and whoever made it knows them. So what is in it is looked at as any
other file that somebody sent: its tables, and every value in them, before any of it becomes a case here.
"""

import json
import re
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import sqlcipher3

from facilitator.case.matter import Matter
from facilitator.case.papers import PIECE_BYTES, Paper, PaperPlace
from facilitator.case.received_files import BEGINNING_BYTES, LARGEST_MEGABYTES, kind_of
from facilitator.errors import InvalidValue
from facilitator.meeting.state import Meeting
from facilitator.vault.database_errors import translated_errors
from facilitator.vault.database_library import Database
from facilitator.vault.migrations import added_columns, bring_up_to_date
from facilitator.vault.rows import from_row, to_row
from facilitator.vault.tables import TABLES
from facilitator.vault_errors import DiskFull, FileDamaged, VaultError

_KINDS = {table: kind for kind, table in TABLES.items()}
_ONE_OF_EACH = (Matter, Meeting)
_YEARS = range(1900, 2201)
_LARGEST_NUMBER = 1 << 40
_LONGEST_TEXT = 1_000_000
_LARGEST_PAPER = LARGEST_MEGABYTES * 1024 * 1024
_QUARTERS = {0, 1, 2, 3}
_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
_ACTING = re.compile(r"\b(?:CHECK|GENERATED|AS|DEFAULT|COLLATE|VIRTUAL|REFERENCES)\b", re.IGNORECASE)
_PIECES = (
    "SELECT count(*), min(number), max(number), sum(length(content)), max(length(content)), "
    "min(typeof(content) = 'blob') FROM paper_piece WHERE paper_id = ?"
)
# What reading and building a value can raise when it is none.
_NO_VALUE = (
    VaultError, InvalidValue, ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError,
)  # fmt: skip
_NO_CASE = (
    "What is in this copy is not a case as Facilitator writes it, so nothing of it was imported. "
    "Make a new copy on the computer where the case is."
)


def require_case(database: Database) -> None:
    """Return when the database, brought up to date, holds a case; it is not changed otherwise.

    Raises FileDamaged for anything else, and DiskFull.
    """
    try:
        with translated_errors():
            _require_schema(database)
            for kind in TABLES:
                _require_values(database, kind)
            _require_papers(database)
            _require_history(database)
    except DiskFull:
        raise
    except _NO_VALUE:
        raise FileDamaged(_NO_CASE) from None


def require_quiet(database: Database) -> None:
    """Return when nothing in the database acts by itself, such as a trigger, and no page is damaged.

    Nothing of it is read before that: a check of one line can take hours. Raises FileDamaged.
    """
    with translated_errors():
        strange = [row for row in database.execute(_SCHEMA) if row not in _own_schema()]
        if any(kind != "table" or _ACTING.search(sql or "") for kind, _, _, sql in strange):
            raise FileDamaged(_NO_CASE)
        if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise FileDamaged(_NO_CASE)


@cache
def _own_schema() -> list[tuple[Any, ...]]:
    own = Database(sqlcipher3.connect(":memory:"), execute_plugins=False)
    try:
        bring_up_to_date(own)
        return own.execute(_SCHEMA).fetchall()
    finally:
        own.close()


def _require_schema(database: Database) -> None:
    if database.execute(_SCHEMA).fetchall() != _own_schema():
        raise FileDamaged


def _require_values(database: Database, kind: type) -> None:
    cursor = database.execute(f"SELECT * FROM [{TABLES[kind]}]")  # noqa: S608  the table is ours
    names = [column[0] for column in cursor.description]
    count = 0
    for row in cursor:
        _require_row(kind, dict(zip(names, row, strict=True)))
        count += 1
    if kind in _ONE_OF_EACH and count != 1:
        raise FileDamaged


def _require_row(kind: type, row: dict[str, Any], may_lack: frozenset[str] = frozenset()) -> None:
    """Raise unless the row is what a value of `kind` becomes, which its own rules accept.

    `may_lack` names columns that the row may be without: the values they began with stand for them.
    """
    read: Any = from_row(kind, row)
    if not _fits(kind, read):
        raise FileDamaged
    value = kind(**{field.name: getattr(read, field.name) for field in fields(kind)})
    written = to_row(value)
    lacking = written.keys() - row.keys()
    if lacking - may_lack or {name: written[name] for name in written if name not in lacking} != row:
        raise FileDamaged


def _fits(hint: Any, value: object) -> bool:  # noqa: ANN401 - an annotation
    """Return whether a value is of the annotated type and of a size that a case can have."""
    hint = getattr(hint, "__supertype__", hint)
    origin = get_origin(hint)
    if origin in {Union, UnionType}:
        return any(_fits(each, value) for each in get_args(hint))
    if origin is tuple:
        return type(value) is tuple and all(_fits(get_args(hint)[0], part) for part in value)
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return type(value) is hint and all(_fits(hints[f.name], getattr(value, f.name)) for f in fields(hint))
    return type(value) is hint and _is_likely(value)


def _is_likely(value: object) -> bool:
    if isinstance(value, datetime):
        return value.tzinfo is not None and value.year in _YEARS
    if isinstance(value, date):
        return value.year in _YEARS
    if isinstance(value, int):
        return abs(value) < _LARGEST_NUMBER
    return not isinstance(value, str) or len(value) <= _LONGEST_TEXT


def _require_papers(database: Database) -> None:
    papers = [from_row(Paper, row) for row in database.query("SELECT * FROM paper")]
    known = {paper.id for paper in papers}
    if any(row[0] not in known for row in database.execute("SELECT DISTINCT paper_id FROM paper_piece")):
        raise FileDamaged
    for paper in papers:
        if not 0 <= paper.size <= _LARGEST_PAPER:
            raise FileDamaged
        if paper.whole:
            _require_whole(database, paper)
    for place in (from_row(PaperPlace, row) for row in database.query("SELECT * FROM paper_place")):
        turned = {place.quarters, *(turn.quarters for turn in place.turns)}
        pages = {place.at, *(turn.page for turn in place.turns)}
        if place.id not in known or min(pages) < 0 or not turned <= _QUARTERS:
            raise FileDamaged


def _require_whole(database: Database, paper: Paper) -> None:
    count, first, last, size, largest, all_bytes = database.execute(_PIECES, (paper.id,)).fetchone()
    if (first, last, size, all_bytes) != (0, count - 1, paper.size, 1) or largest > PIECE_BYTES:
        raise FileDamaged
    beginning = database.execute(
        "SELECT substr(content, 1, ?) FROM paper_piece WHERE paper_id = ? AND number = 0",
        (BEGINNING_BYTES, paper.id),
    ).fetchone()
    if kind_of(bytes(beginning[0]), paper.size) is not paper.kind:
        raise FileDamaged


def _require_history(database: Database) -> None:
    for step, label, undone, images in database.execute("SELECT step, label, undone, images FROM history"):
        if not (_fits(int, step) and _fits(str, label) and undone in {0, 1}):
            raise FileDamaged
        for table, key, *sides in json.loads(images):
            if type(key) is not str or len(sides) != 2:  # noqa: PLR2004 - before and after
                raise FileDamaged
            kind = _KINDS[table]
            for row in sides:
                if row is not None:
                    _require_row(kind, row, may_lack=added_columns(table))
