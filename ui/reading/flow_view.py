"""A text without pages on the screen: a Word document, an e-mail."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from facilitator.case.papers import FIT_WIDTH, Paper, PaperPlace
from facilitator.document.papers.facts import Comment, Flow, Heading
from ui.look.dressed import follow_look
from ui.look.theme import grid, text_points
from ui.reading.flow_document import FlowDocument
from ui.reading.flow_marks import marks_of
from ui.reading.flow_pictures import FlowPictures
from ui.reading.flow_place import down_in, pixels_of
from ui.reading.flow_search import FlowSearch
from ui.reading.flow_told import told_before
from ui.reading.paper_content import PaperContent
from ui.reading.quotation import Quotation
from ui.reading.view import ReadingView
from ui.widgets.private_text import PrivateText

ZOOMS: Final = (50, 75, 100, 125, 150, 200, 300, 400)
USUAL: Final = 100
# Between other events, so that a long text never holds up a key.
BUILT_AT_ONCE: Final = 0.03
# About ninety letters a line.
WIDEST_STEPS: Final = 190


class FlowView(ReadingView):
    """Shows a text without pages; see `ReadingView` for what each method promises."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = PrivateText(self)
        self.setFocusProxy(self.text)
        self._empty = QTextDocument(self)
        self._flow, self._told = Flow(()), tuple[str, ...]()
        self._document: FlowDocument | None = None
        self._content: PaperContent | None = None
        self._zoom = USUAL
        self._search = FlowSearch()
        self._pictures = FlowPictures(self.text)
        self._comment = -1
        # The place that is kept while the text takes another width or size.
        self._held: tuple[int, int] | None = None
        self._building = QTimer(self)
        self._building.setInterval(0)
        self._building.timeout.connect(self._build_on)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.text)
        self.text.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        # Else the text would be too wide for the room once the bar is there.
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.installEventFilter(self)
        self.text.verticalScrollBar().valueChanged.connect(lambda _: self._scrolled())
        follow_look(self, self._make_anew)

    def show_paper(self, paper: Paper, content: PaperContent, place: PaperPlace) -> None:
        """Show a paper from the place where it was left."""
        self.clear()
        self._content = content
        self._zoom = place.zoom if place.zoom > FIT_WIDTH else USUAL
        self.text.setAccessibleName(f"Text of {paper.name}")

        def show(flow: Flow) -> None:
            self._flow, self._told = flow, told_before(paper, flow)
            self._make()
            self.go_to(place.at, place.down)
            self.opened.emit()
            self.beside_told.emit()

        content.ask(lambda process: process.flow(), show, lambda error: self.failed.emit(str(error)))

    def clear(self) -> None:
        """Show nothing and keep nothing of the paper."""
        self._building.stop()
        self._content = None
        self._flow, self._told, self._comment, self._held = Flow(()), (), -1, None
        self._search.forget()
        self._drop_document()
        self.text.setAccessibleName("")

    def place(self) -> tuple[int, int]:
        """Return the block at the top, and how far down in it."""
        if self._held is not None:
            return self._held
        document = self._document
        if document is None or not document.starts or self.text.verticalScrollBar().value() == 0:
            return 0, 0
        at = document.block_at(self.text.cursorForPosition(QPoint(grid(2), grid(1))).position())
        return at, down_in(document, at, self.text.verticalScrollBar().value())

    def go_to(self, at: int, down: int = 0) -> None:
        """Show that place at the top, with the cursor at it."""
        document = self._document
        if document is None or not self._flow.blocks:
            return
        at = max(0, min(at, self.length() - 1))
        document.build(at_least=at)
        cursor = QTextCursor(document)
        cursor.setPosition(document.starts[at] if (at, down) != (0, 0) else 0)
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()
        self.text.verticalScrollBar().setValue(pixels_of(document, at, down))
        self._hold_anew()
        self._pictures.look()

    def where(self) -> str:
        """Return the heading that what is read stands under, and how much of the text is above."""
        if not self._flow.blocks:
            return ""
        at, _ = self.place()
        done = f"{100 * at // self.length()} % read" if at else "beginning of the text"
        title = next((each.title for each in reversed(self._flow.headings) if each.at <= at), "")
        return f"Under \u201c{title}\u201d, {done}" if title else done

    def length(self) -> int:
        """Return how many blocks there are."""
        return len(self._flow.blocks)

    def headings(self) -> tuple[Heading, ...]:
        """Return the headings."""
        return self._flow.headings

    def comments(self) -> tuple[Comment, ...]:
        """Return the comments."""
        return self._flow.comments

    def show_comment(self, number: int) -> None:
        """Show the words that a comment is on, and mark them."""
        document = self._whole()
        if document is not None and number in document.comments:
            self._comment = number
            self._bring(document.comments[number][0])
            self._mark()

    def find_next(self, words: str, *, back: bool = False) -> None:
        """Go to the next place of these words, or the one before, and mark it; `found` tells."""
        document = self._whole()
        if document is None:
            return
        self._search.look(document.toRawText(), words)
        self._search.go(self.text.textCursor().position(), back=back)
        self._mark()
        if self._search.current < 0:
            self.found.emit(-1, 0)
            return
        start, _ = self._search.places[self._search.current]
        self._bring(start)
        at = document.block_at(start)
        here = sum(document.block_at(place) == at for place, _ in self._search.places)
        self.found.emit(at, here)

    def mark_nothing(self) -> None:
        """Take the marks of what was found away."""
        self._search.clear()
        self._comment = -1
        self._mark()

    def quotation(self) -> Quotation | None:
        """Return the words that are selected, else the paragraph with what is marked, else None."""
        document, cursor = self._document, self.text.textCursor()
        if document is None:
            return None
        if cursor.hasSelection():
            start, end = cursor.selectionStart(), cursor.selectionEnd()
        elif self._search.current >= 0:
            block = document.findBlock(self._search.places[self._search.current][0])
            start, end = block.position(), block.position() + block.length() - 1
        elif self._comment in document.comments:
            start, end = document.comments[self._comment]
        else:
            return None
        return Quotation(document.words_between(start, end), document.block_at(start), has_pages=False)

    def zoom(self) -> int:
        """Return the zoom in percent."""
        return self._zoom

    def set_zoom(self, zoom: int) -> None:
        """Show the text at this size; what is read now stays in sight."""
        self._zoom = max(ZOOMS[0], min(ZOOMS[-1], zoom)) if zoom > FIT_WIDTH else USUAL
        self._keep_place()
        self._measure()
        self.zoomed.emit()

    def zoom_by(self, step: int) -> None:
        """Show the text a step larger or smaller."""
        steps = [each for each in ZOOMS if (each > self._zoom if step > 0 else each < self._zoom)]
        if steps:
            self.set_zoom(steps[0] if step > 0 else steps[-1])

    def zoom_words(self) -> str:
        """Return the zoom in words."""
        return f"text at {self._zoom} %"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place while the text takes another width."""
        if watched is self.text and event.type() == QEvent.Type.Resize:
            self._keep_place()
            self._fit_width()
        return False

    def _make(self) -> None:
        document = FlowDocument(self._flow, self._told, self)
        document.setDocumentMargin(grid(4))
        self._drop_document()
        self._document = document
        self.text.setDocument(document)
        self._measure()
        document.build(seconds=BUILT_AT_ONCE)
        self._pictures.follow(document, self._content)
        self._building.start()

    def _make_anew(self) -> None:
        """Put the text together in other colours and sizes, and stay at the place."""
        if self._document is None:
            return
        place = self.place()
        self._search.forget()
        self._make()
        self.go_to(*place)

    def _drop_document(self) -> None:
        self._pictures.follow(None, None)
        document, self._document = self._document, None
        if document is not None:
            self.text.setExtraSelections([])
            self.text.setDocument(self._empty)
            document.clear()
            document.deleteLater()

    def _build_on(self) -> None:
        document = self._document
        if document is None or document.is_whole():
            self._building.stop()
            self._pictures.look()
        else:
            document.build(seconds=BUILT_AT_ONCE)

    def _whole(self) -> FlowDocument | None:
        document = self._document
        if document is not None:
            document.build(at_least=self.length())
        return document

    def _measure(self) -> None:
        font = self.text.font()
        font.setPointSizeF(text_points(1.0) * self._zoom / USUAL)
        self.text.setFont(font)
        self._fit_width()

    def _fit_width(self) -> None:
        widest = grid(WIDEST_STEPS) * self._zoom // USUAL
        self.text.setLineWrapColumnOrWidth(max(grid(20), min(self.text.viewport().width(), widest)))

    def _keep_place(self) -> None:
        """Come back to what is read now once the text has its new width."""
        if self._held is None and self._document is not None:
            self._held = self.place()
            QTimer.singleShot(0, self, self._put_back)

    def _hold_anew(self) -> None:
        """Come back to this place instead, where a new width is still to come."""
        held, self._held = self._held, None
        self._held = None if held is None else self.place()

    def _put_back(self) -> None:
        held, self._held = self._held, None
        document = self._document
        if held is None or document is None or held[0] >= len(document.starts):
            return
        self.text.verticalScrollBar().setValue(pixels_of(document, *held))

    def _scrolled(self) -> None:
        if self._held is None and self._document is not None:
            self._pictures.look()
            self.moved.emit(*self.place())

    def _bring(self, position: int) -> None:
        """Bring a position into the upper half of the view, with the cursor at it."""
        cursor = self.text.textCursor()
        cursor.setPosition(position)
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()
        away = self.text.cursorRect().top() - self.text.viewport().height() // 3
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.value() + away)
        self._hold_anew()

    def _mark(self) -> None:
        """Mark what was found, stronger where the person is now, and the comment that was asked for."""
        if self._document is not None:
            self.text.setExtraSelections(marks_of(self._document, self._search, self._comment))
