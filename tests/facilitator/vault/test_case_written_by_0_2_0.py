"""A case that version 0.2.0 wrote opens with every value, every undo step and the same plan."""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import MISSING, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from facilitator.agreement.vague_words import VagueWords
from facilitator.case.agenda import ItemKind
from facilitator.case.opening_script import OpeningWords
from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from facilitator.meeting.notes import Note
from facilitator.vault.connection import close_database
from facilitator.vault.migrations import bring_up_to_date
from facilitator.vault.store import Store
from facilitator.vault.tables import TABLES
from facilitator.vault.template_store import TemplateStore
from facilitator.vault.vault import Vault
from facilitator.vault.word_index import holding
from tests.facilitator.builders import FakeClock
from tests.facilitator.vault.case_written_by_0_2_0.make import make
from tests.facilitator.vault.case_written_by_0_2_0.opening import FOLDER, case_in
from tests.facilitator.vault.case_written_by_0_2_0.plan_then import plan_then
from tests.facilitator.vault.case_written_by_0_2_0.reading import Plain, changed, values

PASSPHRASE = "four quiet otters humming"
WEEKS_LATER = datetime(2027, 1, 4, 9, 0, tzinfo=UTC)
# What the standard agendas and the steps say today, and what was said for it then.
KINDS_SINCE = re.compile(r'"kind": "(facilitator speaks|child\'s views|closing)"')
CONSENT_STEPS = {"Record": "Record a consent", "Withdraw": "Take a consent back"}
CONSENT_STEP = re.compile(r"(Record|Withdraw) the consent of .+")
PRESENCE_STEP = re.compile(r"Record that .+ (left|did not come)")
TAKEN_BACK = [
    "Strike a note through",
    "Restore a note",
    "Give the floor to أميرة خان",
    "Write a note",
    "Move an agenda item",
]


def written(name: str) -> Any:
    return json.loads((FOLDER / name).read_text("utf-8"))


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """The vault that 0.2.0 left, unlocked with its passphrase."""
    folder = tmp_path_factory.mktemp("older") / "vault"
    shutil.copytree(FOLDER / "vault", folder)
    opened = Vault.unlock(folder, PASSPHRASE, keychain=None)
    yield opened
    opened.close()


@pytest.fixture
def store(vault: Vault) -> Iterator[Store]:
    database = vault.open_case(case_in(vault))
    bring_up_to_date(database)
    database.execute("PRAGMA synchronous=OFF")
    yield Store(database)
    close_database(database)


@pytest.fixture
def case(vault: Vault) -> Iterator[CaseFile]:
    opened = CaseFile.open(vault, case_in(vault), clock=FakeClock(WEEKS_LATER))
    yield opened
    opened.close()


@pytest.fixture
def unfinished(vault: Vault) -> Iterator[CaseFile]:
    """The same case before it was finished: a finished one refuses every act."""
    case_id = case_in(vault, "UPDATE retention SET finished_at = NULL")
    opened = CaseFile.open(vault, case_id, clock=FakeClock(WEEKS_LATER))
    opened._store.db.execute("PRAGMA synchronous=OFF")
    yield opened
    opened.close()


def known_then(found: dict[str, list[Plain]], expected: dict[str, list[Plain]]) -> dict[str, list[Plain]]:
    """Return what is found without the tables and fields that were added later."""
    return {
        table: [
            {name: known_inside(row[name], each) for name, each in rows[0].items()} for row in found[table]
        ]
        for table, rows in expected.items()
    }


def known_then_changed(found: list[Plain], expected: dict[str, list[Plain]]) -> list[Plain]:
    """Return what changed without what changed only in tables and fields that were added later."""
    kept = []
    for each in found:
        names = expected[each["table"]][0] if each["table"] in expected else {}
        sides = {side: _only(each[side], names) for side in ("from", "to")}
        if any(sides.values()):
            kept.append({**each, **sides})
    return kept


def _only(row: Plain | None, names: Plain) -> Plain | None:
    return None if row is None else {n: known_inside(row[n], names[n]) for n in row if n in names}


def known_inside(found: Any, then: Any) -> Any:
    """Return a value that is kept inside another, such as a round, without what was added to it later."""
    if not isinstance(found, dict) or not isinstance(then, dict):
        return found
    return {name: found[name] for name in then}


def test_every_field_of_every_value_is_as_it_was_written(store: Store) -> None:
    expected = written("values.json")
    assert known_then(values(store), expected) == expected


@pytest.mark.parametrize("table", written("values.json"))
def test_the_case_leaves_no_field_as_it_comes(table: str) -> None:
    rows = written("values.json")[table]
    (kind,) = (each for each in TABLES if TABLES[each] == table)
    for field in fields(kind):
        default = None if field.default is MISSING else field.default
        if field.name in rows[0] and field.name != "id":
            assert [row[field.name] for row in rows if row[field.name] not in (default, [])], field.name


def test_the_bytes_of_the_papers_are_there(store: Store) -> None:
    pieces = store.db.execute("SELECT content FROM paper_piece ORDER BY rowid").fetchall()
    assert pieces == [(b"%PDF-1.7\n",), (b"second piece",), (b"\xff\xd8\xff\x00",)]


@pytest.mark.parametrize(
    ("words", "found"),
    [("adult named", ["Needs one named adult"]), ("TWO morn", ["Would take two mornings"]), ("nowhere", [])],
)
def test_a_note_is_found_by_its_words(store: Store, words: str, found: list[str]) -> None:
    asked = holding(words)
    assert asked is not None
    assert [note.text for note in store.where(Note, *asked)] == found


def test_every_step_is_taken_back_as_its_label_says_and_done_again(store: Store) -> None:
    expected, known = written("steps.json"), written("values.json")
    at_first = before = values(store)
    for step in expected:
        assert store.labels()[0] == step["label"]
        store.undo()
        after = values(store)
        assert known_then_changed(changed(before, after), known) == step["changed"], step["label"]
        before = after
    assert store.labels()[0] == ""
    for step in reversed(expected):
        assert store.redo() == step["label"]
    # What was counted, and what was written without a step, is no part of any.
    assert known_then_changed(changed(at_first, values(store)), known) == written("done_again.json")
    assert [store.redo() for _ in TAKEN_BACK] == TAKEN_BACK
    assert store.labels() == ("Move an agenda item", "")


def test_acts_are_taken_back_until_the_meeting_would_never_have_begun(unfinished: CaseFile) -> None:
    at_first = values(unfinished._store)
    labels = [step["label"] for step in written("steps.json")]
    back = labels[: labels.index("Start the meeting")]
    for label in back:
        assert unfinished.undo.labels()[0] == label
        unfinished.undo.undo()
    with pytest.raises(NotAllowed, match="its start cannot be taken back"):
        unfinished.undo.undo()
    for label in reversed(back):
        assert unfinished.undo.labels()[1] == label
        unfinished.undo.redo()
    moved = changed(at_first, values(unfinished._store))
    times = [each for each in moved if each["table"] in {"item_time", "turn"}]
    assert sorted((each["table"], *each["from"].values(), *each["to"].values()) for each in times) == [
        ("item_time", 50_000, 0),
        ("item_time", 156_000, 421_000),
        ("item_time", 215_000, 0),
        ("turn", 20_000, 0),
        ("turn", 30_000, 0),
        ("turn", 50_000, 0),
        ("turn", 61_000, 0),
        ("turn", 95_000, 0),
    ]
    assert unfinished.undo.labels() == ("Change how long the case is kept", "Strike a note through")


def test_the_plan_drawn_from_it_has_every_word_that_0_2_0_printed(case: CaseFile) -> None:
    assert plan_then(case) == written("plan.json")


def test_the_plan_drawn_from_it_says_how_and_when_they_met_as_0_2_0_kept_it(case: CaseFile) -> None:
    plan = case.plan.current()
    assert plan.held == "Mediated in person and online on 3 and 18 December 2026 by Kim Barrow."
    assert plan.references == "Our reference Kestrel 7."
    assert plan.about.startswith("About the decision of 15 October 2026 on needs (section B)")
    assert plan.contact.endswith("ask Kim Barrow.")


def without_identities(found: dict[str, list[Plain]]) -> dict[str, list[str]]:
    """Return the values as words, in which every random identity is the same."""
    words = {table: [json.dumps(row, ensure_ascii=False) for row in rows] for table, rows in found.items()}
    return {
        table: sorted(
            KINDS_SINCE.sub('"kind": "talk"', re.sub(r"\b[0-9a-f]{16}\b", "ID", row)) for row in rows
        )
        for table, rows in words.items()
    }


def test_the_same_acts_make_the_same_values_steps_and_plan_today(tmp_path: Path) -> None:
    make(tmp_path)
    values_then = written("values.json")
    values_today, steps_today = (
        json.loads((tmp_path / name).read_text("utf-8")) for name in ("values.json", "steps.json")
    )
    assert without_identities(known_then(values_today, values_then)) == without_identities(values_then)
    labels = [PRESENCE_STEP.sub("Change who is here", step["label"]) for step in steps_today]
    labels = [CONSENT_STEP.sub(lambda found: CONSENT_STEPS[found[1]], label) for label in labels]
    assert labels == [step["label"] for step in written("steps.json")]
    assert json.loads((tmp_path / "plan.json").read_text("utf-8")) == written("plan.json")


def test_the_words_that_belong_to_no_case_are_read_from_the_encrypted_file(vault: Vault) -> None:
    kept = TemplateStore(vault)
    (template,) = kept.templates()
    assert (template.name, sum(item.minutes for item in template.items)) == ("Two mornings", 192)
    assert [item.title for item in template.items if item.kind is ItemKind.BREAK] == ["Break", "Tea"]
    assert kept.opening_words() == (
        OpeningWords(id="mediation:Welcome", words="Good morning, and thank you for coming."),
        OpeningWords(id="mediation:Before we start", words=""),
    )
    assert kept.vague_words() == VagueWords(added=("in due time",), removed=("consider",))
