"""Writing a text without pages into a document, block by block and never from markup."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from facilitator.case import text
from facilitator.document.papers.facts import Block, BlockKind, Cell, Change, Comment, Flow, Run
from ui.look.theme import grid
from ui.reading.flow_formats import (
    image_format,
    muted_format,
    paragraph_format,
    run_format,
    table_format,
    told_format,
    words_format,
)

# What Qt takes for the ends of tables and the places of pictures.
_NO_LETTERS: Final = str.maketrans(dict.fromkeys("\ufdd0\ufdd1\ufffc", "\ufffd") | {"\n": "\u2028"})
_MOST_COLUMNS: Final = 40
# Qt measures a table whole at each change of it.
_ROWS_AT_ONCE: Final = 100
# And a paragraph whole whenever one of its lines is drawn.
_LONGEST_PARAGRAPH: Final = 20_000
PICTURE: Final = "picture:{}"
NUMBER: Final = QTextFormat.Property.UserProperty.value + 1
"""Marks the number of a comment, which is no word of the text."""
_CHANGED: Final = {Change.ADDED: "added", Change.REMOVED: "taken out"}


def _tip(change: Change, who: str, when: str) -> str:
    told = (_CHANGED.get(change), f"by {who}" if who else "", f"on {when}" if when else "")
    return " ".join(filter(None, told))


class FlowWriter:
    """Puts the blocks in, in their order; `starts` are the places of those that are.

    `pictures` and `comments` say where these stand, by their numbers; a comment by its beginning and end.
    What was changed, and what Word or a mail program would show otherwise, is told by words in square
    brackets, so that nobody needs to see colours or lines to know it.
    """

    def __init__(self, document: QTextDocument, flow: Flow, told: Sequence[str]) -> None:
        """Begin with what is to be known of the whole, a paragraph each."""
        self._flow = flow
        self.starts: list[int] = []
        self.pictures: dict[int, int] = {}
        self.comments: dict[int, tuple[int, int]] = {}
        self._cursor = QTextCursor(document)
        self._is_fresh = True
        for sentence in told:
            self._begin(told_format())
            self._insert(sentence, muted_format())

    def is_whole(self) -> bool:
        """Return whether every block is in it."""
        return len(self.starts) == len(self._flow.blocks)

    def begin_edit(self) -> None:
        """Have Qt measure nothing until `end_edit`."""
        self._cursor.beginEditBlock()

    def end_edit(self) -> None:
        """Have Qt measure what was put in, the comments after the last block."""
        if self.is_whole():
            self._put_comments()
        self._cursor.endEditBlock()

    def put_next(self) -> None:
        """Put in the next block; of a table as many of its rows as follow each other, up to a hundred."""
        block = self._flow.blocks[len(self.starts)]
        if block.kind is BlockKind.ROW:
            self._put_rows(block.table)
        else:
            self._put(block)

    def _put(self, block: Block) -> None:
        above = self._flow.blocks[len(self.starts) - 1].kind if self.starts else None
        ends_fields = above is BlockKind.FIELD and block.kind is not BlockKind.FIELD
        self._begin(paragraph_format(block, ends_fields=ends_fields))
        self.starts.append(self._cursor.position())
        base = words_format(block)
        if block.kind is BlockKind.PICTURE:
            self._put_picture(block)
            return
        if block.kind is BlockKind.ITEM and block.marker:
            self._insert(f"{block.marker}\u00a0 ", base)
        elif block.marker:
            named = QTextCharFormat(base)
            named.setFontWeight(QFont.Weight.Bold)
            self._insert(f"{block.marker}: ", named)
        if block.kind is BlockKind.QUOTED and above is not BlockKind.QUOTED:
            self._tag("[quoted] ")
        self._put_runs(block.runs, base)
        if block.kind is BlockKind.FIELD and not any(run.text.strip() for run in block.runs):
            self._tag("[empty]")

    def _put_rows(self, table: int) -> None:
        """Put in the rows of one table that follow each other, so many at once."""
        blocks, first = self._flow.blocks, len(self.starts)
        last = first
        while last < len(blocks) and last - first < _ROWS_AT_ONCE and blocks[last].table == table:
            last += 1
        rows = blocks[first:last]
        columns = max((min(_columns(row), _MOST_COLUMNS) for row in rows), default=0) or 1
        goes_on = first > 0 and blocks[first - 1].kind is BlockKind.ROW and blocks[first - 1].table == table
        self._begin(told_format())
        self._tag("[table, continued]" if goes_on else f"[table, {columns} columns]")
        made = self._cursor.insertTable(len(rows), columns, table_format(columns))
        for number, row in enumerate(rows):
            # Rows above are filled, so that this place stays.
            self.starts.append(made.cellAt(number, 0).firstCursorPosition().position())
            column = 0
            for cell in row.cells:
                if column < columns:
                    wide = max(1, min(cell.columns, columns - column))
                    if wide > 1:
                        made.mergeCells(number, column, 1, wide)
                    self._put_cell(made.cellAt(number, column).firstCursorPosition(), cell)
                column += max(1, cell.columns)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._is_fresh = True

    def _put_cell(self, cursor: QTextCursor, cell: Cell) -> None:
        outside, self._cursor = self._cursor, cursor
        base = QTextCharFormat()
        if cell.is_heading:
            base.setFontWeight(QFont.Weight.Bold)
        for number, runs in enumerate(cell.paragraphs):
            if number:
                self._cursor.insertBlock()
            self._put_runs(runs, base)
        self._cursor = outside

    def _put_picture(self, block: Block) -> None:
        changed = next((run for run in block.runs if run.change in _CHANGED), Run(""))
        words = "".join(run.text for run in block.runs).strip()
        described = ": ".join(filter(None, (_CHANGED.get(changed.change), words)))
        tip = _tip(changed.change, changed.who, changed.when)
        if block.picture >= 0 and block.picture not in self.pictures:
            self.pictures[block.picture] = self._cursor.position()
            name = PICTURE.format(block.picture)
            set_picture(self._cursor.document(), block.picture, None)
            self._cursor.insertImage(image_format(name, QSizeF(grid(60), grid(40))))
            self._cursor.insertBlock(told_format())
            self._tag(f"[picture: {described}]" if described else "[picture]", tip)
        else:
            told = f"[picture, not shown here: {described}]" if described else "[picture, not shown here]"
            self._tag(told, tip)

    def _put_comments(self) -> None:
        """List the comments after the text, so that they are read and found like it."""
        if not self._flow.comments:
            return
        self._begin(paragraph_format(Block(BlockKind.HEADING, level=2)))
        self._insert("Comments", words_format(Block(BlockKind.HEADING, level=2)))
        for number, comment in enumerate(self._flow.comments):
            self._begin(paragraph_format(Block(BlockKind.ITEM, level=1)))
            start = self._cursor.position()
            self._insert(comment_words(number, comment), QTextCharFormat())
            self.comments.setdefault(number, (start, self._cursor.position()))

    def _put_runs(self, runs: Iterable[Run], base: QTextCharFormat) -> None:
        for (change, who, when), group in groupby(runs, key=lambda run: (run.change, run.who, run.when)):
            words = _CHANGED.get(change, "")
            tip = _tip(change, who, when)
            if words:
                self._tag(f"[{words}: ", tip)
            for comment, commented in groupby(group, key=lambda run: run.comment):
                start = self._cursor.position()
                for run in commented:
                    self._insert(run.text, run_format(run, base, tip))
                if 0 <= comment < len(self._flow.comments):
                    self.comments.setdefault(comment, (start, self._cursor.position()))
                    about = self._flow.comments[comment]
                    self._tag(f" [comment {comment + 1}]", comment_words(comment, about), is_number=True)
            if words:
                self._tag("]", tip)

    def _begin(self, block: QTextBlockFormat) -> None:
        """Begin a paragraph: the last one if nothing stands in it yet."""
        if self._is_fresh:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(QTextCharFormat())
        else:
            self._cursor.insertBlock(block, QTextCharFormat())
        self._is_fresh = False

    def _tag(self, words: str, tip: str = "", *, is_number: bool = False) -> None:
        """Insert words of the program's own, told apart from the paper's by brackets and a smaller size."""
        made = muted_format(small=True)
        if is_number:
            made.setProperty(NUMBER, True)
        if tip:
            made.setToolTip(tip)
        self._insert(words, made)

    def _insert(self, words: str, look: QTextCharFormat) -> None:
        plain = text.draft(words).translate(_NO_LETTERS)
        room = _LONGEST_PARAGRAPH - self._cursor.positionInBlock()
        while len(plain) > room:
            self._cursor.insertText(plain[: max(0, room)], look)
            self._cursor.insertBlock()
            plain, room = plain[max(0, room) :], _LONGEST_PARAGRAPH
        self._cursor.insertText(plain, look)


def comment_words(number: int, comment: Comment) -> str:
    """Return a comment as one sentence, numbered from 0."""
    said = ", ".join(filter(None, (comment.who, comment.when)))
    about = f" On \u201c{comment.about}\u201d." if comment.about else ""
    return f"{number + 1}. {said}{': ' if said else ''}{comment.words}{about}"


def set_picture(document: QTextDocument, number: int, image: QImage | None) -> None:
    """Have a picture drawn from this one, or None: then only its room is there."""
    name = QUrl(PICTURE.format(number))
    shown = _nothing() if image is None else image
    document.addResource(QTextDocument.ResourceType.ImageResource.value, name, shown)


def _columns(row: Block) -> int:
    return sum(max(1, cell.columns) for cell in row.cells)


def _nothing() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(0)
    return image
