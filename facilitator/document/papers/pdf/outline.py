"""The headings that the maker of a PDF put beside its pages."""

from collections.abc import Iterator
from ctypes import c_void_p, cast
from typing import Final

import pypdfium2

from facilitator.document.papers.facts import Heading
from facilitator.document.papers.pdf.shown_page import words_told

MOST_HEADINGS: Final = 20_000
_LONGEST: Final = 300

raw = pypdfium2.raw


def headings_of(document: pypdfium2.PdfDocument) -> Iterator[Heading]:
    """Yield each heading with its page; one that leads to no page stands where the one before it does."""
    # What is next is last; a heading can be said to stand beneath itself.
    waiting = [(raw.FPDFBookmark_GetFirstChild(document, None), 1)]
    seen: set[int | None] = set()
    at = 0
    while waiting and len(seen) < MOST_HEADINGS:
        mark, level = waiting.pop()
        address = cast(mark, c_void_p).value
        if not mark or address in seen:
            continue
        seen.add(address)
        title = words_told(lambda to, length, mark=mark: int(raw.FPDFBookmark_GetTitle(mark, to, length)))  # type: ignore[misc]
        at = _page_of(document, mark, at)
        if title := " ".join(title.split())[:_LONGEST]:
            yield Heading(title, level, at)
        waiting.append((raw.FPDFBookmark_GetNextSibling(document, mark), level))
        waiting.append((raw.FPDFBookmark_GetFirstChild(document, mark), level + 1))


def _page_of(document: pypdfium2.PdfDocument, mark: object, otherwise: int) -> int:
    place = raw.FPDFBookmark_GetDest(document, mark)
    if not place:
        action = raw.FPDFBookmark_GetAction(mark)
        place = raw.FPDFAction_GetDest(document, action) if action else None
    page = raw.FPDFDest_GetDestPageIndex(document, place) if place else -1
    return page if 0 <= page < len(document) else otherwise
