"""Acts on how long the case is kept, and on what else there is of it."""

from dataclasses import replace
from typing import Any

from facilitator.acts.case_acts import CaseActs
from facilitator.case.copies import CaseCopy, CopyKind
from facilitator.case.identity import new_id
from facilitator.case.retention import Retention, chosen, due_for_destruction
from facilitator.changes import Changes
from facilitator.meeting.floor import Meeting, Status

_TOUCHED = Changes(keeping=True)
_CLOSED = {Status.NOT_STARTED, Status.ENDED}


class RetentionActs(CaseActs):
    """Saying when the case ends, and keeping track of its copies."""

    def retention(self) -> Retention:
        """Return when the case is to be destroyed."""
        return self._store.get(Retention, "retention") or Retention()

    def change_retention(self, **changes: Any) -> Changes:
        """Change when the case is destroyed, or who requires it. Raises InvalidValue for a past day."""
        before = self.retention()
        after = replace(before, **changes)
        if after.destroy_on != before.destroy_on:
            after = chosen(after, self.today())
        with self._store.transaction("Change how long the case is kept", typing=True):
            self._store.put(after)
        return _TOUCHED

    def is_due_for_destruction(self) -> bool:
        """Return whether the day until which the case was to be kept has come."""
        meeting = self._store.get(Meeting, "meeting") or Meeting()
        still_open = meeting.status not in _CLOSED
        return due_for_destruction(self.retention(), self.today(), meeting_open=still_open)

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
