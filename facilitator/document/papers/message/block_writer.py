"""Puts the words of HTML into blocks as they come: what is quoted, what is an item or a cell of a table."""

from typing import Final

from facilitator.document.papers.facts import Block, BlockKind, Cell, Run
from facilitator.document.papers.message.html_paragraph import Look, Paragraph
from facilitator.document.papers.message.list_markers import BULLET, ListMarkers

DEEPEST: Final = 20


class BlockWriter:
    """Collects blocks; `characters` is how long their words are together."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.characters = 0
        self.paragraph = Paragraph()
        self.heading = 0
        self.quoted = 0
        self._lists: list[ListMarkers] = []
        self._marker = ""
        self._table = -1
        self._cells: list[Cell] = []
        self._cell: list[tuple[Run, ...]] | None = None
        self._columns, self._is_heading = 1, False
        self._pictures: list[Block] = []

    def add(self, text: str, look: Look, *, keeps_blanks: bool = False) -> None:
        """Add words to the paragraph."""
        self.characters += len(text.strip())
        self.paragraph.add(text, look, keeps_blanks=keeps_blanks)

    def break_line(self) -> None:
        """Begin a new line, or after an empty one a new paragraph."""
        if not self.paragraph.break_line():
            self.end_paragraph()

    def end_paragraph(self) -> None:
        """End the paragraph; one without words is none."""
        runs = self.paragraph.taken()
        if not runs:
            return
        marker, self._marker = self._marker, ""
        if self._cell is not None:
            self._cell.append((Run(f"{marker} "), *runs) if marker else runs)
        elif self.quoted:
            marked = (Run(f"{marker} "), *runs) if marker else runs
            self.blocks.append(Block(BlockKind.QUOTED, marked, level=min(self.quoted, DEEPEST)))
        elif self.heading:
            self.blocks.append(Block(BlockKind.HEADING, runs, level=self.heading))
        elif self._lists:
            level = min(len(self._lists), DEEPEST)
            self.blocks.append(Block(BlockKind.ITEM, runs, level=level, marker=marker))
        else:
            self.blocks.append(Block(BlockKind.PARAGRAPH, runs))

    def begin_list(self, form: str, start: str) -> None:
        """Begin a list; see `ListMarkers`."""
        self._lists.append(ListMarkers(form, start))

    def end_list(self) -> None:
        """End the list."""
        self._marker = ""
        self._lists.pop()

    def begin_item(self, value: str) -> None:
        """Begin an item of the list; outside of any, it is an item of its own."""
        self._marker = self._lists[-1].marker(value) if self._lists else BULLET

    def begin_table(self) -> None:
        """Begin a table."""
        self._table += 1

    def begin_cell(self, columns: int, *, is_heading: bool) -> None:
        """Begin a cell of a row."""
        self._cell, self._columns, self._is_heading = [], columns, is_heading

    def end_cell(self) -> None:
        """End the cell."""
        self._cells.append(Cell(tuple(self._cell or ()), self._columns, self._is_heading))
        self._cell = None

    def end_row(self) -> None:
        """End the row, and put after it the pictures that were in it."""
        if any(cell.paragraphs for cell in self._cells):
            self.blocks.append(Block(BlockKind.ROW, cells=tuple(self._cells), table=self._table))
        self._cells = []
        self.blocks += self._pictures
        self._pictures = []

    def add_picture(self, number: int, words: str) -> None:
        """Add a picture, after the paragraph that it stands in."""
        self.end_paragraph()
        picture = Block(BlockKind.PICTURE, (Run(words),), picture=number)
        (self.blocks if self._cell is None else self._pictures).append(picture)
