"""A topic, to be read from top to bottom."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.guide.contents import FIRST_MEETING
from facilitator.guide.search import Hit, Wanted
from facilitator.guide.topic import Block, Topic
from ui.guide.topic_block import TopicBlock
from ui.look.dressed import follow_look
from ui.look.theme import grid, text_percent
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

    # Qt tells of changes while it is made.
    _column: QWidget | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._headings: dict[int, StopHeading] = {}
        self._blocks: dict[tuple[int, int], TopicBlock] = {}
        self._place: QWidget | None = None
        # How much of the place is above the top, as a share of its height; else it is a little below the top.
        self._share: float | None = None
        self._brought = 0
        self._topic: Topic | None = None
        self._percent = text_percent()
        self._marked: tuple[Wanted, Hit | None] = ((), None)
        # Taken before the text that is there gets another size, which moves everything.
        self._read: tuple[QWidget | None, float | None] | None = None
        # Parts get their heights some turns of the loop after they are made, and move what is below them.
        self.verticalScrollBar().rangeChanged.connect(self._bring_now)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        follow_look(self, self._measure)

    def changeEvent(self, event: QEvent) -> None:
        """Remember where the reader is, the first thing when text gets another size."""
        if self._column is not None and self._read is None and self._percent != text_percent():
            self._read = self._read_at()
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Read on: the reader moves the text from now on."""
        self._let_go()
        super().wheelEvent(event)

    def show_topic(self, topic: Topic) -> None:
        """Show the topic from its top."""
        self._place = None
        if self._topic != topic:
            self._topic = topic
            self.setAccessibleName(f"Guide: {topic.title}")
            self._build(topic)
        self.verticalScrollBar().setValue(0)

    def go_to_section(self, number: int) -> None:
        """Bring a section's heading to the top."""
        self._bring(self._headings.get(number))

    def mark(self, looked_for: Wanted, current: Hit | None) -> None:
        """Mark what was looked for, and bring the place now gone to into sight."""
        self._marked = (looked_for, current)
        here = self._show_marks()
        if here is not None:
            part: QWidget | None = self._blocks.get((here.section, here.block))
            self._bring(part or self._headings.get(here.section))

    def _show_marks(self) -> Hit | None:
        """Mark what was looked for; return the place now gone to, if it is in this topic."""
        looked_for, current = self._marked
        named = self._topic.name if self._topic is not None else ""
        here = current if current is not None and current.topic == named else None
        for place, block in self._blocks.items():
            block.mark(looked_for, current=here is not None and place == (here.section, here.block))
        for number, heading in self._headings.items():
            found = here is not None and (here.section, here.block) == (number, -1)
            _set_found(heading, found=found)
        return here

    def _measure(self) -> None:
        """Build the topic anew where its text has another size, and leave the reader where they were."""
        if self._topic is None or self._column is None or self._percent == text_percent():
            return
        self._percent = text_percent()
        # The same topic has the same parts in the same order.
        before = self._column.findChildren(QWidget)
        keyboard, (place, share) = self._keyboard_inside(), self._read or (None, None)
        self._read = None
        self._build(self._topic)
        self._show_marks()
        self._column.show()
        after = self._column.findChildren(QWidget)
        if keyboard is not None:
            after[before.index(keyboard)].setFocus()
        self._bring(None if place is None else after[before.index(place)], share)

    def _keyboard_inside(self) -> QWidget | None:
        """Return the part that has the keyboard."""
        focused = self.window().focusWidget()
        return focused if self._column is not None and self._column.isAncestorOf(focused) else None

    def _read_at(self) -> tuple[QWidget | None, float | None]:
        """Return the part that the reader is at, and which share of it is above the top.

        That is the part with the keyboard, else the place that was gone to, else what is at the top.
        """
        keyboard, value = self._keyboard_inside(), self.verticalScrollBar().value()
        if keyboard is not None and not keyboard.visibleRegion().isEmpty():
            return keyboard, None
        if self._place is not None and value == self._brought:
            return self._place, self._share
        parts = sorted((*self._headings.values(), *self._blocks.values()), key=self._top)
        part = next((each for each in parts if self._top(each) + each.height() > value), None)
        if part is None or value == 0:
            return None, None
        return part, max(0.0, (value - self._top(part)) / part.height())

    def _build(self, topic: Topic) -> None:
        if self._keyboard_inside() is not None:
            # Else it would fall to whatever comes after this text.
            self.setFocus()
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

    def _bring(self, place: QWidget | None, share: float | None = None) -> None:
        """Bring a part near the top, now and whenever the parts above it get other heights.

        With `share`, so much of it is above the top.
        """
        self._place, self._share = place, share
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
        top, share = self._top(self._place), self._share
        above = grid(ABOVE_A_PLACE) if share is None else -round(share * self._place.height())
        self.verticalScrollBar().setValue(max(0, top - above))
        self._brought = self.verticalScrollBar().value()

    def _top(self, part: QWidget) -> int:
        """Return how far below the top of the topic a part begins."""
        inside = self.widget()
        return 0 if inside is None else part.mapTo(inside, part.rect().topLeft()).y()


def _set_found(heading: StopHeading, *, found: bool) -> None:
    words = "true" if found else "false"
    if heading.property("found") != words:
        heading.setProperty("found", words)
        heading.style().unpolish(heading)
        heading.style().polish(heading)
