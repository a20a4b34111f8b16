"""Acts on readiness: the checks before the meeting."""

from dataclasses import replace

from facilitator.acts.matter_acts import MatterActs
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.party_acts import PartyActs
from facilitator.acts.people_acts import PeopleActs
from facilitator.case.mending import MendingPlace, mending_place
from facilitator.case.preparation import Preparation, ReadinessRecord
from facilitator.case.readiness import NEVER_OVERRIDDEN, CheckState, missing, readiness
from facilitator.changes import Changes
from facilitator.errors import NotAllowed


class ReadinessActs:
    """Checking that the meeting can be held."""

    def __init__(
        self, opened: OpenedCase, matter: MatterActs, parties: PartyActs, people: PeopleActs
    ) -> None:
        self._opened, self._store = opened, opened.store
        self._matter, self._parties, self._people = matter, parties, people

    def checks(self) -> tuple[CheckState, ...]:
        """Return every readiness check of the process as it stands."""
        return readiness(self._preparation())

    def missing(self) -> tuple[CheckState, ...]:
        """Return the readiness checks that stand open."""
        return missing(self.checks())

    def mending_place(self, key: str) -> MendingPlace:
        """Return the field in which the check with this key is mended."""
        return mending_place(key, self._preparation())

    def record(self, key: str, *, done: bool, who: str = "") -> Changes:
        """Record that a check is done, or not, and who confirmed it."""
        record = self._recorded(key)
        with self._store.transaction("Record a readiness check"):
            self._store.put(replace(record, done=done, who=who, recorded_at=self._opened.now()))
        return Changes(readiness=True)

    def rest(self) -> tuple[str, ...]:
        """Return the keys of the open checks that are recorded by hand and may be recorded together.

        That the facilitator is independent is always said by itself.
        """
        open_ones = (state for state in self.missing() if state.recorded_by_hand)
        return tuple(state.key for state in open_ones if state.key not in NEVER_OVERRIDDEN)

    def record_rest(self) -> Changes:
        """Record as done every open check that is recorded by hand, apart from independence."""
        with self._store.transaction("Record the other checks"):
            for key in self.rest():
                self.record(key, done=True)
        return Changes(readiness=True)

    def set_aside(self, key: str, reason: str) -> Changes:
        """Record why a check is set aside; an empty reason takes it back. Raises NotAllowed for the three."""
        state = next((s for s in self.checks() if s.key == key), None)
        if state is None or not state.can_be_overridden:
            raise NotAllowed("This check cannot be set aside. It protects everyone in the room.")
        record = self._recorded(key)
        with self._store.transaction("Set a readiness check aside"):
            self._store.put(replace(record, reason=reason, recorded_at=self._opened.now()))
        return Changes(readiness=True)

    def _recorded(self, key: str) -> ReadinessRecord:
        return self._store.get(ReadinessRecord, key) or ReadinessRecord(id=key)

    def _preparation(self) -> Preparation:
        return Preparation(
            matter=self._matter.current(),
            parties=self._parties.all(),
            people=self._people.all(),
            records={record.id: record for record in self._store.all(ReadinessRecord)},
        )
