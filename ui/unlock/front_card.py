"""The calm frame that unlocking and the first run share."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look.theme import grid
from ui.page.page import Page
from ui.widgets.card import Card
from ui.widgets.plain_label import HeadingLabel, MutedLabel
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.system_keys import shown_keys

WIDEST_STEPS = 160
HINT = (
    f"{shown_keys('F1')} opens the guide. {shown_keys('Ctrl++')} makes the text larger. "
    f"{shown_keys('Ctrl+/')} shows all keys."
)


class FrontPage(Page):
    """A page with one card in the middle; `card.body` holds what the page is about."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        scroll = ScrollArea(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self.card = Card()
        self.card.setMaximumWidth(grid(WIDEST_STEPS))
        self.card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.card.body.setContentsMargins(grid(8), grid(7), grid(8), grid(7))
        self.card.body.setSpacing(grid(4))
        name = MutedLabel("Facilitator")
        name.set_tone("teal")
        self.card.body.addWidget(name)
        self.card.body.addWidget(HeadingLabel(title, level=1))
        self._hint = MutedLabel(HINT)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.card, 100, Qt.AlignmentFlag.AlignVCenter)
        middle.addStretch(1)
        scroll.body.addStretch(1)
        scroll.body.addLayout(middle)
        scroll.body.addWidget(self._hint)
        scroll.body.addStretch(2)
