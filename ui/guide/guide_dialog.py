"""The guide over an open question, which waits below with what was typed into it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.guide.guide_page import GuidePage
from ui.look.theme import grid
from ui.widgets.sheet import Sheet


class GuideDialog(Sheet):
    """Shows a page of the guide until the reader goes back; as large as the window under the question."""

    is_dressed = False

    def __init__(self, page: GuidePage, question: QWidget) -> None:
        super().__init__("Guide", question)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(page)
        self.addActions(page.actions_for_keys())
        page.left.connect(self.accept)
        self.finished.connect(self.deleteLater)
        room = question.window().size()
        self.resize(room.width() - grid(10), room.height() - grid(10))
        page.on_shown()
