"""Acts on how long the case is kept."""

from dataclasses import replace
from datetime import date
from typing import TypedDict, Unpack

from facilitator.acts.changed_fields import changed
from facilitator.acts.consent_records import ConsentRecords
from facilitator.acts.copy_acts import KEEPING_TOUCHED
from facilitator.acts.finish_acts import FinishActs
from facilitator.acts.meeting_time import MeetingTime
from facilitator.acts.opened_case import OpenedCase
from facilitator.case.copies import CaseCopy
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
from facilitator.meeting.state import Status

_CLOSED = {Status.NOT_STARTED, Status.ENDED}
_CHANGING_AFTER_FINISH = (Place, Retention, CaseCopy)


class RetentionChanges(TypedDict, total=False):
    """What can be chosen of how long the case is kept."""

    destroy_on: date | None
    required_by: str


class RetentionActs:
    """Saying when the case ends."""

    def __init__(
        self, opened: OpenedCase, time: MeetingTime, consents: ConsentRecords, finish: FinishActs
    ) -> None:
        self._opened, self._store = opened, opened.store
        self._time, self._consents, self._finish = time, consents, finish

    def current(self) -> Retention:
        """Return when the case is to be destroyed."""
        return self._store.get(Retention, "retention") or Retention()

    def change(self, **changes: Unpack[RetentionChanges]) -> Changes:
        """Change when the case is destroyed, or who requires it.

        Raises InvalidValue for a past day, and NotAllowed for a kept case without a day.
        """
        before = self.current()
        after = changed(before, changes, RetentionChanges)
        if after.destroy_on != before.destroy_on:
            after = replace(chosen(after, self._opened.today()), announced_on=None)
        if after.kept_until != before.kept_until:
            after = replace(after, decided_at=self._opened.now())
        if after.finished and after.destroy_on is None:
            raise NotAllowed(
                "This case is finished and kept until its day. Nothing was changed. "
                "To end it sooner, open it and destroy it."
            )
        with self._store.transaction(
            "" if after.finished else "Change how long the case is kept", typing=True
        ):
            self._store.put(after)
        return KEEPING_TOUCHED

    def told_otherwise(self) -> str:
        """Return what to tell the parties where they heard something else of the notes, "" for nothing."""
        given = max((consent.given_at for consent in self._consents.all()), default=None)
        began = self._time.current().started_at
        return told_otherwise(self.current(), began_at=began, consented_at=given)

    def finish_and_keep(self, fingerprint: str) -> Changes:
        """Finish the case without destroying it: from now on it can be read, and not changed.

        `fingerprint` is that of the document as it would be saved now. Raises NotAllowed where
        `before_destruction` names something to settle, or no day is chosen.
        """
        obstacles = self._finish.before_destruction(fingerprint)
        if obstacles:
            raise NotAllowed(f"{obstacles[0]} Nothing was changed.")
        retention = self.current()
        if retention.destroy_on is None:
            raise NotAllowed("No day is chosen until which this case is kept. Nothing was changed.")
        with self._store.transaction():
            finished = replace(retention, finished_at=self._opened.now())
            self._store.put(finished.seen(self._opened.today()))
            self._store.forget_history()
        self.hold_if_finished()
        return KEEPING_TOUCHED

    def hold_if_finished(self) -> None:
        """From now on refuse every change to a finished case but to its day, its copies and its place."""
        if self.current().finished:
            self._store.hold_all_but(_CHANGING_AFTER_FINISH)

    def is_due_for_destruction(self) -> bool:
        """Return whether the day until which the case was to be kept has come."""
        today = self._opened.today()
        return due_for_destruction(self.current(), today, meeting_open=self._is_meeting_open())

    def at_unlock(self) -> AtUnlock:
        """Return what unlocking does with the case, and remember that it was seen today."""
        retention, today = self.current(), self._opened.today()
        seen = retention.seen(today)
        if seen != retention:
            self._store.put(seen)
        return at_unlock(retention, today, meeting_open=self._is_meeting_open())

    def end_put_off(self) -> Changes:
        """Record that a person, asked whether a case whose day has come may go, said not now."""
        retention = self.current()
        if retention.finished:
            self._store.put(retention.put_off(self._opened.today()))
        return KEEPING_TOUCHED

    def clock_is_right(self) -> Changes:
        """Record that today's date is right although the case was seen on a later day."""
        self._store.put(self.current().with_clock_right(self._opened.today()))
        return KEEPING_TOUCHED

    def _is_meeting_open(self) -> bool:
        """Tell whether the notes are still needed for the meeting; those of a finished case are not."""
        return self._time.kept().status not in _CLOSED and not self.current().finished
