"""Giving the floor, the queue and who was heard, by keyboard while a note is typed."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from facilitator.meeting.heard import HeardState
from tests.ui.meet.conftest import Meeting


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


def test_a_hand_is_moved_and_withdrawn_by_key_on_its_row(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+Shift+4", "Ctrl+Shift+2")
    meeting.screen.find("J. Khan waits as number 2: give the floor").setFocus()
    meeting.screen.press("Alt+Up")
    assert meeting.hands() == ["J. Khan", "Dana Price"]
    assert meeting.screen.focused().accessibleName() == "J. Khan waits as number 1: give the floor"
    meeting.screen.press("Delete")
    assert meeting.hands() == ["Dana Price"]


def test_a_hand_is_dragged_by_its_dots_and_the_keys_for_it_are_in_sight(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+Shift+4")
    assert not meeting.screen.is_there("Drag the hand of Dana Price")
    meeting.screen.press("Ctrl+Shift+2", "Ctrl+Shift+3")
    before = meeting.hands()
    assert meeting.screen.shows("Alt with ↑ or ↓")
    grip = meeting.screen.find(f"Drag the hand of {before[2]}")
    first = meeting.screen.find(f"{before[0]} waits as number 1: give the floor")
    above = grip.mapFromGlobal(first.mapToGlobal(QPoint(5, 2)))
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseMove(grip, above)
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=above)
    meeting.wait(lambda: meeting.hands() == [before[2], before[0], before[1]])
    meeting.screen.press("Ctrl+Z")
    assert meeting.hands() == before


def test_a_hand_let_go_where_it_was_stays_there(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+Shift+4", "Ctrl+Shift+2")
    before = meeting.hands()
    grip = meeting.screen.find(f"Drag the hand of {before[0]}")
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseMove(grip, QPoint(6, 6))
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=QPoint(6, 6))
    assert meeting.hands() == before


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


def test_a_row_gives_the_floor_raises_the_hand_and_passes_by_key(meeting: Meeting) -> None:
    row = meeting.screen.find("Give the floor to Rowan Shah")
    row.setFocus()
    meeting.screen.press("H")
    assert meeting.hands() == ["Rowan Shah"]
    meeting.screen.press("Space")
    assert meeting.speaker() == "Rowan Shah"
    meeting.screen.press("P")
    assert meeting.speaker() == ""


def test_a_round_gives_everyone_one_turn_and_comes_back_to_who_skipped(meeting: Meeting) -> None:
    meeting.screen.press("F5")
    assert meeting.speaker() == "Amira Khan"
    meeting.screen.wait_for_text("Round: 1 of 7 had their turn. Next: J. Khan.")
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


def test_a_round_can_begin_with_who_was_heard_least(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1")
    meeting.clock.go(60)
    meeting.screen.choose("Order of a round", "Least heard first")
    meeting.screen.press("F5")
    assert meeting.speaker() == "J. Khan"


def test_the_least_heard_is_named_by_time_alone(meeting: Meeting) -> None:
    for place in range(1, 8):
        meeting.screen.press(f"Ctrl+{place}")
        meeting.clock.go(90 if place != 4 else 30)
    meeting.screen.press("Shift+F2")
    meeting.screen.click("Least heard so far: Dana Price")
    assert meeting.speaker() == "Dana Price"


def test_the_table_says_how_long_each_was_heard_on_the_item(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1")
    meeting.clock.go(75)
    meeting.screen.press("Ctrl+2")
    row = meeting.screen.find("Give the floor to Amira Khan")
    assert row.accessibleDescription().startswith("Spoke for 1:15 on this item. ")
    meeting.clock.go(9)
    meeting.screen.wait_for_text("0:09")
    assert meeting.screen.find("Give the floor to Dana Price").accessibleDescription().startswith("Not yet. ")


def test_each_person_s_time_and_share_stand_below_those_of_the_parties(meeting: Meeting) -> None:
    first, second = meeting.page._faces.numbered()[0].name, meeting.page._faces.numbered()[2].name
    meeting.screen.press("Ctrl+1")
    meeting.clock.go(90)
    meeting.screen.press("Ctrl+3")
    meeting.clock.go(30)
    meeting.screen.wait_for_text(f"{first}: 1:30, 75%\n{second}: 0:30, 25%")
    meeting.screen.press("Ctrl+Shift+H")
    assert not meeting.screen.shows(f"{first}: 1:30, 75%\n{second}: 0:30, 25%")


def test_the_share_of_time_can_be_hidden(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1")
    meeting.clock.go(30)
    meeting.screen.press("Ctrl+4")
    meeting.clock.go(10)
    meeting.screen.press("Shift+F2")
    meeting.screen.find("Share of time: Family 75%, Local authority 25%")
    meeting.screen.press("Ctrl+Shift+H")
    assert not meeting.screen.is_there("Share of time: Family 75%, Local authority 25%")


def test_the_length_of_a_turn_is_chosen_in_words(meeting: Meeting) -> None:
    meeting.screen.choose("Time for a turn", "5 min")
    meeting.screen.press("Ctrl+1")
    assert meeting.case.meeting.current().allowance_ms == 300_000


def test_nobody_has_the_floor_twice(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1", "Ctrl+2")
    meeting.clock.go(5)
    assert [turn.spoken_ms for turn in meeting.case.meeting.turns()] == [0, 5_000]
