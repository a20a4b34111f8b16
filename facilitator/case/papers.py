"""Papers: documents that parties sent, kept encrypted in the case and read inside the app."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator.case import text
from facilitator.case.identity import PaperId, PartyId


class PaperKind(StrEnum):
    """What the app can show from memory."""

    PDF = "pdf"
    IMAGE = "image"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document in the case; its bytes are stored beside it. `size` is in bytes."""

    id: PaperId
    name: str
    kind: PaperKind
    size: int
    added_at: datetime
    party_id: PartyId | None = None
    position: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", text.line(self.name, "The paper's name", limit=250, required=True))
