"""Lines of several parts, drawn and told in the order in which they are read, each marked as what it is.

What a part says and its language stand on an element of the structure. In the content, a text that is said
instead of what is drawn makes readers turn words that run from right to left, so it stands there for the
scripts of India, Sinhala and Thai alone, whose glyphs are not one for each letter.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import isclose
from typing import Any, Final, NamedTuple, Protocol

from facilitator.document.drawing.glyph_fonts import GlyphFont
from facilitator.document.fonts.shaped_fonts import ShapedFont
from facilitator.document.tagging.structure import Element, text_string
from facilitator.document.typesetting.runs import Line, Link, Part, Run
from facilitator.document.typesetting.style import TextStyle

_NOT_ONE_FOR_EACH_LETTER: Final = frozenset({"bn", "gu", "hi", "ml", "pa", "si", "ta", "te", "th"})


class Linked(NamedTuple):
    """Where words of a link are drawn: in points, right and down from the first line's beginning."""

    link: Link
    right: float
    down: float
    width: float


class Marks(Protocol):
    """What the page gives: numbers for pieces of content, elements for links, and its fonts of glyphs."""

    def mark(self, element: Element) -> int:
        """Return the number of the next piece of content, which belongs to `element`."""

    def link_element(self, link: Link, within: Element) -> Element:
        """Return the element of a link, which is `within` another."""

    def glyph_font(self, font: ShapedFont) -> GlyphFont:
        """Return the font as the document knows it."""


class PartWriter:
    """Writes lines into one text object, as content of `element`; without one, as page furniture.

    `linked` is where links are, which furniture has none of.
    """

    def __init__(self, text: Any, style: TextStyle, element: Element | None, marks: Marks) -> None:  # noqa: ANN401 - reportlab's, without types
        self._text = text
        self._code: list[str] = text._code  # noqa: SLF001 - there is no other way to write glyphs
        self._style = style
        self._element = element
        self._marks = marks
        self._open: Element | None = None
        self._font = ""
        self.linked: list[Linked] = []

    def write(self, lines: Iterable[Line]) -> None:
        """Write all lines, each under the one before."""
        self._code.append(f"{self._style.leading:g} TL")
        if self._element is None:
            self._code.append("/Artifact <</Type /Pagination>> BDC")
        for number, line in enumerate(lines):
            self._write_line(line, number * self._style.leading)
        self._code.append("EMC")

    def _write_line(self, line: Line, down: float) -> None:
        starts = accumulate((run.width for run in line.runs), initial=line.indent)
        spans: dict[int, Element] = {}
        begun = pen = 0.0
        for run, start in sorted(zip(line.runs, starts, strict=False), key=lambda each: each[0].part):
            if not isclose(start, pen):
                self._move(start - begun)
                begun = start
            self._enter(line.parts, run.part, spans)
            self._draw(run)
            pen = start + run.width
            link = line.parts[run.part].link if line.parts and self._element else None
            if link:
                self.linked.append(Linked(link, self._points(start), down, self._points(run.width)))
        self._move(-begun)
        self._code.append("T*")

    def _move(self, distance: float) -> None:
        """Begin so far to the right of where the line was begun last, in thousandths of the text's size."""
        if distance:
            self._code.append(f"{self._points(distance):.3f} 0 Td")

    def _points(self, thousandths: float) -> float:
        return thousandths * self._style.size / 1000

    def _enter(self, parts: Sequence[Part], number: int, spans: dict[int, Element]) -> None:
        """Begin the piece of content that a run of this part belongs to."""
        owner, said = self._element, ""
        if owner is None:
            return
        if parts:
            # Every part has an element: pieces beside elements would be two lists for a reader to merge.
            part = parts[number]
            if number not in spans:
                spans[number] = self._element_of(part, owner)
                if part.apart:
                    spans[number].actual_text = part.text
                    spans[number].language = part.language
                    said = _said_in_content(part)
            owner = spans[number]
        if owner is not self._open:
            if self._open:
                self._code.append("EMC")
            self._open = owner
            self._code.append(f"/{owner.tag} <</MCID {self._marks.mark(owner)}{said}>> BDC")

    def _element_of(self, part: Part, owner: Element) -> Element:
        if part.link:
            owner = self._marks.link_element(part.link, owner)
            if not part.apart:
                return owner
        return owner.add("Span")

    def _draw(self, run: Run) -> None:
        if run.shaped:
            self._code += self._marks.glyph_font(run.shaped.font).operators(run.shaped, self._style.size)
            self._font = ""
            return
        if run.font != self._font:
            self._font = run.font
            self._text.setFont(run.font, self._style.size, self._style.leading)
        self._text.textOut(run.text)


def _said_in_content(part: Part) -> str:
    if part.language not in _NOT_ONE_FOR_EACH_LETTER:
        return ""
    return f" /ActualText {text_string(part.text).decode()}"
