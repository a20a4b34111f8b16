"""A topic, to be read from top to bottom."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.guide.contents import FIRST_MEETING
from facilitator.guide.search import Hit, Wanted
from facilitator.guide.topic import Block, Topic
from ui.guide.topic_block import TopicBlock
from ui.look.theme import grid
from ui.widgets.button import PlainButton
from ui.widgets.discard import discard
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.stop_heading import StopHeading

# About seventy letters a line.
MEASURE_STEPS: Final = 144
# Not scaled: large text has no room for air.
LEFT_PIXELS: Final = 48
RIGHT_PIXELS: Final = 24
BEFORE_SECTION: Final = 7
AFTER_TITLE: Final = 3
ABOVE_A_PLACE: Final = 8
SAVE_PAGE: Final = "Save this page as a PDF"


class TopicText(ScrollArea):
    """Shows one topic; Tab goes from heading to heading and link to link, the arrow keys read on.

    Signals:
        topic_asked(str): a link to another topic
        page_asked(): the page is wanted as a PDF
    """

    topic_asked = Signal(str)
    page_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column: QWidget | None = None
        self._headings: dict[int, StopHeading] = {}
        self._blocks: dict[tuple[int, int], TopicBlock] = {}
        self._place: QWidget | None = None
        self._topic = ""
        # Parts get their heights some turns of the loop after they are made, and move what is below them.
        self.verticalScrollBar().rangeChanged.connect(self._bring_now)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Read on: the reader moves the text from now on."""
        self._let_go()
        super().wheelEvent(event)

    def show_topic(self, topic: Topic) -> None:
        """Show the topic from its top."""
        self._place = None
        if self._topic != topic.name:
            self._topic = topic.name
            self.setAccessibleName(f"Guide: {topic.title}")
            self._build(topic)
        self.verticalScrollBar().setValue(0)

    def go_to_section(self, number: int) -> None:
        """Bring a section's heading to the top."""
        self._bring(self._headings.get(number))

    def mark(self, looked_for: Wanted, current: Hit | None) -> None:
        """Mark what was looked for, and bring the place now gone to into sight."""
        here = current if current is not None and current.topic == self._topic else None
        for place, block in self._blocks.items():
            block.mark(looked_for, current=here is not None and place == (here.section, here.block))
        for number, heading in self._headings.items():
            found = here is not None and (here.section, here.block) == (number, -1)
            _set_found(heading, found=found)
        if here is not None:
            part: QWidget | None = self._blocks.get((here.section, here.block))
            self._bring(part or self._headings.get(here.section))

    def _build(self, topic: Topic) -> None:
        if self._column is not None:
            discard(self._column)
        self._headings, self._blocks = {}, {}
        self._column = QWidget()
        row = QHBoxLayout(self._column)
        row.setContentsMargins(LEFT_PIXELS, grid(7), RIGHT_PIXELS, grid(12))
        inside = QWidget(self._column)
        inside.setMaximumWidth(grid(MEASURE_STEPS))
        body = QVBoxLayout(inside)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(2.5))
        row.addWidget(inside, 1, Qt.AlignmentFlag.AlignTop)
        row.addStretch(0)
        self._heading(body, inside, -1, topic.title, level=1)
        body.addSpacing(grid(AFTER_TITLE) - grid(2.5))
        self._add(body, inside, -1, topic.lead)
        if topic.name == FIRST_MEETING:
            save = PlainButton(SAVE_PAGE, inside)
            save.clicked.connect(self.page_asked)
            body.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)
        for number, section in enumerate(topic.sections):
            body.addSpacing(grid(BEFORE_SECTION) - grid(2.5))
            self._heading(body, inside, number, section.title, level=2)
            self._add(body, inside, number, section.blocks)
        self.body.insertWidget(0, self._column)
        if self.body.count() == 1:
            self.body.addStretch(1)

    def _heading(self, body: QVBoxLayout, parent: QWidget, number: int, words: str, *, level: int) -> None:
        heading = StopHeading(words, level, parent)
        heading.setProperty("guide", "true")
        self._headings[number] = heading
        body.addWidget(heading)

    def _add(self, body: QVBoxLayout, parent: QWidget, section: int, blocks: tuple[Block, ...]) -> None:
        for number, block in enumerate(blocks):
            part = TopicBlock(block, parent)
            part.setProperty("lead", "true" if section < 0 and number == 0 else "false")
            part.topic_asked.connect(self.topic_asked)
            self._blocks[section, number] = part
            body.addWidget(part)

    def _bring(self, place: QWidget | None) -> None:
        """Bring a part near the top, now and whenever the parts above it get other heights."""
        self._place = place
        QTimer.singleShot(0, self, self._bring_now)

    def _let_go(self) -> None:
        self._place = None

    def _bring_now(self) -> None:
        inside = self.widget()
        if self._place is None or inside is None or not inside.isAncestorOf(self._place):
            return
        layout = inside.layout()
        if layout is not None:
            layout.activate()
        top = self._place.mapTo(inside, self._place.rect().topLeft()).y()
        self.verticalScrollBar().setValue(max(0, top - grid(ABOVE_A_PLACE)))


def _set_found(heading: StopHeading, *, found: bool) -> None:
    words = "true" if found else "false"
    if heading.property("found") != words:
        heading.setProperty("found", words)
        heading.style().unpolish(heading)
        heading.style().polish(heading)
