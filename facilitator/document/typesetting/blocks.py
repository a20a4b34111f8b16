"""What a page is filled with: paragraphs, tables and groups, with their lines already broken."""

from collections.abc import Sequence
from math import fsum
from typing import NamedTuple

from facilitator.document.tagging.form_fields import Field
from facilitator.document.tagging.structure import Element
from facilitator.document.typesetting.runs import Line
from facilitator.document.typesetting.style import Colour, TextStyle


class Bookmark(NamedTuple):
    """A heading in the reader's list of headings; `level` 0 is the title."""

    title: str
    level: int


class Label(NamedTuple):
    """The bullet or number of a list item, `indent` points from the edge."""

    element: Element
    line: Line
    indent: float


class Paragraph(NamedTuple):
    """Lines of one element, or of none: not read out. With `keep`, the next block begins on the same page."""

    element: Element | None
    lines: Sequence[Line]
    style: TextStyle
    indent: float = 0
    before: float = 0
    after: float = 0
    keep: bool = False
    tint: Colour | None = None
    padding: float = 0
    label: Label | None = None
    bookmark: Bookmark | None = None

    @property
    def height(self) -> float:
        """The height of the text and its padding, without the space around it."""
        return len(self.lines) * self.style.leading + 2 * self.padding


class Cell(NamedTuple):
    """One cell's lines. Without an element they are not read out.

    A `field` takes what is free below them: its row has room for it, and its lines say what it is for, so
    that a cell to fill in is never an empty one. `continued` is what stands at the top of a row header on a
    further page that its row goes on to.
    """

    element: Element | None
    lines: Sequence[Line]
    style: TextStyle
    field: Field | None = None
    continued: Sequence[Line] = ()

    @property
    def height(self) -> float:
        """The height of the lines."""
        return len(self.lines) * self.style.leading


class Row(NamedTuple):
    """Cells side by side; `room` is extra height, for a signature."""

    cells: Sequence[Cell]
    room: float = 0

    def height(self, padding: float) -> float:
        """Return the height of the tallest cell, with padding above and below."""
        return max(cell.height for cell in self.cells) + 2 * padding + self.room


class Table(NamedTuple):
    """Rows of cells.

    On every page that the table goes on to, its header is drawn again.
    """

    columns: Sequence[float]
    rows: Sequence[Row]
    padding: float
    header: Row
    after: float = 0

    @property
    def header_height(self) -> float:
        """The height of the header row."""
        return self.header.height(self.padding)

    @property
    def height(self) -> float:
        """The height of the whole table."""
        return self.header_height + fsum(row.height(self.padding) for row in self.rows)


class Group(NamedTuple):
    """Blocks that stay on one page where they take no more than half of it, or with `whole` where they can.

    On every page that they go on to, `continued` stands above the rest.
    """

    blocks: "Sequence[Paragraph | Table]"
    whole: bool = False
    continued: Paragraph | None = None


Block = Paragraph | Table | Group
