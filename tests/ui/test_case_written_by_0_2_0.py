"""A case that version 0.2.0 left open comes back where it was, with every word that was half typed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from facilitator.case.identity import NoteId
from facilitator.meeting.notes import Note, NoteKind
from facilitator.vault.vault import Vault
from tests.facilitator.builders import MORNING
from tests.facilitator.vault.case_written_by_0_2_0.opening import case_in
from tests.ui.opened_app import PASSPHRASE, Opened
from ui.meet.note_writing import change_draft
from ui.prepare.people_editors import field_name
from ui.prepare.people_rows import CALL, Column
from ui.prepare.people_table import PeopleTable
from ui.prepare.prepare_page import PreparePage

# What it holds all at once no case would: here it is adjourned, not finished, and to be destroyed on no day.
ADJOURNED = (
    "DELETE FROM retention",
    "UPDATE meeting SET status = 'adjourned', thinking = 0, hands = '[]', round = NULL",
    "UPDATE meeting SET break_until = NULL, private_party_id = NULL",
    "UPDATE draft SET text = 'repeating' WHERE id LIKE '%:due_kind'",
    "UPDATE draft SET text = 'amend-contents' WHERE id LIKE '%:outcome_key'",
    "UPDATE draft SET text = (SELECT id FROM issue ORDER BY position LIMIT 1) WHERE id LIKE '%:issue_id'",
)
STAGES = ("prepare", "meet", "agree", "finish")
SOMEONE = "أميرة خان"
# The places of drafts, as the file names them without the identities, and what the case has half typed there.
ON_SCREEN_AT_ONCE = {
    "note": "half typed 1",
    "start reason": "half typed 4",
    "party": "half typed 5",
    "person:PARTY": "half typed 7",
    "agenda-item": "half typed 8",
    "issue:new": "half typed 9",
    "option:ISSUE": "half typed 10",
    "item:ITEM:title": "half typed 11",
    "paper:PAPER:name": "half typed 12",
    "matter:reference": "half typed 13",
    "matter:title": "half typed 14",
    "matter:capacity": "half typed 15",
    "matter:place": "half typed 16",
    "matter:facilitator_name": "half typed 17",
    "matter:meeting_date": "half typed 18",
    "matter:start_time": "half typed 19",
    "matter:decision_date": "half typed 20",
    "matter:request_date": "half typed 21",
    "matter:authority_told_date": "half typed 22",
    "matter:board_told_date": "half typed 23",
    "matter:notice_date": "half typed 24",
    "matter:adviser_told_date": "half typed 25",
    "matter:certificate_date": "half typed 26",
    "party:PARTY:preparation": "half typed 29",
    "check:child:who": "half typed 35",
    "check:child:reason": "half typed 36",
    "action:ACTION:what": "half typed 39",
    "action:ACTION:who": "half typed 40",
    "action:ACTION:due_kind": "Repeating from a day",
    "action:ACTION:due_words": "half typed 42",
    "action:ACTION:due_day": "half typed 43",
    "action:ACTION:how_we_will_know": "half typed 44",
    "action:ACTION:supported_by": "half typed 45",
    "action:ACTION:issue_id": "Therapy in term time",
    "action:ACTION:outcome_key": "Amend needs or provision (sections B and F) (within 5 weeks)",
    "action:ACTION:basis": "half typed 48",
    "action:ACTION:different_timescale": "half typed 49",
}
WHEN_ASKED_FOR = {
    "person:none": "half typed 6",
    "party:PARTY:name": "half typed 27",
    "party:PARTY:prepared_on": "half typed 28",
    "person:PERSON:name": "half typed 30",
    "person:PERSON:say_name": "half typed 31",
    "person:PERSON:pronouns": "half typed 32",
    "person:PERSON:latin_name": "half typed 33",
    "person:PERSON:access_needs": "half typed 34",
    "keeping:destroy_on": "half typed 37",
    "keeping:required_by": "half typed 38",
}


@pytest.fixture
def open_case(home: Path, at_home: Callable[[], Opened]) -> Callable[..., Opened]:
    """Unlock a vault that holds the case, changed by SQL; it was left open and opens by itself."""

    def opened(*changes: str) -> Opened:
        vault = Vault.unlock(home / "vault", PASSPHRASE, keychain=None)
        case_in(vault, *ADJOURNED, *changes)
        vault.close()
        app = at_home()
        app.unlock()
        app.driven.wait(lambda: app.window.pages.current() in STAGES, lambda: "the case that was left open")
        return app

    return opened


def typed_in(window: QWidget) -> set[str]:
    """Return what stands in every field of the window, seen or not."""
    fields = {each.text() for each in window.findChildren(QLineEdit)}
    fields |= {each.toPlainText() for each in window.findChildren(QPlainTextEdit)}
    return fields | {each.currentText() for each in window.findChildren(QComboBox)}


def cursor_in(field: QWidget) -> int:
    if isinstance(field, QLineEdit):
        return field.cursorPosition()
    return field.textCursor().position() if isinstance(field, QPlainTextEdit) else 0


def shown_section(app: Opened) -> str:
    app.window.pages.show("prepare")
    page = app.window.pages.page()
    assert isinstance(page, PreparePage)
    return page.current_section()


def test_what_was_half_typed_stands_in_its_field_again(open_case: Callable[..., Opened]) -> None:
    app, stood = open_case(), set()
    for stage in STAGES:
        app.window.pages.show(stage)
        stood |= typed_in(app.window)
    lost = {place for place, words in ON_SCREEN_AT_ONCE.items() if words not in stood}
    assert lost == set()
    app.window.pages.show("meet")
    app.driven.press("Ctrl+N")
    kind = app.driven.find("Need", QAbstractButton)
    assert isinstance(kind, QAbstractButton)
    assert kind.isChecked()


def test_the_half_typed_change_of_a_note_is_kept_under_its_identity() -> None:
    note = Note(id=NoteId("n1"), text="Mornings", kind=NoteKind.NOTE, written_at=MORNING)
    assert change_draft(note) == "note:n1"


def test_what_was_half_typed_stands_in_fields_that_are_asked_for(open_case: Callable[..., Opened]) -> None:
    app = open_case("UPDATE place SET stage = 'prepare'")
    table = app.window.findChild(PeopleTable)
    assert table is not None
    app.driven.choose("Party of new person", "Not of a party")
    stood = typed_in(app.window)
    assert table.go_to(next(row.key for row in table.people.rows() if row.called == SOMEONE))
    app.driven.press("Alt+Return")
    stood |= typed_in(app.window)
    for row in table.people.rows():
        for column in (Column.NAME, CALL):
            if field_name(row, column) and table.change(row.key, column):
                stood |= typed_in(app.window)
    next(each for each in app.window.actions() if each.text() == "How long this case is kept").trigger()
    stood |= typed_in(app.window)
    assert {place for place, words in WHEN_ASKED_FOR.items() if words not in stood} == set()


@pytest.mark.parametrize(
    ("place", "stage", "section", "name", "cursor"),
    [
        (
            "UPDATE place SET stage = 'prepare', section = 'people', focus = '3\nName of Jo Khan'",
            *("prepare", "people", "Name of Jo Khan", 3),
        ),
        (
            "UPDATE place SET stage = 'meet', section = 'papers', focus = '7\nNote'",
            *("meet", "papers", "Note", 7),
        ),
        (
            "UPDATE place SET stage = 'agree', section = 'matter', focus = '3\nAdd an issue'",
            *("agree", "matter", "Add an issue", 3),
        ),
        (
            "UPDATE place SET stage = 'finish', section = 'readiness', focus = ''",
            *("finish", "readiness", "", 0),
        ),
    ],
    ids=["prepare", "meet", "agree", "finish"],
)
def test_the_case_comes_back_at_the_stage_section_field_and_cursor(
    open_case: Callable[..., Opened], place: str, stage: str, section: str, name: str, cursor: int
) -> None:
    app = open_case(place)
    assert app.window.pages.current() == stage
    field = app.driven.focused()
    assert field.accessibleName() == name
    assert cursor_in(field) == cursor
    assert shown_section(app) == section
