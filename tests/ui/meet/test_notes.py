"""Writing, finding and changing notes."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu

from facilitator.casefile import CaseFile
from facilitator.meeting.notes import NoteKind
from facilitator.vault.vault import Vault
from tests.ui.meet.conftest import HandClock, Meeting, Open
from ui.look.theme import Theme, apply_theme
from ui.meet.notes_list import NotesList


def shown(meeting: Meeting) -> list[str]:
    model = meeting.page._notes.list.notes
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def acts_place(notes: NotesList) -> QRect:
    """Return where in the list the acts stand."""
    acts = notes._row
    return QRect(notes.viewport().mapFromGlobal(acts.mapToGlobal(QPoint())), acts.size())


def test_enter_keeps_a_note_with_its_item_and_speaker(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+5")
    meeting.screen.type("Weekly email each Friday.\n")
    note = meeting.case.notes.all()[-1]
    assert note.text == "Weekly email each Friday."
    assert note.item_id == meeting.case.meeting.current().item_id
    assert note.speaker_id == meeting.case.people.all()[4].id
    assert shown(meeting) == ["Weekly email each Friday."]
    assert meeting.page._notes.composer.editor.toPlainText() == ""


def test_shift_enter_begins_a_new_line(meeting: Meeting) -> None:
    meeting.screen.type("One")
    meeting.screen.press("Shift+Return")
    meeting.screen.type("two\n")
    assert meeting.case.notes.all()[-1].text == "One\ntwo"


def test_what_is_revealed_is_found_and_what_is_hidden_is_counted(meeting: Meeting) -> None:
    meeting.case.private_session.begin(meeting.case.parties.all()[0].id)
    meeting.case.notes.write("Theirs alone")
    meeting.case.private_session.end()
    notes = meeting.page._notes
    notes.reload(meeting.case)
    meeting.screen.wait_for_text("Private (1)")
    assert meeting.screen.is_enabled("Show private-session notes (1)")
    assert shown(meeting) == []
    meeting.screen.press("Ctrl+F")
    meeting.screen.type("theirs")
    meeting.screen.wait_for_text("Nothing found")
    meeting.screen.press("Alt+R")
    meeting.screen.wait_for_text("1 found")
    assert shown(meeting) == ["Theirs alone"]

    meeting.case.room.open()
    notes.reload(meeting.case)

    assert not notes.head.line.isHidden()
    meeting.screen.press("Escape")
    assert meeting.screen.shows("Private (1)")
    assert meeting.screen.is_there("Hidden while the shared view is open (1)")
    assert not meeting.screen.is_enabled("Hidden while the shared view is open (1)")
    assert shown(meeting) == []
    assert not meeting.screen.shows("Theirs alone")


def test_a_paste_longer_than_a_note_is_kept_as_several_and_undo_takes_it_back_whole(
    meeting: Meeting,
) -> None:
    editor = meeting.page._notes.composer.editor
    pasted = "\n".join(f"line {number} of the letter" for number in range(2_500))
    QApplication.clipboard().setText(pasted)
    editor.paste()
    meeting.screen.wait_for_text("Enter keeps it as 3 notes, in order.")
    meeting.screen.press("Return")

    assert "\n".join(note.text for note in meeting.case.notes.all()) == pasted
    assert len(meeting.case.notes.all()) == 3
    assert editor.toPlainText() == ""
    assert not meeting.screen.shows("Enter keeps it as")
    meeting.case.undo.undo()
    assert meeting.case.notes.all() == ()


def test_a_change_that_is_too_long_is_refused_in_sight_and_stays_typed(meeting: Meeting) -> None:
    meeting.screen.type("Short\n")
    meeting.page._notes.writing.edit(meeting.case.notes.all()[-1])
    editor = meeting.page._notes.composer.editor
    QApplication.clipboard().setText("a" * 20_001)
    editor.selectAll()
    editor.paste()
    meeting.screen.wait_for_text("It is saved once it is 1 shorter.")
    meeting.screen.press("Return")

    assert meeting.case.notes.all()[-1].text == "Short"
    assert len(editor.toPlainText()) == 20_001
    assert len(meeting.refusals) == 1


def test_a_kind_is_one_key_while_typing_and_the_same_key_takes_it_back(meeting: Meeting) -> None:
    meeting.screen.type("Mornings")
    meeting.screen.press("Alt+N")
    meeting.screen.type(" are hardest\n")
    assert meeting.case.notes.all()[-1].kind is NoteKind.NEED
    meeting.screen.press("Alt+C", "Alt+C")
    meeting.screen.type("Plain\n")
    assert meeting.case.notes.all()[-1].kind is NoteKind.NOTE


def test_a_kind_does_not_stay_for_the_next_note(meeting: Meeting) -> None:
    meeting.screen.press("Alt+O")
    meeting.screen.type("A first\n")
    meeting.screen.type("A second\n")
    assert [note.kind for note in meeting.case.notes.all()] == [NoteKind.OPTION, NoteKind.NOTE]


def test_parking_is_one_key_and_fills_the_car_park(meeting: Meeting) -> None:
    meeting.screen.type("Transport to the summer club")
    meeting.screen.press("Ctrl+Shift+K")
    assert [topic.topic for topic in meeting.case.car_park.topics()] == ["Transport to the summer club"]
    meeting.screen.wait_for_text("Car park 1")


def test_a_parked_topic_is_given_an_owner_and_an_end(meeting: Meeting) -> None:
    meeting.screen.type("Transport")
    meeting.screen.press("Ctrl+Shift+K")
    meeting.screen.click("Car park 1")
    meeting.screen.click("Parked: Transport")
    meeting.screen.type("Dana Price")
    meeting.screen.press("Tab")
    meeting.screen.type("Answers by Friday")
    meeting.screen.press("Tab")
    topic = meeting.case.car_park.topics()[0]
    assert (topic.owner, topic.disposal) == ("Dana Price", "Answers by Friday")


def test_a_half_typed_note_its_kind_and_cursor_come_back_after_a_restart(
    meeting: Meeting, vault: Vault, clock: HandClock, open_page: Open
) -> None:
    meeting.screen.press("Alt+C")
    meeting.screen.type("Cannot commit to hours")
    meeting.screen.press("Ctrl+Left")
    meeting.wait(lambda: meeting.case.drafts.at("note").text == "Cannot commit to hours")
    meeting.screen.type("1:1 ")
    meeting.wait(lambda: meeting.case.drafts.at("note").text == "Cannot commit to 1:1 hours")
    case_id = meeting.case.case_id
    meeting.screen.window.close()
    meeting.page._controller.end()
    meeting.case.close()
    again = open_page(CaseFile.open(vault, case_id, clock=clock))
    editor = again.page._notes.composer.editor
    assert editor.toPlainText() == "Cannot commit to 1:1 hours"
    assert editor.textCursor().position() == len("Cannot commit to 1:1 ")
    again.screen.press("Return")
    assert again.case.notes.all()[-1].kind is NoteKind.CONCERN


def test_the_newest_note_becomes_an_action_or_an_option_in_one_key(meeting: Meeting) -> None:
    meeting.screen.type("Weekly email each Friday\n")
    meeting.screen.press("Alt+P", "Alt+M")
    assert meeting.case.actions.all()[-1].what == "Weekly email each Friday"
    assert meeting.case.options.all()[-1].description == "Weekly email each Friday"
    model = meeting.page._notes.list.notes
    assert model.marks(meeting.case.notes.all()[-1]) == "proposed as an action"


def test_the_selected_note_is_the_one_that_is_acted_on(meeting: Meeting) -> None:
    meeting.screen.type("First\n")
    meeting.screen.type("Second\n")
    meeting.screen.press("Ctrl+Shift+N", "Up", "Alt+S")
    assert [note.struck for note in meeting.case.notes.all()] == [True, False]
    meeting.screen.press("Alt+S")
    assert [note.struck for note in meeting.case.notes.all()] == [False, False]


def test_a_note_is_edited_in_the_box_and_the_half_typed_one_waits(meeting: Meeting) -> None:
    meeting.screen.type("Wekly email\n")
    meeting.screen.type("half typed")
    meeting.screen.press("Alt+E")
    meeting.screen.press("Ctrl+A")
    meeting.screen.type("Weekly email\n")
    assert meeting.case.notes.all()[-1].text == "Weekly email"
    assert meeting.page._notes.composer.editor.toPlainText() == "half typed"


def test_escape_leaves_a_note_as_it_was(meeting: Meeting) -> None:
    meeting.screen.type("Weekly email\n")
    meeting.screen.press("Alt+E")
    meeting.screen.type(" and more")
    meeting.screen.press("Escape")
    assert meeting.case.notes.all()[-1].text == "Weekly email"
    meeting.screen.press("Alt+E")
    assert meeting.page._notes.composer.editor.toPlainText() == "Weekly email"


def test_deleting_asks_first_and_then_the_note_is_gone(meeting: Meeting) -> None:
    meeting.screen.type("To be forgotten\n")
    meeting.screen.press("Alt+D")
    meeting.screen.click("Keep it")
    assert len(meeting.case.notes.all()) == 1
    meeting.wait(lambda: QApplication.focusWidget() is not None)
    meeting.screen.press("Ctrl+Shift+N", "Delete")
    meeting.screen.click("Delete the note")
    assert meeting.case.notes.all() == ()
    assert shown(meeting) == []


def test_undo_in_an_empty_box_takes_the_last_note_back_and_redo_returns_it(meeting: Meeting) -> None:
    meeting.screen.type("Said by mistake\n")
    meeting.screen.press("Ctrl+Z")
    assert meeting.case.notes.all() == ()
    meeting.screen.press("Ctrl+Shift+Z")
    assert len(meeting.case.notes.all()) == 1


def test_undo_while_typing_takes_back_typing_only(meeting: Meeting) -> None:
    meeting.screen.type("Kept\n")
    meeting.screen.type("abc")
    meeting.screen.press("Ctrl+Z")
    assert len(meeting.case.notes.all()) == 1


def test_finding_shows_the_notes_in_place_as_the_word_is_typed(meeting: Meeting) -> None:
    for text in ("Mentor at the gate", "Written updates", "Ask the mentor"):
        meeting.screen.type(text + "\n")
    meeting.screen.press("Ctrl+F")
    meeting.screen.type("ment")
    meeting.screen.wait_for_text("2 found")
    assert shown(meeting) == ["Mentor at the gate", "Ask the mentor"]
    meeting.screen.press("Escape")
    assert len(shown(meeting)) == 3
    assert meeting.screen.focused().accessibleName() == "Note"


def test_a_private_sessions_notes_are_hidden_outside_it_unless_asked_for(meeting: Meeting) -> None:
    meeting.screen.press("F10", "3")
    meeting.screen.type("Would go to two mornings\n")
    assert meeting.case.notes.all()[-1].private_party_id == meeting.case.parties.all()[2].id
    assert shown(meeting) == ["Would go to two mornings"]
    meeting.screen.press("F10")
    assert shown(meeting) == []
    meeting.screen.press("Alt+R")
    assert shown(meeting) == ["Would go to two mornings"]


def test_a_private_sessions_notes_are_found_only_in_it_and_never_while_the_room_can_see(
    meeting: Meeting,
) -> None:
    def find(expected: str) -> None:
        meeting.screen.press("Ctrl+F")
        meeting.screen.type("mornings")
        meeting.screen.wait_for_text(expected)
        meeting.screen.press("Escape")

    meeting.screen.press("F10", "3")
    meeting.screen.type("Would go to two mornings\n")
    find("1 found")
    meeting.page._controller.run(lambda case: case.room.open())
    find("Nothing found")
    meeting.page._controller.run(lambda case: case.room.close())
    meeting.screen.press("F10", "F10", "1")
    find("Nothing found")
    meeting.screen.press("F10")
    find("Nothing found")


def test_the_shared_view_hides_private_notes_that_were_asked_for(meeting: Meeting) -> None:
    meeting.screen.press("F10", "3")
    meeting.screen.type("Would go to two mornings\n")
    meeting.screen.press("F10", "Alt+R")
    meeting.page._controller.run(lambda case: case.room.open())
    assert shown(meeting) == []


def test_a_private_note_says_whether_it_may_be_shared(meeting: Meeting) -> None:
    meeting.screen.press("F10", "3")
    meeting.screen.click("They agree to share this")
    meeting.screen.press("Ctrl+N")
    meeting.screen.type("The head agrees\n")
    meeting.screen.type("Not this\n")
    assert [note.may_share for note in meeting.case.notes.all()] == [True, False]


def test_the_notes_of_the_item_are_shown_and_all_of_them_when_asked(meeting: Meeting) -> None:
    meeting.screen.type("On the first item\n")
    meeting.screen.press("Ctrl+PgDown", "Ctrl+PgDown")
    meeting.screen.type("On the second\n")
    assert shown(meeting) == ["On the second"]
    meeting.screen.press("Alt+L")
    assert shown(meeting) == ["On the first item", "On the second"]


def test_marked_up_and_right_to_left_text_is_kept_and_shown_as_text(meeting: Meeting) -> None:
    meeting.page._controller.run(lambda case: case.notes.write("<b>A & B</b> محمد 🙂"))
    assert shown(meeting) == ["<b>A & B</b> محمد 🙂"]


def test_a_very_long_note_is_cut_short_in_the_list_and_whole_when_edited(meeting: Meeting) -> None:
    long = "word " * 3_900
    meeting.page._controller.run(lambda case: case.notes.write(long))
    view = meeting.page._notes.list
    row = view.visualRect(view.notes.index(0))
    assert row.height() < 600
    meeting.screen.press("Alt+E")
    assert meeting.page._notes.composer.editor.toPlainText() == long.strip()


def test_a_right_click_offers_the_acts_on_that_note(meeting: Meeting) -> None:
    meeting.screen.type("First\n")
    meeting.screen.type("Second\n")
    view = meeting.page._notes.list
    at = view.visualRect(view.notes.index(0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(act for act in menu.actions() if act.text() == "Strike").trigger()
    menu.close()
    assert [note.struck for note in meeting.case.notes.all()] == [True, False]


def test_the_acts_stand_at_the_note_they_are_for_and_follow_it(meeting: Meeting) -> None:
    notes = meeting.page._notes.list
    assert notes._row.isHidden()
    for number in range(12):
        meeting.screen.type(f"Note {number}\n")
    last = notes.visualRect(notes.notes.index(11))
    assert last.contains(acts_place(notes).center())
    meeting.screen.press("Ctrl+Shift+N", "Up")
    chosen = notes.visualRect(notes.notes.index(10))
    assert chosen.contains(acts_place(notes))
    assert chosen.height() == notes.visualRect(notes.notes.index(9)).height() + acts_place(notes).height()
    assert notes.visualRect(notes.notes.index(11)).top() == chosen.bottom() + 1
    meeting.screen.window.resize(1366, 560)
    QApplication.processEvents()
    notes.verticalScrollBar().setValue(0)
    assert notes._row.isHidden()
    notes.scrollToBottom()
    assert notes.visualRect(notes.notes.index(10)).contains(acts_place(notes).center())


def test_the_acts_say_what_they_do_and_are_pressed_by_mouse(meeting: Meeting) -> None:
    meeting.screen.type("Weekly email\n")
    meeting.screen.click("Strike")
    assert meeting.case.notes.all()[-1].struck
    meeting.screen.click("Restore")
    assert not meeting.case.notes.all()[-1].struck
    assert meeting.screen.focused() is meeting.page.writing_place()
    for name in ("Propose action", "Make option", "Change", "Speaker of the note", "Item of the note"):
        assert meeting.screen.find(name).accessibleDescription().startswith("Key: Alt+")


def test_finding_takes_the_place_of_what_else_stands_in_the_head(meeting: Meeting) -> None:
    head = meeting.page._notes.head
    high = head.height()
    meeting.screen.click("Find in notes", QAbstractButton)
    assert meeting.screen.focused() is head.line
    QApplication.processEvents()
    assert head.height() == high
    meeting.screen.press("Escape")
    assert head.line.isHidden()
    assert meeting.screen.focused() is meeting.page.writing_place()


def test_the_kinds_show_their_letter_and_are_pressed_by_mouse(meeting: Meeting) -> None:
    meeting.screen.click("Park")
    assert meeting.page._notes.composer.kind() is NoteKind.PARK
    assert meeting.screen.focused() is meeting.page.writing_place()
    assert meeting.screen.find("Private").accessibleDescription() == "Key: Alt+V"


def test_the_box_is_as_high_as_its_words_at_any_width(meeting: Meeting) -> None:
    meeting.screen.window.resize(1920, 900)
    meeting.screen.type("The mornings are hardest, and nobody asked. " * 4)
    editor = meeting.page._notes.composer.editor
    for width in (1366, 1920, 1366):
        meeting.screen.window.resize(width, 900)
        meeting.screen.wait(
            lambda: editor.height() == editor.sizeHint().height(),
            lambda: f"{editor.size()} {editor.sizeHint()}",
        )
    assert editor.document().size().height() > 2


def test_with_large_text_a_note_and_the_box_stand_whole_on_the_page_of_the_notes(
    meeting: Meeting, qapp: QApplication
) -> None:
    meeting.screen.type("Mornings are hardest\n")
    apply_theme(qapp, Theme.LIGHT, 200)
    try:
        meeting.screen.window.resize(1366, 689)
        QApplication.processEvents()
        meeting.page._columns.show_notes()
        QApplication.processEvents()
        notes = meeting.page._notes
        assert notes.composer.height() >= notes.composer.sizeHint().height()
        assert notes.list.height() >= notes.list.visualRect(notes.list.notes.index(0)).height() // 2
        meeting.screen.press("Alt+I")
        QApplication.processEvents()
        entry = notes._writes._entry
        assert entry is not None
        assert entry.height() >= entry.minimumSizeHint().height()
        assert meeting.page.writing_place() is entry.line
        meeting.screen.press("Escape")
        assert meeting.page.writing_place() is notes.composer.editor
        notes.show_item(meeting.case.agenda.items()[2].id)
        assert notes.composer._below.isHidden()
    finally:
        apply_theme(qapp, Theme.LIGHT, 100)


def test_what_was_typed_beside_a_paper_meanwhile_is_in_the_box(meeting: Meeting) -> None:
    meeting.screen.type("The bus")
    meeting.page._notes.composer.editor.flush()
    meeting.case.drafts.save("note", "The bus is late, says page 3", 7)

    meeting.page.on_shown()

    editor = meeting.page._notes.composer.editor
    assert editor.toPlainText() == "The bus is late, says page 3"
    assert editor.textCursor().position() == 7
