"""Taking acts back and doing them again, without taking anything from under the meeting that goes on."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from facilitator.acts.heard_before import HeardBefore
from facilitator.acts.meeting_time import MeetingTime
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.people_acts import PeopleActs
from facilitator.case.agenda import AgendaItem
from facilitator.case.identity import ItemId, ParticipantId, PartyId
from facilitator.case.people import Participant, Party
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.meeting.state import ItemTime, Meeting, Status, Turn
from facilitator.meeting.taking_back import gone_back, refuse_long_begun
from facilitator.vault.undo_history import Image


class UndoActs:
    """Undo and redo."""

    def __init__(
        self, opened: OpenedCase, time: MeetingTime, heard_before: HeardBefore, people: PeopleActs
    ) -> None:
        self._opened, self._store = opened, opened.store
        self._time, self._heard_before, self._people = time, heard_before, people

    def undo(self) -> Changes:
        """Take back the last act that can be, on the floor too; destruction cannot be.

        Time that was counted since for a turn or item that the act began goes to whoever had the floor and
        to the item before it. Raises NotAllowed when there is nothing to take back, and when somebody who was
        heard, an item that was under discussion, a party met in private or the start of a meeting that has
        gone on for a while would be gone.
        """
        if not self.labels()[0]:
            raise NotAllowed("There is nothing to undo.")
        self._time.move(lambda meeting: meeting)
        self._store.undo(self._whole_meeting_kept(self._time_back))
        return Changes.everything()

    def redo(self) -> Changes:
        """Do again, from now on, what was last taken back. Raises NotAllowed as `undo` does."""
        if not self.labels()[1]:
            raise NotAllowed("There is nothing to redo.")
        self._time.move(lambda meeting: meeting)
        self._store.redo(self._whole_meeting_kept(self._time_from_now))
        return Changes.everything()

    def labels(self) -> tuple[str, str]:
        """Return what undo would take back and what redo would do again, each empty when there is none."""
        return self._store.labels()

    def forget(self) -> None:
        """Drop the undo history: what came before cannot be taken back."""
        self._store.forget_history()

    def _whole_meeting_kept(
        self, keep_time: Callable[[Meeting, Sequence[Image]], None]
    ) -> Callable[[Sequence[Image]], None]:
        people, items, parties = self._ids(Participant), self._ids(AgendaItem), self._ids(Party)
        was = self._time.kept()

        def keep(step: Sequence[Image]) -> None:
            if any(
                self._heard_before.was_heard(ParticipantId(gone)) for gone in people - self._ids(Participant)
            ):
                raise NotAllowed(
                    "This cannot be taken back: somebody who has spoken or is in your notes would be gone. "
                    "Mark them as having left instead."
                )
            if any(self._heard_before.was_discussed(ItemId(gone)) for gone in items - self._ids(AgendaItem)):
                raise NotAllowed(
                    "This cannot be taken back: an item that was under discussion would leave the agenda."
                )
            if any(self._heard_before.met_in_private(PartyId(gone)) for gone in parties - self._ids(Party)):
                raise NotAllowed(
                    "This cannot be taken back: a party that you have spoken with in private would be gone."
                )
            refuse_long_begun(was, self._time.kept())
            keep_time(was, step)
            here = {person.id for person in self._people.all() if person.attending}
            for gone in self._time.placed() - here:
                self._time.let_leave(gone)

        return keep

    def _time_back(self, was: Meeting, step: Sequence[Image]) -> None:
        meeting = self._time.kept()
        turn_is_gone = was.turn_id is not None and self._store.get(Turn, was.turn_id) is None
        at_act = next((after["item_ms"] for table, _, _, after in step if table == "meeting" and after), 0)
        back = gone_back(was, meeting, turn_is_gone=turn_is_gone, item_ms_at_act=at_act)
        if meeting.status is Status.NOT_STARTED:
            meeting = replace(meeting, elapsed_ms=0, since_break_ms=0)
        if back.item_ms and was.item_id is not None:
            self._store.keep(ItemTime(id=was.item_id, ms=was.item_ms - back.item_ms))
        self._store.keep(self._with_kept_time(meeting, back.turn_ms, back.item_ms))

    def _time_from_now(self, _was: Meeting, _step: Sequence[Image]) -> None:
        self._store.keep(self._with_kept_time(self._time.kept(), 0, 0))

    def _with_kept_time(self, meeting: Meeting, more_turn_ms: int, more_item_ms: int) -> Meeting:
        turn_ms = item_ms = 0
        if meeting.turn_id is not None:
            turn = self._opened.need(Turn, meeting.turn_id)
            turn_ms = turn.spoken_ms + more_turn_ms
            self._store.keep(replace(turn, spoken_ms=turn_ms))
        if meeting.item_id is not None:
            spent = self._store.get(ItemTime, meeting.item_id)
            item_ms = (spent.ms if spent else 0) + more_item_ms
            self._store.keep(ItemTime(id=meeting.item_id, ms=item_ms))
        return replace(meeting, turn_ms=turn_ms, item_ms=item_ms)

    def _ids(self, kind: type[Participant | AgendaItem | Party]) -> set[str]:
        return {value.id for value in self._store.all(kind)}
