"""Drawing a page of a PDF with all that stands on it, the values of forms too."""

from ctypes import byref
from itertools import repeat
from time import monotonic
from typing import Any, Final

import pypdfium2

from facilitator.document.papers.facts import PageImage, PageSize
from facilitator.document.papers.refusal import Reason, Refused

_TOO_LARGE: Final = 1e7
_MOST_UNTOLD: Final = 1000
_FEW_UNTOLD: Final = 10
_PATIENCE_SECONDS: Final = 3.0
_WHITE: Final = (255, 255, 255, 255)
# A side that a damaged file does not tell; A4.
_USUAL: Final = PageSize(595.0, 842.0)

raw = pypdfium2.raw


def sizes_of(document: pypdfium2.PdfDocument) -> tuple[PageSize, ...]:
    """Return the size of each page as shown, the usual size for one that is damaged."""
    found: list[PageSize] = []
    told, untold = raw.FS_SIZEF(), 0
    count = len(document)
    over = monotonic() + _PATIENCE_SECONDS
    # A damaged file can say that it has a million pages.
    while len(found) < count and (untold < _FEW_UNTOLD or (untold < _MOST_UNTOLD and monotonic() < over)):
        if raw.FPDF_GetPageSizeByIndexF(document, len(found), byref(told)) and _is_size(told):
            found.append(PageSize(max(1.0, told.width), max(1.0, told.height)))
            untold = 0
        else:
            found.append(_USUAL)
            untold += 1
    return (*found, *repeat(_USUAL, count - len(found)))


def drawn(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, width: int, most: int) -> PageImage:
    """Return a page `width` dots wide, or as large as `most` dots allow."""
    across, down = (max(1.0, side) for side in page.get_size())
    scale = min(width / across, (most / (across * down)) ** 0.5)
    wide = min(max(1, round(across * scale)), max(1, most))
    high = min(max(1, round(down * scale)), max(1, most // wide))
    bitmap = pypdfium2.PdfBitmap.new_native(wide, high, raw.FPDFBitmap_BGRx)
    if not bitmap.raw:
        raise Refused(Reason.TOO_MUCH)
    bitmap.fill_rect(_WHITE, 0, 0, wide, high)
    raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, wide, high, 0, raw.FPDF_ANNOT)
    if document.formenv is not None:
        raw.FPDF_FFLDraw(document.formenv, bitmap, page, 0, 0, wide, high, 0, raw.FPDF_ANNOT)
    return PageImage(wide, high, bitmap.stride, bytes(bitmap.buffer))


def _is_size(told: Any) -> bool:  # noqa: ANN401 - a structure of PDFium
    return bool(0 < told.width < _TOO_LARGE and 0 < told.height < _TOO_LARGE)
