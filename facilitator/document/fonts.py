"""The bundled fonts: Atkinson Hyperlegible Next, and DejaVu Sans for what it lacks."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

import resources

_REGULAR = {"Plan": "AtkinsonHyperlegibleNext-Regular", "PlanWide": "DejaVuSans"}
_BOLD = {"PlanBold": "AtkinsonHyperlegibleNext-Bold", "PlanWideBold": "DejaVuSans-Bold"}


@dataclass(frozen=True, slots=True)
class Font:
    """A registered font: the width of each character it can draw, in thousandths of its size."""

    name: str
    widths: Mapping[int, float]


@cache
def chain(*, bold: bool) -> tuple[Font, ...]:
    """Return the fonts of one weight, first choice first."""
    return tuple(_registered(name, file) for name, file in (_BOLD if bold else _REGULAR).items())


def can_draw(char: str) -> bool:
    """Tell whether both weights have this character: a heading loses nothing that a paragraph keeps."""
    code = ord(char)
    return all(any(code in font.widths for font in chain(bold=bold)) for bold in (False, True))


def _registered(name: str, file: str) -> Font:
    # From memory: reportlab would otherwise keep the path, and search the system's folders for it.
    font = TTFont(
        name, BytesIO(resources.read_bytes(f"fonts/{file}.ttf")), asciiReadable=False, shapable=False
    )
    pdfmetrics.registerFont(font)
    face = font.face
    return Font(name, {code: face.charWidths[code] for code in face.charToGlyph if code in face.charWidths})
