"""The in-process driver, tried on a small window before any journey trusts it."""

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.desktop.in_process import InProcessWindow


class Small(QWidget):
    def __init__(self) -> None:
        super().__init__()
        form = QFormLayout(self)
        self.name = QLineEdit()
        form.addRow("&Name", self.name)
        self.role = QComboBox()
        self.role.setAccessibleName("Role")
        self.role.addItems(["Parent", "School", "Advocate"])
        form.addRow(self.role)
        self.rows = QListView()
        self.rows.setAccessibleName("People")
        self.rows.setModel(QStringListModel(["Amira Khan", "Rowan Shah"]))
        form.addRow(self.rows)
        self.accepted = QCheckBox("Accepted confidentiality")
        form.addRow(self.accepted)
        self.said = QLabel()
        form.addRow(self.said)
        ask = QPushButton("&Ask")
        form.addRow(ask)
        ask.clicked.connect(self.ask)
        QShortcut(QKeySequence("Ctrl+Return"), self, lambda: self.said.setText(f"saved {self.name.text()}"))

    def ask(self) -> None:
        dialog = QDialog(self)
        form = QFormLayout(dialog)
        why = QLineEdit()
        why.setAccessibleName("Why")
        form.addRow(why)
        why.returnPressed.connect(dialog.accept)
        dialog.exec()
        self.said.setText(f"because {why.text()}")


@pytest.fixture
def small(qtbot: QtBot) -> InProcessWindow:
    return InProcessWindow(qtbot, Small(), deadline=2000)


def test_fields_lists_boxes_and_shortcuts_answer_to_events(small: InProcessWindow) -> None:
    small.fill("Name", "Dana Price")
    small.press("Ctrl+Return")
    small.wait_for_text("saved Dana Price")
    small.choose("Role", "Advocate")
    small.click("Accepted confidentiality")
    small.click_row("People", "Rowan")
    window = small.window
    assert isinstance(window, Small)
    assert window.accepted.isChecked()
    assert window.rows.currentIndex().data() == "Rowan Shah"
    assert small.shows("Amira Khan")


def test_a_dialog_that_holds_up_the_program_is_answered(small: InProcessWindow) -> None:
    def why() -> None:
        small.fill("Why", "it rained")
        small.press("Return")

    small.click_with_dialog("Ask", why)
    small.wait_for_text("because it rained")


def test_what_is_not_there_is_reported_with_what_is(small: InProcessWindow) -> None:
    with pytest.raises(AssertionError, match="Accepted confidentiality"):
        small.find("Nowhere")
