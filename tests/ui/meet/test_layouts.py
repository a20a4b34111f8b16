"""Floor and hands by the digit row of keyboards on which digits need Shift, or Shift types something else."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.meet.conftest import Meeting
from tests.ui.window.layouts import (
    ALT,
    AZERTY,
    CTRL,
    KEYPAD,
    QWERTZ,
    ROW,
    SHIFT,
    SWISS,
    UNITED_KINGDOM,
    strike,
)
from ui.window.main_window import MainWindow

Key = Qt.Key


@pytest.mark.parametrize("place", range(7))
@pytest.mark.parametrize("row", [QWERTZ, SWISS, UNITED_KINGDOM], ids=["German", "Swiss", "UK"])
def test_ctrl_gives_the_floor_and_ctrl_shift_a_hand_on_layouts_with_digits(
    meeting: Meeting, row: tuple[Key, ...], place: int
) -> None:
    names = [person.name for person in meeting.case.people.all()]
    strike(row[place], CTRL | SHIFT, scan=ROW + place)
    assert (meeting.hands(), meeting.speaker()) == ([names[place]], "")
    strike(Key(Key.Key_1 + place), CTRL, scan=ROW + place)
    assert (meeting.hands(), meeting.speaker()) == ([], names[place])


@pytest.mark.parametrize("place", range(7))
def test_ctrl_gives_the_floor_and_ctrl_shift_a_hand_on_azerty(meeting: Meeting, place: int) -> None:
    names = [person.name for person in meeting.case.people.all()]
    strike(Key(Key.Key_1 + place), CTRL | SHIFT, scan=ROW + place)
    assert (meeting.hands(), meeting.speaker()) == ([names[place]], "")
    strike(AZERTY[place][0], CTRL, scan=ROW + place)
    assert (meeting.hands(), meeting.speaker()) == ([], names[place])


def test_one_press_of_a_digit_is_one_act(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+Shift+4")
    assert meeting.hands() == ["Dana Price"]


def test_alt_with_the_keypad_types_nothing_in_a_note_and_goes_nowhere(meeting: Meeting) -> None:
    for number in "0233":
        strike(Key(Key.Key_0 + int(number)), ALT | KEYPAD, scan=90)
    window = meeting.screen.window
    assert isinstance(window, MainWindow)
    assert window.pages.current() == "meet"
    assert meeting.page.writing_place().toPlainText() == ""  # type: ignore[attr-defined]
