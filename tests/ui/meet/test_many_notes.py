"""A case with ten thousand notes writes, finds and scrolls like one with ten."""

from dataclasses import replace
from time import perf_counter

import pytest

from facilitator.case.identity import NoteId
from facilitator.casefile import CaseFile
from tests.ui.meet.conftest import Meeting, Open
from ui.meet.notes_column import AT_FIRST, AT_ONCE
from ui.note_writing.note_model import note_at

MANY = 10_000
LONGEST_STALL_S = 0.5


@pytest.fixture
def meeting(prepared: CaseFile, open_page: Open) -> Meeting:
    """The meeting under way, with many notes on its first item."""
    prepared.meeting.start()
    prepared.notes.write("The first of many")
    note = prepared.notes.all()[0]
    with prepared._store.transaction():
        for number in range(MANY):
            words = f"Note {number}: mornings are hardest"
            prepared._store.keep(replace(note, id=NoteId(f"n{number}"), text=words))
    return open_page(prepared)


def test_only_the_newest_are_in_the_list_until_its_top_is_reached(meeting: Meeting) -> None:
    view = meeting.page._notes.list
    assert view.notes.rowCount() == AT_FIRST
    last = note_at(view.notes.index(AT_FIRST - 1))
    assert last is not None
    assert last.text.startswith(f"Note {MANY - 1}")
    meeting.screen.press("Ctrl+Shift+N", "Home")
    top = note_at(view.currentIndex())
    meeting.wait(lambda: view.notes.rowCount() == AT_FIRST + AT_ONCE)
    assert note_at(view.currentIndex()) == top
    assert view.visualRect(view.currentIndex()).intersects(view.viewport().rect())


def test_writing_and_finding_do_not_grow_with_the_case(meeting: Meeting) -> None:
    meeting.screen.type("One more")
    begun = perf_counter()
    meeting.screen.press("Return")
    assert perf_counter() - begun < LONGEST_STALL_S
    assert meeting.case.notes.all()[-1].text == "One more"
    meeting.screen.press("Ctrl+F")
    begun = perf_counter()
    meeting.screen.type("morn")
    assert perf_counter() - begun < LONGEST_STALL_S
    meeting.screen.wait_for_text("200 or more found")
    meeting.screen.press("Ctrl+A", "Delete")
    meeting.screen.wait_for_text("Notes on this item")
