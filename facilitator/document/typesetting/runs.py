"""What a line is made of: letters in one font, or glyphs, in the order in which they stand on paper."""

from dataclasses import dataclass
from math import fsum
from typing import TYPE_CHECKING, NamedTuple

from facilitator.document.fonts import plain_fonts
from facilitator.document.text.email_addresses import Address

if TYPE_CHECKING:
    from facilitator.document.fonts.shaped_fonts import Glyph, ShapedFont


class Shaped(NamedTuple):
    """Glyphs of one font, in order from left to right."""

    font: "ShapedFont"
    glyphs: "tuple[Glyph, ...]"

    @property
    def width(self) -> float:
        """Their width in thousandths of the size of the text."""
        return fsum(glyph.advance for glyph in self.glyphs) * self.font.scale


class Run(NamedTuple):
    """Letters drawn in one font, or glyphs. `part` is the number of the part of the line it belongs to."""

    font: str
    text: str
    shaped: Shaped | None = None
    part: int = 0

    @property
    def width(self) -> float:
        """The width in thousandths of the size of the text."""
        if self.shaped:
            return self.shaped.width
        widths = plain_fonts.named(self.font).widths
        return fsum(widths[ord(char)] for char in self.text)


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """One link of a document: it is the same in every line that its address goes on in."""

    address: Address


class Part(NamedTuple):
    """Words of a line as they are read out; `language` is empty where it is the document's.

    A part that is `apart` is not simply what is drawn, from left to right: its words are told with it. One
    with a `link` is the link's words, or those of them that are in this line.
    """

    text: str
    language: str = ""
    apart: bool = False
    link: Link | None = None


class Line(NamedTuple):
    """One line as drawn. Its text ends in a space where the next line continues with a new word.

    `parts` are there where a line is of more than letters, in the order in which they are read. `indent` is
    the space before it in thousandths of the text's size: what runs from right to left ends at the right.
    """

    runs: tuple[Run, ...]
    parts: tuple[Part, ...] = ()
    indent: float = 0

    @property
    def text(self) -> str:
        """What is read out."""
        return "".join(part.text for part in self.parts or self.runs)


def width_of(line: Line, size: float) -> float:
    """Return the width of a line in points."""
    return fsum(run.width for run in line.runs) * size / 1000


def appended(runs: list[Run], run: Run) -> None:
    """Add a run at the end, to the one before it where both are letters of one font and part."""
    last = runs[-1] if runs else None
    if last and not last.shaped and not run.shaped and (last.font, last.part) == (run.font, run.part):
        runs[-1] = Run(run.font, last.text + run.text, None, run.part)
    else:
        runs.append(run)
