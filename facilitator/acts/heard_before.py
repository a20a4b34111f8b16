"""What has happened in the meeting and must not be taken from under it: asked before anything is removed."""

from facilitator.acts.meeting_time import MeetingTime
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.private_notes import of_session_with
from facilitator.case.identity import ItemId, ParticipantId, PartyId
from facilitator.meeting.notes import Note
from facilitator.meeting.state import ItemTime, Status, Turn


class HeardBefore:
    """Answers who was heard, what was discussed and who was met in private."""

    def __init__(self, opened: OpenedCase, time: MeetingTime) -> None:
        self._store = opened.store
        self._time = time

    def has_begun(self) -> bool:
        """Return whether the meeting was ever started."""
        return self._time.kept().status is not Status.NOT_STARTED

    def was_heard(self, participant_id: ParticipantId) -> bool:
        """Return whether somebody has spoken or is in the notes."""
        spoken = self._store.where(Turn, "participant_id = ?", (participant_id,))
        return bool(spoken or self._store.where(Note, "speaker_id = ?", (participant_id,)))

    def was_discussed(self, item_id: ItemId) -> bool:
        """Return whether an item is or was under discussion."""
        spent = self._store.get(ItemTime, item_id)
        return self._time.kept().item_id == item_id or (spent is not None and spent.ms > 0)

    def met_in_private(self, party_id: PartyId) -> bool:
        """Return whether a private session with a party is on or left notes."""
        noted = self._store.where(Note, *of_session_with(party_id))
        return self._time.kept().private_party_id == party_id or bool(noted)
