"""The time as it runs between two acts, without asking the file for what only an act can change."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from facilitator.case.agenda import AgendaItem
from facilitator.case.identity import ItemId, ParticipantId, PartyId
from facilitator.case.people import Participant
from facilitator.meeting.heard import Share, shares_of, spoken_by_party, spoken_by_person
from facilitator.meeting.progress import Progress, progress
from facilitator.meeting.state import Meeting, Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningTime:
    """What was counted before the present turn, in milliseconds; an act makes it anew.

    Every method takes the meeting as it stands this instant, and adds the present turn and item.
    """

    agenda: Sequence[AgendaItem] = ()
    booked_minutes: int = 0
    spent_ms: Mapping[ItemId, int] = field(default_factory=dict)
    spoken_ms: Mapping[ParticipantId, int] = field(default_factory=dict)
    private_ms: Mapping[PartyId, int] = field(default_factory=dict)
    party_of: Mapping[ParticipantId, PartyId | None] = field(default_factory=dict)

    def progress(self, meeting: Meeting) -> Progress:
        """Return where the meeting stands against its plan."""
        present = {} if meeting.item_id is None else {meeting.item_id: meeting.item_ms}
        return progress(meeting, self.agenda, {**self.spent_ms, **present}, self.booked_minutes)

    def planned_end(self, meeting: Meeting, now: datetime) -> datetime | None:
        """Return when the meeting would end by its plan if it went on now; None unless it has started."""
        if meeting.started_at is None:
            return None
        return now + timedelta(milliseconds=self.progress(meeting).left_ms)

    def shares(self, meeting: Meeting) -> Mapping[ParticipantId, Share]:
        """Return each speaker's share of all speaking time."""
        return shares_of(self._spoken(meeting))

    def party_shares(self, meeting: Meeting) -> Mapping[PartyId | None, Share]:
        """Return each party's share of all speaking time; None stands for people of no party."""
        return shares_of(spoken_by_party(self._spoken(meeting), self.party_of))

    def in_private(self, meeting: Meeting) -> Mapping[PartyId, int]:
        """Return how long each party has been met in private."""
        party_id = meeting.private_party_id
        if party_id is None:
            return self.private_ms
        return {**self.private_ms, party_id: self.private_ms.get(party_id, 0) + meeting.private_ms}

    def _spoken(self, meeting: Meeting) -> Mapping[ParticipantId, int]:
        speaker = meeting.speaker_id
        present = {} if speaker is None else {speaker: self.spoken_ms.get(speaker, 0) + meeting.turn_ms}
        return {**self.spoken_ms, **present}


def running_time(
    meeting: Meeting,
    turns: Iterable[Turn],
    people: Sequence[Participant],
    *,
    agenda: Sequence[AgendaItem],
    spent_ms: Mapping[ItemId, int],
    private_ms: Mapping[PartyId, int],
    booked_minutes: int,
) -> RunningTime:
    """Return the time before the present turn of `meeting`, of all that has been counted."""
    return RunningTime(
        agenda=agenda,
        booked_minutes=booked_minutes,
        spent_ms=spent_ms,
        spoken_ms=spoken_by_person(turn for turn in turns if turn.id != meeting.turn_id),
        private_ms=private_ms,
        party_of={person.id: person.party_id for person in people},
    )
