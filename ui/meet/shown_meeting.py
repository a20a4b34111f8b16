"""What the columns of Meet show of the case: all of it after an act, the time alone at every beat."""

from PySide6.QtCore import QObject

from facilitator.case.identity import ItemId
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.meeting.break_cue import break_cue
from facilitator.meeting.progress import planned_starts
from facilitator.meeting.state import Meeting
from ui.meet.agenda_model import agenda_rows
from ui.meet.meet_layout import MeetLayout
from ui.meet.meeting_clock import MeetingClock
from ui.meet.meeting_start import MeetingStart
from ui.meet.people_shown import PeopleShown
from ui.meeting_head.meeting_head import MeetingHead
from ui.page.case_controller import CaseController


class ShownMeeting(QObject):
    """Fills the columns from the case; the head fills itself and shows the time with them."""

    def __init__(
        self, controller: CaseController, head: MeetingHead, columns: MeetLayout, start: MeetingStart
    ) -> None:
        super().__init__(columns)
        self._controller = controller
        self._head, self._start = head, start
        self._agenda, self._notes, self._people = columns.agenda, columns.notes, columns.people
        self._people_shown = PeopleShown()
        self._looked_at: ItemId | None = None
        self.clock = MeetingClock(controller, self)
        self.clock.beat.connect(self.show_time)

    def reload(self, changes: Changes, *, first: bool = False) -> None:
        """Show what of this changed; `first` brings back what was half typed when the case was left."""
        if not changes:
            return
        case = self._controller.case_file
        if changes.people:
            self._notes.show_faces(self._head.faces)
        if changes.floor or changes.people or changes.agenda or changes.matter:
            self._show_meeting(case, case.meeting.current())
        if changes.readiness or changes.matter or changes.agenda:
            self._start.panel.show_missing(case.readiness.missing())
        if changes.parked or changes.papers:
            self._agenda.show_parked(case.car_park.topics(), len(case.papers.all()))
        self._reload_notes(case, changes, first=first)
        if first:
            self._start.show_reason(case)
        if changes.clock or first:
            self.show_time()

    def show_time(self) -> None:
        """Show the time as it is this instant."""
        case, head = self._controller.case_file, self._head
        meeting, now = case.meeting.current(), case.now()
        head.show_time()
        progress = head.time.progress(meeting)
        starts = planned_starts(progress, now) if meeting.status.goes_on else {}
        rows = agenda_rows(progress.items, starts, self._looked_at)
        self._agenda.show_progress(progress, rows, begun=case.meeting.has_begun())
        self._agenda.show_break_cue(break_cue(meeting, head.faces.people))
        shown = head.floor.shares.isChecked()
        self._people.list.show_times(shown=shown)
        self._people.show_standings(self._people_shown.standings(meeting, head.time, now, shares=shown))

    def show_what_is_missing(self) -> None:
        """Show what a start still needs in place of the people, or the people."""
        case = self._controller.case_file
        missing = self._start.panel.asks() or bool(case.readiness.missing())
        self._people.show_missing_instead(is_missing=not case.meeting.has_begun() and missing)

    def mark_looked_at(self, item_id: ItemId | None) -> None:
        """Mark in the agenda the item whose notes are looked at."""
        self._looked_at = item_id
        self.show_time()

    def _reload_notes(self, case: CaseFile, changes: Changes, *, first: bool) -> None:
        if changes.actions or changes.options:
            self._notes.show_uses(case)
        if changes.notes or changes.agenda or changes.room or changes.papers or changes.matter:
            self._notes.reload(case, to_end=first or changes.agenda)
        if first:
            self._notes.writing.show_draft(case)

    def _show_meeting(self, case: CaseFile, meeting: Meeting) -> None:
        self.clock.follow(meeting.status)
        self.show_what_is_missing()
        self._people.suggest(case.speaking.suggested_speaker(), self._head.faces)
        self._people_shown.take(case)
        waiting = case.meeting.to_be_heard()
        self._agenda.show_unheard(None if waiting is None else [person.name for person in waiting])
        self._notes.show_floor(meeting, self._head.faces)
        self.show_time()
