"""Builds blocks and their structure elements together, so that the order on paper is the order read out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from facilitator.document.blocks import Block, Bookmark, Cell, Group, Label, Paragraph, Row, Table
from facilitator.document.lines import Line, Typesetter
from facilitator.document.marks import Text
from facilitator.document.printable import one_line, printable
from facilitator.document.structure import Element
from facilitator.document.style import TINT, Look, TextStyle

Pieces: TypeAlias = Sequence[tuple[str, bool]]
"""A paragraph in pieces, those with True in bold; a word may be of several."""

_BULLET = "\u2022"


class Composer:
    """The document so far. Every text given to it is printed as text, whatever it holds."""

    def __init__(self, look: Look) -> None:
        self.root = Element("Document")
        self.blocks: list[Block] = []
        self.running_notice: Text | None = None
        self._look = look
        self._typesetters = {bold: Typesetter(bold=bold) for bold in (False, True)}

    def lines(self, text: str, style: TextStyle, width: float) -> Sequence[Line]:
        """Return `text` as lines of at most `width` points."""
        return self._typesetters[style.bold].lines(printable(text), style.size, width)

    def notice(self, text: str) -> None:
        """Set the line that stands at the top of every page; it is read out once, first."""
        look = self._look
        self.running_notice = Text(
            self.root.add("P"), look.side + look.gap, 0, self.lines(text, look.label, look.width), look.label
        )

    def title(self, text: str) -> None:
        """Add the document's title."""
        self._heading("H1", text, self._look.title, before=0, after=self._look.gap * 1.5)

    def section(self, text: str) -> None:
        """Add a section's heading; it stays with what follows."""
        look = self._look
        self._heading("H2", text, look.section, before=look.gap * look.above, after=look.gap)

    def _heading(self, tag: str, text: str, style: TextStyle, *, before: float, after: float) -> None:
        self.blocks.append(
            Paragraph(
                element=self.root.add(tag),
                lines=self.lines(text, style, self._look.width),
                style=style,
                before=before,
                after=after,
                keep=True,
                bookmark=Bookmark(one_line(text), int(tag[1]) - 1),
            )
        )

    def paragraph(self, text: str | Pieces, *, strong: bool = False, keep: bool = False) -> None:
        """Add a paragraph."""
        style = self._look.label if strong else self._look.body
        self.blocks.append(
            Paragraph(
                element=self.root.add("P"),
                lines=self._set(text, style, self._look.width),
                style=style,
                after=self._look.gap,
                keep=keep,
            )
        )

    def bullets(self, texts: Iterable[str]) -> None:
        """Add a list."""
        self._list((_BULLET, text) for text in texts)

    def steps(self, texts: Iterable[tuple[int, str | Pieces]]) -> None:
        """Add a list whose items have the numbers given."""
        self._list((f"{number}.", text) for number, text in texts)

    def _list(self, items: Iterable[tuple[str, str | Pieces]]) -> None:
        look = self._look
        indent = look.gap * look.indent
        element = self.root.add("L")
        for sign, text in items:
            item = element.add("LI")
            (label_line,) = self.lines(sign, look.body, look.width)
            label = Label(item.add("Lbl"), label_line)
            self.blocks.append(
                Paragraph(
                    element=item.add("LBody"),
                    lines=self._set(text, look.body, look.width - indent),
                    style=look.body,
                    indent=indent,
                    after=look.gap / 2,
                    label=label,
                )
            )

    def _set(self, text: str | Pieces, style: TextStyle, width: float) -> Sequence[Line]:
        if isinstance(text, str):
            return self.lines(text, style, width)
        # Word by word: what is printable loses the spaces around it.
        shown = ((" ".join(map(printable, words.split(" "))), bold) for words, bold in text)
        regular, bold = self._typesetters[False], self._typesetters[True]
        return regular.mixed_lines(shown, bold, style.size, width)

    def facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Add a table of labels and what they stand for."""
        self.blocks.append(self._labelled(facts))

    def action(self, heading: str, continued: str, facts: Iterable[tuple[str, str]]) -> None:
        """Add one action: its heading and its labelled parts, on one page where they fit.

        `continued` heads the rest of them on a further page, where they do not.
        """
        title = replace(
            self._band(heading),
            element=self.root.add("H3"),
            keep=True,
            bookmark=Bookmark(one_line(heading), 2),
        )
        table = self._labelled(facts, continued=self._band(continued))
        self.blocks.append(Group((title, table)))

    def _band(self, text: str) -> Paragraph:
        look = self._look
        lines = self.lines(text, look.action, look.width - 2 * look.gap)
        return Paragraph(element=None, lines=lines, style=look.action, padding=look.gap, tint=TINT)

    def _labelled(self, facts: Iterable[tuple[str, str]], continued: Paragraph | None = None) -> Table:
        look = self._look
        columns = (look.label_width, look.width - look.label_width)
        body = self.root.add("Table").add("TBody")
        rows = []
        for label, text in facts:
            row = body.add("TR")
            rows.append(
                Row(
                    (
                        self._cell(row.add("TH", "Row"), label, look.label, columns[0]),
                        self._cell(row.add("TD"), text, look.body, columns[1]),
                    )
                )
            )
        return Table(
            columns=columns, rows=rows, padding=look.gap * 0.7, continued=continued, after=look.gap * 2.5
        )

    def table(
        self,
        header: Sequence[str],
        rows: Iterable[Sequence[str]],
        shares: Sequence[float],
        *,
        room: float = 0,
    ) -> None:
        """Add a table with a column header; each row's first cell is its header; `room` is extra height."""
        look = self._look
        columns = [look.width * share for share in shares]
        element = self.root.add("Table")
        head = element.add("THead").add("TR")
        body = element.add("TBody")
        head_cells = [
            self._cell(head.add("TH", "Column"), text, look.label, width)
            for text, width in zip(header, columns, strict=True)
        ]
        self.blocks.append(
            Table(
                columns=columns,
                header=Row(head_cells),
                rows=[self._row(body.add("TR"), row, columns, room) for row in rows],
                padding=look.gap * 0.7,
                after=look.gap,
            )
        )

    def _row(self, element: Element, texts: Sequence[str], columns: Sequence[float], room: float) -> Row:
        cells = [
            self._cell(
                element.add("TD") if column else element.add("TH", "Row"), text, self._look.body, width
            )
            for column, (text, width) in enumerate(zip(texts, columns, strict=True))
        ]
        return Row(cells, room)

    def _cell(self, element: Element, text: str, style: TextStyle, width: float) -> Cell:
        return Cell(element, self.lines(text, style, width - 2 * self._look.gap), style)
