"""Taking acts back and doing them again, without taking anything from under the meeting that goes on."""

from collections.abc import Callable

from facilitator.acts.floor_acts import FloorActs
from facilitator.case.agenda import AgendaItem
from facilitator.case.identity import ItemId, ParticipantId, PartyId
from facilitator.case.people import Participant, Party
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.meeting.floor import ItemTime, Turn, leave
from facilitator.meeting.notes import Note


class UndoActs(FloorActs):
    """Undo and redo."""

    def undo(self) -> Changes:
        """Take back the last act that can be.

        Raises NotAllowed when there is none, and when somebody who was heard, an item that was under
        discussion or a party met in private would be gone. Who does not attend any more leaves floor, queue
        and round.
        """
        if not self._store.undo(self._whole_meeting_kept()):
            raise NotAllowed("There is nothing to undo.")
        return Changes.everything()

    def redo(self) -> Changes:
        """Do again what was last taken back. Raises NotAllowed when there is none, and as `undo` does."""
        if not self._store.redo(self._whole_meeting_kept()):
            raise NotAllowed("There is nothing to redo.")
        return Changes.everything()

    def undo_labels(self) -> tuple[str, str]:
        """Return what undo would take back and what redo would do again, each empty when there is none."""
        return self._store.labels()

    def forget_undo(self) -> None:
        """Drop the undo history: what came before cannot be taken back."""
        self._store.forget_history()

    def _whole_meeting_kept(self) -> Callable[[], None]:
        people, items, parties = self._ids(Participant), self._ids(AgendaItem), self._ids(Party)

        def keep() -> None:
            if any(self._was_heard(ParticipantId(gone)) for gone in people - self._ids(Participant)):
                raise NotAllowed(
                    "This cannot be taken back: somebody who has spoken or is in your notes would be gone. "
                    "Mark them as no longer attending instead."
                )
            if any(self._was_discussed(ItemId(gone)) for gone in items - self._ids(AgendaItem)):
                raise NotAllowed(
                    "This cannot be taken back: an item that was under discussion would leave the agenda."
                )
            if any(self._met_in_private(PartyId(gone)) for gone in parties - self._ids(Party)):
                raise NotAllowed(
                    "This cannot be taken back: a party that you have spoken with in private would be gone."
                )
            here = {person.id for person in self.participants() if person.attending}
            for gone in people - here:
                self._let_leave(ParticipantId(gone))

        return keep

    def _ids(self, kind: type[Participant | AgendaItem | Party]) -> set[str]:
        return {value.id for value in self._store.all(kind)}

    def _let_leave(self, participant_id: ParticipantId) -> None:
        if self._has_place(participant_id):
            self._floor_move(lambda meeting: leave(meeting, participant_id))

    def _has_place(self, participant_id: ParticipantId) -> bool:
        meeting = self._kept_meeting()
        waiting = meeting.round.waiting if meeting.round else ()
        queue = (hand.participant_id for hand in meeting.hands)
        return participant_id in {meeting.speaker_id, *queue, *waiting}

    def _was_heard(self, participant_id: ParticipantId) -> bool:
        spoken = self._store.where(Turn, "participant_id = ?", (participant_id,))
        return bool(spoken or self._store.where(Note, "speaker_id = ?", (participant_id,)))

    def _was_discussed(self, item_id: ItemId) -> bool:
        spent = self._store.get(ItemTime, item_id)
        return self._kept_meeting().item_id == item_id or (spent is not None and spent.ms > 0)

    def _met_in_private(self, party_id: PartyId) -> bool:
        noted = self._store.where(Note, "private_party_id = ?", (party_id,))
        return self._kept_meeting().private_party_id == party_id or bool(noted)
