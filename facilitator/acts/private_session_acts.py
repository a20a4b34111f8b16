"""Acts on the private session: the meeting with one party alone."""

from dataclasses import replace

from facilitator.acts.confidentiality_acts import ConfidentialityActs
from facilitator.acts.matter_acts import MatterActs
from facilitator.acts.meeting_time import MeetingTime
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.people_acts import PeopleActs
from facilitator.case.identity import PartyId
from facilitator.case.people import Party
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.meeting import floor
from facilitator.meeting.confidentiality import refuse_unaccepted
from facilitator.meeting.state import Meeting


class PrivateSessionActs:
    """Meeting one party in private, and returning to the joint meeting."""

    def __init__(
        self,
        opened: OpenedCase,
        time: MeetingTime,
        matter: MatterActs,
        people: PeopleActs,
        confidentiality: ConfidentialityActs,
    ) -> None:
        self._opened, self._time = opened, time
        self._matter, self._people, self._confidentiality = matter, people, confidentiality

    def begin(self, party_id: PartyId) -> Changes:
        """Begin a private session with one party; the joint floor is closed meanwhile.

        Raises ConfidentialityOpen while one of the party is here who has not accepted confidentiality.
        """
        party = self._opened.need(Party, party_id)
        if not self._matter.current().private_sessions:
            raise NotAllowed("Private sessions are switched off for this case.")
        there = [each for each in self._people.all() if each.party_id == party_id and each.attending]
        refuse_unaccepted(there, without=self._confidentiality.without())

        def move(meeting: Meeting) -> Meeting:
            floor.require_running(meeting)
            if meeting.private_party_id is not None:
                raise NotAllowed("A private session is already on. End it first.")
            return replace(floor.free(floor.end_round(meeting)), private_party_id=party_id, private_ms=0)

        label = f"Begin a private session with {party.called}"
        return self._time.move(move, label) | Changes(notes=True)

    def end(self) -> Changes:
        """Return to the joint meeting; the time of the session is kept for its party."""

        def move(meeting: Meeting) -> Meeting:
            self._time.keep_private(meeting)
            return replace(meeting, private_party_id=None, private_ms=0)

        return self._time.move(move, "End the private session") | Changes(notes=True)
