"""What holds a page or shows a share of time is not spoken of by itself."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QProgressBar, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.quiet_parts import keep_parts_quiet


@pytest.fixture(autouse=True)
def _quiet(qapp: object) -> None:  # noqa: ARG001  comes first
    keep_parts_quiet()


def told(widget: QWidget) -> QAccessible.Role:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.role()


def test_a_stack_has_no_role_that_is_spoken_and_its_page_is_found_in_it(qtbot: QtBot) -> None:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    page = QLabel("A page", stack)
    stack.addWidget(page)
    interface = QAccessible.queryAccessibleInterface(stack)
    assert interface is not None
    assert interface.role() is QAccessible.Role.Client
    names = [interface.child(n).text(QAccessible.Text.Name) for n in range(interface.childCount())]
    assert names == ["A page"]


def test_a_bar_has_a_name_and_no_value_that_speaks(qtbot: QtBot) -> None:
    bar = QProgressBar()
    qtbot.addWidget(bar)
    bar.setAccessibleName("Time spent on this item")
    interface = QAccessible.queryAccessibleInterface(bar)
    assert interface is not None
    assert told(bar) is QAccessible.Role.StaticText
    assert interface.text(QAccessible.Text.Name) == "Time spent on this item"
    assert interface.valueInterface() is None
