"""Sets tables: how wide each column is, what each cell holds, and what is left free to fill in."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from facilitator.document.content import words
from facilitator.document.tagging.form_fields import Field
from facilitator.document.tagging.structure import Element
from facilitator.document.typesetting.blocks import Cell, Row, Table
from facilitator.document.typesetting.column_widths import column_widths
from facilitator.document.typesetting.runs import Line, width_of
from facilitator.document.typesetting.style import Look, TextStyle

SetLines: TypeAlias = Callable[[str, TextStyle, float], Sequence[Line]]
"""Breaks a text, in a style, into lines of at most so many points."""

_PADDING = 0.45  # above and below the words of a cell, in gaps
_LEAST_SLACK = 1.0  # points: a word as wide as its column is not cut for a rounding


class TableRow(NamedTuple):
    """The words of a row, its extra height in points, and the field of each cell that is filled in."""

    texts: tuple[str, ...]
    room: float = 0
    fields: Sequence[Field | None] = ()


def set_table(
    element: Element,
    header: Sequence[str],
    rows: Sequence[TableRow],
    shares: Sequence[float],
    look: Look,
    lines: SetLines,
) -> Table:
    """Return a table as wide as the page's text; its elements are hung on `element`."""
    setter = _Setter(look, lines)
    columns = setter.columns(header, rows, shares)
    head = element.add("THead").add("TR")
    body = element.add("TBody")
    headed = rows_have_headers(len(rows), len(columns))
    return Table(
        columns=columns,
        header=setter.header(head, header, columns),
        rows=[setter.row(body.add("TR"), row, columns, headed=headed) for row in rows],
        padding=look.gap * _PADDING,
        after=look.gap,
    )


def rows_have_headers(rows: int, columns: int) -> bool:
    """Tell whether the first cell of each row is the row's header, as the first row's are the columns'.

    Not where the table would have more headers than cells under them: a screen reader says with each cell
    what heads it, and in so small a table that is more to hear than the cells.
    """
    return columns + rows <= rows * (columns - 1)


class _Setter:
    def __init__(self, look: Look, lines: SetLines) -> None:
        self._look = look
        self._lines = lines

    def columns(
        self, header: Sequence[str], rows: Sequence[TableRow], shares: Sequence[float]
    ) -> list[float]:
        """Return widths by `shares`, in which no ordinary word is cut."""
        look = self._look
        widest = [self._widest_word(text, look.label) for text in header]
        for row in rows:
            widest = list(map(max, widest, [self._widest_word(text, look.body) for text in row.texts]))
        wanted = [look.width * share for share in shares]
        return column_widths(wanted, [width + 2 * look.gap + _LEAST_SLACK for width in widest])

    def header(self, element: Element, texts: Sequence[str], columns: Sequence[float]) -> Row:
        """Return the row of column headers."""
        return Row(
            [
                self._cell(element.add("TH", "Column"), text, self._look.label, width)
                for text, width in zip(texts, columns, strict=True)
            ]
        )

    def row(self, element: Element, row: TableRow, columns: Sequence[float], *, headed: bool) -> Row:
        """Return a row, `headed` by its first cell or not."""
        look = self._look
        first, *rest = row.texts
        fields = row.fields or (None,) * len(columns)
        header = element.add("TH", "Row") if headed else element.add("TD")
        cells = [self._header_cell(header, first, columns[0])]
        cells += [
            self._cell(element.add("TD"), text, look.prompt if field else look.body, width, field)
            for text, width, field in zip(rest, columns[1:], fields[1:], strict=True)
        ]
        return Row(cells, row.room)

    def _header_cell(self, element: Element, text: str, width: float) -> Cell:
        style, inside = self._look.body, self._inside(width)
        again = self._lines(words.row_continued(text), style, inside) if text else ()
        return Cell(element, self._lines(text, style, inside), style, continued=again)

    def _cell(
        self, element: Element, text: str, style: TextStyle, width: float, field: Field | None = None
    ) -> Cell:
        return Cell(element, self._lines(text, style, self._inside(width)), style, field)

    def _inside(self, width: float) -> float:
        return width - 2 * self._look.gap

    def _widest_word(self, text: str, style: TextStyle) -> float:
        apart = self._lines(text.replace(" ", "\n"), style, self._look.width)
        return max((width_of(line, style.size) for line in apart), default=0.0)
