"""The parts of a layout are found in order, and nothing is held of what Qt has deleted."""

import gc

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLayoutItem,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.widgets.layout_parts import layout_parts
from ui.widgets.tab_order import order_tabs


def test_widgets_and_inner_layouts_come_in_the_order_in_which_they_stand(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column, row, grid = QVBoxLayout(host), QHBoxLayout(), QGridLayout()
    last, first, inside, cell = (QLineEdit(host) for _ in range(4))
    column.addWidget(first)
    column.addLayout(row)
    column.addStretch(1)
    column.addLayout(grid)
    column.addWidget(last)
    row.addWidget(inside)
    grid.addWidget(cell, 0, 0)

    assert layout_parts(column) == [first, row, grid, last]
    assert layout_parts(row) == [inside]
    assert layout_parts(grid) == [cell]


def test_no_layout_item_is_held_after_tabs_were_ordered(qtbot: QtBot) -> None:
    gc.collect()
    before = sum(isinstance(value, QLayoutItem) for value in gc.get_objects())
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    lines = [QLineEdit(host) for _ in range(20)]
    for line in lines:
        column.addWidget(line)
    order_tabs(host)
    for line in lines[::2]:
        line.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()

    held = sum(isinstance(value, QLayoutItem) for value in gc.get_objects())
    assert held - before <= 1  # the layout itself is one
    assert column.count() == 10
