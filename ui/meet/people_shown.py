"""What the list of people is made of: what only an act changes is read once, the time at every beat."""

from dataclasses import replace
from datetime import datetime

from facilitator.casefile import CaseFile
from facilitator.meeting.running_time import RunningTime
from facilitator.meeting.standing import InTheRoom, PartyStanding, standings
from facilitator.meeting.state import Meeting


class PeopleShown:
    """Keeps who is in the room between two acts."""

    def __init__(self) -> None:
        self._room: InTheRoom | None = None

    def take(self, case: CaseFile) -> None:
        """Read who is there and how each stands."""
        people = case.people.all()
        self._room = InTheRoom(
            meeting=case.meeting.current(),
            people=people,
            parties=case.parties.all(),
            presences={person.id: case.people.presence(person) for person in people},
            numbers=case.people.numbers(),
            heard=case.speaking.heard(),
            shares={},
            party_shares={},
        )

    def standings(
        self, meeting: Meeting, time: RunningTime, now: datetime, *, shares: bool
    ) -> tuple[PartyStanding, ...]:
        """Return how everybody stands this instant, without the parties' shares where these are hidden."""
        if self._room is None:
            return ()
        room = replace(
            self._room,
            meeting=meeting,
            item_runs_out=time.progress(meeting).hearing_runs_out,
            shares=time.shares(meeting),
            party_shares=time.party_shares(meeting) if shares else {},
        )
        return standings(room, now)
