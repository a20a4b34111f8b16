"""Words in a paper are found as they are read, and marked where they stand."""

from io import BytesIO

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from facilitator.document.fonts.plain_fonts import chain
from facilitator.document.papers.facts import Area
from facilitator.document.papers.pdf.pdf_reader import PdfReader
from tests.facilitator.document.hostile_pdf import PAGE, pdf, stream

WIDE = chain(bold=False)[1]
assert WIDE.widths  # asking for them is what has the font drawn with
FONT = WIDE.name
LEFT, TOP, STEP, SIZE = 72, 700, 20, 12


def paper(*lines: str) -> bytes:
    """Return a page with these lines, each at its place."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=(595, 842))
    canvas.setFont(FONT, SIZE)
    for number, line in enumerate(lines):
        canvas.drawString(LEFT, TOP - STEP * number, line)
    canvas.save()
    return made.getvalue()


def find(content: bytes, words: str) -> tuple[int, tuple[Area, ...]] | None:
    return PdfReader(content).find(words, (0,))


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["Mrs O\u2019Brien spoke"], "O'Brien"),
        (["the school\u2019s report"], "school's"),
        (["the school's report"], "school\u2019s"),
        (["It was Not", "agreed by all"], "not agreed"),
        (["from 2025\u20132026 on"], "2025-2026"),
        (["\u201cNot this\u201d he said"], '"not this"'),
        (["one \u2014 another"], "one - another"),
        (["the agree-", "ment of all"], "agreement"),
        (["the agree\u00ad", "ment of all"], "agreement"),
        (["the year 2025-", "2026 began"], "2025-2026"),
        (["her well-", "being is"], "well-being"),
        (["her well-being is"], "well-being"),
        (["her wellbeing and well-being"], "well-being"),
        (["level \U0001d538 of it"], "level a of"),
        (["o\ufb03ce of the \ufb01le"], "office of the file"),
        (["office of the file"], "o\ufb03ce"),
        (["Cafe\u0301 at noon"], "café"),
        (["Café at noon"], "CAFE"),
        (["10\u00a0000 pounds"], "10 000"),
        (["Section  F"], "section f"),
        (["a therapist"], "rapist"),
    ],
)
def test_words_are_found_however_the_paper_writes_them(lines: list[str], words: str) -> None:
    found = find(paper("before", *lines, "after"), words)
    assert found is not None
    page, areas = found
    assert page == 0
    for area in areas:
        top, bottom = area.top * 842, (area.top + area.height) * 842
        assert 842 - TOP < bottom <= 842 - TOP + STEP * len(lines) + SIZE / 2
        assert top > 842 - TOP


@pytest.mark.parametrize("words", ["O'Brian", "agreed not", "2024-2026", "beforeMrs", "zq", ""])
def test_words_that_are_not_there_are_not_found(words: str) -> None:
    assert find(paper("before", "Mrs O\u2019Brien, 2025\u20132026", "Not agreed"), words) is None


def test_the_mark_is_around_the_words_and_no_others() -> None:
    pdf = paper("Mrs O\u2019Brien spoke")
    found = find(pdf, "o'brien")
    assert found is not None
    (area,) = found[1]
    width = PdfReader(pdf).sizes()[0].width
    assert area.left * width == pytest.approx(LEFT + stringWidth("Mrs ", FONT, SIZE), abs=2)
    assert area.width * width == pytest.approx(stringWidth("O\u2019Brien", FONT, SIZE), abs=3)


def test_words_over_two_lines_are_marked_on_both() -> None:
    found = find(paper("It was Not", "agreed by all"), "not agreed")
    assert found is not None
    assert len(found[1]) == 2


def test_each_place_is_told_once_and_in_order() -> None:
    found = find(paper("one two one", "two one"), "one")
    assert found is not None
    places = [(area.top, area.left) for area in found[1]]
    assert len(places) == 3
    assert places == sorted(places)


def test_a_sign_by_itself_is_found_as_it_is() -> None:
    assert find(paper("Speech & language"), "&") is not None
    assert find(paper("Speech and language"), "&") is None


@pytest.mark.parametrize(
    ("written", "found"), [(b"D83DDE00", "gate \U0001f600 post"), (b"DE00", "gate  post"), (b"D83D", "gate")]
)
def test_a_letter_of_two_units_is_one_and_half_a_letter_is_none(written: bytes, found: str) -> None:
    table = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> "
        b"endcodespacerange 1 beginbfchar <7E> <" + written + b"> endbfchar endcmap end end"
    )
    font = b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >> >>"
    page = pdf(PAGE % font, stream(b"BT /F 12 Tf 20 150 Td (gate ~ post) Tj ET"), stream(table))
    assert find(page, found) is not None
