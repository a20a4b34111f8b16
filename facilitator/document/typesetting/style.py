"""The look of the document: sizes in points, colours, the page. Large print differs in sizes alone."""

from dataclasses import dataclass, replace

Colour = tuple[float, float, float]

INK: Colour = (0.10, 0.11, 0.13)
MUTED: Colour = (0.30, 0.33, 0.35)
TEAL: Colour = (0.04, 0.29, 0.29)
TINT: Colour = (0.90, 0.945, 0.935)
HAIRLINE: Colour = (0.62, 0.68, 0.68)
STRONG_LINE: Colour = (0.04, 0.29, 0.29)
WARNING_TINT: Colour = (1.0, 0.93, 0.78)

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89  # A4


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a piece of text is drawn."""

    size: float
    leading: float
    bold: bool = False
    colour: Colour = INK

    @property
    def ascent(self) -> float:
        """The distance from the top of a line to its baseline: letters stand in the middle of their line."""
        return (self.leading - self.size) / 2 + self.size * 0.82


@dataclass(frozen=True, slots=True)
class Look:
    """Every measure of one print size."""

    title: TextStyle
    section: TextStyle
    action: TextStyle
    body: TextStyle
    label: TextStyle
    foot: TextStyle
    bottom: float
    side: float = 54
    top: float = 54
    indent: float = 3  # of a list, in gaps
    above: float = 3  # a section, in gaps
    between: float = 1  # paragraphs of a section, in gaps

    @property
    def width(self) -> float:
        """The width of the text."""
        return PAGE_WIDTH - 2 * self.side

    @property
    def prompt(self) -> TextStyle:
        """The words in a cell to fill in: plain, and apart from what is filled in."""
        return replace(self.body, colour=MUTED)

    @property
    def band(self) -> float:
        """The distance of the words in a band, and of what stands under it, from its edge."""
        return self.gap * 2

    @property
    def gap(self) -> float:
        """The distance that everything else is a multiple of."""
        return self.body.size / 2


def _look(
    size: float, *, title: float, section: float, action: float, bottom: float, leading: float = 1.4
) -> Look:
    return Look(
        title=TextStyle(title, title * 1.2, bold=True, colour=TEAL),
        section=TextStyle(section, section * 1.25, bold=True, colour=TEAL),
        action=TextStyle(action, action * 1.3, bold=True, colour=TEAL),
        body=TextStyle(size, size * leading),
        label=TextStyle(size, size * leading, bold=True),
        foot=TextStyle(size, size * leading),
        bottom=bottom,
    )


# RNIB Clear Print: 12 points or more; large print: 18. Five ordinary actions are two sides of one sheet.
NORMAL = replace(
    _look(12, title=25, section=15, action=12.5, bottom=56, leading=1.28), top=42, above=2.2, between=0.6
)
# One page of the guide, which is to be one sheet of paper: the same letters with less around them.
GUIDE = replace(_look(12, title=26, section=14, action=14, bottom=62), side=58, top=46, indent=6)
# The terms of a meeting are one sheet too, of short parts.
TERMS = replace(
    GUIDE,
    title=TextStyle(24, 29, bold=True, colour=TEAL),
    section=TextStyle(13, 15, bold=True, colour=TEAL),
    body=TextStyle(12, 15.6),
    label=TextStyle(12, 15.6, bold=True),
    side=48,
    top=36,
    bottom=50,
    above=1.1,
)
LARGE = replace(_look(18, title=32, section=24, action=20, bottom=80, leading=1.35), top=46)
