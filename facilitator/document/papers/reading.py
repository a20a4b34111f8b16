"""Reads a PDF from memory: its text, its pages as pictures."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from ctypes import byref, c_int
from itertools import islice
from threading import RLock

import pypdfium2

from facilitator.document.papers.facts import Area, PageImage
from facilitator.document.papers.page_words import found_in
from facilitator.document_errors import DocumentUnreadable

_one_at_a_time = RLock()  # PDFium is not safe to use from two threads at once


FINE = 100_000
# More marks than this on one page help nobody, and each of them is drawn.
MOST_AREAS = 1000


def text_of(pdf: bytes, *, password: str | None = None) -> str:
    """Return the text of all pages, in the order in which it is written. Raises DocumentUnreadable."""
    with _opened(pdf, password) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def page_count(pdf: bytes) -> int:
    """Return the number of pages. Raises DocumentUnreadable."""
    with _opened(pdf, None) as document:
        return len(document)


def page_image(pdf: bytes, page: int, *, scale: float) -> PageImage:
    """Return page number `page` (from 0) as a picture; a scale of 1.0 is 72 dots to the inch.

    Raises DocumentUnreadable, and IndexError for a page that the document does not have.
    """
    with _opened(pdf, None) as document:
        bitmap = _page(document, page).render(scale=scale, prefer_bgrx=True, rev_byteorder=False)
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def page_size(pdf: bytes, page: int) -> tuple[float, float]:
    """Return width and height of a page as shown, in points. Raises as `page_image`."""
    with _opened(pdf, None) as document:
        width, height = _page(document, page).get_size()
        return float(width), float(height)


def page_text(pdf: bytes, page: int) -> str:
    """Return the text of one page. Raises as `page_image`."""
    with _opened(pdf, None) as document:
        return str(_page(document, page).get_textpage().get_text_bounded())


def find_words(pdf: bytes, words: str, pages: Sequence[int]) -> tuple[int, tuple[Area, ...]] | None:
    """Return the first of `pages` that holds `words`, however they are written, and where on it; else None.

    Of many places on one page only the first MOST_AREAS are told. Raises as `page_image`.
    """
    with _opened(pdf, None) as document:
        for number in pages:
            page = _page(document, number)
            areas = tuple(islice(_found_on(page, words), MOST_AREAS)) if words else ()
            if areas:
                return number, areas
    return None


def _found_on(page: pypdfium2.PdfPage, words: str) -> Iterator[Area]:
    text = page.get_textpage()
    for start, count in found_in(text, words):
        for line in range(text.count_rects(start, count)):
            left, bottom, right, top = text.get_rect(line)
            yield _area(page, (left, top), (right, bottom))


def _area(page: pypdfium2.PdfPage, one: tuple[float, float], other: tuple[float, float]) -> Area:
    (x1, y1), (x2, y2) = _as_shown(page, *one), _as_shown(page, *other)
    return Area(min(x1, x2), min(y1, y2), abs(x1 - x2), abs(y1 - y2))


def _as_shown(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    """Return a point of the page as fractions of the page as shown, which may be turned or cropped."""
    across, down = c_int(), c_int()
    raw = pypdfium2.raw
    raw.FPDF_PageToDevice(page.raw, 0, 0, FINE, FINE, 0, x, y, byref(across), byref(down))
    return across.value / FINE, down.value / FINE


def _page(document: pypdfium2.PdfDocument, number: int) -> pypdfium2.PdfPage:
    if not 0 <= number < len(document):
        raise IndexError(number)
    return document[number]


@contextmanager
def _opened(pdf: bytes, password: str | None) -> Iterator[pypdfium2.PdfDocument]:
    with _one_at_a_time:
        try:
            document = pypdfium2.PdfDocument(pdf, password=password)
        except pypdfium2.PdfiumError:
            raise DocumentUnreadable from None
        try:
            yield document
        except (pypdfium2.PdfiumError, OverflowError, ValueError):
            # A damaged page shows itself only when it is loaded, read or drawn; its sides may be no numbers.
            raise DocumentUnreadable from None
        finally:
            document.close()
