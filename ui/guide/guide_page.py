"""The guide as a page of the window: contents at the left, a topic beside them, search above."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.guide.contents import topic_called, topics, words_alike
from facilitator.guide.search import Hit, hits, wanted
from ui.guide.contents_list import ContentsList
from ui.guide.search_bar import SearchBar
from ui.guide.topic_text import TopicText
from ui.page.actions import act
from ui.page.page import Page
from ui.widgets.announcement import announce

GROUP: Final = "Guide"
NOTHING: Final = "Nothing found. Try another word."


class GuidePage(Page):
    """Shows topics and finds words in them; typing anywhere in it searches.

    Signals:
        left(): the reader goes back to where they were
        page_asked(): the one page is wanted as a PDF
    """

    left = Signal()
    page_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = self._act("Search the guide", "Ctrl+F", self._begin_search)
        self._after = self._act("Next place", "F3", lambda: self._move(1))
        self._before = self._act("Place before", "Shift+F3", lambda: self._move(-1))
        self._back = self._act("Back", "Esc", self.left.emit)
        self._contents = ContentsList(topics(), self)
        self._text = TopicText(self)
        self._bar = SearchBar(self._before, self._after, self._back, self)
        self._hits: tuple[Hit, ...] = ()
        self._at = -1
        self._lay_out()
        self._contents.asked.connect(self.go_to)
        self._text.topic_asked.connect(self._follow_link)
        self._text.page_asked.connect(self.page_asked)
        self._bar.typed.connect(self._find)
        self._bar.entered.connect(lambda: self._move(1))

    def actions_for_keys(self) -> tuple[QAction, ...]:
        """Return the acts of reading."""
        return (self._search, self._after, self._before, self._back)

    def heading(self) -> tuple[str, str]:
        """Return what this is."""
        return ("Guide", "It comes with the program and needs no network")

    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts that F6 goes through."""
        return (self._bar, self._contents, self._text)

    def writing_place(self) -> QLineEdit:
        """Return the search line."""
        return self._bar.line

    def on_shown(self) -> None:
        """Put the keyboard on the text, so that the arrow keys read on."""
        self._text.setFocus()

    def go_to(self, name: str, section: int = -1) -> None:
        """Show a topic, at one of its sections."""
        self._text.show_topic(topic_called(name))
        self._contents.show_place(name, section)
        self._mark(None)
        if section >= 0:
            self._text.go_to_section(section)

    def _act(self, words: str, keys: str, do: Callable[[], object]) -> QAction:
        return act(self, words, keys, do, group=GROUP)

    def _lay_out(self) -> None:
        line = QFrame(self)
        line.setProperty("guide", "line")
        line.setFixedHeight(1)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._contents)
        beside.addWidget(self._text, 1)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._bar)
        body.addWidget(line)
        body.addLayout(beside, 1)

    def _begin_search(self) -> None:
        self._bar.line.setFocus()
        self._bar.line.selectAll()

    def _follow_link(self, name: str) -> None:
        self.go_to(name)
        self._text.setFocus()

    def _looked_for(self) -> tuple[tuple[str, ...], ...]:
        return wanted(self._bar.line.text(), words_alike())

    def _find(self, typed: str) -> None:
        looked_for = self._looked_for()
        self._hits = hits(topics(), looked_for)
        self._at = 0 if self._hits else -1
        if self._hits:
            self._go_to_hit()
        else:
            self._bar.show_count(NOTHING if typed.strip() and looked_for else "", moves=False)
            self._mark(None)
        if typed.strip() and looked_for:
            announce(self, self._told())

    def _move(self, step: int) -> None:
        if self._hits:
            self._at = (self._at + step) % len(self._hits)
            self._go_to_hit()
            announce(self, self._told())

    def _go_to_hit(self) -> None:
        hit = self._hits[self._at]
        self._text.show_topic(topic_called(hit.topic))
        self._contents.show_place(hit.topic, hit.section)
        self._bar.show_count(f"{self._at + 1} of {len(self._hits)}", moves=True)
        self._mark(hit)

    def _mark(self, hit: Hit | None) -> None:
        self._text.mark(self._looked_for(), hit)

    def _told(self) -> str:
        """Return what a screen reader says of the place: which of how many, and its words."""
        if not self._hits:
            return NOTHING
        hit = self._hits[self._at]
        topic = topic_called(hit.topic)
        section = topic.sections[hit.section] if hit.section >= 0 else None
        blocks = section.blocks if section is not None else topic.lead
        words = blocks[hit.block].words if hit.block >= 0 else ""
        where = section.title if section is not None else topic.title
        return f"{self._at + 1} of {len(self._hits)}, {topic.title}: {where}. {words}".strip()
