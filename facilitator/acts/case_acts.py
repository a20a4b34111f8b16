"""What every group of acts stands on: the open case's values and its clocks."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeVar

from facilitator.case.clock import Clock
from facilitator.case.matter import Matter
from facilitator.case.people import Participant, Party
from facilitator.case.place import Place
from facilitator.case.retention import Retention
from facilitator.case.text import draft
from facilitator.case.text_units import before, units
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.meeting.notes import Draft
from facilitator.vault.store import Store

V = TypeVar("V")


class CaseActs:
    """The base of the mixins that make up a case file."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._anchor_ms, self._anchor_at = clock.monotonic_ms(), clock.now()

    def matter(self) -> Matter:
        """Return the matter."""
        return self._store.get(Matter, "matter") or Matter()

    def parties(self) -> tuple[Party, ...]:
        """Return the parties in their order."""
        return self._store.all(Party, order="position, rowid")

    def participants(self) -> tuple[Participant, ...]:
        """Return the people in their order."""
        return self._store.all(Participant, order="position, rowid")

    def place(self) -> Place:
        """Return where in the app the facilitator was."""
        return self._store.get(Place, "place") or Place()

    def remember_place(self, **changes: Any) -> Changes:
        """Keep where in the app the facilitator is."""
        self._store.put(replace(self.place(), **changes))
        return Changes()

    def draft(self, place: str) -> Draft:
        """Return what was being typed at `place`, empty where nothing was."""
        return self._store.get(Draft, place) or Draft(id=place, text="")

    def save_draft(self, place: str, text: str, cursor: int = 0) -> Changes:
        """Keep what is being typed at `place`, `cursor` in UTF-16 units of it; empty text clears it."""
        if text:
            # What cannot be kept or seen is left out before the cursor as well.
            kept = draft(before(text, cursor))
            self._store.put(Draft(id=place, text=draft(text), cursor=units(kept)))
        else:
            self._store.remove(Draft, place)
        return Changes()

    def retention(self) -> Retention:
        """Return when the case is to be destroyed."""
        return self._store.get(Retention, "retention") or Retention()

    def today(self) -> date:
        """Return the civil date where the facilitator is."""
        return self._clock.today()

    def now(self) -> datetime:
        """Return the time of day, aware, in UTC, as the case's clock has it."""
        return self._clock.now()

    def _need(self, kind: type[V], key: str) -> V:
        value = self._store.get(kind, key)
        if value is None:
            raise NotAllowed("That is no longer in the case. Nothing was changed.")
        return value
