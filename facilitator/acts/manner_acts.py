"""Acts on how each party agreed."""

from datetime import date
from typing import TypedDict, Unpack

from facilitator.acts.changed_fields import changed
from facilitator.acts.opened_case import OpenedCase
from facilitator.agreement.manner import Manner, PartyManner, Where
from facilitator.case.identity import PartyId
from facilitator.case.people import Party
from facilitator.changes import Changes


class MannerChanges(TypedDict, total=False):
    """What can be said of how one party agreed."""

    manner: Manner
    said_by: str
    said_on: date | None
    said_in: Where


class MannerActs:
    """Saying for one party alone how it agreed."""

    def __init__(self, opened: OpenedCase) -> None:
        self._opened, self._store = opened, opened.store

    def all(self) -> tuple[PartyManner, ...]:
        """Return how the parties agreed, as far as it was said for one alone."""
        return self._store.all(PartyManner)

    def of(self, party_id: PartyId) -> PartyManner:
        """Return how this party agreed, as far as it was said for it alone."""
        return self._store.get(PartyManner, party_id) or PartyManner(id=party_id)

    def change(self, party_id: PartyId, **changes: Unpack[MannerChanges]) -> Changes:
        """Change how this party agreed."""
        self._opened.need(Party, party_id)
        manner = changed(self.of(party_id), changes, MannerChanges)
        with self._store.transaction("Change how a party agreed", typing=True):
            self._store.put(manner)
        return Changes(plan=True)
