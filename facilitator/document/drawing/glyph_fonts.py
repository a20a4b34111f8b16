"""Glyphs into the file: each font as a subset, whose codes stand for a glyph and for the text it shows.

A glyph that stands for several texts has a code for each, so that what is copied out of the file is what
was typed (PDF/A-2u). Made for one document: the codes hold its words.
"""

import struct
from collections.abc import Iterator
from typing import Any, Final

from facilitator.document.fonts.shaped_fonts import ShapedFont
from facilitator.document.reportlab_parts import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString
from facilitator.document.tagging.character_map import to_unicode
from facilitator.document.tagging.structure import reference
from facilitator.document.typesetting.runs import Shaped

# A glyph beyond those that stand for letters has to stand for something: for what is neither seen nor read.
_NOTHING: Final = "\u2060"
_SYMBOLIC: Final = 4
_SHORT: Final = 1000  # `g` writes six digits
_NOT_NEEDED: Final = (b"GSUB", b"GPOS", b"GDEF", b"cmap", b"name", b"OS/2", b"post")


class GlyphFont:
    """The codes of one font in one document, which its pages know by this `name`."""

    def __init__(self, name: str, font: ShapedFont) -> None:
        self._name = name
        self._font = font
        self._codes: dict[tuple[int, str], int] = {}

    def operators(self, shaped: Shaped, size: float) -> Iterator[str]:
        """Yield what draws the glyphs where the text stands, with letters around them of that `size`."""
        yield f"/{self._name} {_number(size * shaped.font.scale)} Tf"
        rise = "0"
        shown: list[str] = []
        for glyph in shaped.glyphs:
            up = _number(glyph.y * shaped.font.scale * size / 1000)
            if up != rise:
                yield from _shown(shown)
                yield f"{up} Ts"
                rise = up
            if glyph.x:
                shown.append(_number(-glyph.x))
            shown.append(f"<{self._code(glyph.number, glyph.text):04X}>")
            if beyond := round(self._font.width(glyph.number) + glyph.x - glyph.advance, 2):
                shown.append(_number(beyond))
        yield from _shown(shown)
        if rise != "0":
            yield "0 Ts"

    def _code(self, number: int, text: str) -> int:
        return self._codes.setdefault((number, text or _NOTHING), len(self._codes) + 1)

    def add_to(self, document: Any) -> None:  # noqa: ANN401 - reportlab's document, without types
        """Write the font into the document; call when every glyph is drawn."""
        program, glyphs = self._subset()
        base = PDFName(f"PLANAA+{self._font.name}")
        descriptor = PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": base,
                "Flags": _SYMBOLIC,
                "ItalicAngle": 0,
                "StemV": 80,
                **self._measures(),
                "FontFile2": reference(
                    document, PDFStream(PDFDictionary({"Length1": len(program)}), program)
                ),
            }
        )
        ids = b"\0\0" + b"".join(struct.pack(">H", glyphs[number]) for number, _ in self._codes)
        widths = [self._font.width(number) for number, _ in self._codes]
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": base,
                "CIDSystemInfo": PDFDictionary(
                    {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": reference(document, descriptor),
                "W": PDFArray([1, PDFArray([float(_number(width)) for width in widths])]),
                "CIDToGIDMap": reference(document, PDFStream(PDFDictionary({}), ids)),
            }
        )
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": base,
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([reference(document, descendant)]),
                "ToUnicode": reference(document, PDFStream(PDFDictionary({}), self._to_unicode())),
            }
        )
        document.idToObject["BasicFonts"].dict[self._name] = reference(document, font)

    def _subset(self) -> tuple[bytes, dict[int, int]]:
        """Return the font with these glyphs alone, and what number each has in it."""
        import uharfbuzz  # noqa: PLC0415 - few documents need it

        wanted = uharfbuzz.SubsetInput()
        wanted.glyph_set.update(number for number, _ in self._codes)
        wanted.drop_table_tag_set.update(int.from_bytes(name, "big") for name in _NOT_NEEDED)
        wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
        plan = uharfbuzz.SubsetPlan(self._font.face, wanted)
        numbers = dict(plan.old_to_new_glyph_mapping.items())
        return bytes(plan.execute().blob.data), numbers

    def _measures(self) -> dict[str, object]:
        head = self._font.face.reference_table("head").data
        box = [round(side * self._font.unit) for side in struct.unpack(">4h", head[36:44])]
        extents = self._font.font.get_font_extents("ltr")
        up, down = round(extents.ascender * self._font.unit), round(extents.descender * self._font.unit)
        return {"FontBBox": PDFArray(box), "Ascent": up, "Descent": down, "CapHeight": up}

    def _to_unicode(self) -> bytes:
        texts = {code: text for (_, text), code in self._codes.items()}
        return to_unicode(f"PLANAA+{self._font.name}", texts, digits=4).encode()


def _shown(array: list[str]) -> Iterator[str]:
    if array:
        yield f"[{' '.join(array)}] TJ"
        array.clear()


def _number(value: float) -> str:
    """Return a number to two places as PDF writes it, without the sign of a nought."""
    return f"{round(value, 2) + 0:g}" if abs(value) < _SHORT else f"{value:.2f}".rstrip("0").rstrip(".")
