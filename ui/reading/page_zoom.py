"""The sizes at which pages can be shown, as `PaperPlace` keeps them."""

from typing import Final

from facilitator.case.papers import FIT_PAGE, FIT_WIDTH, PaperKind
from ui.reading.page_layout import LEAST_ZOOM, MOST_ZOOM

ZOOMS: Final = (LEAST_ZOOM, 75, 100, 125, 150, 200, 300, MOST_ZOOM)
OWN_SIZE: Final = 100
_WORDS: Final = {FIT_WIDTH: "fitted to width", FIT_PAGE: "whole page"}


def unit_of(kind: PaperKind) -> float:
    """Return how many pixels of the screen a unit of a page has at its own size.

    A point of a PDF is 1/72 inch and a pixel 1/96; the dots of a picture are shown as they are.
    """
    return 96 / 72 if kind is PaperKind.PDF else 1.0


def zoom_after(percent: float, step: int) -> int:
    """Return the next larger size, or with a step of -1 the smaller one; the last of them has none."""
    if step > 0:
        return next((zoom for zoom in ZOOMS if zoom > percent), MOST_ZOOM)
    return next((zoom for zoom in reversed(ZOOMS) if zoom < percent), LEAST_ZOOM)


def zoom_words(zoom: int) -> str:
    """Return a size in words."""
    return _WORDS.get(zoom, f"{zoom} %")
