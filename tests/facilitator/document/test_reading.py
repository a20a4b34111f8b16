"""A PDF is read from memory, or refused with a sentence."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.papers.reading import page_count, page_image, page_size, text_of
from facilitator.document_errors import DocumentUnreadable
from tests.facilitator.document.hostile_pdf import pdf, stream
from tests.facilitator.document.plans import plan


def test_a_page_is_a_picture_of_its_size_in_bgrx() -> None:
    picture = page_image(action_plan_pdf(plan(1)), 0, scale=2)
    assert (picture.width, picture.height) == (1191, 1684)
    assert picture.stride >= picture.width * 4
    assert len(picture.data) == picture.stride * picture.height
    corner = picture.data[:4]
    assert corner[:3] == b"\xff\xff\xff"
    heading = {picture.data[i : i + 3] for i in range(0, len(picture.data), 4)}
    blue, green, red = (round(part * 255) for part in (0.29, 0.29, 0.04))
    assert any(abs(b - blue) < 3 and abs(g - green) < 3 and abs(r - red) < 3 for b, g, r in heading)


def test_a_page_that_is_not_there_is_an_index_error() -> None:
    with pytest.raises(IndexError):
        page_image(action_plan_pdf(plan(1)), 99, scale=1)


@pytest.mark.parametrize("content", [b"", b"not a pdf", b"%PDF-1.7\n%%EOF", action_plan_pdf(plan(1))[:2000]])
def test_what_is_not_a_pdf_is_refused_with_a_sentence(content: bytes) -> None:
    for read in (text_of, page_count, lambda pdf: page_image(pdf, 0, scale=1)):
        with pytest.raises(DocumentUnreadable, match="cannot be read as a PDF"):
            read(content)


def test_two_threads_may_read_at_once() -> None:
    pdfs = [action_plan_pdf(plan(number)) for number in range(1, 5)]
    texts = [text_of(pdf) for pdf in pdfs]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(text_of, pdfs * 5)) == texts * 5


def test_a_page_that_shows_its_damage_only_when_it_is_looked_at_is_refused() -> None:
    damaged = pdf(b"null", stream(b""))
    assert page_count(damaged) == 1
    with pytest.raises(DocumentUnreadable, match="cannot be read as a PDF"):
        page_image(damaged, 0, scale=1)


def test_the_size_of_a_page_is_told() -> None:
    assert page_size(action_plan_pdf(plan(1)), 0) == pytest.approx((595, 842), abs=1)
