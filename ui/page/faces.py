"""Who is who: names, parties and colours of the people in the room."""

from collections.abc import Sequence

from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.people import Participant, Party


class Faces:
    """Looks people and parties up by their identities; somebody unknown is shown as nobody."""

    def __init__(self, people: Sequence[Participant] = (), parties: Sequence[Party] = ()) -> None:
        self.people = tuple(people)
        self.parties = tuple(parties)
        self._people = {person.id: person for person in people}
        self._parties = {party.id: party for party in parties}

    def numbered(self) -> tuple[Participant, ...]:
        """Return those who take turns and are here, in the order of their number keys."""
        return tuple(person for person in self.people if person.is_to_be_heard)

    def name(self, person_id: ParticipantId | None) -> str:
        """Return a person's name, "" for nobody."""
        person = self._people.get(person_id) if person_id is not None else None
        return person.name if person else ""

    def party_of(self, person_id: ParticipantId | None) -> Party | None:
        """Return a person's party, None for somebody of none."""
        person = self._people.get(person_id) if person_id is not None else None
        return self.party(person.party_id) if person else None

    def party(self, party_id: PartyId | None) -> Party | None:
        """Return a party."""
        return self._parties.get(party_id) if party_id is not None else None

    def party_name(self, person_id: ParticipantId | None) -> str:
        """Return what a person's party is called, "" for none."""
        party = self.party_of(person_id)
        return party.called if party else ""

    def colour(self, person_id: ParticipantId | None) -> int | None:
        """Return the colour index of a person's party, None for none."""
        party = self.party_of(person_id)
        return party.colour if party else None
