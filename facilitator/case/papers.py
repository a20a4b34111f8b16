"""Papers: documents that parties sent, kept encrypted in the case and read inside the app."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator.case import text
from facilitator.case.identity import PaperId, PartyId
from facilitator.errors import InvalidValue

_MEGABYTE = 1024 * 1024
LARGEST_MEGABYTES = 500
# A paper is kept piece by piece, each durable before the next is read.
PIECE_BYTES = _MEGABYTE
_BEGINNINGS = {b"%PDF-": "pdf", b"\x89PNG\r\n\x1a\n": "image", b"\xff\xd8\xff": "image"}
# Readers look for the header of a PDF within its first 1,024 bytes (ISO 32000-1, implementation note 13).
_PDF_HEADER_WITHIN = 1024


class PaperKind(StrEnum):
    """What the app can show from memory."""

    PDF = "pdf"
    IMAGE = "image"

    @property
    def label(self) -> str:
        """Return the words for a screen."""
        return "PDF" if self is PaperKind.PDF else "Image"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document in the case, its bytes kept beside it; `size` in bytes; `whole` once all are there."""

    id: PaperId
    name: str
    kind: PaperKind
    size: int
    added_at: datetime
    party_id: PartyId | None = None
    position: int = 0
    whole: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", text.line(self.name, "The paper's name", limit=250, required=True))


def kind_of(beginning: bytes, size: int) -> PaperKind:
    """Return what a file is by how it begins. Raises InvalidValue for other kinds and too large ones."""
    if size > LARGEST_MEGABYTES * _MEGABYTE:
        message = (
            f"That file is larger than {LARGEST_MEGABYTES} MB. Nothing was added. Ask for a smaller one."
        )
        raise InvalidValue(message)
    for start, kind in _BEGINNINGS.items():
        if beginning.startswith(start):
            return PaperKind(kind)
    if b"%PDF-" in beginning[:_PDF_HEADER_WITHIN]:
        return PaperKind.PDF
    raise InvalidValue("Only PDF, PNG and JPEG files can be kept. Nothing was added.")
