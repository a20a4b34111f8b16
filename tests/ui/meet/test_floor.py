"""Giving the floor, the queue and who was heard, by keyboard while a note is typed."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from facilitator.case.people import Presence
from facilitator.meeting.heard import HeardState
from facilitator.meeting.state import RoundOrder
from tests.ui.meet.conftest import Meeting
from ui.meet.people_model import standing_at


def test_a_number_key_gives_the_floor_while_a_note_is_half_typed(meeting: Meeting) -> None:
    meeting.screen.type("Wants one named")
    meeting.screen.press("Ctrl+1")
    assert meeting.speaker() == "Amira Khan"
    meeting.screen.type(" adult")
    assert meeting.page._notes.composer.editor.toPlainText() == "Wants one named adult"


def test_the_next_key_follows_the_queue_in_the_order_hands_went_up(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+Shift+4", "Ctrl+Shift+2")
    assert meeting.hands() == ["Dana Price", "J. Khan"]
    meeting.screen.press("F2")
    assert meeting.speaker() == "Dana Price"
    meeting.screen.press("F2")
    assert meeting.speaker() == "J. Khan"
    assert meeting.hands() == []


def test_the_hand_key_pressed_again_takes_the_hand_down(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+Shift+4", "Ctrl+Shift+4")
    assert meeting.hands() == []


def test_a_hand_is_moved_and_taken_down_by_key_on_its_row(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+Shift+4", "Ctrl+Shift+2")
    meeting.choose("J. Khan")
    meeting.screen.press("Alt+Up")
    assert meeting.hands() == ["J. Khan", "Dana Price"]
    assert "1st" in meeting.row("J. Khan")
    meeting.screen.press("Alt+Down")
    assert meeting.hands() == ["Dana Price", "J. Khan"]
    meeting.screen.press("Delete")
    assert meeting.hands() == ["Dana Price"]


def chosen_in_menu(meeting: Meeting, name: str, entry: str) -> list[str]:
    """Open the menu of a person's row by its key, choose, and return what was offered."""
    meeting.choose(name)
    people = meeting.page._people.list
    at = people.visualRect(people.currentIndex()).center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, people.viewport().mapToGlobal(at))
    QApplication.sendEvent(people.viewport(), asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [each.text() for each in menu.actions()]
    assert entry in words, words
    next(each for each in menu.actions() if each.text() == entry).trigger()
    menu.close()
    return words


def test_the_menu_of_a_row_changes_the_queue_and_undo_takes_it_back(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+Shift+4", "Ctrl+Shift+2", "Ctrl+Shift+3")
    before = meeting.hands()
    chosen_in_menu(meeting, before[2], "First in line")
    assert meeting.hands() == [before[2], before[0], before[1]]
    meeting.screen.press("Ctrl+Z")
    assert meeting.hands() == before
    chosen_in_menu(meeting, before[2], "Earlier in line")
    assert meeting.hands() == [before[0], before[2], before[1]]
    chosen_in_menu(meeting, before[2], "Later in line")
    assert meeting.hands() == before
    chosen_in_menu(meeting, before[0], "Lower the hand")
    assert meeting.hands() == before[1:]
    chosen_in_menu(meeting, before[0], "Passes on this item")
    assert "passed" in meeting.row(before[0])


def test_a_click_on_the_badge_takes_the_hand_down_and_on_the_row_gives_the_floor(meeting: Meeting) -> None:
    meeting.screen.type("half")
    meeting.screen.press("Ctrl+Shift+4")
    people = meeting.page._people.list
    row = people.people.index(people.people.row_of(meeting.case.people.all()[3].id))
    standing = standing_at(row)
    assert standing is not None
    badge = people._drawing.places(people.visualRect(row), standing).badge.center()
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=badge)
    assert (meeting.hands(), meeting.speaker()) == ([], "")
    meeting.screen.click_row("People", "Rowan Shah")
    assert meeting.speaker() == "Rowan Shah"
    meeting.screen.type(" typed")
    assert meeting.page._notes.composer.editor.toPlainText() == "half typed"


def test_a_number_stays_with_its_person_when_somebody_before_them_leaves(meeting: Meeting) -> None:
    first = meeting.case.people.all()[0]
    meeting.page._floor.mark_presence(first.id, Presence.LEFT)
    meeting.screen.press("Ctrl+4")
    assert meeting.speaker() == "Dana Price"
    meeting.screen.press("Ctrl+1")
    assert meeting.speaker() == "Dana Price"


def test_pausing_stops_the_turn_and_not_the_meeting(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1")
    meeting.clock.go(10)
    meeting.screen.press("F3")
    meeting.clock.go(20)
    meeting.screen.wait_for_text("Thinking time: the turn waits")
    meeting.screen.press("F3")
    now = meeting.case.meeting.current()
    assert (now.turn_ms, now.elapsed_ms) == (10_000, 30_000)


def test_a_minute_more_is_one_key(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1", "F4")
    assert meeting.case.meeting.current().allowance_ms == 4 * 60_000


def test_the_pass_key_records_that_the_speaker_passes(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+2", "F7")
    assert meeting.speaker() == ""
    heard = {h.participant_id: h.state for h in meeting.case.speaking.heard()}
    assert heard[meeting.case.people.all()[1].id] is HeardState.PASSED


def test_the_pass_key_with_nobody_to_pass_says_so(meeting: Meeting) -> None:
    meeting.screen.press("F7")
    assert "Nobody has the floor" in meeting.refusals[0]


def test_space_on_a_row_gives_the_floor_and_a_letter_on_it_is_a_note(meeting: Meeting) -> None:
    meeting.choose("Rowan Shah")
    meeting.screen.press("Space")
    assert meeting.speaker() == "Rowan Shah"
    meeting.choose("Rowan Shah")
    meeting.screen.press("P")
    assert meeting.speaker() == "Rowan Shah"
    assert meeting.page._notes.composer.editor.toPlainText().lower() == "p"


def test_a_round_gives_everyone_one_turn_and_comes_back_to_who_skipped(meeting: Meeting) -> None:
    meeting.screen.press("F5")
    assert meeting.speaker() == "Amira Khan"
    meeting.screen.wait_for_text("Round: 1 of 7")
    assert meeting.screen.shows("to come: J. Khan, Tomasz Zielinski")
    meeting.screen.press("F2", "Shift+F7")
    assert meeting.speaker() == "Tomasz Zielinski"
    spoke = [meeting.speaker()]
    while True:
        meeting.clock.go(5)
        meeting.screen.press("F2")
        if not meeting.speaker():
            break
        spoke.append(meeting.speaker())
    assert spoke == [
        "Tomasz Zielinski", "Dana Price", "Rowan Shah", "Siân Prŷs", "Oluwaseun Adeyemi", "J. Khan",
    ]  # fmt: skip
    assert meeting.case.meeting.current().round is None


def set_order(meeting: Meeting, order: str) -> None:
    meeting.screen.press("Ctrl+Shift+T")
    meeting.screen.choose("Order of a round", order)
    meeting.screen.click("Done")


def test_a_round_can_begin_with_who_was_heard_least(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1")
    meeting.clock.go(60)
    set_order(meeting, "Least heard first")
    assert meeting.screen.focused().accessibleName() == "Note"
    meeting.screen.press("F5")
    assert meeting.speaker() == "J. Khan"
    meeting.screen.wait_for_text("Round, least heard first: 1 of 7")


def test_the_head_says_of_a_round_the_order_it_was_begun_in(meeting: Meeting) -> None:
    meeting.screen.press("F5")
    meeting.screen.wait_for_text("Round: 1 of 7")
    set_order(meeting, "Least heard first")
    meeting.screen.wait_for_text("Round: 1 of 7")
    meeting.screen.press("F5", "F5")
    meeting.screen.wait_for_text("Round, least heard first: 1 of 7")
    set_order(meeting, "As listed")
    meeting.screen.wait_for_text("Round, least heard first: 1 of 7")


def test_the_order_of_a_round_is_taken_back_with_undo(meeting: Meeting) -> None:
    set_order(meeting, "Least heard first")
    assert meeting.case.meeting.current().round_order is RoundOrder.LEAST_HEARD
    meeting.screen.press("Ctrl+Z")
    assert meeting.case.meeting.current().round_order is RoundOrder.AS_LISTED
    meeting.screen.press("Ctrl+Shift+T")
    assert "As listed" in meeting.screen.texts()
    assert "Least heard first" not in meeting.screen.texts()


def test_the_least_heard_is_named_by_time_alone(meeting: Meeting) -> None:
    for place in range(1, 8):
        meeting.screen.press(f"Ctrl+{place}")
        meeting.clock.go(90 if place != 4 else 30)
    meeting.screen.press("Shift+F2")
    meeting.screen.click("Least heard so far: Dana Price")
    assert meeting.speaker() == "Dana Price"


def test_a_row_says_how_long_each_spoke_and_whether_they_were_heard_on_the_item(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1")
    meeting.clock.go(75)
    meeting.screen.press("Ctrl+2")
    assert meeting.row("Amira Khan").endswith("spoke 1:15, this item: spoken")
    meeting.clock.go(9)
    meeting.wait(lambda: "spoke 0:09" in meeting.row("J. Khan"))
    assert meeting.row("Dana Price").endswith("has not spoken, this item: not yet")
    assert meeting.row("J. Khan").startswith("2, J. Khan, ")


def test_who_was_not_heard_yet_stands_below_the_agenda(meeting: Meeting) -> None:
    meeting.go_where_everyone_is_heard()
    for number in range(1, 5):
        meeting.screen.press(f"Ctrl+{number}")
        meeting.clock.go(5)
    meeting.screen.wait_for_text("Not yet heard on this item: Rowan Shah, Siân Prŷs, Oluwaseun Adeyemi")
    for number in range(5, 8):
        meeting.screen.press(f"Ctrl+{number}")
        meeting.clock.go(5)
    meeting.screen.wait_for_text("Everyone was heard on this item.")


def test_each_party_s_share_stands_at_its_head_and_can_be_hidden_with_the_times(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1")
    meeting.clock.go(30)
    meeting.screen.press("Ctrl+4")
    meeting.clock.go(10)
    meeting.screen.press("Shift+F2")
    people = meeting.page._people.list.people
    said = str(people.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert said == "Family, 75 per cent of the time"
    meeting.screen.press("Ctrl+Shift+H")
    assert str(people.index(0).data(Qt.ItemDataRole.AccessibleTextRole)) == "Family"
    assert not meeting.page._people.list._drawing.shows_times


def test_the_length_of_a_turn_is_chosen_in_words_and_the_wheel_does_not_change_it(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+Shift+T")
    meeting.screen.choose("Time for a turn", "5 min")
    lists = meeting.screen.find("Time for a turn")
    at = QPointF(lists.rect().center())
    turned = QWheelEvent(
        at, lists.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(lists, turned)
    meeting.screen.press("Escape", "Ctrl+1")
    assert meeting.case.meeting.current().allowance_ms == 300_000


def test_nobody_has_the_floor_twice(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1", "Ctrl+2")
    meeting.clock.go(5)
    assert [turn.spoken_ms for turn in meeting.case.meeting.turns()] == [0, 5_000]
