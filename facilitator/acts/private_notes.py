"""Which notes are private: said once, as SQL, for all who list, find, count or ask about them."""

from typing import Final

from facilitator.case.identity import PartyId
from facilitator.meeting.notes import NoteKind

# Everyone whom the notes concern was there.
IN_THE_JOINT_MEETING: Final = "(private_party_id IS NULL)"
# What the destruction of a case counts apart: of a private session, or called private by the facilitator.
CALLED_PRIVATE: Final = f"(private_party_id IS NOT NULL OR kind = '{NoteKind.PRIVATE.value}')"


def of_session_with(party_id: PartyId | None) -> tuple[str, tuple[str, ...]]:
    """Return the condition for the notes of the private session with that party, of none for None."""
    return "(private_party_id = ?)", (party_id or "",)
