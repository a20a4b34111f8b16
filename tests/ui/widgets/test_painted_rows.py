"""The rows of painted lists: what stands as before is left alone, and long words are broken or ended."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from ui.widgets.broken_lines import broken_lines
from ui.widgets.painted_rows import ROW, PaintedRows, row_at


@dataclass(frozen=True, slots=True)
class Person:
    key: str
    name: str


class People(PaintedRows[Person]):
    def __init__(self) -> None:
        super().__init__(lambda row: row.key)

    def told(self, row: Person, role: int) -> object:
        return row.name if role == Qt.ItemDataRole.DisplayRole else None


JO, AMIRA = Person("1", "Jo"), Person("2", "Amira")


def test_only_the_row_that_says_something_else_is_drawn_anew(qtbot: QtBot) -> None:
    people = People()
    people.show_rows((JO, AMIRA))
    drawn: list[int] = []
    people.dataChanged.connect(lambda first, last: drawn.append((first.row(), last.row()) == (1, 1)))
    with qtbot.assertNotEmitted(people.modelReset):
        people.show_rows((JO, AMIRA))
        assert drawn == []
        people.show_rows((JO, Person("2", "Amira Khan")))
    assert drawn == [True]
    assert people.index(1).data() == "Amira Khan"


def test_rows_that_come_go_or_move_are_told_before_they_change(qtbot: QtBot) -> None:
    people = People()
    people.show_rows((JO,))
    before: list[tuple[Person, ...]] = []
    people.modelAboutToBeReset.connect(lambda: before.append(people.rows()))
    with qtbot.waitSignal(people.modelReset):
        people.show_rows((AMIRA, JO))
    assert before == [(JO,)]
    assert (people.row_of("1"), people.row_of("3"), people.row_of(None)) == (1, -1, -1)


def test_an_index_without_a_row_tells_nothing() -> None:
    people = People()
    people.show_rows((JO,))
    first = people.index(0)
    assert row_at(first, Person) == first.data(ROW) == JO
    assert row_at(first, str) is None
    assert row_at(people.index(5), Person) is None
    assert first.data(Qt.ItemDataRole.ToolTipRole) is None
    assert people.rowCount(first) == 0


@pytest.mark.usefixtures("qapp")
def test_the_last_line_that_there_is_room_for_ends_in_dots_and_no_letter_is_lost() -> None:
    font, words = QFont(), "🎈 Balloons 🎈 and cake for everybody who came to the meeting"
    width = QFontMetrics(font).horizontalAdvance("🎈 Balloons 🎈 and")
    every = broken_lines(words, font, width, 20)
    assert " ".join(every) == words
    assert len(every) > 2
    first, last = broken_lines(words, font, width, 2)
    assert first == every[0]
    assert last.endswith("…")
    assert QFontMetrics(font).horizontalAdvance(last) <= width
