"""Blocks into pages: where each piece stands. Nothing is drawn here and nothing may be lost here."""

from collections.abc import Sequence
from math import fsum

from facilitator.document.typesetting.blocks import Block, Cell, Group, Paragraph, Row, Table
from facilitator.document.typesetting.marks import Blank, Box, Page, Target, Text
from facilitator.document.typesetting.style import HAIRLINE, PAGE_HEIGHT, STRONG_LINE, TINT, Look

_FEWEST_LINES = 2  # a paragraph leaves no single line behind, and takes none over
_LINES_FOR_HEADINGS = 8  # what may stand above the first row of a table at the top of a page
_LINES_OF_A_CUT_ROW = 4
_FREE_IN_A_FIELD = 2  # what readers leave free around what is typed, so that it stands under the words
_BAR = 4.0  # points: the edge of a band


def paginate(blocks: Sequence[Block], look: Look, *, head: float = 0) -> list[Page]:
    """Return the pages that hold all of `blocks`; `head` points stay free at the top of each."""
    pager = _Pager(look, head)
    pager.place(blocks)
    return pager.pages


class _Pager:
    def __init__(self, look: Look, head: float) -> None:
        self._look = look
        self._top = PAGE_HEIGHT - look.top - head
        self._room = self._top - look.bottom
        self._y = self._top
        self._continued: Paragraph | None = None  # what stands above the rest of a group on a new page
        self._space = 0.0  # owed to the last block; the larger of it and the next block's own is left
        self.pages: list[Page] = [[]]

    def place(self, blocks: Sequence[Block]) -> None:
        for number, block in enumerate(blocks):
            self._place(block, blocks[number + 1 :])

    def _place(self, block: Block, rest: Sequence[Block]) -> None:
        if isinstance(block, Paragraph):
            self._place_paragraph(block, rest)
        elif isinstance(block, Table):
            self._place_table(block)
        else:
            self._place_group(block)

    def _place_group(self, group: Group) -> None:
        if self._opening([group]) > self._left:
            self._new_page()
        first, *rest = group.blocks
        self._place(first, rest)
        self._continued = group.continued
        self.place(rest)
        self._continued = None

    @property
    def _left(self) -> float:
        return self._y - self._space - self._look.bottom

    @property
    def _at_top(self) -> bool:
        return self._y == self._top

    @property
    def _page(self) -> Page:
        return self.pages[-1]

    def _new_page(self) -> None:
        if not self._at_top:
            self.pages.append([])
            self._y, self._space = self._top, 0.0
            if self._continued:
                self._draw_lines(self._continued)
                self._space = self._look.gap

    def _leave_space(self, before: float = 0) -> None:
        if not self._at_top:
            self._y -= max(self._space, before)
        self._space = 0.0

    def _height(self, block: Block) -> float:
        """Return the height of a block without the space after it."""
        if isinstance(block, Group):
            *blocks, last = block.blocks
            return fsum(self._height(each) + each.after for each in blocks) + self._height(last)
        if isinstance(block, Table):
            return block.height
        return block.before + block.height

    def _opening(self, blocks: Sequence[Block]) -> float:
        """Return the least height that must be free for the first of `blocks` to begin here."""
        if not blocks:
            return 0
        block = blocks[0]
        if isinstance(block, Group):
            height = self._height(block)
            most = self._room if block.whole else self._room / 2
            return height if height <= most else self._opening(block.blocks)
        if isinstance(block, Table):
            if block.height <= self._room / 3:
                return block.height
            first = block.rows[0].height(block.padding) if block.rows else 0
            line = self._look.body.leading
            fits = first <= self._room - block.header_height - line * _LINES_FOR_HEADINGS
            return block.header_height + (first if fits else line * _LINES_OF_A_CUT_ROW)
        if block.keep:
            return block.before + block.height + block.after + self._opening(blocks[1:])
        least = block.lines if len(block.lines) <= _FEWEST_LINES + 1 else block.lines[:_FEWEST_LINES]
        return block.before + len(least) * block.style.leading + 2 * block.padding

    def _place_paragraph(self, block: Paragraph, rest: Sequence[Block]) -> None:
        if self._opening([block, *rest]) > self._left:
            self._new_page()
        self._leave_space(block.before)
        if block.bookmark:
            self._page.append(Target(block.bookmark, self._y))
        while block.height > self._left:
            fit = int((self._left - 2 * block.padding) // block.style.leading)
            fit = max(1, min(fit, len(block.lines) - _FEWEST_LINES))
            self._draw_lines(block._replace(lines=block.lines[:fit]))
            block = block._replace(lines=block.lines[fit:], label=None)
            self._new_page()
        self._draw_lines(block)
        self._space = block.after

    def _draw_lines(self, block: Paragraph) -> None:
        left = self._look.side
        if block.tint:
            self._page.append(Box(left, self._y - block.height, self._look.width, block.height, block.tint))
            self._page.append(Box(left, self._y - block.height, _BAR, block.height, STRONG_LINE))
        baseline = self._y - block.padding - block.style.ascent
        if block.label:
            x = left + block.label.indent
            self._page.append(Text(block.label.element, x, baseline, (block.label.line,), block.style))
        x = left + block.indent + block.padding
        self._page.append(Text(block.element, x, baseline, block.lines, block.style))
        self._y -= block.height

    def _place_table(self, table: Table) -> None:
        if self._opening([table]) > self._left:
            self._new_page()
        self._leave_space()
        header_is_read = False
        for row in table.rows:
            header_due = not header_is_read
            if row.height(table.padding) > self._left and not header_due:
                self._new_page()
                header_due = True
            if header_due:
                self._draw_header(table, read=not header_is_read)
                header_is_read = True
            self._place_row(table, row)
        self._space = table.after

    def _place_row(self, table: Table, row: Row) -> None:
        """Draw the row; only one taller than a page is cut, as long as that gets any of its words drawn."""
        while row.height(table.padding) > self._left:
            now, later = zip(*(self._cut(cell, table.padding) for cell in row.cells), strict=True)
            gained = any(cell.element and cell.lines for cell in now)
            if not gained or not any(cell.field or (cell.element and cell.lines) for cell in later):
                break
            self._draw_row(table, Row(now))
            row = Row(later, row.room)
            self._new_page()
            self._draw_header(table, read=False)
        self._draw_row(table, row)

    def _cut(self, cell: Cell, padding: float) -> tuple[Cell, Cell]:
        """Return what fits of a cell, and what goes on.

        A row header that is all here is said again there, if it leaves room below it; words to a field stay
        with it, where the row ends.
        """
        if cell.field:
            return cell._replace(lines=(), field=None), cell
        fit = max(1, int((self._left - 2 * padding) // cell.style.leading))
        rest = cell.lines[fit:]
        now = cell._replace(lines=cell.lines[:fit])
        again = cell.continued if len(cell.continued) * cell.style.leading < self._room / 2 else ()
        if rest or not again:
            return now, cell._replace(lines=rest)
        return now, cell._replace(lines=again, element=None)

    def _draw_header(self, table: Table, *, read: bool) -> None:
        height = table.header_height
        self._page.append(Box(self._look.side, self._y - height, self._look.width, height, TINT))
        self._draw_cells(table, table.header, read=read)
        self._y -= height
        self._page.append(Box(self._look.side, self._y, self._look.width, 1, STRONG_LINE))

    def _draw_row(self, table: Table, row: Row) -> None:
        self._draw_cells(table, row, read=True)
        self._y -= row.height(table.padding)
        self._page.append(Box(self._look.side, self._y, self._look.width, 0.75, HAIRLINE))

    def _draw_cells(self, table: Table, row: Row, *, read: bool) -> None:
        x = self._look.side
        height = row.height(table.padding)
        for cell, width in zip(row.cells, table.columns, strict=True):
            element = cell.element if read else None
            if cell.lines:
                y = self._y - table.padding - cell.style.ascent
                self._page.append(Text(element, x + self._look.gap, y, cell.lines, cell.style))
            if cell.field and element:
                self._page.append(
                    Blank(
                        element,
                        cell.field,
                        x + self._look.gap - _FREE_IN_A_FIELD,
                        self._y - height + table.padding / 2,
                        width - 2 * (self._look.gap - _FREE_IN_A_FIELD),
                        height - cell.height - 1.5 * table.padding,
                        cell.style.size,
                    )
                )
            x += width
