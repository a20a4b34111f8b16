"""What stands beside a paper: its pages, headings, comments, and the files that were in it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from facilitator.case.papers import Paper
from facilitator.document.papers.facts import Comment
from ui.look.dressed import follow_look
from ui.look.theme import grid, scale
from ui.reading.page_pictures import Wanted
from ui.reading.pages_view import PagesView
from ui.reading.place_list import PlaceList
from ui.reading.reading_tools import ToolToggle
from ui.reading.side_list import SideList, SideRow
from ui.reading.thumbnail_list import ThumbnailList
from ui.reading.view import ReadingView
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel

PAGES, HEADINGS, COMMENTS, FILES = "Pages", "Headings", "Comments", "Files in it"
NOTHING: Final = "This paper has no pages, headings, comments or files to list."
WIDTH_PIXELS: Final = 208
# Large text leaves the paper the room.
GROWTH: Final = 0.5


class SidePanel(QFrame):
    """Lists what there is of these, one kind at a time; choosing a row leads there.

    Signals:
        went(): somebody chose a place in the paper
        paper_asked(str): the paper with this identity, which was in this one, is to be read
    """

    went = Signal()
    paper_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("reading", "beside")
        self._view: ReadingView | None = None
        self._files: tuple[Paper, ...] = ()
        self._pages = ThumbnailList(self._picture, self)
        self._headings, self._comments = SideList(HEADINGS, self), SideList(COMMENTS, self)
        self._listed = SideList(FILES, self)
        self._lists: dict[str, PlaceList] = {
            PAGES: self._pages, HEADINGS: self._headings, COMMENTS: self._comments, FILES: self._listed,
        }  # fmt: skip
        self._stack = QStackedWidget(self)
        self._nothing = MutedLabel(NOTHING, self)
        self._nothing.hide()
        chooser = QWidget(self)
        row = FlowLayout(chooser)
        row.setSpacing(grid(1))
        self._buttons: dict[str, ToolToggle] = {}
        for kind, listed in self._lists.items():
            self._stack.addWidget(listed)
            self._buttons[kind] = ToolToggle(kind, chooser)
            self._buttons[kind].clicked.connect(lambda _=False, kind=kind: self.show_kind(kind))
            row.addWidget(self._buttons[kind])
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, grid(1), 0)
        body.setSpacing(grid(2))
        body.addWidget(chooser)
        body.addWidget(self._stack, 1)
        body.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        self._pages.gone.connect(self._go_to_page)
        self._pages.wanted.connect(self._want)
        self._headings.gone.connect(self._go_to_heading)
        self._comments.gone.connect(self._go_to_comment)
        self._listed.gone.connect(lambda place: self.paper_asked.emit(self._files[place].id))
        follow_look(self, self._measure)
        self._measure()

    def follow(self, view: ReadingView) -> None:
        """Hear what this view tells, for whenever it is the one that shows the paper."""
        view.beside_told.connect(lambda: self._fill(view))
        view.moved.connect(lambda *_: self._mark(view))
        view.zoomed.connect(self._pages.ask_again)
        if isinstance(view, PagesView):
            view.drawing.drawn.connect(self._pages.drawn)

    def show_paper(self, view: ReadingView, files: Sequence[Paper]) -> None:
        """Show what belongs to the paper in a view that is followed; `files` are the papers within it."""
        self._view, self._files = view, tuple(files)
        self._pages.show_pages(view.length() if isinstance(view, PagesView) else 0)
        self._fill(view)

    def clear(self) -> None:
        """Keep nothing of the paper."""
        self._files = ()
        self._pages.show_pages(0)
        for listed in (self._headings, self._comments, self._listed):
            listed.show_rows(())

    def show_kind(self, kind: str) -> None:
        """Show one of the lists."""
        self._stack.setCurrentWidget(self._lists[kind])
        for name, button in self._buttons.items():
            button.setChecked(name == kind)

    def point_to(self, comment: Comment | None) -> None:
        """Where this is open, show which comment is read; None is none."""
        if self._view is None or comment is None:
            self._comments.point_to(-1)
        elif self.isVisible():
            self.show_kind(COMMENTS)
            self._comments.point_to(self._view.comments().index(comment))

    def take_keyboard(self) -> None:
        """Have the keyboard in the list that is shown."""
        shown = self._stack.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Have no small pages drawn that nobody sees."""
        super().hideEvent(event)
        if isinstance(self._view, PagesView):
            self._view.want_small(())

    def showEvent(self, event: QShowEvent) -> None:
        """Have those in sight drawn."""
        super().showEvent(event)
        self._pages.ask_again()

    def _fill(self, view: ReadingView) -> None:
        if view is not self._view:
            return
        self._headings.show_rows([SideRow(h.title, level=h.level, at=h.at) for h in view.headings()])
        has_pages = isinstance(view, PagesView)
        self._comments.show_rows([_comment_row(each, has_pages=has_pages) for each in view.comments()])
        self._listed.show_rows([SideRow(paper.name, paper.kind.label) for paper in self._files])
        counts = {
            PAGES: view.length() if has_pages else 0,
            HEADINGS: len(view.headings()),
            COMMENTS: len(view.comments()),
            FILES: len(self._files),
        }
        for kind, button in self._buttons.items():
            button.setVisible(counts[kind] > 0)
            button.setText(kind if kind in {PAGES, HEADINGS} else f"{kind}: {counts[kind]}")
        there = [kind for kind, count in counts.items() if count]
        shown = next(kind for kind, listed in self._lists.items() if listed is self._stack.currentWidget())
        if there:
            self.show_kind(shown if shown in there else there[0])
        self._stack.setVisible(bool(there))
        # Of a paper that is not opened, or cannot be, nothing is known.
        self._nothing.setVisible(not there and view.length() > 0)
        self._mark(view)

    def _mark(self, view: ReadingView) -> None:
        if view is self._view:
            self._pages.mark(view.now())
            self._headings.mark(view.now())

    def _picture(self, page: int, dots: int) -> QImage | None:
        view = self._view
        if not isinstance(view, PagesView):
            return None
        pictures = view.drawing.pictures()
        return pictures.best(page, dots, view.quarters_of(page)) if pictures is not None else None

    def _want(self, pages: range, dots: int) -> None:
        view = self._view
        if isinstance(view, PagesView):
            view.want_small([Wanted(page, dots, view.quarters_of(page)) for page in pages])

    def _go_to_page(self, page: int) -> None:
        if self._view is not None:
            self._view.go_to(page)
            self.went.emit()

    def _go_to_heading(self, place: int) -> None:
        if self._view is not None:
            self._view.go_to(self._view.headings()[place].at)
            self.went.emit()

    def _go_to_comment(self, place: int) -> None:
        if self._view is not None:
            self._view.show_comment(place)
            self.went.emit()

    def _measure(self) -> None:
        self.setFixedWidth(round(WIDTH_PIXELS * (1 + GROWTH * (scale() - 1))))


def _comment_row(comment: Comment, *, has_pages: bool) -> SideRow:
    where = f"page {comment.at + 1}" if has_pages else ""
    about = f"on “{comment.about}”" if comment.about else ""
    below = ", ".join(part for part in (comment.who, comment.when, where, about) if part)
    return SideRow(comment.words or "No words, only a mark", below, at=comment.at)
