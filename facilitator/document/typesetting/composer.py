"""Builds blocks and their structure elements together, so that the order on paper is the order read out."""

import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from facilitator.document.content import parts
from facilitator.document.fonts.printable import one_line, printable
from facilitator.document.tagging.form_fields import Field
from facilitator.document.tagging.structure import Element
from facilitator.document.text.text_structure import Listing, Passage, Words
from facilitator.document.typesetting.blocks import Block, Bookmark, Group, Label, Paragraph, Table
from facilitator.document.typesetting.lines import Typesetter
from facilitator.document.typesetting.marks import Text
from facilitator.document.typesetting.runs import Line, width_of
from facilitator.document.typesetting.style import TINT, Look, TextStyle
from facilitator.document.typesetting.table_setting import TableRow, set_table

Pieces: TypeAlias = Sequence[tuple[str, bool]]
"""A paragraph in pieces, those with True in bold; a word may be of several."""

_BREAKS = re.compile(r"[^\S\u00a0\u202f\u2007]")
_BULLET = "\u2022"
_LINES_TO_SIGN_ON = 1.6
_LONGEST_BOOKMARK = 80


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
        self._heading("H2", text, look.section, before=look.gap * look.above, after=look.gap * look.between)

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

    def paragraph(self, text: str | Pieces) -> None:
        """Add a paragraph."""
        self.blocks.append(self._paragraph(text))

    def _paragraph(self, text: str | Pieces) -> Paragraph:
        look = self._look
        return Paragraph(
            element=self.root.add("P"),
            lines=self._set(text, look.body, look.width),
            style=look.body,
            after=look.gap * look.between,
        )

    def bullets(self, texts: Iterable[str]) -> None:
        """Add a list."""
        self._list((_BULLET, text) for text in texts)

    def steps(self, texts: Iterable[tuple[int, str | Pieces]]) -> None:
        """Add a list whose items have the numbers given."""
        self._list((f"{number}.", text) for number, text in texts)

    def _list(self, items: Iterable[tuple[str, str | Pieces]]) -> None:
        element = self.root.add("L")
        for sign, text in items:
            element.numbering = element.numbering or _numbering(sign)
            self.blocks.append(self._item(element.add("LI"), sign, text))

    def _item(self, element: Element, sign: str, text: str | Pieces) -> Paragraph:
        look = self._look
        indent = look.gap * look.indent
        (label_line,) = self.lines(sign, look.body, look.width)
        label = Label(element.add("Lbl"), label_line, indent * 0.35)
        return Paragraph(
            element=element.add("LBody"),
            lines=self._set(text, look.body, look.width - indent),
            style=look.body,
            indent=indent,
            after=look.gap / 2,
            label=label,
        )

    def _set(self, text: str | Pieces, style: TextStyle, width: float) -> Sequence[Line]:
        if isinstance(text, str):
            return self.lines(text, style, width)
        # Word by word: what is printable loses the spaces around it.
        shown = ((" ".join(map(one_line, _BREAKS.split(words))), bold) for words, bold in text)
        regular, bold = self._typesetters[False], self._typesetters[True]
        return regular.mixed_lines(shown, bold, style.size, width)

    def action(
        self, number: str, heading: str, continued: str, body: Iterable[Passage | parts.Paragraph]
    ) -> None:
        """Add one action: its number and heading in a band, and what belongs to it; on one page if it fits.

        `continued` heads the rest of it on a further page, where it does not.
        """
        look = self._look
        element = self.root.add("H3")
        (number_line,) = self.lines(number, look.action, look.width)
        label = Label(element, _spaced(number_line), look.band)
        hang = width_of(label.line, look.action.size) + look.gap / 2
        title = self._band(heading, hang)._replace(
            element=element,
            label=label,
            keep=True,
            after=look.gap * 0.5,
            bookmark=Bookmark(_shortened(one_line(f"{number} {heading}")), 2),
        )
        blocks = [title]
        for passage in body:
            blocks += self._passage(passage)
        blocks[-1] = blocks[-1]._replace(after=look.gap * look.above * 0.6)
        self.blocks.append(Group(blocks, continued=self._band(continued)))

    def _band(self, text: str, hang: float = 0) -> Paragraph:
        look = self._look
        padding = look.gap * 0.6
        return Paragraph(
            element=None,
            lines=self.lines(text, look.action, look.width - 2 * look.band - hang),
            style=look.action,
            padding=padding,
            indent=look.band - padding + hang,
            tint=TINT,
        )

    def _passage(self, passage: Passage | parts.Paragraph) -> list[Paragraph]:
        indent = self._look.band
        if isinstance(passage, Listing):
            return self._listing(passage, self.root, indent)
        text = passage.text if isinstance(passage, Words) else passage.pieces
        return [self._indented(self.root.add("P"), text, indent)]

    def _indented(self, element: Element, text: str | Pieces, indent: float) -> Paragraph:
        look = self._look
        lines = self._set(text, look.body, look.width - indent - look.band)
        return Paragraph(element=element, lines=lines, style=look.body, indent=indent, after=look.gap * 0.7)

    def _listing(self, listing: Listing, under: Element, start: float) -> list[Paragraph]:
        """Return the items of a list; the text of each begins beyond the widest of their labels."""
        look = self._look
        element = under.add("L")
        element.numbering = _numbering(listing.items[0].label)
        labels = [self.lines(item.label, look.body, look.width)[0] for item in listing.items]
        indent = start + max(width_of(label, look.body.size) for label in labels) + look.gap
        made: list[Paragraph] = []
        for item, line in zip(listing.items, labels, strict=True):
            entry = element.add("LI")
            label = Label(entry.add("Lbl"), line, start)
            body = entry.add("LBody")
            text = self._indented(body.add("P") if item.inside else body, item.text, indent)
            made.append(text._replace(label=label))
            for inner in item.inside:
                made += self._listing(inner, body, indent)
        return made

    def table(
        self,
        header: Sequence[str],
        rows: Iterable[Sequence[str]],
        shares: Sequence[float],
    ) -> None:
        """Add a table with a column header."""
        self.blocks.append(self._table(header, [TableRow(tuple(row)) for row in rows], shares))

    def signing(
        self,
        sentence: str,
        header: Sequence[str],
        rows: Iterable[tuple[Sequence[str], Sequence[Field | None]]],
        shares: Sequence[float],
        below: str,
    ) -> None:
        """Add what is signed, the table of who does and the words below it, on one page.

        A row with fields has room for them.
        """
        above = self._paragraph(sentence)._replace(keep=True)
        room = self._look.body.leading * _LINES_TO_SIGN_ON
        set_rows = [TableRow(tuple(row), room if any(fields) else 0, fields) for row, fields in rows]
        blocks: list[Paragraph | Table] = [above, self._table(header, set_rows, shares)]
        if below:
            blocks.append(self._paragraph(below))
        self.blocks.append(Group(blocks, whole=True))

    def _table(self, header: Sequence[str], rows: Sequence[TableRow], shares: Sequence[float]) -> Table:
        return set_table(self.root.add("Table"), header, rows, shares, self._look, self.lines)


def _shortened(title: str) -> str:
    """Return the first words of a heading, for the reader's list of headings."""
    if len(title) <= _LONGEST_BOOKMARK:
        return title
    return f"{title[:_LONGEST_BOOKMARK].rsplit(' ', 1)[0]}\u2026"


def _spaced(line: Line) -> Line:
    """Return a line after which the same element goes on with a new word."""
    *first, last = line.runs
    return Line((*first, last._replace(text=f"{last.text} ")))


def _numbering(label: str) -> str:
    """Return how a list counts, from its first label (ISO 32000-1, table 347)."""
    sign = label.strip("().")
    if sign.isdecimal():
        return "Decimal"
    if not sign.isalpha():
        return "Disc"
    kind = "Roman" if sign in ("i", "I") else "Alpha"
    return f"{'Lower' if sign.islower() else 'Upper'}{kind}"
