"""Letters of fonts that a PDF names and does not hold come from the program, in the process that reads it."""

import subprocess
import sys
from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, String

from facilitator.document.papers.pdf.preparation import prepare
from facilitator.document.papers.pdf.substitute_fonts import SubstituteFonts
from tests.facilitator.document.papers.made_pdfs import changed, lines, saved

ROOT = Path(__file__).resolve().parents[5]
# For good, which is why it is a process of its own.
DRAW = """
import sys
from facilitator.document.papers.pdf.preparation import prepare
from facilitator.document.papers.pdf.pdf_reader import PdfReader
prepare()
image = PdfReader(sys.stdin.buffer.read()).page(0, 600, 4_000_000)
print(sum(image.data[at] < 128 for at in range(0, len(image.data), 4)))
"""


def named(font: str, order: str, codes: str, text: str) -> bytes:
    """Return a page in a font that is not in the file, in a script that has more letters than a byte."""
    with changed(lines("")) as document:
        told = {"FontName": Name("/" + font), "Flags": 4, "FontBBox": Array([0, -200, 1000, 900])}
        described = Dictionary(
            {"/Type": Name.FontDescriptor} | {f"/{key}": each for key, each in told.items()}
        )
        letters = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType0,
            BaseFont=Name("/" + font),
            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String(order), Supplement=2),
            FontDescriptor=described,
        )
        whole = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name("/" + font),
            Encoding=Name("/" + codes),
            DescendantFonts=Array([letters]),
        )
        document.pages[0].Resources.Font = Dictionary(F1=whole)
        shown = f"BT /F1 40 Tf 72 700 Td <{text.encode('utf-16-be').hex()}> Tj ET"
        document.pages[0].Contents = document.make_stream(shown.encode())
        return saved(document)


def plain(font: str) -> bytes:
    with changed(lines("Report of the school")) as document:
        document.pages[0].Resources.Font.F1 = Dictionary(
            Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/" + font), Encoding=Name.WinAnsiEncoding
        )
        return saved(document)


def dark(content: bytes) -> int:
    done = subprocess.run(
        [sys.executable, "-c", DRAW], input=content, capture_output=True, check=True, cwd=ROOT, timeout=120
    )
    return int(done.stdout)


@pytest.mark.parametrize(
    ("font", "order", "codes", "text"),
    [
        ("STSong-Light", "GB1", "UniGB-UCS2-H", "\u674e\u5c0f\u9f99"),
        ("HeiseiMin-W3", "Japan1", "UniJIS-UCS2-H", "\u6771\u4eac"),
        ("HYSMyeongJo-Medium", "Korea1", "UniKS-UCS2-H", "\ud55c\uad6d"),
    ],
)
def test_a_chinese_japanese_or_korean_name_is_drawn(font: str, order: str, codes: str, text: str) -> None:
    content = named(font, order, codes, text)
    assert dark(content) > 300 * len(text)


@pytest.mark.parametrize("font", ["Arial", "TimesNewRomanPSMT", "Calibri", "ComicSansMS", "CourierNew"])
def test_the_usual_fonts_are_drawn(font: str) -> None:
    assert dark(plain(font)) > 150


def test_a_font_is_given_whole_or_not_at_all() -> None:
    from ctypes import create_string_buffer  # noqa: PLC0415

    fonts = SubstituteFonts()
    number = fonts._map_font(None, 400, 0, 134, 0, b"STSong", None)
    assert number is not None
    length = fonts._font_data(None, number, 0, None, 0)
    written = create_string_buffer(length)
    assert fonts._font_data(None, number, 0, written, length) == length
    assert written.raw[:4] in {b"\0\1\0\0", b"true"}
    assert fonts._font_data(None, number, 1, None, 0) == 0
    assert fonts._font_data(None, None, 0, None, 0) == 0
    assert fonts._map_font(None, 400, 0, 0, 0, b"Arial", None) is None
    assert fonts._told.GetFaceName(fonts._told, 1, None, 0) == 0
    assert not fonts._told.GetFont(fonts._told, None)


def test_preparing_twice_is_preparing_once() -> None:
    prepare()
    prepare()
