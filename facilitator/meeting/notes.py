"""Notes: what the facilitator writes down, for the facilitator alone."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator.case import text
from facilitator.case.identity import ItemId, NoteId, ParkedId, ParticipantId, PartyId


class NoteKind(StrEnum):
    """What a note is about."""

    NOTE = "note"
    NEED = "need"
    CONCERN = "concern"
    OPTION = "option"
    AGREED = "agreed"
    PARK = "park"
    PRIVATE = "private"

    @property
    def label(self) -> str:
        """Return the word on its button."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One note; `private_party_id` binds it to a private session, whose party says what `may_share`."""

    id: NoteId
    text: str
    kind: NoteKind
    written_at: datetime
    item_id: ItemId | None = None
    speaker_id: ParticipantId | None = None
    private_party_id: PartyId | None = None
    may_share: bool = False
    struck: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", text.text(self.text, "The note", required=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkedTopic:
    """A topic set aside; before Finish it needs a disposal: what became of it."""

    id: ParkedId
    topic: str
    parked_at: datetime
    owner: str = ""
    disposal: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "topic", text.line(self.topic, "The parked topic", required=True))
        object.__setattr__(self, "owner", text.line(self.owner, "Who takes the topic on"))
        object.__setattr__(self, "disposal", text.line(self.disposal, "What becomes of the topic"))

    @property
    def is_open(self) -> bool:
        """Return whether it still needs a word on what becomes of it."""
        return not self.disposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is being typed at one place of the app and is not finished; `cursor` counts characters."""

    id: str
    text: str
    cursor: int = 0


def visible(note: Note, private_party_id: PartyId | None, *, revealed: bool) -> bool:
    """Return whether the note may be shown: a private session's notes only in it, or when asked for."""
    return note.private_party_id is None or revealed or note.private_party_id == private_party_id
