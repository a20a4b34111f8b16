"""The schema of a case file, step by step; a file from a newer version is refused.

A step is never edited once it has shipped: a new column is a new step.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from typing import Any

import resources
from facilitator.vault.database_errors import translated_errors
from facilitator.vault.database_library import Database, Migrations
from facilitator.vault.first_tables import FIRST_TABLES
from facilitator.vault.tables import TABLES
from facilitator.vault.word_index import make_word_index
from facilitator.vault_errors import FileDamaged, FileNewer

case_schema = Migrations("case")
common_schema = Migrations("common")


@case_schema()
def first(db: Database) -> None:
    """Make the tables of the domain, the papers' bytes, the undo history and the notes' word index."""
    for name, columns in FIRST_TABLES.items():
        db.table(name).create(columns, pk="id")
    pieces = {"paper_id": str, "number": int, "content": bytes}
    db.table("paper_piece").create(pieces, pk=("paper_id", "number"))
    db.table("history").create({"step": int, "label": str, "undone": int, "images": str}, pk="step")
    db.table("note").create_index(["written_at"])
    db.execute("CREATE INDEX private_note ON note(private_party_id) WHERE private_party_id IS NOT NULL")
    db.table("note").enable_fts(["text"], create_triggers=True, tokenize="unicode61 remove_diacritics 2")
    # `transform` takes the triggers away: a later step that transforms this table enables the index again.
    # Without the next line, full-text search keeps the words of deleted notes in its segments.
    db.execute("INSERT INTO note_fts(note_fts, rank) VALUES ('secure-delete', 1)")


@case_schema()
def days_held(db: Database) -> None:
    """Keep the days on which the meeting was held; where none are kept, they are read from its turns."""
    db.table("meeting").add_column("held_on", str, not_null_default="[]")


@case_schema()
def answers(db: Database) -> None:
    """Add what only the facilitator knows: how far the parties came, who was here, and the like."""
    db.table("choices").add_column("outcome", str, not_null_default="")
    db.table("action").add_column("read_back_as", int, not_null_default=0)
    db.table("participant").add_column("was_here", int, not_null_default=0)
    db.execute(
        "UPDATE participant SET was_here = 1 WHERE id IN (SELECT participant_id FROM turn) "
        "OR id IN (SELECT speaker_id FROM note)"
    )
    db.table("retention").add_column("decided_at", str)
    db.table("matter").add_column("reference_typed", int, not_null_default=0)


@case_schema()
def words_found_as_folded(db: Database) -> None:
    """Index the notes' words folded, so that they are found however they are typed; see `word_index`."""
    make_word_index(db)


@case_schema()
def acceptance(db: Database) -> None:
    """Keep when a person accepted confidentiality; of who did so before, nobody knows it."""
    db.table("participant").add_column("confidentiality_at", str)


@case_schema()
def mediation_subjects(db: Database) -> None:
    """Let a mediation be about several things, with the dates from which its 30 days and certificate run.

    What the one decision was becomes the one subject; the date of the family's request stays what it was. The
    undo history holds rows of the matter, and they change as the table does. Raises FileDamaged where what is
    there is no matter: a copy that somebody sent may hold anything.
    """
    for name in ("subjects", "authority_told_date", "board_told_date", "adviser_told_date"):
        db.table("matter").add_column(name, str)
    db.table("matter").add_column("cannot_mediate_in_time", int)
    with _damage_named():
        for key, kind, process in db.execute("SELECT id, kind, process FROM matter").fetchall():
            new = _with_subjects({"kind": kind, "process": process})
            db.execute(
                "UPDATE matter SET kind = ?, subjects = ?, cannot_mediate_in_time = 0 WHERE id = ?",
                (new["kind"], new["subjects"], key),
            )
        _change_history(db, "matter", _with_subjects)


@case_schema()
def attendance(db: Database) -> None:
    """Keep who somebody is, the number that is theirs, and since when they are here or gone and why."""
    db.table("participant").add_column("lost_connection", int, not_null_default=0)
    db.table("participant").add_column("presence_at", str)
    db.table("participant").add_column("who_they_are", str, not_null_default="")
    db.table("participant").add_column("number", int, not_null_default=0)
    db.table("meeting").add_column("private_ms", int, not_null_default=0)
    db.table("private_time").create({"id": str, "ms": int}, pk="id")


@case_schema()
def preparation_calls(db: Database) -> None:
    """Keep what each party answered in its call, what the child wants to be heard, and what that leads to."""
    db.table("call_answer").create({"id": str, "words": str, "taken": str}, pk="id")
    for name in ("authority_reference", "child_as", "child_views"):
        db.table("matter").add_column(name, str, not_null_default="")
    db.table("matter").add_column("term_ends_on", str)
    db.table("matter").add_column("chairs_settled", str, not_null_default="[]")
    db.table("choices").add_column("confirm_by", str)
    db.table("choices").add_column("replaces", str, not_null_default="")


@case_schema()
def order_of_a_round(db: Database) -> None:
    """Keep the order of the next round, and with a round the one it was begun in: until now, as listed.

    Raises FileDamaged as `mediation_subjects` does.
    """
    db.table("meeting").add_column("round_order", str, not_null_default="as listed")
    with _damage_named():
        for key, around in db.execute("SELECT id, round FROM meeting").fetchall():
            new = _with_order({"round": around})
            db.execute("UPDATE meeting SET round = ? WHERE id = ?", (new["round"], key))
        _change_history(db, "meeting", _with_order)


@case_schema()
def reaching_the_facilitator(db: Database) -> None:
    """Keep the facilitator's service and how to reach them, so that each copy of a case prints the same."""
    for name in ("facilitator_service", "facilitator_contact"):
        db.table("matter").add_column(name, str, not_null_default="")


@case_schema()
def code_of_the_saved_plan(db: Database) -> None:
    """Keep the check code of the plan saved last: words that change later would give another."""
    db.table("choices").add_column("saved_check_code", str, not_null_default="")


def _change_history(db: Database, table: str, change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Change the rows of the table in the undo history as the table itself was changed."""
    for step, images in db.execute("SELECT step, images FROM history").fetchall():
        changed = [
            [name, key, *(change(row) if row and name == table else row for row in sides)]
            for name, key, *sides in json.loads(images)
        ]
        db.execute("UPDATE history SET images = ? WHERE step = ?", (_json(changed), step))


@contextmanager
def _damage_named() -> Iterator[None]:
    """Raise FileDamaged where what is changed is not what a case holds."""
    try:
        yield
    except (KeyError, TypeError, ValueError, RecursionError):
        raise FileDamaged from None


def _with_order(row: dict[str, Any]) -> dict[str, Any]:
    """Return the row of a meeting with the order of its round, where it has one."""
    if row["round"] is None:
        return row
    return {**row, "round": _json({**json.loads(row["round"]), "order": "as listed"})}


def _with_subjects(row: dict[str, Any]) -> dict[str, Any]:
    """Return the row of a matter with the columns that `mediation_subjects` adds."""
    words = resources.read_toml("matter.toml")
    kind = row["kind"]
    of_dr = kind in words["dr"]["kinds"]
    moves = kind in words["mediation"]["kinds"] or (kind and row["process"] == "mediation" and not of_dr)
    return {
        **row,
        "kind": "" if moves else kind,
        "subjects": _json([kind] if moves else []),
        "authority_told_date": None,
        "board_told_date": None,
        "cannot_mediate_in_time": 0,
        "adviser_told_date": None,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@case_schema()
def papers_looked_at(db: Database) -> None:
    """Keep what was seen of a paper when it was added, where it is being read, and which one is open."""
    db.table("paper").add_column("pages", int, not_null_default=0)
    db.table("paper").add_column("begins", str, not_null_default="")
    db.table("paper").add_column("notice", str, not_null_default="")
    db.table("paper").add_column("part_of", str)
    db.table("place").add_column("paper_id", str)
    db.table("place").add_column("expected", str, not_null_default="[]")
    columns = {"id": str, "at": int, "down": int, "zoom": int, "quarters": int, "turns": str}
    db.table("paper_place").create(columns, pk="id")


@common_schema()
def templates(db: Database) -> None:
    """Make the tables of the facilitator's own agenda templates, opening words and vague words."""
    db.table("agenda_template").create({"id": str, "name": str, "items": str}, pk="id")
    db.table("opening_words").create({"id": str, "words": str}, pk="id")
    db.table("vague_words").create({"id": str, "added": str, "removed": str}, pk="id")


@common_schema()
def profile(db: Database) -> None:
    """Keep who the facilitator is, so that it is typed once and not for every case."""
    columns = dict.fromkeys(("id", "name", "service", "contact", "platform", "process"), str)
    db.table("profile").create(columns, pk="id")


def bring_up_to_date(db: Database, schema: Migrations = case_schema) -> None:
    """Apply every step the file lacks. Raises FileNewer when it holds steps this version does not know."""
    with translated_errors():
        applied = {step.name for step in schema.applied(db)}
        if applied - STEPS[schema.name]:
            raise FileNewer
        if applied != STEPS[schema.name]:
            schema.apply(db)


def added_columns(table: str) -> frozenset[str]:
    """Return the columns that the table was given after the first step: older undo steps lack them."""
    return frozenset(f.name for kind, name in TABLES.items() if name == table for f in fields(kind)) - set(
        FIRST_TABLES.get(table, ())
    )


STEPS = {
    "case": frozenset(
        {
            "first",
            "days_held",
            "answers",
            "words_found_as_folded",
            "acceptance",
            "mediation_subjects",
            "attendance",
            "preparation_calls",
            "order_of_a_round",
            "reaching_the_facilitator",
            "code_of_the_saved_plan",
            "papers_looked_at",
        }
    ),
    "common": frozenset({"templates", "profile"}),
}
