"""Notes: what the facilitator writes down, for the facilitator alone."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator.case import text
from facilitator.case.identity import ItemId, NoteId, ParkedId, ParticipantId, PartyId
from facilitator.case.text_units import whole_letters


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
    """What is being typed at one place of the app and is not finished; `cursor` counts UTF-16 units."""

    id: str
    text: str
    cursor: int = 0


def parts(words: str) -> tuple[str, ...]:
    """Return `words` as the notes they become: one, or several where they are longer than a note may be.

    Nothing but the space between two parts is left out: cut at the end of a line, else of a word.
    """
    rest = text.draft(words).strip()
    made: list[str] = []
    while len(rest) > text.TEXT_LIMIT:
        part = rest[: _end_of_part(rest)]
        made.append(part.rstrip())
        rest = rest[len(part) :].lstrip()
    return (*made, rest) if rest or not made else tuple(made)


def _end_of_part(words: str) -> int:
    """Return where the first part ends: in its second half after a line, else after a word, else anywhere."""
    least = text.TEXT_LIMIT // 2
    line_end = words.rfind("\n", least, text.TEXT_LIMIT + 1)
    if line_end >= 0:
        return line_end
    for place in range(text.TEXT_LIMIT, least, -1):
        if words[place].isspace():
            return place
    return len(whole_letters(words, text.TEXT_LIMIT))
