"""The files within a PDF: those of its list, and those pinned to a page."""

import re
from contextlib import suppress
from ctypes import byref, c_ubyte, c_ulong
from dataclasses import dataclass
from time import monotonic
from typing import Any, Final

import pypdfium2

from facilitator.document.papers.facts import Attachment
from facilitator.document.papers.pdf.annotations import MOST_OF_A_PAGE, annotations_of
from facilitator.document.papers.pdf.shown_page import Pages, words_told
from facilitator.document.papers.refusal import Reason, Refused

raw = pypdfium2.raw

MOST_FILES: Final = 1000
_LONGEST_NAME: Final = 200
_MOST_BYTES: Final = 500 * 1024 * 1024
# Looking for what is pinned to pages ends after this, so that a paper is not refused for it.
PATIENCE_SECONDS: Final = 3.0


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a file is: at a number in the list of files (`page` -1), or at an annotation of a page."""

    page: int
    number: int


class EmbeddedFiles:
    """The files within one open document, found once, each with its number.

    `are_all` says whether it was looked through to its end, and all that it holds are among them.
    """

    def __init__(self, document: pypdfium2.PdfDocument, pages: Pages) -> None:
        self._document = document
        self._pages = pages
        self._places: list[_Place] = []
        self._names: list[str] = []
        self.are_all = True
        for number in range(min(raw.FPDFDoc_GetAttachmentCount(document), MOST_FILES + 1)):
            self._add(_Place(-1, number), raw.FPDFDoc_GetAttachment(document, number))
        self._add_pinned()

    def attachments(self) -> tuple[Attachment, ...]:
        """Return what they are called."""
        return tuple(Attachment(number, name) for number, name in enumerate(self._names))

    def content(self, number: int) -> bytes:
        """Return the bytes of one. Raises Refused where they are damaged, IndexError where there is none."""
        if number < 0:
            raise IndexError(number)
        place = self._places[number]
        if place.page < 0:
            return _content(raw.FPDFDoc_GetAttachment(self._document, place.number))
        with self._pages.held(place.page) as page:
            annotation = raw.FPDFPage_GetAnnot(page, place.number)
            try:
                return _content(raw.FPDFAnnot_GetFileAttachment(annotation))
            finally:
                raw.FPDFPage_CloseAnnot(annotation)

    def _add(self, place: _Place, handle: Any) -> None:  # noqa: ANN401 - a handle of PDFium
        if not handle:
            return
        if len(self._places) == MOST_FILES:
            self.are_all = False
            return
        self._places.append(place)
        self._names.append(_name(handle, len(self._names)))

    def _add_pinned(self) -> None:
        over = monotonic() + PATIENCE_SECONDS
        for number in self._pages.in_turn():
            if monotonic() > over:
                self.are_all = False
                return
            with suppress(Refused), self._pages.held(number) as page:
                for annotation in annotations_of(page, MOST_OF_A_PAGE):
                    if raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_FILEATTACHMENT:
                        place = _Place(number, raw.FPDFPage_GetAnnotIndex(page, annotation))
                        self._add(place, raw.FPDFAnnot_GetFileAttachment(annotation))


def _name(file: Any, number: int) -> str:  # noqa: ANN401 - as above
    told = words_told(lambda to, length: int(raw.FPDFAttachment_GetName(file, to, length)))
    last = re.split(r"[/\\]", told)[-1]
    shown = "".join(character for character in last if character.isprintable()).strip()
    return shown[-_LONGEST_NAME:] or f"File {number + 1}"


def _content(file: Any) -> bytes:  # noqa: ANN401 - as above
    length = c_ulong()
    if not file or not raw.FPDFAttachment_GetFile(file, None, 0, byref(length)):
        raise Refused(Reason.DAMAGED)
    if length.value > _MOST_BYTES:
        raise Refused(Reason.TOO_MUCH)
    content = (c_ubyte * length.value)()
    if not raw.FPDFAttachment_GetFile(file, content, length.value, byref(length)):
        raise Refused(Reason.DAMAGED)
    return bytes(content)
