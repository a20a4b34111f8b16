"""A case that an earlier version wrote opens with every field and the same meaning, its undo history too."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3

from facilitator.case.identity import ParticipantId
from facilitator.case.matter import Matter, Process
from facilitator.casefile import CaseFile
from facilitator.meeting.state import Meeting, Round, RoundOrder
from facilitator.vault.database_library import Database
from facilitator.vault.encrypted_copy import import_copy, make_copy
from facilitator.vault.migrations import added_columns, bring_up_to_date, case_schema
from facilitator.vault.rows import from_row, to_row
from facilitator.vault.vault import Vault
from facilitator.vault_errors import FileDamaged
from tests.facilitator.builders import MORNING, FakeClock, a_case

WORDS = "badger lantern velvet orchard thistle quay"
ADDED = ("subjects", "authority_told_date", "board_told_date", "cannot_mediate_in_time", "adviser_told_date")
# The process and the one kind of the version before; what the mediation is about and the kind it has now.
KINDS = [
    ("mediation", "contents", ("contents",), ""),
    ("mediation", "placement", ("placement",), ""),
    ("mediation", "refuse-assess", ("refuse-assess",), ""),
    ("mediation", "refuse-plan", ("refuse-plan",), ""),
    ("mediation", "refuse-reassess", ("refuse-reassess",), ""),
    ("mediation", "refuse-amend", ("refuse-amend",), ""),
    ("mediation", "cease", ("cease",), ""),
    ("mediation", "", (), ""),
    ("mediation", "something of one's own", ("something of one's own",), ""),
    ("dr", "provision", (), "provision"),
    ("dr", "duties", (), "duties"),
    ("dr", "", (), ""),
]


def matter_row(process: str, kind: str) -> dict[str, Any]:
    return {
        "id": "matter",
        "reference": "MED-2026-041",
        "title": "Section F",
        "process": process,
        "kind": kind,
        "right_holder": "parent",
        "capacity": "",
        "health_in_issue": 1,
        "social_care_in_issue": 0,
        "mode": "online",
        "place": "",
        "meeting_date": "2026-12-04",
        "start_time": "10:00:00",
        "booked_minutes": 150,
        "private_sessions": 1,
        "decision_date": "2026-10-15",
        "request_date": "2026-11-10",
        "notice_date": "2026-11-20",
        "less_notice_agreed": 0,
        "certificate_date": None,
        "facilitator_name": "Kim",
        "practice": 0,
    }


@pytest.fixture
def older() -> Iterator[Database]:
    """A database as the version before the subjects leaves it."""
    database = Database(sqlcipher3.connect(":memory:"), execute_plugins=False)
    case_schema.apply(database, stop_before="mediation_subjects")
    yield database
    database.close()


@pytest.fixture
def before_orders() -> Iterator[Database]:
    """A database as the version before the order of a round leaves it."""
    database = Database(sqlcipher3.connect(":memory:"), execute_plugins=False)
    case_schema.apply(database, stop_before="order_of_a_round")
    yield database
    database.close()


def meeting_row(around: dict[str, Any] | None) -> dict[str, Any]:
    row = to_row(Meeting())
    del row["round_order"]
    return row | {"round": None if around is None else json.dumps(around)}


def kept(database: Database) -> Matter:
    (row,) = database.query("SELECT * FROM matter")
    return from_row(Matter, row)


@pytest.mark.parametrize(("process", "kind", "subjects", "stays"), KINDS)
def test_the_one_kind_of_a_mediation_becomes_its_one_subject_and_all_else_stays(
    older: Database, process: str, kind: str, subjects: tuple[str, ...], stays: str
) -> None:
    older.table("matter").insert(matter_row(process, kind))
    before = asdict(kept(older))

    bring_up_to_date(older)

    matter = kept(older)
    assert (matter.subjects, matter.kind) == (subjects, stays)
    changed = {"subjects", "kind"}
    assert {k: v for k, v in asdict(matter).items() if k not in changed} == {
        k: v for k, v in before.items() if k not in changed
    }
    assert matter.request_date == date(2026, 11, 10)
    assert matter.authority_told_date is None
    assert not matter.cannot_mediate_in_time


def test_an_undo_step_of_the_version_before_takes_back_what_it_did(older: Database) -> None:
    before, after = matter_row("mediation", ""), matter_row("mediation", "placement")
    images = json.dumps([["matter", "matter", before, after]])
    older.table("matter").insert(after)
    older.table("history").insert({"step": 1, "label": "Change the matter", "undone": 0, "images": images})

    bring_up_to_date(older)

    ((changed,),) = older.execute("SELECT images FROM history").fetchall()
    ((_, _, first, last),) = json.loads(changed)
    assert (first["subjects"], last["subjects"]) == ("[]", '["placement"]')
    assert last.keys() >= {*before, *ADDED}


@pytest.mark.parametrize("images", ["7", "[7]", "[[]]", '[["matter", "m", {}, 7]]', "no list", "[" * 100_000])
def test_a_history_that_is_none_is_damage_and_not_an_error_of_ours(older: Database, images: str) -> None:
    older.table("history").insert({"step": 1, "label": "x", "undone": 0, "images": images})
    with pytest.raises(FileDamaged):
        bring_up_to_date(older)


OLD_ROUND = {"waiting": ["jo"], "spoken": ["amira"], "skipped": [], "allowance_ms": 60_000}


def test_a_round_of_the_version_before_goes_on_as_listed(before_orders: Database) -> None:
    before_orders.table("meeting").insert(meeting_row(OLD_ROUND))

    bring_up_to_date(before_orders)

    (row,) = before_orders.query("SELECT * FROM meeting")
    meeting = from_row(Meeting, row)
    jo, amira = ParticipantId("jo"), ParticipantId("amira")
    expected = Round(waiting=(jo,), spoken=(amira,), allowance_ms=60_000, order=RoundOrder.AS_LISTED)
    assert (meeting.round, meeting.round_order) == (expected, RoundOrder.AS_LISTED)
    assert to_row(meeting) == row


def test_a_meeting_without_a_round_has_none_afterwards(before_orders: Database) -> None:
    before_orders.table("meeting").insert(meeting_row(None))
    bring_up_to_date(before_orders)
    assert before_orders.execute("SELECT round FROM meeting").fetchall() == [(None,)]


def test_undo_steps_of_the_version_before_hold_their_rounds_as_listed(before_orders: Database) -> None:
    note = ["note", "n", None, {"id": "n"}]
    images = json.dumps([["meeting", "meeting", meeting_row(None), meeting_row(OLD_ROUND)], note])
    before_orders.table("history").insert(
        {"step": 1, "label": "Begin a round", "undone": 0, "images": images}
    )

    bring_up_to_date(before_orders)

    ((changed,),) = before_orders.execute("SELECT images FROM history").fetchall()
    ((_, _, first, last), unchanged) = json.loads(changed)
    assert first["round"] is None
    assert json.loads(last["round"]) == OLD_ROUND | {"order": "as listed"}
    assert unchanged == note


@pytest.mark.parametrize("around", ["7", "no round", "[" * 100_000])
def test_a_round_that_is_none_is_damage_and_not_an_error_of_ours(
    before_orders: Database, around: str
) -> None:
    before_orders.table("meeting").insert(meeting_row(None) | {"round": around})
    with pytest.raises(FileDamaged):
        bring_up_to_date(before_orders)


@pytest.mark.parametrize("by_copy", [False, True])
def test_a_case_left_in_a_round_opens_and_travels_as_older_versions_wrote_it(
    vault: Vault, tmp_path: Path, by_copy: bool
) -> None:
    case = a_case(vault, FakeClock())
    case.meeting.start()
    case.floor.begin_round()
    case.meeting.begin_break(10)
    around = case.meeting.current().round
    taken_back(case)
    case_id = case.case_id
    case.close()
    if by_copy:
        copied = make_copy(vault, case_id, tmp_path / "copy", WORDS)
        vault.destroy_case(case_id)
        case_id = import_copy(vault, copied.path, WORDS, now=MORNING)

    opened = CaseFile.open(vault, case_id)
    assert opened.meeting.current().round == around
    for _ in ("the break", "the round"):
        opened.undo.undo()
    assert opened.meeting.current().round is None
    opened.undo.redo()
    assert opened.meeting.current().round == around
    opened.close()


def without_order(around: str) -> str:
    return json.dumps({name: each for name, each in json.loads(around).items() if name != "order"})


def taken_back(case: CaseFile) -> None:
    """Take out of the file of an open case all that a step after the first gave it."""
    database = case._store.db
    steps = database.execute("SELECT step, images FROM history").fetchall()
    for step, images in steps:
        rows = [
            [table, key, *({k: v for k, v in row.items() if k not in added_columns(table)} if row else None
                           for row in sides)]
            for table, key, *sides in json.loads(images)
        ]  # fmt: skip
        for _, _, *sides in rows:
            for row in sides:
                if row and "kind" in row and "process" in row:
                    row["kind"] = "contents" if row["title"] else ""
                if row and row.get("round"):
                    row["round"] = without_order(row["round"])
        database.execute("UPDATE history SET images = ? WHERE step = ?", (json.dumps(rows), step))
    database.execute("UPDATE matter SET kind = 'contents'")
    ((around,),) = database.execute("SELECT round FROM meeting").fetchall()
    database.execute("UPDATE meeting SET round = ?", (around and without_order(around),))
    for table in ("matter", "meeting", "choices", "action", "participant", "retention", "paper", "place"):
        for column in added_columns(table) & {each.name for each in database.table(table).columns}:
            database.execute(f"ALTER TABLE [{table}] DROP COLUMN [{column}]")
    for table in ("private_time", "call_answer", "paper_place"):
        database.execute(f"DROP TABLE [{table}]")
    database.execute("DELETE FROM _sqlite_migrations WHERE name NOT IN ('first', 'words_found_as_folded')")


@pytest.mark.parametrize("by_copy", [False, True])
def test_a_case_of_the_first_version_opens_and_travels_with_its_subject_and_undo(
    vault: Vault, tmp_path: Path, by_copy: bool
) -> None:
    case = CaseFile.create(vault, process=Process.MEDIATION)
    case.agenda.add("One more", 10)
    case.matter.change(title="Section F", request_date=date(2026, 11, 10))
    taken_back(case)
    case_id = case.case_id
    case.close()
    if by_copy:
        copied = make_copy(vault, case_id, tmp_path / "copy", WORDS)
        vault.destroy_case(case_id)
        case_id = import_copy(vault, copied.path, WORDS, now=MORNING)

    opened = CaseFile.open(vault, case_id)
    assert opened.matter.current().subjects == ("contents",)
    assert opened.matter.current().request_date == date(2026, 11, 10)
    opened.undo.undo()
    assert opened.matter.current().subjects == ()
    assert opened.matter.current().request_date is None
    opened.undo.redo()
    assert opened.matter.current().subjects == ("contents",)
    opened.close()
