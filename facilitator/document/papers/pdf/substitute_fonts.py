"""Letters for fonts that a PDF names and does not hold, from the fonts of this program.

PDFium would look for them on the computer, where no file can be opened any more. It has letters of its own
for English and for signs; what it lacks is given here.
"""

from collections.abc import Callable
from ctypes import memmove
from typing import Any, Final

import pypdfium2

import resources

raw = pypdfium2.raw

# A version of this interface: PDFium asks for single fonts, and wants no list of them.
_WITHOUT_LISTING: Final = 2
_CHARSET: Final = 3
_FALLBACK: Final = "DroidSansFallback"
_FILES: Final = {
    raw.FXFONT_SHIFTJIS_CHARSET: _FALLBACK,
    raw.FXFONT_HANGEUL_CHARSET: _FALLBACK,
    raw.FXFONT_GB2312_CHARSET: _FALLBACK,
    raw.FXFONT_CHINESEBIG5_CHARSET: _FALLBACK,
    raw.FXFONT_GREEK_CHARSET: "DejaVuSans",
    raw.FXFONT_CYRILLIC_CHARSET: "DejaVuSans",
    raw.FXFONT_EASTERNEUROPEAN_CHARSET: "DejaVuSans",
    raw.FXFONT_VIETNAMESE_CHARSET: "DejaVuSans",
    raw.FXFONT_HEBREW_CHARSET: "NotoSansHebrew-Regular",
    raw.FXFONT_ARABIC_CHARSET: "NotoNaskhArabic-Regular",
    raw.FXFONT_THAI_CHARSET: "NotoSansThai-Regular",
}


class SubstituteFonts:
    """The fonts, in memory; told to PDFium once, for as long as the process runs."""

    def __init__(self) -> None:
        names = list(dict.fromkeys(_FILES.values()))
        self._fonts = [resources.read_bytes(f"fonts/{name}.ttf") for name in names]
        self._numbers = {charset: names.index(name) + 1 for charset, name in _FILES.items()}
        self._told = raw.FPDF_SYSFONTINFO(version=_WITHOUT_LISTING)
        kinds = dict(raw.FPDF_SYSFONTINFO._fields_)
        acts: dict[str, Callable[..., int | None]] = {
            "Release": _nothing,
            "MapFont": self._map_font,
            "GetFont": _nothing,
            "GetFontData": self._font_data,
            "GetFaceName": _zero,
            "GetFontCharset": _zero,
            "DeleteFont": _nothing,
        }
        for name, act in acts.items():
            setattr(self._told, name, kinds[name](act))

    def install(self) -> None:
        """Have PDFium ask here for the fonts it lacks, and nowhere else."""
        raw.FPDF_SetSystemFontInfo(self._told)

    def _map_font(self, *asked: Any) -> int | None:  # noqa: ANN401 - as PDFium calls it
        """Return the number of a font for a set of letters, None for PDFium's own."""
        return self._numbers.get(asked[_CHARSET])

    def _font_data(self, _info: object, font: int | None, table: int, to: Any, room: int) -> int:  # noqa: ANN401
        """Return the length of a font, and write it where there is room; single tables are not given."""
        if font is None or table:
            return 0
        content = self._fonts[font - 1]
        if room >= len(content):
            memmove(to, content, len(content))
        return len(content)


def _nothing(*_: object) -> None:
    """Have no font, and nothing to let go of."""


def _zero(*_: object) -> int:
    """Have no name, and no set of letters that matters."""
    return 0
