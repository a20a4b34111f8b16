"""The time as it is shown between two acts, without asking the file for what only an act can change."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.case.agenda import AgendaItem
from facilitator.case.identity import ItemId, ParticipantId, PartyId
from facilitator.casefile import CaseFile
from facilitator.meeting.floor import Meeting
from facilitator.meeting.progress import Progress, progress


@dataclass(frozen=True, slots=True)
class ShownTime:
    """What the clock needs four times a second; an act makes it anew."""

    agenda: tuple[AgendaItem, ...]
    spent: dict[ItemId, int]
    booked_minutes: int
    talk_before: Mapping[PartyId | None, int]
    spoken_before: Mapping[ParticipantId, int]

    @classmethod
    def of(cls, case: CaseFile) -> "ShownTime":
        """Return it for the case as it stands."""
        talk = {party: share.spoken_ms for party, share in case.party_shares().items()}
        meeting = case.meeting()
        speaker = next((p for p in case.participants() if p.id == meeting.speaker_id), None)
        if speaker is not None:
            talk[speaker.party_id] = talk.get(speaker.party_id, 0) - meeting.turn_ms
        spoken = {person: share.spoken_ms for person, share in case.shares().items()}
        if meeting.speaker_id is not None:
            spoken[meeting.speaker_id] = spoken.get(meeting.speaker_id, 0) - meeting.turn_ms
        return cls(case.agenda(), case.item_times(), case.matter().booked_minutes, talk, spoken)

    def progress(self, meeting: Meeting) -> Progress:
        """Return where the meeting stands this instant."""
        present = {} if meeting.item_id is None else {meeting.item_id: meeting.item_ms}
        return progress(meeting, self.agenda, self.spent | present, self.booked_minutes)

    def spoken(self, meeting: Meeting) -> dict[ParticipantId, int]:
        """Return each person's milliseconds of talk this instant."""
        speaker = meeting.speaker_id
        present = {} if speaker is None else {speaker: self.spoken_before.get(speaker, 0) + meeting.turn_ms}
        return {**self.spoken_before, **present}

    def talk(self, meeting: Meeting, party_id: PartyId | None) -> dict[PartyId | None, int]:
        """Return each party's milliseconds of talk this instant; who speaks is of `party_id`."""
        present = self.talk_before.get(party_id, 0) + meeting.turn_ms
        return {**self.talk_before, party_id: present}

    def end(self, meeting: Meeting, now: datetime) -> datetime | None:
        """Return when the meeting would end by its plan; None unless it has started."""
        if meeting.started_at is None:
            return None
        return now + timedelta(milliseconds=self.progress(meeting).left_ms)
