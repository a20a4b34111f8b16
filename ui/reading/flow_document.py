"""A text without pages as a document for the screen, that is built while it is read."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from time import monotonic

from PySide6.QtCore import QObject, QSizeF
from PySide6.QtGui import QImage, QTextBlock, QTextCursor, QTextDocument, QTextFragment

from facilitator.case.text_units import before
from facilitator.document.papers.facts import Flow
from ui.reading.flow_formats import image_format
from ui.reading.flow_writer import NUMBER, PICTURE, FlowWriter, set_picture


class FlowDocument(QTextDocument):
    """Grows with each `build` until all blocks are in it; positions that were told stay."""

    def __init__(self, flow: Flow, told: Sequence[str], parent: QObject) -> None:
        """Begin with what is to be known of the whole, a paragraph each."""
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.flow = flow
        self._writer = FlowWriter(self, flow, told)
        self.starts, self.pictures = self._writer.starts, self._writer.pictures
        self.comments = self._writer.comments

    def is_whole(self) -> bool:
        """Return whether every block is in it."""
        return self._writer.is_whole()

    def build(self, *, at_least: int = 0, seconds: float = 0.0) -> None:
        """Put in the next blocks: up to block `at_least`, and more until so many seconds are over."""
        if self.is_whole():
            return
        ends = monotonic() + seconds
        self._writer.begin_edit()
        while not self.is_whole() and (len(self.starts) <= at_least or monotonic() < ends):
            self._writer.put_next()
        self._writer.end_edit()

    def block_at(self, position: int) -> int:
        """Return the block that holds a position, the first or last one for what stands before or after."""
        return max(0, bisect_right(self.starts, position) - 1)

    def words_between(self, start: int, end: int) -> str:
        """Return what stands between two positions, without the numbers of comments, which are not in it."""
        made: list[str] = []
        block = self.findBlock(start)
        while block.isValid() and block.position() < end:
            if made:
                made.append("\n")
            for piece in _pieces(block):
                if not piece.charFormat().hasProperty(NUMBER):
                    first = piece.position()
                    made.append(_part(piece.text(), start - first, end - first))
            block = block.next()
        return "".join(made)

    def show_picture(self, number: int, image: QImage, widest: float) -> None:
        """Put a picture in its place, at most `widest` pixels of the screen wide."""
        set_picture(self, number, image)
        size = QSizeF(image.width(), image.height())
        if size.width() > widest > 0:
            size *= widest / size.width()
        cursor = QTextCursor(self)
        cursor.setPosition(self.pictures[number])
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(image_format(PICTURE.format(number), size))

    def hide_picture(self, number: int) -> None:
        """Let go of a picture; its room stays."""
        set_picture(self, number, None)


def _pieces(block: QTextBlock) -> Iterator[QTextFragment]:
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1


def _part(words: str, start: int, end: int) -> str:
    """Return the words from one place to another, both in UTF-16 units."""
    whole = before(words, end)
    return whole[len(before(whole, start)) :]
