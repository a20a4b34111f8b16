"""What this cannot protect from: the threat model, in plain words, with the limits first."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

import resources
from ui.check.plain_document import Block, Kind, blocks
from ui.look.theme import grid
from ui.page.page import Page
from ui.widgets.button import PlainButton
from ui.widgets.card import Card
from ui.widgets.plain_label import MutedLabel, PlainLabel
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.stop_heading import StopHeading

TEXT: Final = "threat-model.md"
LIMITS: Final = "What it cannot do"
HOW_TO_READ: Final = "Tab goes from heading to heading; the arrow keys and Page Down read on."


class LimitsPage(Page):
    """Shows the text; nothing on it can be changed.

    Signals:
        left(): the person goes back
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scroll = ScrollArea(self)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName("What this cannot protect from")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        back = PlainButton("Back to your cases", self)
        back.clicked.connect(self.left)
        self._scroll.body.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self._scroll.body.addWidget(MutedLabel(HOW_TO_READ))
        for section in limits_first(blocks(resources.read_text(TEXT))):
            self._scroll.body.addWidget(_card(section))
        self._scroll.body.addStretch(1)

    def heading(self) -> tuple[str, str]:
        """Return what this screen is."""
        return ("What this cannot protect from", "And what it does protect, with how that is held")

    def guide_topic(self) -> str:
        """Return the topic on what is done here."""
        return "what-is-left"

    def on_shown(self) -> None:
        """Put the focus on the text, so that the arrow keys read on."""
        self._scroll.setFocus()


def limits_first(document: Sequence[Block]) -> list[list[Block]]:
    """Return the sections, the one on the limits before the others."""
    sections: list[list[Block]] = []
    for block in document:
        if block.kind is Kind.HEADING or not sections:
            sections.append([])
        sections[-1].append(block)
    return sorted(sections, key=lambda section: section[0].words != LIMITS)


def _card(section: Sequence[Block]) -> Card:
    card = Card()
    card.body.setSpacing(grid(2))
    for block in section:
        if block.kind is Kind.HEADING:
            card.body.addWidget(StopHeading(block.words, min(block.level, 2), card))
        elif block.kind is Kind.TESTS:
            card.body.addWidget(MutedLabel(block.words, card))
        else:
            dot = "•  " if block.kind is Kind.POINT else ""
            card.body.addWidget(PlainLabel(f"{dot}{block.words}", card))
    return card
