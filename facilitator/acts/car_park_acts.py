"""Acts on the car park: topics set aside."""

from typing import TypedDict, Unpack

from facilitator.acts.changed_fields import changed
from facilitator.acts.opened_case import OpenedCase
from facilitator.case.identity import ParkedId, new_id
from facilitator.case.text import LINE_LIMIT
from facilitator.case.text_units import whole_letters
from facilitator.changes import Changes
from facilitator.meeting.notes import ParkedTopic


class ParkedChanges(TypedDict, total=False):
    """What of a parked topic can be changed: its words, who takes it on, and what becomes of it."""

    topic: str
    owner: str
    disposal: str


class CarParkActs:
    """Keeping track of what was set aside until it is said what becomes of it."""

    def __init__(self, opened: OpenedCase) -> None:
        self._opened, self._store = opened, opened.store

    def topics(self) -> tuple[ParkedTopic, ...]:
        """Return the topics set aside."""
        return self._store.all(ParkedTopic)

    def park(self, words: str) -> Changes:
        """Set a topic aside, cut to one line: the whole of it is the note it comes from."""
        one_line = " ".join(words.split())
        if len(one_line) > LINE_LIMIT:
            one_line = f"{whole_letters(one_line, LINE_LIMIT - 1).rstrip()}…"
        topic = ParkedTopic(id=ParkedId(new_id()), topic=one_line, parked_at=self._opened.now())
        with self._store.transaction("Park a topic"):
            self._store.put(topic)
        return Changes(parked=True)

    def change(self, parked_id: ParkedId, **changes: Unpack[ParkedChanges]) -> Changes:
        """Change the named fields of a parked topic."""
        topic = changed(self._opened.need(ParkedTopic, parked_id), changes, ParkedChanges)
        with self._store.transaction("Change a parked topic", typing=True):
            self._store.put(topic)
        return Changes(parked=True)

    def remove(self, parked_id: ParkedId) -> Changes:
        """Take a topic out of the car park."""
        with self._store.transaction("Remove a parked topic"):
            self._store.remove(ParkedTopic, parked_id)
        return Changes(parked=True)
