"""A page of a PDF that is held open: where things stand on it as it is shown."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from ctypes import Array, byref, c_int, c_ushort
from math import isfinite
from typing import Any, Final

import pypdfium2

from facilitator.document.papers.facts import Area
from facilitator.document.papers.refusal import Reason, Refused

# How fine places are told: PDFium tells them in whole dots of a page so many dots wide and high.
_FINE: Final = 1_000_000
_LONGEST_BYTES: Final = 200_000
_END_BYTES: Final = 2
_KEPT_OPEN: Final = 2
_MOST_REFUSED: Final = 10

raw = pypdfium2.raw
Box = tuple[float, float, float, float]


class Pages:
    """The pages of an open document; those used last stay open, because one is asked for several things."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document
        self._open: dict[int, pypdfium2.PdfPage] = {}
        self._refused = 0

    def in_turn(self) -> Iterator[int]:
        """Yield the number of each page, each held before the next is asked for.

        It ends where so many of them were damaged one after another that the file only says it has them.
        """
        self._refused = 0
        for number in range(len(self._document)):
            if self._refused >= _MOST_REFUSED:
                return
            yield number

    @contextmanager
    def held(self, number: int) -> Iterator[pypdfium2.PdfPage]:
        """Hold a page, from 0. Raises Refused where it is damaged, IndexError where there is none."""
        if not 0 <= number < len(self._document):
            raise IndexError(number)
        try:
            page = self._open.pop(number, None) or self._document[number]
            self._open[number] = page
            if len(self._open) > _KEPT_OPEN:
                self._open.pop(next(iter(self._open))).close()
            yield page
            self._refused = 0
        except (pypdfium2.PdfiumError, OverflowError, ValueError):
            # A damaged page shows itself only when it is loaded, read or drawn; its sides may be no numbers.
            self._refused += 1
            raise Refused(Reason.DAMAGED) from None


class Placement:
    """Turns boxes of a page, left, bottom, right and top in its own measure, into areas of the page as shown.

    A page may be turned and cropped.
    """

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        left, bottom, right, top = page.get_bbox()
        self._left, self._bottom = left, bottom
        self._width, self._height = (right - left) or 1.0, (top - bottom) or 1.0
        self._corner = _on_screen(page, left, bottom)
        across, up = _on_screen(page, right, bottom), _on_screen(page, left, top)
        self._across = (across[0] - self._corner[0], across[1] - self._corner[1])
        self._up = (up[0] - self._corner[0], up[1] - self._corner[1])

    def area(self, box: Box) -> Area:
        """Return the part of a box that is on the page."""
        (x1, y1), (x2, y2) = self._shown(box[0], box[1]), self._shown(box[2], box[3])
        left, top = min(x1, x2), min(y1, y2)
        return Area(left, top, max(x1, x2) - left, max(y1, y2) - top)

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        along, high = (x - self._left) / self._width, (y - self._bottom) / self._height
        return (
            _fraction(self._corner[0] + along * self._across[0] + high * self._up[0]),
            _fraction(self._corner[1] + along * self._across[1] + high * self._up[1]),
        )


def around(areas: Sequence[Area]) -> Area:
    """Return the area around several."""
    left, top = min(area.left for area in areas), min(area.top for area in areas)
    right = max(area.left + area.width for area in areas)
    bottom = max(area.top + area.height for area in areas)
    return Area(left, top, right - left, bottom - top)


def words_told(ask: Callable[["Array[c_ushort] | None", int], int]) -> str:
    """Return the words that a function of PDFium writes where it is told to, at most so many bytes."""
    length = ask(None, 0)
    if not _END_BYTES < length <= _LONGEST_BYTES:
        return ""
    written = (c_ushort * (length // 2 + 1))()
    ask(written, length)
    return bytes(written)[: length - _END_BYTES].decode("utf-16-le", "replace")


def of_annotation(annotation: Any, key: bytes) -> str:  # noqa: ANN401 - a handle of PDFium
    """Return what an annotation says under a key."""
    return words_told(lambda to, length: int(raw.FPDFAnnot_GetStringValue(annotation, key, to, length)))


def _on_screen(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    across, down = c_int(), c_int()
    raw.FPDF_PageToDevice(page, 0, 0, _FINE, _FINE, 0, x, y, byref(across), byref(down))
    return across.value / _FINE, down.value / _FINE


def _fraction(number: float) -> float:
    return min(max(number, 0.0), 1.0) if isfinite(number) else 0.0
