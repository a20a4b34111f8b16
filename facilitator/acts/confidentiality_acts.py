"""Acts on somebody who came to the meeting without having accepted confidentiality."""

from facilitator.acts.meeting_time import FLOOR_TOUCHED, MeetingTime
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.people_acts import PeopleActs
from facilitator.case.identity import ParticipantId
from facilitator.case.people import Participant
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.meeting import floor


class ConfidentialityActs:
    """The two ways on from `ConfidentialityOpen`: they accept, or the meeting goes on without them."""

    def __init__(self, opened: OpenedCase, time: MeetingTime, people: PeopleActs) -> None:
        self._opened, self._store = opened, opened.store
        self._time, self._people = time, people
        # Not kept in the file: whoever opens the case again is asked again.
        self._without: frozenset[ParticipantId] = frozenset()

    def without(self) -> frozenset[ParticipantId]:
        """Return whom the meeting goes on without."""
        return self._without

    def accept(self, participant_id: ParticipantId) -> Changes:
        """Record that a person accepts confidentiality, and that it is now."""
        person = self._opened.need(Participant, participant_id)
        with self._store.transaction(f"Record that {person.name} accepts confidentiality"):
            changes = self._people.change(participant_id, confidentiality_accepted=True)
        self.ask_again(participant_id)
        return changes

    def go_on_without(self, participant_id: ParticipantId) -> Changes:
        """Take somebody who has not accepted confidentiality out of the queue and the round.

        They are asked about again when their hand goes up, when they are given the floor and when the case is
        opened again. Raises NotAllowed for somebody who has accepted it.
        """
        person = self._opened.need(Participant, participant_id)
        if person.confidentiality_accepted:
            message = f"{person.name} has accepted confidentiality. Nothing was changed."
            raise NotAllowed(message)
        self._without = self._without | {participant_id}
        return FLOOR_TOUCHED | self._time.move(
            lambda meeting: floor.leave(meeting, participant_id),
            f"Go on without {person.name}, who has not accepted confidentiality",
        )

    def ask_again(self, participant_id: ParticipantId) -> None:
        """Ask about somebody again as though the meeting had not gone on without them."""
        self._without = self._without - {participant_id}
