"""Acts on how long the case is kept, and on what else there is of it."""

from dataclasses import replace
from typing import Any

from facilitator.acts.finish_acts import FinishActs
from facilitator.case.copies import CaseCopy, CopyKind
from facilitator.case.identity import new_id
from facilitator.case.place import Place
from facilitator.case.retention import (
    AtUnlock,
    Retention,
    at_unlock,
    chosen,
    due_for_destruction,
    told_otherwise,
)
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.meeting.state import Meeting, Status

_TOUCHED = Changes(keeping=True, plan=True, opening=True)
_CLOSED = {Status.NOT_STARTED, Status.ENDED}
_CHANGING_AFTER_FINISH = (Place, Retention, CaseCopy)


class RetentionActs(FinishActs):
    """Saying when the case ends, and keeping track of its copies."""

    def change_retention(self, **changes: Any) -> Changes:
        """Change when the case is destroyed, or who requires it.

        Raises InvalidValue for a past day, and NotAllowed for a kept case without a day.
        """
        before = self.retention()
        after = replace(before, **changes)
        if after.destroy_on != before.destroy_on:
            after = replace(chosen(after, self.today()), announced_on=None)
        if after.kept_until != before.kept_until:
            after = replace(after, decided_at=self._clock.now())
        if after.finished and after.destroy_on is None:
            raise NotAllowed(
                "This case is finished and kept until its day. Nothing was changed. "
                "To end it sooner, open it and destroy it."
            )
        with self._store.transaction(
            "" if after.finished else "Change how long the case is kept", typing=True
        ):
            self._store.put(after)
        return _TOUCHED

    def told_otherwise(self) -> str:
        """Return what to tell the parties where they heard something else of the notes, "" for nothing."""
        given = max((consent.given_at for consent in self.consents()), default=None)
        return told_otherwise(self.retention(), began_at=self.meeting().started_at, consented_at=given)

    def finish_and_keep(self, fingerprint: str) -> Changes:
        """Finish the case without destroying it: from now on it can be read, and not changed.

        `fingerprint` is that of the document as it would be saved now. Raises NotAllowed where
        `before_destruction` names something to settle, or no day is chosen.
        """
        obstacles = self.before_destruction(fingerprint)
        if obstacles:
            raise NotAllowed(f"{obstacles[0]} Nothing was changed.")
        retention = self.retention()
        if retention.destroy_on is None:
            raise NotAllowed("No day is chosen until which this case is kept. Nothing was changed.")
        with self._store.transaction():
            self._store.put(replace(retention, finished_at=self._clock.now()).seen(self.today()))
            self._store.forget_history()
        self.hold_if_finished()
        return _TOUCHED

    def hold_if_finished(self) -> None:
        """From now on refuse every change to a finished case but to its day, its copies and its place."""
        if self.retention().finished:
            self._store.hold_all_but(_CHANGING_AFTER_FINISH)

    def is_due_for_destruction(self) -> bool:
        """Return whether the day until which the case was to be kept has come."""
        return due_for_destruction(self.retention(), self.today(), meeting_open=self._is_meeting_open())

    def at_unlock(self) -> AtUnlock:
        """Return what unlocking does with the case, and remember that it was seen today."""
        retention = self.retention()
        seen = retention.seen(self.today())
        if seen != retention:
            self._store.put(seen)
        return at_unlock(retention, self.today(), meeting_open=self._is_meeting_open())

    def end_put_off(self) -> Changes:
        """Record that a person, asked whether a case whose day has come may go, said not now."""
        retention = self.retention()
        if retention.finished:
            self._store.put(retention.put_off(self.today()))
        return _TOUCHED

    def clock_is_right(self) -> Changes:
        """Record that today's date is right although the case was seen on a later day."""
        self._store.put(self.retention().with_clock_right(self.today()))
        return _TOUCHED

    def copies(self) -> tuple[CaseCopy, ...]:
        """Return every copy there was, the oldest first."""
        return self._store.all(CaseCopy, order="made_at, rowid")

    def copies_outstanding(self) -> tuple[CaseCopy, ...]:
        """Return the copies that still exist as far as the facilitator has said."""
        return tuple(copy for copy in self.copies() if copy.outstanding)

    def record_copy(self, place: str) -> CaseCopy:
        """Remember that a copy is being made at `place`. This cannot be undone, like the copy itself."""
        copy = CaseCopy(id=new_id(), kind=CopyKind.FILE, made_at=self._clock.now(), place=place)
        self._store.put(copy)
        return copy

    def copy_not_made(self, copy_id: str) -> Changes:
        """Forget a copy of which no part was written."""
        self._store.forget(CaseCopy, copy_id)
        return _TOUCHED

    def copy_destroyed(self, copy_id: str) -> Changes:
        """Record the facilitator's word that a copy, or the case this one came from, is destroyed."""
        copy = self._need(CaseCopy, copy_id)
        if copy.outstanding:
            self._store.put(replace(copy, destroyed_at=self._clock.now()))
        return _TOUCHED

    def _is_meeting_open(self) -> bool:
        """Tell whether the notes are still needed for the meeting; those of a finished case are not."""
        meeting = self._store.get(Meeting, "meeting") or Meeting()
        return meeting.status not in _CLOSED and not self.retention().finished
