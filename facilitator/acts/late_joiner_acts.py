"""Acts on somebody who came to the meeting without having accepted confidentiality."""

from facilitator.acts.floor_acts import FLOOR_TOUCHED
from facilitator.acts.prepare_acts import PrepareActs
from facilitator.case.identity import ParticipantId
from facilitator.case.people import Participant
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.meeting import floor


class LateJoinerActs(PrepareActs):
    """The two ways on from `ConfidentialityOpen`: they accept, or the meeting goes on without them."""

    def accept_confidentiality(self, participant_id: ParticipantId) -> Changes:
        """Record that a person accepts confidentiality, and that it is now."""
        person = self._need(Participant, participant_id)
        with self._store.transaction(f"Record that {person.name} accepts confidentiality"):
            changes = self.change_participant(participant_id, confidentiality_accepted=True)
        self._without = self._without - {participant_id}
        return changes

    def go_on_without(self, participant_id: ParticipantId) -> Changes:
        """Take somebody who has not accepted confidentiality out of the queue and the round.

        They are asked about again when their hand goes up, when they are given the floor and when the case is
        opened again. Raises NotAllowed for somebody who has accepted it.
        """
        person = self._need(Participant, participant_id)
        if person.confidentiality_accepted:
            message = f"{person.name} has accepted confidentiality. Nothing was changed."
            raise NotAllowed(message)
        self._without = self._without | {participant_id}
        return FLOOR_TOUCHED | self._floor_move(
            lambda meeting: floor.leave(meeting, participant_id),
            f"Go on without {person.name}, who has not accepted confidentiality",
        )
