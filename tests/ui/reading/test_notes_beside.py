"""The notes beside a paper are those of the meeting: the same item, private session and half-typed note."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget

from facilitator.meeting.notes import NoteKind
from tests.desktop.in_process import InProcessWindow
from tests.facilitator.builders import person
from tests.ui.reading.conftest import Beside
from ui.note_writing.note_delegate import NoteDelegate
from ui.reading.notes_beside import NotesBeside

Drive = Callable[[QWidget], InProcessWindow]


@pytest.fixture
def notes(beside: Beside, drive: Drive) -> NotesBeside:
    shown = NotesBeside(beside.controller)
    shown.resize(320, 600)
    drive(shown)
    return shown


def listed(notes: NotesBeside) -> list[str]:
    return [note.text for note in notes.list.notes.rows()]


def test_enter_keeps_a_note_on_the_present_item_with_its_speaker(beside: Beside, notes: NotesBeside) -> None:
    rowan = person(beside.case, "Rowan").id
    beside.controller.run(lambda case: case.floor.give(rowan))
    notes.take_keyboard()

    QTest.keyClicks(notes.editor, "Page 3 says weekly")
    QTest.keyClick(notes.editor, Qt.Key.Key_Return)

    note = beside.case.notes.all()[0]
    assert (note.text, note.speaker_id) == ("Page 3 says weekly", rowan)
    assert note.item_id == beside.case.agenda.items()[0].id
    assert listed(notes) == ["Page 3 says weekly"]
    assert notes.editor.toPlainText() == ""
    assert notes.editor.hasFocus()


def test_an_empty_note_is_refused(beside: Beside, notes: NotesBeside) -> None:
    notes.editor.keep()

    assert beside.refused == ["The note is empty. Type something first."]
    assert beside.case.notes.all() == ()


def test_only_the_notes_of_the_present_item_are_listed(beside: Beside, notes: NotesBeside) -> None:
    beside.controller.run(lambda case: case.notes.write("On the first"))
    assert listed(notes) == ["On the first"]

    beside.controller.run(lambda case: case.meeting.go_to_item(case.agenda.items()[1].id))

    assert listed(notes) == []
    assert not notes._none.isHidden()
    assert notes.list.isHidden()


def test_the_notes_of_a_private_session_are_seen_only_in_it(beside: Beside, notes: NotesBeside) -> None:
    party = beside.case.parties.all()[0]
    beside.controller.run(lambda case: case.private_session.begin(party.id))
    assert party.called in notes._session.words()
    beside.controller.run(lambda case: case.notes.write("In confidence"))
    assert listed(notes) == ["In confidence"]

    beside.controller.run(lambda case: case.private_session.end())

    assert listed(notes) == []
    assert notes._session.isHidden()


def test_the_half_typed_note_of_the_meeting_goes_on_here_with_its_kind_and_speaker(
    beside: Beside, drive: Drive
) -> None:
    case = beside.case
    robin = case.people.all()[1].id
    case.drafts.save("note", "The bus is la", 5)
    case.drafts.save("note kind", NoteKind.CONCERN.value)
    case.drafts.save("note speaker", robin)
    notes = NotesBeside(beside.controller)
    drive(notes)

    assert notes.editor.toPlainText() == "The bus is la"
    assert notes.editor.textCursor().position() == 5
    notes.editor.keep()

    note = case.notes.all()[0]
    assert (note.text, note.kind, note.speaker_id) == ("The bus is la", NoteKind.CONCERN, robin)
    assert [case.drafts.at(place).text for place in ("note", "note kind", "note speaker")] == ["", "", ""]


def test_what_is_half_typed_here_is_kept_for_the_meeting(beside: Beside, notes: NotesBeside) -> None:
    QTest.keyClicks(notes.editor, "Compare page 3")
    notes.hide()

    assert beside.case.drafts.at("note").text == "Compare page 3"


def test_the_words_of_a_note_have_the_whole_width_of_the_narrow_column(
    beside: Beside, notes: NotesBeside
) -> None:
    beside.controller.run(lambda case: case.notes.quote("words " * 20, beside.paper.id, "page 1"))
    drawing = notes.list.itemDelegate()
    assert isinstance(drawing, NoteDelegate)
    assert drawing._text_width() > 0.8 * notes.list.viewport().width()


def test_escape_goes_back_to_the_paper(notes: NotesBeside) -> None:
    left = QSignalSpy(notes.left)

    QTest.keyClick(notes.editor, Qt.Key.Key_Escape)
    QTest.keyClick(notes.list, Qt.Key.Key_Escape)

    assert left.count() == 2


def test_a_text_that_becomes_several_notes_says_so_first(notes: NotesBeside) -> None:
    notes.editor.replace_text("word " * 5000)
    notes.editor.look_at_length()
    assert "2 notes" in notes._length.words()

    notes.editor.keep()

    assert len(listed(notes)) == 2
    assert notes._length.isHidden()


def test_the_meeting_stands_above_them(beside: Beside, notes: NotesBeside) -> None:
    now = notes._now
    title = beside.case.agenda.items()[0].title
    assert now._item.text().startswith("0 of ")
    assert now._item.text().endswith(f" min: 1. {title}")
    assert now._turn.text() == "Nobody has the floor"
    rowan = person(beside.case, "Rowan")
    beside.controller.run(lambda case: case.floor.give(rowan.id))
    assert now._turn.text().startswith(f"{rowan.name}: ")
    assert now._turn.text().endswith(" left")
    beside.controller.run(lambda case: case.floor.pause_turn(on=True))
    assert now._turn.text().endswith(" left, paused")
    beside.controller.run(lambda case: case.floor.pause_turn(on=False))
    beside.clock.advance(3600)
    beside.case.meeting.tick()
    now._show_time()
    assert now._turn.text().endswith(" over time")
    beside.controller.run(lambda case: case.private_session.begin(case.parties.all()[0].id))
    assert now._turn.text().startswith("Private session with ")
    beside.controller.run(lambda case: case.private_session.end())
    beside.controller.run(lambda case: case.meeting.begin_break(10))
    assert now._turn.text() == "Break"
    beside.controller.run(lambda case: case.meeting.adjourn())
    assert now.isHidden()


def test_nothing_is_asked_of_a_case_that_has_ended(beside: Beside, notes: NotesBeside) -> None:
    beside.controller.end()
    beside.case.close()

    notes._now._show_time()
    notes.hide()
    notes.show()
