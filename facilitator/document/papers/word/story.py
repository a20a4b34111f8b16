"""A text of a Word document as blocks: its paragraphs, lists and tables in their order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from facilitator.document.papers.facts import Block, BlockKind, Cell, Heading, Run
from facilitator.document.papers.word.blocks import (
    Item,
    block_of,
    in_lines,
    joined,
    says_something,
    trimmed,
    with_marker,
)
from facilitator.document.papers.word.changes import CHANGES, block_within, change_said, change_within
from facilitator.document.papers.word.drawings import A_FILE, Drawings
from facilitator.document.papers.word.left_out import Missing
from facilitator.document.papers.word.line import NoteMark
from facilitator.document.papers.word.markup import (
    ALTERNATIVE,
    LONGEST_NAME,
    RELATION,
    Element,
    child,
    chosen,
    number_value,
    switch,
    text_value,
    w,
)
from facilitator.document.papers.word.numbering import Numbering
from facilitator.document.papers.word.paragraph_text import ParagraphText, Surroundings
from facilitator.document.papers.word.parts import Parts
from facilitator.document.papers.word.room import Room
from facilitator.document.papers.word.styles import outline_level

_MOST_COLUMNS: Final = 200
# What a text box costs besides its words, in paragraphs.
_OF_A_BOX: Final = 8
_WRAPPERS: Final = frozenset((*map(w, ("sdt", "sdtContent", "customXml", "smartTag")), *CHANGES))


@dataclass(frozen=True, slots=True)
class Notes:
    """The footnotes or endnotes of a document, by their names, and the part that they are in."""

    part: str = ""
    notes: dict[str, Element] = field(default_factory=dict)

    def read(self, setting: "Setting", note: NoteMark, block: int) -> list[Block]:
        """Return a note that the text refers to, to stand from a block on."""
        element = self.notes.get(note.name)
        return [] if element is None else Story(setting, self.part, element, block).aside(element, note.mark)


@dataclass(slots=True)
class Setting:
    """What every text of one document is read with."""

    parts: Parts
    around: Surroundings
    numbering: Numbering
    drawings: Drawings
    footnotes: Notes
    endnotes: Notes
    room: Room = field(default_factory=Room)


class Story:
    """One text: the main one, a header, a note, a text box. Its blocks and headings grow as it is read."""

    def __init__(self, setting: Setting, part: str, root: Element, first: int = 0) -> None:
        self._setting = setting
        self._part = part
        self._first = first
        self._text = ParagraphText(setting.around, setting.parts.relations(part), root)
        self._tables = 0
        self._later: list[tuple[Element, Run]] = []
        self.blocks: list[Block] = []
        self.headings: list[Heading] = []
        self.endnotes: list[NoteMark] = []
        self._notes: list[NoteMark] = []

    def read(self, container: Element, mark: Run | None = None) -> None:
        """Read all that stands in a container, after what was read before. Raises TooLong."""
        for each in container:
            if each.tag == w("p"):
                self._paragraph(each, mark)
            elif each.tag == w("tbl"):
                self._table(each, mark)
            elif each.tag == w("sdt") and self._is_field(each):
                self._field(each, mark)
            elif each.tag in _WRAPPERS:
                self.read(each, change_within(each, mark))
            elif each.tag == ALTERNATIVE:
                one = chosen(each)
                if one is not None:
                    self.read(one, mark)
            elif each.tag == w("altChunk"):
                self._chunk(each)

    def _field(self, element: Element, mark: Run | None) -> None:
        """Read a field to be filled in that has a name of its own."""
        name = (text_value(child(element, w("sdtPr")), w("alias")) or "")[:LONGEST_NAME]
        runs = in_lines(self._cell_lines(child(element, w("sdtContent")), mark))
        self.blocks.append(Block(BlockKind.FIELD, runs, marker=name))
        self._after_lines(self.blocks)
        self._after_notes()

    def _is_field(self, element: Element) -> bool:
        properties = child(element, w("sdtPr"))
        content = child(element, w("sdtContent"))
        return bool(
            text_value(properties, w("alias"))
            and child(properties, w("docPartObj")) is None
            and content is not None
            and all(each.tag == w("p") for each in content)
        )

    def _chunk(self, element: Element) -> None:
        """Take out the file whose text Word would put here."""
        self._setting.around.left_out.add(Missing.CHUNK)
        relations = self._setting.parts.relations(self._part)
        name = self._setting.drawings.take_out(relations.get(element.get(RELATION, "")))
        if name:
            told = Run(f"{name}, whose text Word would show here")
            self.blocks.append(Block(BlockKind.ASIDE, (told,), marker=A_FILE))

    def aside(self, container: Element, marker: str, mark: Run | None = None) -> list[Block]:
        """Return all that stands in a container as one block beside the text, and what is drawn in it."""
        runs = trimmed(in_lines(self._cell_lines(container, mark)))
        blocks = [Block(BlockKind.ASIDE, runs, marker=marker)] if says_something(runs) else []
        self._after_lines(blocks)
        return blocks

    def _paragraph(self, element: Element, mark: Run | None) -> None:
        item = self._item(element, mark)
        if says_something(item.line.runs):
            if item.heading:
                self.headings.append(Heading(item.title, item.heading, len(self.blocks)))
            self.blocks.append(block_of(item))
        self._keep_for_later(item)
        self._after_lines(self.blocks)
        self._after_notes()

    def _after_lines(self, blocks: list[Block]) -> None:
        """Put what is drawn in the lines before after them: pictures, then text boxes."""
        later, self._later = self._later, []
        relations = self._setting.parts.relations(self._part)
        for drawing, mark in later:
            drawn = self._setting.drawings.read(drawing, relations)
            for block in drawn.blocks:
                self._setting.room.take(block.runs)
                blocks.append(block_within(block, mark))
            for box in drawn.boxes:
                self._setting.room.take((), _OF_A_BOX)
                within = Story(self._setting, self._part, box, self._first + len(blocks))
                blocks += within.aside(box, "Text box", mark)

    def _after_notes(self) -> None:
        notes, self._notes = self._notes, []
        for note in notes:
            if note.is_endnote:
                self.endnotes.append(note)
            else:
                self.blocks += self._setting.footnotes.read(self._setting, note, len(self.blocks))

    def _keep_for_later(self, item: Item) -> None:
        self._later += item.line.drawings
        self._notes += item.line.notes

    def _item(self, element: Element, mark: Run | None) -> Item:
        setting = self._setting
        properties = child(element, w("pPr"))
        name = text_value(properties, w("pStyle"))
        style = setting.around.styles.paragraph(name)
        line = self._text.line(element, style.look, self._first + len(self.blocks), mark)
        setting.room.take(line.runs)
        outline = outline_level(properties)
        own = child(properties, w("numPr"))
        number, depth = number_value(own, w("numId")), number_value(own, w("ilvl"))
        number = style.list_number if number is None else number
        depth = style.list_level if depth is None else depth
        marker = None
        if number and says_something(line.runs):
            depth = setting.numbering.level_of(number, name) if depth is None else depth
            marker = setting.numbering.marker(number, depth)
        return Item(line, style.heading if outline is None else outline, marker, (depth or 0) + 1)

    def _table(self, element: Element, mark: Run | None) -> None:
        table, self._tables = self._tables, self._tables + 1
        for row, change in _inside(element, "tr", mark):
            self.blocks.append(Block(BlockKind.ROW, cells=self._cells(row, change), table=table))
        self._after_lines(self.blocks)
        self._after_notes()

    def _cells(self, row: Element, mark: Run | None) -> tuple[Cell, ...]:
        properties = child(row, w("trPr"))
        is_heading = bool(switch(properties, w("tblHeader")))
        cells = [_gap_before(properties)]
        for cell, change in _inside(row, "tc", mark):
            own = child(cell, w("tcPr"))
            merged = text_value(own, w("vMerge"))
            lines: Iterator[tuple[Run, ...]] = iter(())
            if merged is None or merged == "restart":
                lines = self._cell_lines(cell, change)
            columns = min(max(number_value(own, w("gridSpan")) or 1, 1), _MOST_COLUMNS)
            cells.append(Cell(tuple(lines), columns, is_heading))
        return tuple(filter(None, cells))

    def _cell_lines(self, container: Element, mark: Run | None) -> Iterator[tuple[Run, ...]]:
        """Return the paragraphs that stand in a cell, the rows of a table in it as lines."""
        for each in container:
            if each.tag == w("p"):
                item = self._item(each, mark)
                self._keep_for_later(item)
                if says_something(item.line.runs):
                    if item.heading:
                        self.headings.append(Heading(item.title, item.heading, len(self.blocks)))
                    yield with_marker(item)
            elif each.tag == w("tbl"):
                for row, change in _inside(each, "tr", mark):
                    yield joined(
                        in_lines(self._cell_lines(cell, own)) for cell, own in _inside(row, "tc", change)
                    )
            elif each.tag in _WRAPPERS:
                yield from self._cell_lines(each, change_within(each, mark))
            elif each.tag == ALTERNATIVE:
                one = chosen(each)
                if one is not None:
                    yield from self._cell_lines(one, mark)


def _inside(element: Element, name: str, mark: Run | None) -> Iterator[tuple[Element, Run | None]]:
    """Return the rows of a table (`tr`) or cells of a row (`tc`), with the change that each is part of."""
    for each in element:
        if each.tag == w(name):
            yield each, change_said(child(each, w(f"{name}Pr")), mark)
        elif each.tag in _WRAPPERS:
            yield from _inside(each, name, change_within(each, mark))


def _gap_before(properties: Element | None) -> Cell | None:
    columns = number_value(properties, w("gridBefore")) or 0
    return Cell((), min(columns, _MOST_COLUMNS)) if columns > 0 else None
