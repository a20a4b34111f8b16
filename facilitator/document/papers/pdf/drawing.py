"""Drawing a page of a PDF with all that stands on it, the values of forms too."""

import pypdfium2

from facilitator.document.papers.facts import PageImage, PageSize
from facilitator.document.papers.refusal import Reason, Refused

_TOO_LARGE = 1e7
_WHITE = (255, 255, 255, 255)
# A side that a damaged file does not tell; A4.
_USUAL = PageSize(595.0, 842.0)

raw = pypdfium2.raw


def sizes_of(document: pypdfium2.PdfDocument) -> tuple[PageSize, ...]:
    """Return the size of each page as shown, the usual size for one that is damaged."""
    return tuple(_size(document, number) for number in range(len(document)))


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


def _size(document: pypdfium2.PdfDocument, number: int) -> PageSize:
    try:
        width, height = document.get_page_size(number)
    except pypdfium2.PdfiumError:
        return _USUAL
    is_told = 0 < width < _TOO_LARGE and 0 < height < _TOO_LARGE
    return PageSize(max(1.0, float(width)), max(1.0, float(height))) if is_told else _USUAL
