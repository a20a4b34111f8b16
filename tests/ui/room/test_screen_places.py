"""The shared view goes where the notes are not, and what a projector shows of them is said."""

import pytest
from PySide6.QtCore import QRect

from ui.room.screen_places import Sight, screen_for_room, screens_under, sight

LAPTOP = QRect(0, 0, 1366, 768)
PROJECTOR = QRect(1366, 0, 1920, 1080)
LEFT = QRect(-1920, 0, 1920, 1080)
ON_LAPTOP = QRect(10, 10, 1300, 700)
ON_PROJECTOR = QRect(1400, 50, 960, 540)
ACROSS = QRect(1000, 100, 900, 500)


@pytest.mark.parametrize(
    ("screens", "notes", "expected"),
    [
        ([LAPTOP], ON_LAPTOP, None),
        ([LAPTOP, PROJECTOR], ON_LAPTOP, 1),
        ([PROJECTOR, LAPTOP], ON_LAPTOP, 0),
        ([LAPTOP, PROJECTOR], ON_PROJECTOR, 0),
        ([LAPTOP, PROJECTOR], ACROSS, None),
        ([LAPTOP, PROJECTOR, LEFT], ACROSS, 2),
        ([LAPTOP, LAPTOP], ON_LAPTOP, None),
        ([LAPTOP, PROJECTOR], QRect(0, 0, 1370, 768), 1),
    ],
    ids=["one", "second", "primary", "notes on the projector", "across", "third", "mirrored", "frame"],
)
def test_the_room_gets_a_screen_without_notes(
    screens: list[QRect], notes: QRect, expected: int | None
) -> None:
    assert screen_for_room(screens, notes) == expected


@pytest.mark.parametrize(
    ("screens", "notes", "room", "expected"),
    [
        ([LAPTOP], ON_LAPTOP, None, Sight.ONE_SCREEN),
        ([LAPTOP], ON_LAPTOP, ON_LAPTOP, Sight.ONE_SCREEN),
        ([LAPTOP, PROJECTOR], ON_LAPTOP, None, Sight.APART),
        ([LAPTOP, PROJECTOR], ON_LAPTOP, ON_PROJECTOR, Sight.APART),
        ([LAPTOP, PROJECTOR], ON_LAPTOP, ACROSS, Sight.TOGETHER),
        ([LAPTOP, PROJECTOR], ACROSS, ON_PROJECTOR, Sight.TOGETHER),
        ([LAPTOP, PROJECTOR], ON_PROJECTOR, ON_PROJECTOR, Sight.TOGETHER),
        ([LAPTOP, LAPTOP], ON_LAPTOP, None, Sight.MIRRORED),
        ([LAPTOP, QRect(0, 0, 1024, 768), PROJECTOR], ON_LAPTOP, ON_PROJECTOR, Sight.MIRRORED),
        ([LAPTOP, PROJECTOR, PROJECTOR], ON_LAPTOP, ON_PROJECTOR, Sight.APART),
    ],
)
def test_what_can_be_seen_of_the_notes_is_told(
    screens: list[QRect], notes: QRect, room: QRect | None, expected: Sight
) -> None:
    assert sight(screens, notes, room) is expected


def test_a_window_is_on_each_screen_that_it_reaches() -> None:
    assert screens_under(ACROSS, [LAPTOP, PROJECTOR]) == (0, 1)
    assert screens_under(QRect(5000, 5000, 10, 10), [LAPTOP, PROJECTOR]) == ()
    assert screens_under(QRect(1360, 10, 10, 10), [LAPTOP]) == (0,)
