"""What every part of an open case stands on: its values and its clock."""

from datetime import date, datetime
from typing import TypeVar

from facilitator.case.clock import Clock
from facilitator.errors import NotAllowed
from facilitator.vault.store import Store

V = TypeVar("V")


class OpenedCase:
    """The store and the clock of one open case, given to each of its parts."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.clock = clock

    def today(self) -> date:
        """Return the civil date where the facilitator is."""
        return self.clock.today()

    def now(self) -> datetime:
        """Return the time of day, aware, in UTC, as the case's clock has it."""
        return self.clock.now()

    def need(self, kind: type[V], key: str) -> V:
        """Return the value of `kind` with that identity. Raises NotAllowed when it is no longer there."""
        value = self.store.get(kind, key)
        if value is None:
            raise NotAllowed("That is no longer in the case. Nothing was changed.")
        return value
