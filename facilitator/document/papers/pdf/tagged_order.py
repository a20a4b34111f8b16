"""The order in which the tags of a page say that it is to be read."""

from collections.abc import Iterator
from typing import Any, Final

import pypdfium2

MOST_TAGS: Final = 50_000
_DEEPEST: Final = 200

raw = pypdfium2.raw


def order_of_marks(page: pypdfium2.PdfPage) -> dict[int, int]:
    """Return the numbers of the marked pieces of a page, each with its place in the order of its tags."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}
    try:
        order: dict[int, int] = {}
        for mark in _marks(tree):
            order.setdefault(mark, len(order))
        return order
    finally:
        raw.FPDF_StructTree_Close(tree)


def _marks(tree: Any) -> Iterator[int]:  # noqa: ANN401 - a handle of PDFium
    count = raw.FPDF_StructTree_CountChildren(tree)
    # What is to be read next is last; tags can hold each other in rings.
    waiting: list[tuple[Any, int]] = [
        (raw.FPDF_StructTree_GetChildAtIndex(tree, number), 0)
        for number in reversed(range(min(count, MOST_TAGS)))
    ]
    seen = 0
    while waiting and seen < MOST_TAGS:
        element, depth = waiting.pop()
        seen += 1
        if isinstance(element, int):
            if element >= 0:
                yield element
            continue
        if not element or depth > _DEEPEST:
            continue
        children = raw.FPDF_StructElement_CountChildren(element)
        for number in reversed(range(min(children, MOST_TAGS))):
            child = raw.FPDF_StructElement_GetChildAtIndex(element, number)
            mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, number)
            waiting.append((child or mark, depth + 1))
