"""Reads a PDF that this program made itself: its text, its pages as pictures.

What others made is read by `pdf.pdf_reader`, in a process of its own.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

import pypdfium2

from facilitator.document.papers.facts import PageImage
from facilitator.document_errors import DocumentUnreadable

_one_at_a_time = RLock()  # PDFium is not safe to use from two threads at once


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
