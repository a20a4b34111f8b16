"""A PDF: its pages, words, headings, comments and the files within it."""

from collections.abc import Callable
from typing import TypeVar

from facilitator.document.papers import reading
from facilitator.document.papers.facts import (
    Area,
    Comment,
    Heading,
    Looked,
    PageImage,
    PageSize,
    PageWord,
)
from facilitator.document.papers.refusal import Reason, Refused
from facilitator.document_errors import DocumentUnreadable

T = TypeVar("T")


class PdfReader:
    """Reads one PDF; see `reader.PagedReader`."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def looked(self) -> Looked:
        """Return what it is."""
        return Looked(pages=_read(lambda: reading.page_count(self._content)))

    def attachment(self, number: int) -> bytes:
        """Return the bytes of a file within it."""
        raise IndexError(number)

    def sizes(self) -> tuple[PageSize, ...]:
        """Return the size of each page as shown."""
        count = _read(lambda: reading.page_count(self._content))
        return tuple(
            PageSize(*_read(lambda page=page: reading.page_size(self._content, page)))  # type: ignore[misc]
            for page in range(count)
        )

    def page(self, number: int, width: int, most_pixels: int) -> PageImage:
        """Return a page as a picture."""
        across, down = _read(lambda: reading.page_size(self._content, number))
        fits = (most_pixels / max(1.0, across * down)) ** 0.5
        scale = max(0.01, min(width / max(1.0, across), fits))
        return _read(lambda: reading.page_image(self._content, number, scale=scale))

    def words(self, number: int) -> tuple[PageWord, ...]:
        """Return the words of a page in the order of reading."""
        whole = Area(0.0, 0.0, 1.0, 1.0)
        text = _read(lambda: reading.page_text(self._content, number))
        return tuple(
            PageWord(word, whole, line)
            for line, words in enumerate(text.splitlines())
            for word in words.split()
        )

    def find(self, wanted: str, pages: tuple[int, ...]) -> tuple[int, tuple[Area, ...]] | None:
        """Return the first of `pages` that holds `wanted`, and where."""
        return _read(lambda: reading.find_words(self._content, wanted, pages))

    def headings(self) -> tuple[Heading, ...]:
        """Return the headings beside the pages."""
        return ()

    def comments(self) -> tuple[Comment, ...]:
        """Return the comments of all pages."""
        return ()

    def unlocked(self, password: str) -> bytes:
        """Return the same PDF without its password."""
        del password
        raise Refused(Reason.WRONG_PASSWORD)


def _read(act: Callable[[], T]) -> T:
    try:
        return act()
    except DocumentUnreadable:
        raise Refused(Reason.DAMAGED) from None
