"""Acts on the parties: the sides that must agree."""

from dataclasses import replace
from datetime import date
from typing import TypedDict, Unpack

from facilitator.acts.changed_fields import changed
from facilitator.acts.heard_before import HeardBefore
from facilitator.acts.meeting_time import MeetingTime
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.people_acts import PeopleActs
from facilitator.agreement.action import Consent
from facilitator.case.identity import PartyId, new_id
from facilitator.case.papers import Paper
from facilitator.case.people import Participant, Party, PartyKind
from facilitator.changes import Changes
from facilitator.errors import NotAllowed


class PartyChanges(TypedDict, total=False):
    """What of a party can be changed."""

    kind: PartyKind
    name: str
    agreed_to_take_part: bool
    prepared_on: date | None
    preparation: str


class PartyActs:
    """Saying which sides there are."""

    def __init__(
        self, opened: OpenedCase, time: MeetingTime, heard_before: HeardBefore, people: PeopleActs
    ) -> None:
        self._opened, self._store = opened, opened.store
        self._time, self._heard_before, self._people = time, heard_before, people

    def all(self) -> tuple[Party, ...]:
        """Return the parties in their order."""
        return self._store.all(Party, order="position, rowid")

    def add(self, kind: PartyKind, name: str = "") -> Changes:
        """Add a party at the end, in a colour no other party has."""
        parties = self.all()
        used = {party.colour for party in parties}
        party = Party(
            id=PartyId(new_id()),
            kind=kind,
            name=name,
            position=max((p.position for p in parties), default=-1) + 1,
            colour=next(index for index in range(len(parties) + 1) if index not in used),
        )
        with self._store.transaction("Add a party"):
            self._store.put(party)
        return Changes(people=True, readiness=True, consents=True, plan=True)

    def change(self, party_id: PartyId, **changes: Unpack[PartyChanges]) -> Changes:
        """Change the named fields of a party."""
        party = changed(self._opened.need(Party, party_id), changes, PartyChanges)
        with self._store.transaction("Change a party", typing=True):
            self._store.put(party)
        return Changes(people=True, readiness=True, preparation=True, plan=True)

    def all_take_part(self) -> Changes:
        """Record that every party agrees to take part."""
        with self._store.transaction("Record that every party takes part"):
            for party in self.all():
                if not party.agreed_to_take_part:
                    self._store.put(replace(party, agreed_to_take_part=True))
        return Changes(people=True, readiness=True, preparation=True, plan=True)

    def remove(self, party_id: PartyId) -> Changes:
        """Remove a party, its people and its consents.

        Raises NotAllowed when one of them was heard or was here and left, or when it had a private session.
        """
        party = self._opened.need(Party, party_id)
        people = [person for person in self._people.all() if person.party_id == party_id]
        for person in people:
            self._people.refuse_if_here(person)
        if self._heard_before.met_in_private(party_id):
            message = f"You have spoken with {party.called} in private, so it stays in the case."
            raise NotAllowed(message)
        with self._store.transaction("Remove a party"):
            for person in people:
                self._time.let_leave(person.id)
            self._store.remove(Party, party_id)
            for person in people:
                self._store.remove(Participant, person.id)
            for consent in self._store.where(Consent, "party_id = ?", (party_id,)):
                self._store.remove(Consent, consent.id)
            for paper in self._store.where(Paper, "party_id = ?", (party_id,)):
                self._store.put(replace(paper, party_id=None))
        return Changes(people=True, readiness=True, consents=True, plan=True, papers=True)
