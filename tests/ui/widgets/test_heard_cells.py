"""What is painted is met by a screen reader as rows that have a name and can be pressed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.widgets.heard_cells import HeardCell, HeardCells
from ui.widgets.painted_list import PaintedList
from ui.widgets.painted_rows import Index

PRESS, TOGGLE = "Press", "Toggle"
SET_FOCUS = QAccessibleActionInterface.setFocusAction()  # Qt 6.12 writes it in two words


class Pressed(PaintedList):
    """A list that keeps what was pressed; its last row is ticked."""

    def __init__(self) -> None:
        super().__init__("Things")
        self.rows = QStandardItemModel(self)
        for words in ("One", "Two", "Three"):
            row = QStandardItem(words)
            row.setData(f"{words}, as it is heard", Qt.ItemDataRole.AccessibleTextRole)
            row.setData(f"about {words}", Qt.ItemDataRole.AccessibleDescriptionRole)
            self.rows.appendRow(row)
        self.rows.item(1).setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.rows.item(2).setData(Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
        self.setModel(self.rows)
        self.done: list[int] = []

    def press_cell(self, index: Index) -> None:
        self.done.append(index.row())


def things(qtbot: QtBot) -> Pressed:
    view = Pressed()
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    return view


def told(view: QAbstractItemView) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(view)


def test_a_list_has_its_name_and_a_part_for_each_row(qtbot: QtBot) -> None:
    view = things(qtbot)
    of_list = told(view)
    assert (of_list.role(), of_list.text(QAccessible.Text.Name)) == (QAccessible.Role.List, "Things")
    rows = [of_list.child(number) for number in range(of_list.childCount())]
    assert [row.text(QAccessible.Text.Name) for row in rows] == [
        f"{words}, as it is heard" for words in ("One", "Two", "Three")
    ]
    assert rows[0].text(QAccessible.Text.Description) == "about One"
    assert rows[0].text(QAccessible.Text.Value) == ""
    assert [of_list.indexOfChild(row) for row in rows] == [0, 1, 2]
    assert of_list.indexOfChild(of_list) == -1
    assert {row.parent().object() for row in rows} == {of_list.object()}
    assert (rows[0].childCount(), rows[0].indexOfChild(of_list)) == (0, -1)
    nothing: list[object] = [rows[0].child(0), of_list.child(3)]
    assert nothing == [None, None]


def test_a_tick_is_a_check_box_and_tells_its_state(qtbot: QtBot) -> None:
    view = things(qtbot)
    row, tick = told(view).child(0), told(view).child(2)
    assert (row.role(), tick.role()) == (QAccessible.Role.ListItem, QAccessible.Role.CheckBox)
    assert (row.state().checkable, tick.state().checkable, tick.state().checked) == (0, 1, 1)
    view.rows.item(2).setData(Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not tick.state().checked


def test_a_row_is_pressed_once_the_question_is_answered(qtbot: QtBot) -> None:
    view = things(qtbot)
    acts = told(view).child(0).actionInterface()
    assert acts.actionNames() == [PRESS, SET_FOCUS]
    assert acts.keyBindingsForAction(PRESS) == []
    acts.doAction(PRESS)
    assert view.done == []
    qtbot.waitUntil(lambda: view.done == [0])
    acts.doAction(TOGGLE)
    tick = told(view).child(2).actionInterface()
    assert tick.actionNames() == [PRESS, TOGGLE, SET_FOCUS]
    tick.doAction(TOGGLE)
    qtbot.waitUntil(lambda: view.done == [0, 2])


def test_what_is_only_read_offers_nothing(qtbot: QtBot) -> None:
    view = things(qtbot)
    row = told(view).child(1)
    assert row.actionInterface().actionNames() == []
    assert not row.state().focusable


def test_a_row_takes_the_keyboard_and_says_so(qtbot: QtBot) -> None:
    view = things(qtbot)
    view.activateWindow()
    of_list = told(view)
    assert of_list.focusChild() is None
    of_list.child(2).actionInterface().doAction(SET_FOCUS)
    qtbot.waitUntil(lambda: view.hasFocus() and view.currentIndex().row() == 2)
    assert [bool(of_list.child(number).state().focused) for number in range(3)] == [False, False, True]
    assert of_list.focusChild().object() is of_list.child(2).object()


def test_a_row_is_found_where_it_is_painted_and_is_out_of_sight_where_it_is_not(qtbot: QtBot) -> None:
    view = things(qtbot)
    of_list = told(view)
    place = of_list.child(1).rect()
    assert of_list.childAt(place.center().x(), place.center().y()).object() is of_list.child(1).object()
    assert of_list.childAt(place.x(), place.y() + 4_000) is None
    assert not of_list.child(2).state().offscreen
    view.setFixedHeight(view.visualRect(view.rows.index(2, 0)).top() - 1)
    assert of_list.child(2).state().offscreen
    view.hide()
    assert of_list.child(0).state().invisible


def test_a_row_that_is_gone_is_asked_about_without_harm(qtbot: QtBot) -> None:
    view = things(qtbot)
    row = told(view).child(0)
    acts, cell = row.actionInterface(), row.object()
    assert isinstance(cell, HeardCell)
    acts.doAction(PRESS)
    view.rows.beginResetModel()
    view.rows.endResetModel()
    qtbot.waitUntil(lambda: not isValid(cell))
    assert (acts.actionNames(), view.done) == ([], [])
    acts.doAction(PRESS)
    assert told(view).child(0).text(QAccessible.Text.Name) == "One, as it is heard"


def test_a_list_that_has_only_to_choose_chooses_the_row_that_is_pressed(qtbot: QtBot) -> None:
    view = things(qtbot)
    view.activateWindow()
    HeardCells.press_cell(view, view.rows.index(2, 0))
    assert view.currentIndex().row() == 2
    qtbot.waitUntil(view.hasFocus)


def test_a_list_and_its_rows_stay_the_same_ones_whatever_is_done_with_them(qtbot: QtBot) -> None:
    view = things(qtbot)
    before = QAccessible.uniqueId(told(view))
    row = QAccessible.uniqueId(told(view).child(0))
    told(view).child(0).actionInterface().doAction(SET_FOCUS)
    qtbot.waitUntil(view.hasFocus)
    told(view).child(0).actionInterface().doAction(PRESS)
    qtbot.waitUntil(lambda: view.done == [0])
    assert QAccessible.uniqueId(told(view)) == before
    assert QAccessible.uniqueId(told(view).child(0)) == row
