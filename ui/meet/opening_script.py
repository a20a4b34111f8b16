"""The words to read aloud at the beginning, beside the meeting."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from facilitator.case.matter import Process
from facilitator.case.opening_script import script_for
from ui.case_controller import CaseController
from ui.theme import grid
from ui.widgets.button import PrimaryButton
from ui.widgets.plain_label import HeadingLabel, PlainLabel
from ui.widgets.scroll_area import ScrollArea
from ui.window_actions import act

TITLE = "Facilitator"
KEY = "Ctrl+Shift+O"


class OpeningScript(QDialog):
    """Shows the opening of one process, part by part; it may stay open while the meeting goes on."""

    def __init__(self, process: Process, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(TITLE)
        self.setAccessibleName("Opening words")
        scroll = ScrollArea(self, margin=6)
        scroll.body.addWidget(HeadingLabel("Opening words", self, level=1))
        for part in script_for(process):
            scroll.body.addWidget(HeadingLabel(part.heading, self))
            words = PlainLabel(part.words, self)
            words.setProperty("words", "read-aloud")
            scroll.body.addWidget(words)
        scroll.body.addStretch(1)
        close = PrimaryButton("Close", self)
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, grid(4))
        column.addWidget(scroll, 1)
        column.addWidget(close, 0)
        self.resize(grid(180), grid(150))
        close.setFocus()


def opening_action(owner: QWidget, controller: CaseController) -> QAction:
    """Return the act that shows the opening of the open case's process."""

    def show() -> None:
        case = controller.case_file
        if case is not None:
            dialog = OpeningScript(case.matter().process, owner)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    return act(owner, "Opening words", KEY, show, group="The meeting")
