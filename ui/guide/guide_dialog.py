"""The guide over an open question, which waits below with what was typed into it."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.guide.guide_page import GuidePage
from ui.look.theme import grid
from ui.look.window_titles import TITLE


class GuideDialog(QDialog):
    """Shows a page of the guide until the reader goes back; as large as the window under the question."""

    def __init__(self, page: GuidePage, question: QWidget) -> None:
        super().__init__(question)
        self.setWindowTitle(TITLE)
        self.setAccessibleName("Guide")
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(page)
        self.addActions(page.actions_for_keys())
        page.left.connect(self.accept)
        self.finished.connect(self.deleteLater)
        above = question.parentWidget()
        room = (above or question).window().size()
        self.resize(room.width() - grid(10), room.height() - grid(10))
        page.on_shown()
