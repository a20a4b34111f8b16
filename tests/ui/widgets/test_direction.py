"""A name that is written from right to left leaves the figures beside it in their order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QStandardItem, QStandardItemModel, QTextLayout
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from facilitator.case.direction import LEFT_TO_RIGHT, isolated
from facilitator.case.identity import ParticipantId
from facilitator.case.people import Participant
from facilitator.meeting.state import Meeting, Round
from ui.meeting_head.turn_cell import TurnCell
from ui.page.faces import Faces
from ui.widgets.announcement import announce
from ui.widgets.fitted_label import FittedLabel
from ui.widgets.message_bar import MessageBar
from ui.widgets.painted_list import PaintedList
from ui.widgets.plain_label import PlainLabel
from ui.widgets.said_when_asked import SaidWhenAsked

NAME = "Rasha محمد"


def left_edge(words: str, part: str) -> float:
    layout = QTextLayout(words)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    place = line.cursorToX(words.index(part))
    assert isinstance(place, tuple)
    return float(place[0])


@pytest.mark.usefixtures("qtbot")
def test_figures_after_a_name_stay_in_their_order() -> None:
    plain, words = (f"{name}: 0:05, 86%" for name in (NAME, isolated(NAME)))

    assert left_edge(plain, "0:05") > left_edge(plain, "86%")
    assert left_edge(words, "0:05") < left_edge(words, "86%")


def test_a_label_is_heard_as_it_was_typed(qtbot: QtBot) -> None:
    plain, fitted = PlainLabel(), FittedLabel()
    for label in (plain, fitted):
        qtbot.addWidget(label)
    for words, heard in ((f"{isolated(NAME)}, 3", f"{NAME}, 3"), ("Ana, 3", "")):
        plain.setText(words)
        fitted.show_words(words)
        assert plain.text() == fitted.text() == words
        assert plain.accessibleName() == fitted.accessibleName() == heard


def test_what_is_announced_and_what_stands_for_painted_words_is_heard_as_it_was_typed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    words = f"Agreed by {isolated(NAME)}."
    rows, row = QStandardItemModel(), QStandardItem()
    for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
        row.setData(words, role)
    rows.appendRow(row)
    view, label = PaintedList("Rows"), SaidWhenAsked("")
    for shown in (view, label):
        qtbot.addWidget(shown)
    view.setModel(rows)
    label.stand_for(words)
    announce(label, words)
    cell = QAccessible.queryAccessibleInterface(view).child(0)

    heard = [cell.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)]
    heard.append(QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name))
    assert {*said, *heard} == {f"Agreed by {NAME}."}
    assert (len(said), len(heard)) == (1, 3)


def test_words_from_right_to_left_stand_where_all_others_do(qtbot: QtBot) -> None:
    for words in ("شاه", f"{isolated('شاه')} is"):
        label = PlainLabel(words)
        qtbot.addWidget(label)
        label.resize(400, 40)
        picture = label.grab().toImage()
        ground = picture.pixel(399, 0)
        inked = [x for x in range(400) if any(picture.pixel(x, y) != ground for y in range(40))]
        assert max(inked) < 100
        assert label.words() == words


def test_a_round_keeps_names_of_other_directions_apart(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    cell = TurnCell(QAction("Next", window), window)
    person = Participant(id=ParticipantId("a"), name=NAME)
    around = Round(waiting=(person.id,), spoken=(ParticipantId("b"),))
    cell.show_turn(Meeting(round=around), Faces([person]))

    assert any(label.text().endswith(f"to come: {isolated(NAME)}") for label in cell.findChildren(QLabel))


def test_a_message_that_begins_with_a_name_runs_from_left_to_right(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_sentence("شاه has not accepted confidentiality.")
    shown = [label.text() for label in bar.findChildren(PlainLabel)]
    assert any(words.startswith(LEFT_TO_RIGHT) for words in shown)
