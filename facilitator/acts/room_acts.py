"""Acts on what the room may see. They live in memory alone: a shared view always opens blank."""

from dataclasses import replace

from facilitator.acts.finish_acts import FinishActs
from facilitator.agreement.action import as_printed
from facilitator.agreement.shared_view import Agreeing, Room, SharedView, room_sees
from facilitator.case.clock import Clock
from facilitator.case.identity import ActionId, ItemId
from facilitator.case.text import LINE_LIMIT
from facilitator.changes import Changes
from facilitator.meeting.notes import Note
from facilitator.vault.store import Store
from facilitator.vault.word_index import holding

_TOUCHED = Changes(room=True)


class RoomActs(FinishActs):
    """Deciding what the shared window shows."""

    def __init__(self, store: Store, clock: Clock) -> None:
        super().__init__(store, clock)
        self._room = Room()

    def room(self) -> Room:
        """Return what the room is allowed to see now."""
        return self._room

    def open_room_view(self) -> Changes:
        """Open the shared view: blank, until it is released."""
        self._room = Room(open=True, held=True)
        return _TOUCHED

    def close_room_view(self) -> Changes:
        """Close the shared view."""
        self._room = Room()
        return _TOUCHED

    def hold_room_view(self, *, held: bool) -> Changes:
        """Hold the shared view blank, or let it show the meeting."""
        self._room = replace(self._room, held=held)
        return _TOUCHED

    def show_action_to_room(self, action_id: ActionId | None) -> Changes:
        """Offer one action to the room, or with None go back to the meeting.

        Raises NotAllowed for a draft, and for one that was withdrawn: the room never sees them.
        """
        if action_id is not None:
            self._offered(action_id)
        self._room = replace(self._room, action_id=action_id, outcome=False)
        return _TOUCHED | Changes(actions=True)

    def show_outcome_to_room(self) -> Changes:
        """Offer to the room how far the parties came; it is blank until the mediator has answered."""
        self._room = replace(self._room, action_id=None, outcome=True)
        return _TOUCHED | Changes(actions=True)

    def notes_in_sight(
        self, *, item_id: ItemId | None = None, limit: int = 200, revealed: bool = False
    ) -> tuple[Note, ...]:
        """Return the newest `limit` notes, of one item or of all, in the order written."""
        condition, values = self._in_sight(revealed=revealed)
        if item_id is not None:
            condition, values = f"{condition} AND item_id = ?", (*values, str(item_id))
        newest = self._store.where(Note, condition, values, order=f"rowid DESC LIMIT {limit:d}")
        return tuple(reversed(newest))

    def find_notes_in_sight(
        self, words: str, *, limit: int = 200, revealed: bool = False
    ) -> tuple[Note, ...]:
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

    def hidden_note_count(self) -> int:
        """Return how many notes are not in sight now, unless they are revealed."""
        condition, values = self._in_sight(revealed=False)
        return self._store.count(Note, f"NOT {condition}", values)

    def _in_sight(self, *, revealed: bool) -> tuple[str, tuple[str, ...]]:
        """Return the one rule for which notes are listed, found and counted, as SQL and its values.

        Those of a private session only while that session is on, or when they are `revealed`; and none of
        them while the shared view is open, whose screen a projector may mirror.
        """
        if self._room.open:
            return "(private_party_id IS NULL)", ()
        if revealed:
            return "(1)", ()
        session = str(self.meeting().private_party_id or "")
        return "(private_party_id IS NULL OR private_party_id = ?)", (session,)

    def shared_view(self) -> SharedView:
        """Return all that the shared window may draw this instant."""
        return room_sees(
            self._room,
            self.meeting(),
            self.progress(),
            self.participants(),
            self.parties(),
            Agreeing(
                actions=tuple(as_printed(action, self.matter().process) for action in self.actions()),
                numbers=self.numbers(),
                answer=self.choices().outcome,
                consented=self.consented_parties(),
            ),
        )
