"""Places to fill in: form fields over the free area of a cell, each named for a screen reader.

A field has no value, no action and no script. Its appearance is empty: what stands in its cell is drawn on
the page, so that paper and a reader without forms show the same. The file stays PDF/UA-1 and PDF/A-2a.
"""

from enum import Enum
from typing import Any, Final, NamedTuple

from facilitator.document.fonts import plain_fonts
from facilitator.document.reportlab_parts import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFString,
    pdfmetrics,
)
from facilitator.document.tagging.structure import reference

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right and top."""

PRINT: Final = 4  # ISO 32000-1, table 165
_SIGNATURES_EXIST: Final = 1  # ISO 32000-1, table 219: a reader need not search for them
_NONSYMBOLIC: Final = 32  # ISO 32000-1, table 123
_LETTERS: Final = range(32, 127)  # what can be typed into a field; a date needs no others
_FONT: Final = "Typed"


class FieldKind(Enum):
    """What is filled in: the type of field (ISO 32000-1, 12.7.4), and how the file names it."""

    SIGNATURE = ("Sig", "signature")
    TEXT = ("Tx", "text")


class Field(NamedTuple):
    """A place to fill in. `name` is all that a screen reader says of it, so that it says whose it is."""

    kind: FieldKind
    name: str


class FormFields:
    """The fields of one document."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._made: list[tuple[Field, PDFObjectReference]] = []

    def add(
        self, field: Field, area: Rectangle, size: float, page: PDFObjectReference, key: int
    ) -> PDFObjectReference:
        """Make the field in `area` of `page`, for letters of `size`; `key` is its own in the parent tree."""
        subtype, own = field.kind.value
        entries: dict[str, Any] = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Widget"),
            "FT": PDFName(subtype),
            "T": PDFString(f"{own}-{len(self._made) + 1}"),
            "TU": PDFString(field.name),
            "F": PRINT,
            "P": page,
            "Rect": PDFArray([round(length, 2) for length in area]),
            "StructParent": key,
            "AP": PDFDictionary({"N": reference(self._document, _appearance(field.kind, area))}),
        }
        if field.kind is FieldKind.TEXT:
            entries["DA"] = PDFString(f"/{_FONT} {size:g} Tf 0 g")
        made = reference(self._document, PDFDictionary(entries))
        self._made.append((field, made))
        return made

    def form(self) -> PDFDictionary | None:
        """Return the document's form, where there is a field."""
        if not self._made:
            return None
        kinds = {field.kind for field, _ in self._made}
        entries: dict[str, Any] = {"Fields": PDFArray([made for _, made in self._made])}
        if FieldKind.SIGNATURE in kinds:
            entries["SigFlags"] = _SIGNATURES_EXIST
        if FieldKind.TEXT in kinds:
            typed = PDFDictionary({_FONT: reference(self._document, _typed_font(self._document))})
            entries["DR"] = PDFDictionary({"Font": typed})
        return PDFDictionary(entries)


def _appearance(kind: FieldKind, area: Rectangle) -> PDFStream:
    """Return the stream that PDF/A asks of every field (ISO 19005-2, 6.3.3)."""
    left, bottom, right, top = area
    entries = {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Form"),
        "BBox": PDFArray([0, 0, round(right - left, 2), round(top - bottom, 2)]),
        "Resources": PDFDictionary({}),
    }
    return PDFStream(PDFDictionary(entries), b"/Tx BMC EMC" if kind is FieldKind.TEXT else b"q Q")


def _typed_font(document: PDFDocument) -> PDFDictionary:
    """Return the font of what is typed: the page's fonts hold only the letters that it shows."""
    font: Any = pdfmetrics.getFont(plain_fonts.chain(bold=False)[0].name)
    face = font.face
    name = PDFName(f"FIELDS+{face.name.decode()}")
    program = PDFStream(PDFDictionary({}), face.makeSubset(range(_LETTERS.stop)))
    program.dictionary["Length1"] = len(program.content)
    descriptor = PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": name,
            "Flags": _NONSYMBOLIC,
            "FontBBox": PDFArray(face.bbox),
            "ItalicAngle": face.italicAngle,
            "Ascent": face.ascent,
            "Descent": face.descent,
            "CapHeight": face.capHeight,
            "StemV": face.stemV,
            "FontFile2": reference(document, program),
        }
    )
    return PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("TrueType"),
            "BaseFont": name,
            "FirstChar": _LETTERS.start,
            "LastChar": _LETTERS.stop - 1,
            "Widths": PDFArray([face.getCharWidth(code) for code in _LETTERS]),
            "Encoding": PDFName("WinAnsiEncoding"),
            "FontDescriptor": reference(document, descriptor),
        }
    )
