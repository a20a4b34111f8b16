"""A row that assistive technology presses does what a click on it does."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView

from tests.ui.meet.conftest import Meeting


def press(view: QAbstractItemView, words: str) -> None:
    """Press the row whose name holds `words`, as a screen reader does."""
    told = QAccessible.queryAccessibleInterface(view)
    rows = (told.child(number) for number in range(told.childCount()))
    row = next(row for row in rows if words in row.text(QAccessible.Text.Name))
    assert row.actionInterface().actionNames()[0] == "Press"
    row.actionInterface().doAction("Press")


def test_a_person_gets_the_floor_and_the_keyboard_stays(meeting: Meeting) -> None:
    person = meeting.case.people.all()[1].name
    meeting.screen.type("Half a no")
    press(meeting.page._people.list, person)
    meeting.wait(lambda: meeting.speaker() == person)
    meeting.screen.type("te\n")
    meeting.wait(lambda: meeting.case.notes.all()[-1].text == "Half a note")


def test_the_name_of_a_party_is_only_read(meeting: Meeting) -> None:
    told = QAccessible.queryAccessibleInterface(meeting.page._people.list)
    assert told.child(0).actionInterface().actionNames() == []


def test_an_item_shows_its_notes_and_the_meeting_stays_where_it_is(meeting: Meeting) -> None:
    here, second = meeting.item(), meeting.case.agenda.items()[1]
    press(meeting.page._agenda.list, second.title)
    meeting.wait(lambda: meeting.screen.shows("Notes on item 2"))
    assert meeting.item() == here


def test_a_note_is_the_chosen_one(meeting: Meeting) -> None:
    meeting.screen.type("The first\n")
    meeting.screen.type("The second\n")
    notes = meeting.page._notes.list
    press(notes, "The first")
    meeting.wait(lambda: (note := notes.selected()) is not None and note.text == "The first")


def test_whoever_comes_by_tab_begins_at_the_first_person_and_at_the_present_item(meeting: Meeting) -> None:
    third = meeting.case.agenda.items()[2]
    meeting.page._controller.run(lambda case: case.meeting.go_to_item(third.id))
    for view, words in (
        (meeting.page._people.list, meeting.case.people.all()[0].name),
        (meeting.page._agenda.list, third.title),
    ):
        heard: list[str] = []
        view.selectionModel().currentChanged.connect(
            lambda now, _, heard=heard: heard.append(str(now.data()))
        )
        view.setFocus()
        meeting.wait(view.hasFocus)
        assert heard == [words]
