"""Places in a text without pages: a block and how far down in it, and how far down the screen that is."""

from math import ceil
from typing import Final

from ui.reading.flow_document import FlowDocument

PER_BLOCK: Final = 1000


def down_in(document: FlowDocument, at: int, pixels: int) -> int:
    """Return how far down in block `at`, in thousandths, a place so many pixels below the top is."""
    top, bottom = _edges(document, at)
    return max(0, min(PER_BLOCK - 1, round((pixels - top) / max(1.0, bottom - top) * PER_BLOCK)))


def pixels_of(document: FlowDocument, at: int, down: int) -> int:
    """Return how many pixels below the top of the text a place is; the first is the top itself."""
    if (at, down) == (0, 0):
        return 0
    top, bottom = _edges(document, at)
    return ceil(top + (bottom - top) * down / PER_BLOCK)


def _edges(document: FlowDocument, at: int) -> tuple[float, float]:
    """Return where a block begins and the next one does, in pixels from the top of the text."""
    layout = document.documentLayout()
    own = layout.blockBoundingRect(document.findBlock(document.starts[at]))
    below = own.bottom()
    if at + 1 < len(document.starts):
        below = layout.blockBoundingRect(document.findBlock(document.starts[at + 1])).top()
    return own.top(), max(own.top(), below)
