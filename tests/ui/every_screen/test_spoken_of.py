"""The ears of the walk through every screen: what a screen reader could not tell of, they miss."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QLabel, QListView, QVBoxLayout, QWidget

from tests.ui.every_screen.spoken_of import spoken_faults
from ui.meeting_head.time_bar import TimeBar
from ui.widgets.button import PlainButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.private_line import PrivateLine


@pytest.fixture
def window(qapp: QApplication) -> QWidget:  # noqa: ARG001  comes first
    made = QWidget()
    QVBoxLayout(made)
    made.show()
    return made


def missed(window: QWidget, part: QWidget) -> list[str]:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(part)
    part.show()
    return [fault.partition(":")[0] for fault in spoken_faults(window)]


def test_words_buttons_and_named_fields_are_no_fault(window: QWidget) -> None:
    line = PrivateLine()
    line.setAccessibleName("Title")
    assert [
        fault for part in (PlainLabel("Words"), PlainButton("Go"), line) for fault in missed(window, part)
    ] == []


def test_a_field_without_a_name_is_missed(window: QWidget) -> None:
    assert missed(window, PrivateLine()) == ["takes the keyboard without a name (EditableText)"]


def test_a_list_without_a_name_or_with_a_silent_row_is_missed(window: QWidget) -> None:
    view, model = QListView(), QStandardItemModel()
    painted = QStandardItem()
    model.appendRow(painted)
    view.setModel(model)
    assert missed(window, view) == ["a list without a name", "row 1 says nothing"]
    view.setAccessibleName("People")
    painted.setData("Helen, has the floor", Qt.ItemDataRole.AccessibleTextRole)
    assert spoken_faults(window) == []


def test_a_painted_part_and_a_picture_without_a_name_are_missed(window: QWidget) -> None:
    bar, picture = TimeBar(), QLabel()
    picture.setPixmap(QPixmap(8, 8))
    assert missed(window, bar) == ["painted, and nothing says what it shows"]
    bar.setAccessibleName("Time")
    assert missed(window, picture) == ["a picture without a name"]
