"""Acts on the usual chairs: parties that stand ready, and who usually comes for them."""

from dataclasses import replace
from typing import Unpack

from facilitator.acts.matter_acts import MatterActs, MatterChanges
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.party_acts import PartyActs
from facilitator.acts.people_acts import PeopleActs
from facilitator.case.people import Party
from facilitator.case.usual_chairs import Chair, chair_of, is_decided, open_chairs, usual_parties
from facilitator.changes import Changes
from facilitator.errors import NotAllowed


class ChairActs:
    """Naming who usually comes."""

    def __init__(
        self, opened: OpenedCase, matter: MatterActs, parties: PartyActs, people: PeopleActs
    ) -> None:
        self._store = opened.store
        self._matter, self._parties, self._people = matter, parties, people

    def open(self) -> tuple[tuple[Chair, Party | None], ...]:
        """Return the chairs that nobody has yet, each with its party."""
        return open_chairs(self._matter.current(), self._parties.all(), self._people.all())

    def decide(self, **changes: Unpack[MatterChanges]) -> Changes:
        """Change what the case is about; each kind of party that newly belongs to it stands ready at once.

        A party that was taken away is not brought back by another decision of the same kind.
        """
        with self._store.transaction("Change the matter"):
            before = self._matter.current()
            made = self._matter.change(**changes)
            belonged = usual_parties(before) if is_decided(before) else ()
            after = self._matter.current()
            belongs = usual_parties(after) if is_decided(after) else ()
            there = {party.kind for party in self._parties.all()}
            for kind in belongs:
                if kind not in belonged and kind not in there:
                    made |= self._parties.add(kind)
            return made

    def name(self, key: str, name: str) -> Changes:
        """Give a chair to somebody: they are added to its party, as who they usually are.

        Raises NotAllowed for a chair that is not open any more.
        """
        chair, party = self._need(key)
        with self._store.transaction(f"Add the {chair.who_they_are}"):
            changes = self._people.add(
                name,
                party.id if party else None,
                chair.role,
                who_they_are=chair.who_they_are,
                authority=chair.authority,
            )
            return changes | self._settle(key)

    def take_away(self, key: str) -> Changes:
        """Take a chair away that nobody has."""
        chair = chair_of(self._matter.current(), key)
        if chair is None:
            raise NotAllowed
        with self._store.transaction(f"Take the chair of the {chair.who_they_are} away"):
            return self._settle(key)

    def _need(self, key: str) -> tuple[Chair, Party | None]:
        found = next(((chair, party) for chair, party in self.open() if chair.key == key), None)
        if found is None:
            raise NotAllowed("That chair is not there any more. Nothing was changed. Add the person instead.")
        return found

    def _settle(self, key: str) -> Changes:
        matter = self._matter.current()
        settled = tuple(dict.fromkeys((*matter.chairs_settled, key)))
        self._store.put(replace(matter, chairs_settled=settled))
        return Changes(people=True)
