"""Reads a PDF from memory: its text, its pages as pictures."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import RLock

import pypdfium2

from facilitator.errors import DocumentUnreadable

_one_at_a_time = RLock()  # PDFium is not safe to use from two threads at once


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as rows of 32-bit BGRX pixels (blue, green, red, unused; opaque), `stride` bytes to a row."""

    width: int
    height: int
    stride: int
    data: bytes


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
        if not 0 <= page < len(document):
            raise IndexError(page)
        bitmap = document[page].render(scale=scale, prefer_bgrx=True, rev_byteorder=False)
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


@contextmanager
def _opened(pdf: bytes, password: str | None) -> Iterator[pypdfium2.PdfDocument]:
    with _one_at_a_time:
        try:
            document = pypdfium2.PdfDocument(pdf, password=password)
        except pypdfium2.PdfiumError:
            raise DocumentUnreadable from None
        try:
            yield document
        finally:
            document.close()
