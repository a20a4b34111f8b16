"""Whatever is in a PDF that a party sent, it is shown, or refused in a sentence, and soon."""

import contextlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from facilitator.document.papers.pdf.pdf_reader import PdfReader
from facilitator.document.papers.refusal import Refused
from tests.facilitator.fuzz.damage import damaged, flipped, inputs

WORDS = "mornings at the gate"
MOST_PAGES = 3
WIDTH = 200
TELLING = (b"/Length", b"/Kids", b"/Count", b"/MediaBox", b"/Font", b"/Type", b"xref", b"trailer", b"endobj")


def _pdf() -> bytes:
    content = BytesIO()
    canvas = Canvas(content, pageCompression=0, invariant=1)
    for number in range(2):
        canvas.setFont("Helvetica", 12)
        canvas.drawString(60, 700, f"{WORDS} {number}")
        canvas.bookmarkPage(f"page {number}")
        canvas.rect(50, 50, 100, 100, fill=1)
        canvas.showPage()
    canvas.save()
    return content.getvalue()


GOOD = _pdf()


@st.composite
def put_elsewhere(draw: st.DrawFn) -> bytes:
    """Return the PDF with what stands after one of its telling words replaced."""
    word = draw(st.sampled_from(TELLING))
    places = [place for place in range(len(GOOD)) if GOOD.startswith(word, place)]
    place = draw(st.sampled_from(places)) + len(word)
    value = draw(
        st.sampled_from(
            (
                b" -1",
                b" 99999999999999999999",
                b" 1e38",
                b" [0 0 1e9 1e9]",
                b" [0 0 0 0]",
                b" 1 0 R",
                b" null",
                b"(",
            )
        )
        | st.binary(max_size=12)
    )
    return GOOD[:place] + value + GOOD[place + draw(st.integers(0, 12)) :]


def look(content: bytes) -> None:
    """Do with it whatever the reader of papers does."""
    reader = PdfReader(content)
    reader.looked()
    reader.headings()
    reader.comments()
    for page in range(min(len(reader.sizes()), MOST_PAGES)):
        image = reader.page(page, WIDTH, 1_000_000)
        assert len(image.data) == image.stride * image.height
        reader.words(page)
        reader.find("gate", (page,))


def test_the_undamaged_one_is_shown() -> None:
    look(GOOD)
    assert PdfReader(GOOD).find(WORDS, (0, 1)) is not None


@inputs(0.1)
@given(
    content=damaged(GOOD)
    | flipped(GOOD)
    | put_elsewhere()
    | st.integers(0, len(GOOD)).map(lambda n: GOOD[:n])
)
def test_a_damaged_paper_is_shown_or_refused(content: bytes) -> None:
    with contextlib.suppress(Refused):
        look(content)


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7", b"%PDF-1.7\n%%EOF", GOOD[:200], b"%PDF-1.7" + bytes(5000)]
)
def test_no_paper_at_all_is_refused(content: bytes) -> None:
    with pytest.raises(Refused):
        look(content)
