"""Who has been heard in the meeting, and for how long."""

from collections.abc import Mapping

from facilitator.acts.meeting_time import MeetingTime
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.people_acts import PeopleActs
from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.people import Participant
from facilitator.meeting.heard import (
    Heard,
    HeardState,
    Share,
    heard_on,
    least_heard_first,
    shares_by_party,
    shares_by_person,
)
from facilitator.meeting.state import Passed


class SpeakingTimes:
    """Tells the facilitator, and nobody else, how speaking is shared."""

    def __init__(self, opened: OpenedCase, time: MeetingTime, people: PeopleActs) -> None:
        self._store = opened.store
        self._time, self._people = time, people

    def heard(self) -> tuple[Heard, ...]:
        """Return who has spoken, passed or not been heard yet on the present item."""
        passes = self._store.all(Passed)
        return heard_on(self._time.current().item_id, self._people.all(), self._time.turns(), passes)

    def unheard(self) -> tuple[Participant, ...]:
        """Return who has neither spoken nor passed on the present item."""
        waiting = {h.participant_id for h in self.heard() if h.state is HeardState.NOT_YET}
        return tuple(person for person in self._people.all() if person.id in waiting)

    def shares(self) -> Mapping[ParticipantId, Share]:
        """Return each person's share of the speaking time."""
        return shares_by_person(self._time.turns())

    def party_shares(self) -> Mapping[PartyId | None, Share]:
        """Return each party's share of the speaking time."""
        return shares_by_party(self._time.turns(), self._people.all())

    def least_heard(self) -> tuple[ParticipantId, ...]:
        """Return the people by speaking time so far, least first."""
        return least_heard_first(self._people.all(), self._time.turns())

    def suggested_speaker(self) -> ParticipantId | None:
        """Return who was least heard so far and has not the floor; None unless the joint meeting runs."""
        meeting = self._time.current()
        if not meeting.is_joint:
            return None
        return next((person for person in self.least_heard() if person != meeting.speaker_id), None)
