"""The notes on an earlier item are looked at while the meeting stays where it is; what was prepared."""

from PySide6.QtCore import Qt

from facilitator.case.agenda import ItemKind
from facilitator.case.identity import ItemId
from facilitator.casefile import CaseFile
from tests.ui.meet.conftest import Meeting, Open
from ui.meet.item_words import WordsBox


def _shown(meeting: Meeting) -> list[str]:
    model = meeting.page._notes.list.notes
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def _at_the_third(meeting: Meeting) -> ItemId:
    """Write on the first item, go to the third, and return the first."""
    meeting.screen.type("On the first\n")
    first, _, third, *_ = meeting.case.agenda.items()
    meeting.page._controller.run(lambda case: case.meeting.go_to_item(third.id))
    return first.id


def test_an_earlier_items_notes_are_shown_in_plain_words_and_one_key_leads_back(meeting: Meeting) -> None:
    first = _at_the_third(meeting)
    here, item = meeting.item(), meeting.case.agenda.items()[0]
    looked: list[object] = []
    meeting.page._notes.looked.connect(looked.append)
    meeting.page._notes.show_item(first)
    assert _shown(meeting) == ["On the first"]
    assert meeting.item() == here
    assert meeting.screen.shows("Notes on item 1")
    assert meeting.screen.shows(f"Item 1, {item.title}. The meeting is at item 3, {here}.")
    assert meeting.page._notes.composer._words.words() == "What you type belongs to item 3"
    meeting.screen.press("Alt+B")
    assert _shown(meeting) == []
    assert meeting.screen.shows("Notes on this item")
    assert looked == [first, None]


def test_what_is_typed_meanwhile_belongs_to_the_present_item(meeting: Meeting) -> None:
    meeting.page._notes.show_item(_at_the_third(meeting))
    meeting.screen.type("On the third\n")
    note = meeting.case.notes.all()[-1]
    assert note.item_id == meeting.case.meeting.current().item_id
    meeting.screen.press("Escape")
    assert _shown(meeting) == ["On the third"]


def test_escape_leaves_a_note_that_is_being_changed_before_it_leads_back(meeting: Meeting) -> None:
    meeting.page._notes.show_item(_at_the_third(meeting))
    meeting.screen.press("Alt+E")
    meeting.screen.type(" and more")
    meeting.screen.press("Escape")
    assert _shown(meeting) == ["On the first"]
    meeting.screen.press("Escape")
    assert _shown(meeting) == []


def test_when_the_meeting_goes_on_its_notes_are_shown_again(meeting: Meeting) -> None:
    meeting.page._notes.show_item(_at_the_third(meeting))
    meeting.screen.press("Ctrl+PgDown", "Ctrl+PgDown")
    assert meeting.screen.shows("Notes on this item")


def test_all_notes_end_the_look_and_a_look_ends_all_notes(meeting: Meeting) -> None:
    first = _at_the_third(meeting)
    notes = meeting.page._notes
    notes.show_item(first)
    meeting.screen.press("Alt+L")
    assert notes.head.title() == "All notes"
    assert not meeting.screen.shows("The meeting is at item 3")
    notes.show_item(first)
    assert meeting.screen.shows("Notes on item 1")
    assert not meeting.page._note_actions.all_notes.isChecked()


def test_the_present_item_is_no_look(meeting: Meeting) -> None:
    meeting.page._notes.show_item(meeting.case.meeting.current().item_id)
    assert meeting.screen.shows("Notes on this item")
    assert meeting.page._notes.head.title() == f"Notes on item 1, {meeting.item()}"


def test_finding_shows_what_is_found_and_the_look_comes_back_after(meeting: Meeting) -> None:
    meeting.page._notes.show_item(_at_the_third(meeting))
    meeting.screen.press("Ctrl+F")
    meeting.screen.type("nowhere")
    meeting.screen.wait_for_text("Nothing found")
    assert not meeting.screen.shows("The meeting is at item 3")
    meeting.screen.press("Escape")
    assert _shown(meeting) == ["On the first"]


def test_the_childs_views_stand_at_their_item_and_typing_on_them_is_a_note(
    prepared: CaseFile, open_page: Open
) -> None:
    views = next(each for each in prepared.agenda.items() if each.kind is ItemKind.CHILD_VIEWS)
    prepared.matter.change(child_views="Lunch is too loud.", child_as="J.H.")
    prepared.meeting.start()
    meeting = open_page(prepared)
    assert not meeting.screen.shows("Lunch is too loud.")
    meeting.page._notes.show_item(views.id)
    assert meeting.screen.shows("Lunch is too loud.")
    box = meeting.screen.find("What J.H. says", WordsBox)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    meeting.screen.type("quiet place\n")
    assert meeting.case.notes.all()[-1].text == "quiet place"
    meeting.page._notes.show_item(None)
    assert not meeting.screen.shows("Lunch is too loud.")
    meeting.page._controller.run(lambda case: case.meeting.go_to_item(views.id))
    assert meeting.screen.shows("Lunch is too loud.")
    meeting.page._controller.run(lambda case: case.matter.change(child_views="Break is too short."))
    assert meeting.screen.shows("Break is too short.")
