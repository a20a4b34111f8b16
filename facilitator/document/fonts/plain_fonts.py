"""The fonts whose letters stand side by side: Atkinson Hyperlegible Next, and DejaVu Sans for what it lacks.

Each is read when a text first needs it. Scripts whose letters are shaped have fonts of their own
(`shaped_fonts`).
"""

from collections.abc import Mapping
from functools import cache, cached_property
from io import BytesIO

import resources
from facilitator.document.reportlab_parts import TTFont, pdfmetrics

_REGULAR = {"Plan": "AtkinsonHyperlegibleNext-Regular", "PlanWide": "DejaVuSans"}
_BOLD = {"PlanBold": "AtkinsonHyperlegibleNext-Bold", "PlanWideBold": "DejaVuSans-Bold"}


class Font:
    """One font in one weight, registered with reportlab under `name` when its widths are first asked for."""

    def __init__(self, name: str, file: str) -> None:
        self.name = name
        self._file = file

    @cached_property
    def widths(self) -> Mapping[int, float]:
        """The width of each character it can draw, in thousandths of its size."""
        # From memory: reportlab would otherwise keep the path, and search the system's folders for it.
        data = BytesIO(resources.read_bytes(f"fonts/{self._file}.ttf"))
        font = TTFont(self.name, data, asciiReadable=False, shapable=False)
        pdfmetrics.registerFont(font)
        face = font.face
        return {code: face.charWidths[code] for code in face.charToGlyph if code in face.charWidths}


@cache
def chain(*, bold: bool) -> tuple[Font, ...]:
    """Return the fonts of one weight, first choice first."""
    return tuple(Font(name, file) for name, file in (_BOLD if bold else _REGULAR).items())


@cache
def named(name: str) -> Font:
    """Return the font that is registered under this name."""
    return next(font for bold in (False, True) for font in chain(bold=bold) if font.name == name)


def for_word(text: str, *, bold: bool) -> Font:
    """Return the first font that has all of `text`: a word is no patchwork. The last has all there is."""
    codes = set(map(ord, text))
    return next(font for font in chain(bold=bold) if all(code in font.widths for code in codes))


def can_draw(char: str) -> bool:
    """Tell whether both weights have this character: a heading loses nothing that a paragraph keeps."""
    code = ord(char)
    return all(any(code in font.widths for font in chain(bold=bold)) for bold in (False, True))
