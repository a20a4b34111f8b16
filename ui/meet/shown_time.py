"""The time as it is shown between two acts, without asking the file for what only an act can change."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.case.agenda import AgendaItem
from facilitator.case.identity import ItemId
from facilitator.casefile import CaseFile
from facilitator.meeting.floor import Meeting
from facilitator.meeting.progress import Progress, progress


@dataclass(frozen=True, slots=True)
class ShownTime:
    """What the clock needs four times a second; an act makes it anew."""

    agenda: tuple[AgendaItem, ...]
    spent: dict[ItemId, int]
    booked_minutes: int

    @classmethod
    def of(cls, case: CaseFile) -> "ShownTime":
        """Return it for the case as it stands."""
        return cls(case.agenda(), case.item_times(), case.matter().booked_minutes)

    def progress(self, meeting: Meeting) -> Progress:
        """Return where the meeting stands this instant."""
        present = {} if meeting.item_id is None else {meeting.item_id: meeting.item_ms}
        return progress(meeting, self.agenda, self.spent | present, self.booked_minutes)

    def end(self, meeting: Meeting, now: datetime) -> datetime | None:
        """Return when the meeting would end by its plan; None unless it has started."""
        if meeting.started_at is None:
            return None
        return now + timedelta(milliseconds=self.progress(meeting).left_ms)
