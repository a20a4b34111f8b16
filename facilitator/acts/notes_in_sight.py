"""Which notes are in sight: the one rule by which they are listed, found and counted."""

from facilitator.acts.meeting_time import MeetingTime
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.private_notes import IN_THE_JOINT_MEETING, of_session_with
from facilitator.acts.room_hold import RoomHold
from facilitator.case.identity import ItemId
from facilitator.case.text import LINE_LIMIT
from facilitator.meeting.notes import Note
from facilitator.vault.word_index import holding


class NotesInSight:
    """The notes that the facilitator's own screen may show at this instant."""

    def __init__(self, opened: OpenedCase, time: MeetingTime, room: RoomHold) -> None:
        self._store = opened.store
        self._time, self._room = time, room

    def listed(
        self, *, item_id: ItemId | None = None, limit: int = 200, revealed: bool = False
    ) -> tuple[Note, ...]:
        """Return the newest `limit` notes, of one item or of all, in the order written."""
        condition, values = self._in_sight(revealed=revealed)
        if item_id is not None:
            condition, values = f"{condition} AND item_id = ?", (*values, str(item_id))
        newest = self._store.where(Note, condition, values, order=f"rowid DESC LIMIT {limit:d}")
        return tuple(reversed(newest))

    def find(self, words: str, *, limit: int = 200, revealed: bool = False) -> tuple[Note, ...]:
        """Return the notes in sight that hold every word, or its beginning, newest first.

        Of more than a line of words the rest is left out: looking for thousands of words takes seconds.
        """
        asked = holding(words[:LINE_LIMIT])
        if asked is None:
            return ()
        condition, values = self._in_sight(revealed=revealed)
        return self._store.where(
            Note, f"{asked[0]} AND {condition}", (*asked[1], *values), order=f"rowid DESC LIMIT {limit:d}"
        )

    def hidden_count(self) -> int:
        """Return how many notes are not in sight now, unless they are revealed."""
        condition, values = self._in_sight(revealed=False)
        return self._store.count(Note, f"NOT {condition}", values)

    def _in_sight(self, *, revealed: bool) -> tuple[str, tuple[str, ...]]:
        """Return the rule as SQL and its values.

        Those of a private session only while that session is on, or when they are `revealed`; and none of
        them while the shared view is open, whose screen a projector may mirror.
        """
        if self._room.room.open:
            return IN_THE_JOINT_MEETING, ()
        if revealed:
            return "(1)", ()
        of_session, values = of_session_with(self._time.current().private_party_id)
        return f"({IN_THE_JOINT_MEETING} OR {of_session})", values
