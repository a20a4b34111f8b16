"""A page is drawn as wide as asked for, or as large as is allowed; one that is damaged is refused alone."""

import pytest

from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.papers.facts import PageSize
from facilitator.document.papers.pdf import drawing
from facilitator.document.papers.pdf.pdf_reader import PdfReader
from facilitator.document.papers.refusal import Reason, Refused
from tests.facilitator.document.hostile_pdf import pdf, stream
from tests.facilitator.document.papers.made_pdfs import annotated, changed, lines, mark, saved
from tests.facilitator.document.plans import plan

MOST = 4_000_000
USUAL = PageSize(595.0, 842.0)


def box(written: bytes) -> bytes:
    return pdf(b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] >>" % written)


@pytest.mark.parametrize("width", [1, 100, 595, 1191])
def test_a_page_is_as_wide_as_asked_for(width: int) -> None:
    image = PdfReader(lines("x")).page(0, width, MOST)
    assert (image.width, image.height) == (width, max(1, round(width * 842 / 595)))
    assert len(image.data) == image.stride * image.height


@pytest.mark.parametrize("sides", [b"0 0 200 200", b"0 0 14400 1", b"0 0 1 14400", b"0 0 0.01 0.01"])
def test_a_page_is_no_larger_than_is_allowed(sides: bytes) -> None:
    image = PdfReader(box(sides)).page(0, 5000, 10_000)
    assert 1 <= image.width * image.height <= 10_000


def test_a_page_is_drawn_in_its_colours_on_white() -> None:
    image = PdfReader(action_plan_pdf(plan(1))).page(0, 1191, MOST)
    assert image.data[:3] == b"\xff\xff\xff"
    heading = {image.data[at : at + 3] for at in range(0, len(image.data), 4)}
    blue, green, red = (round(part * 255) for part in (0.29, 0.29, 0.04))
    assert any(abs(b - blue) < 3 and abs(g - green) < 3 and abs(r - red) < 3 for b, g, r in heading)


def test_marks_on_words_are_drawn() -> None:
    plain = lines("the plan")
    marked = annotated(plain, mark("Highlight", "look", (70, 690, 200, 720)))
    assert PdfReader(marked).page(0, 300, MOST).data != PdfReader(plain).page(0, 300, MOST).data


def test_a_damaged_page_is_refused_and_the_others_are_shown() -> None:
    with changed(lines("x", pages=3)) as document:
        del document.pages[1].obj.Contents
        document.pages[1].obj.MediaBox = 7
        content = saved(document)
    reader = PdfReader(pdf(b"null", stream(b"")))
    assert len(reader.sizes()) == 1
    for act in (lambda: reader.page(0, 100, MOST), lambda: reader.words(0), lambda: reader.find("x", (0,))):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.reason is Reason.DAMAGED
    assert reader.looked().begins == ""
    assert PdfReader(content).page(2, 100, MOST).width == 100


def test_sizes_are_those_of_the_pages_as_shown() -> None:
    with changed(lines("x", pages=2)) as document:
        document.pages[1].Rotate = 90
        assert PdfReader(saved(document)).sizes() == (PageSize(595.0, 842.0), PageSize(842.0, 595.0))


@pytest.mark.parametrize("sides", [b"0 0 20000000 5", b"0 0 5 20000000"])
def test_sides_that_are_no_sizes_are_the_usual_ones(sides: bytes) -> None:
    assert PdfReader(box(sides)).sizes() == (USUAL,)


def test_a_side_is_never_nothing() -> None:
    assert PdfReader(box(b"0 0 0.01 9")).sizes()[0].width == 1


def test_a_file_that_says_it_has_a_million_pages_is_soon_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "_PATIENCE_SECONDS", -1.0)
    boasting = pdf(b"null", pages=1).replace(b"/Count 1", b"/Count 1000000")
    assert PdfReader(boasting).sizes() == (USUAL,) * 1_000_000


def test_a_picture_that_has_no_room_is_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing.raw, "FPDFBitmap_CreateEx", lambda *_: None)
    monkeypatch.setattr(drawing.raw, "FPDFBitmap_Create", lambda *_: None)
    with pytest.raises(Refused) as refused:
        PdfReader(lines("x")).page(0, 100, MOST)
    assert refused.value.reason is Reason.TOO_MUCH
