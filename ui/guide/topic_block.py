"""One block of a topic on the screen: a paragraph, a point, a step, a row, words to say, or ways on."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.guide.search import Wanted
from facilitator.guide.topic import Block, Kind
from ui.guide.guide_words import GuideWords
from ui.look.theme import grid
from ui.widgets.button import LinkButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel, PlainLabel

HEAD_STEPS: Final = 44
SIGN_STEPS: Final = 7
# More above than below: what parts the lines stands below each.
ALOUD_MARGINS: Final = (4, 3, 4, 1.5)
# Not scaled: so much a heading stands in for the ring it may have.
LIKE_HEADINGS: Final = 2


class TopicBlock(QFrame):
    """Shows the block.

    Signals:
        topic_asked(str): the name of the topic that a link leads to
    """

    topic_asked = Signal(str)

    def __init__(self, block: Block, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", block.kind.name.lower())
        self._texts: list[GuideWords] = []
        if block.kind is Kind.LINKS:
            self._show_links(block)
            return
        row = QHBoxLayout(self)
        row.setSpacing(grid(2))
        row.setContentsMargins(LIKE_HEADINGS, 0, 0, 0)
        if block.kind is Kind.ROW:
            row.setContentsMargins(LIKE_HEADINGS, 0, 0, grid(1))
            head = self._text(GuideWords(block.head, self, kind="head"))
            head.setFixedWidth(grid(HEAD_STEPS))
            row.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        elif block.kind in (Kind.POINT, Kind.STEP):
            sign = PlainLabel(f"{block.number}." if block.number else "•", self, wrap=False)
            sign.setProperty("kind", "sign")
            sign.setFixedWidth(grid(SIGN_STEPS))
            sign.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        elif block.kind is Kind.ALOUD:
            row.setContentsMargins(*(grid(steps) for steps in ALOUD_MARGINS))
        row.addWidget(self._text(GuideWords(block.spans, self)), 1, Qt.AlignmentFlag.AlignTop)

    def mark(self, looked_for: Wanted, *, current: bool) -> None:
        """Mark what was looked for."""
        for text in self._texts:
            text.mark(looked_for, current=current)

    def _text(self, words: GuideWords) -> GuideWords:
        self._texts.append(words)
        return words

    def _show_links(self, block: Block) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(0, grid(4), 0, 0)
        body.setSpacing(grid(1))
        body.addWidget(MutedLabel("Read on", self))
        links = QWidget(self)
        flow = FlowLayout(links)
        for link in block.links:
            button = LinkButton(link.words, links)
            button.clicked.connect(lambda _=False, name=link.topic: self.topic_asked.emit(name))
            flow.addWidget(button)
        body.addWidget(links)
