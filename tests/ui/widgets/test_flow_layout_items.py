"""A layout that wraps holds nothing that outlives what Qt has deleted."""

import gc

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLayoutItem, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.button import PlainButton
from ui.widgets.flow_layout import FlowLayout


def test_no_layout_item_is_held_when_its_widget_is_gone(qtbot: QtBot) -> None:
    gc.collect()
    before = sum(isinstance(value, QLayoutItem) for value in gc.get_objects())
    host = QWidget()
    qtbot.addWidget(host)
    flow = FlowLayout(host)
    buttons = [PlainButton(f"Button {number}", host) for number in range(20)]
    for button in buttons:
        flow.addWidget(button)
    host.show()

    for button in buttons[::2]:
        button.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()

    held = sum(isinstance(value, QLayoutItem) for value in gc.get_objects())
    assert held - before <= 1  # the layout itself is one
    assert flow.count() == 10


def test_what_is_removed_leaves_room_and_the_rest_is_placed(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    flow = FlowLayout(host)
    for number in range(6):
        flow.addWidget(PlainButton(f"A rather long button {number}", host))
    host.resize(400, 400)
    host.show()
    assert flow.heightForWidth(400) > flow.heightForWidth(4000)

    flow.remove_all()

    assert flow.count() == 0
    assert flow.heightForWidth(400) == 0
