"""Meet: the running meeting, with agenda, notes and floor side by side."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from facilitator.case.identity import ItemId
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.meeting.break_cue import break_cue
from facilitator.meeting.running_time import RunningTime
from facilitator.meeting.state import Meeting, Status
from ui.look.theme import grid
from ui.meet.agenda_column import AgendaColumn
from ui.meet.confidentiality_question import ConfidentialityQuestion
from ui.meet.current_item import CurrentItem
from ui.meet.floor_actions import GROUP as FLOOR_GROUP
from ui.meet.floor_actions import FloorActions
from ui.meet.floor_column import FloorColumn
from ui.meet.meet_header import ClosingActs, MeetHeader
from ui.meet.meet_layout import MeetLayout
from ui.meet.meeting_actions import GROUP as MEETING_GROUP
from ui.meet.meeting_actions import MeetingActions
from ui.meet.meeting_clock import MeetingClock
from ui.meet.meeting_start import MeetingStart
from ui.meet.moving_on import MovingOn
from ui.meet.note_actions import NoteActions
from ui.meet.notes_column import NotesColumn
from ui.meet.party_chooser import PartyChooser
from ui.meet.private_session import PrivateSession
from ui.meet.standing_banner import StandingBanner
from ui.meet.start_panel import StartPanel
from ui.meet.turn_settings import RoundOrder
from ui.meet.who_is_here import WhoIsHere
from ui.opening.opening_script import opening_action
from ui.page.case_controller import CaseController
from ui.page.faces import Faces
from ui.page.navigation import Navigation, go_and_read
from ui.page.page import Page
from ui.page.page_parts import PageParts
from ui.tasks import Tasks
from ui.widgets.announcement import announce
from ui.widgets.tab_order import order_tabs


class MeetPage(Page):
    """Shows the meeting and sends what the facilitator asks for to the case.

    Keys: see `FloorActions`, `MeetingActions`, `NoteActions`.
    """

    def __init__(self, controller: CaseController, tasks: Tasks, navigation: Navigation) -> None:
        super().__init__()
        self._controller = controller
        self._navigation = navigation
        self._faces = Faces()
        self._floor = FloorActions(self, controller, self._round_order)
        self._meeting_actions = MeetingActions(self, controller)
        self._opening = opening_action(self, controller, tasks, group=MEETING_GROUP)
        self._note_actions = NoteActions(self)
        current = CurrentItem(self._meeting_actions.next_item, self._meeting_actions.more_minutes, self)
        self._closing = ClosingActs(self._meeting_actions, self, for_large_text=True)
        self._agenda = AgendaColumn(current, self._closing, self)
        self._notes = NotesColumn(controller, self._note_actions, self)
        self._who_is_here = WhoIsHere(controller, MEETING_GROUP, self)
        self._floor_column = FloorColumn(
            self._floor.turn_acts(),
            self._floor.next,
            self._floor.later,
            self._floor.shares,
            self._who_is_here,
        )
        self._start_panel = StartPanel(self._meeting_actions.start, self._opening, self)
        self._start = MeetingStart(controller, navigation, self._start_panel)
        self._right = QWidget(self)
        self._banner = StandingBanner(self._meeting_actions, self)
        self._chooser = PartyChooser(self)
        self._confidentiality = ConfidentialityQuestion(controller, FLOOR_GROUP, self)
        self._header = MeetHeader(self._meeting_actions, self)
        self._header.hide()
        self._moving_on = MovingOn(controller, current)
        self._time = RunningTime()
        self._tab_rows: tuple[object, ...] = ()
        self._clock = MeetingClock(controller, self)
        self._lay_out()
        self._connect()
        self._reload(Changes.everything(), first=True)
        # A page that is shown as soon as it is made is not filled twice.
        self._fresh = True
        QTimer.singleShot(0, self, self._let_age)

    def actions_for_keys(self) -> tuple[QAction, ...]:
        """Return every act of the meeting."""
        return (
            *self._meeting_actions.everything(),
            self._opening,
            self._who_is_here.opens,
            *self._floor.everything(),
            self._confidentiality.accepts,
            self._confidentiality.without,
            *self._note_actions.everything(),
        )

    def header(self) -> QWidget:
        """Return the time and the acts on the whole meeting."""
        return self._header

    def panes(self) -> tuple[QWidget, ...]:
        """Return agenda, notes and floor, with the band above them."""
        return (self._confidentiality, self._banner, self._chooser, self._agenda, self._notes, self._right)

    def writing_place(self) -> QWidget:
        """Return the box of the note: what is typed anywhere is one."""
        return self._notes.composer.editor

    def guide_topic(self) -> str:
        """Return the topic on what is done here."""
        return "meet"

    def on_shown(self) -> None:
        """Bring everything up to date; writing begins in the note."""
        if not self._fresh:
            self._reload(Changes.everything())
        self._notes.composer.editor.setFocus()

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._right)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._start_panel)
        inside.addWidget(self._floor_column)
        self._columns = MeetLayout(self._agenda, self._notes, self._right, self)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        bands = QVBoxLayout()
        bands.setContentsMargins(grid(4), 0, grid(4), 0)
        bands.addWidget(self._confidentiality)
        bands.addWidget(self._banner)
        bands.addWidget(self._chooser)
        body.addLayout(bands)
        body.addWidget(self._columns, 1)

    def _connect(self) -> None:
        actions, go = self._meeting_actions, self._navigation
        self._controller.changed.connect(self._on_changed)
        self._clock.beat.connect(self._show_time)
        actions.start.triggered.connect(lambda _: self._start_meeting())
        self._start.started.connect(self._notes.composer.editor.setFocus)
        actions.next_item.triggered.connect(lambda _: self._next_item())
        self._private = PrivateSession(self._controller, self._chooser, actions, self.writing_place())
        self._agenda.item_asked.connect(self._go_to_item)
        self._agenda.car_park.serve(self._controller)
        self._floor.serve(self._floor_column)
        self._floor_column.settings.left_by_mouse.connect(self.writing_place().setFocus)
        self._notes.composer.editor.grown.connect(
            lambda: QTimer.singleShot(0, self._columns, self._columns.reveal_focus)
        )
        current = self._agenda.current
        for answered in (current.offer_asked, current.pass_asked, current.move_on_asked, current.stay_asked):
            answered.connect(self._notes.composer.editor.setFocus)
        self._notes.said.connect(lambda words: announce(self, words))
        self._confidentiality.turned.connect(self._show_time)
        self._notes.paper_asked.connect(lambda key: go_and_read(go, key, back_to="meet"))
        self._banner.agree_asked.connect(lambda: go.show("agree"))

    def _let_age(self) -> None:
        self._fresh = False

    def _on_changed(self, changes: Changes) -> None:
        focus = QApplication.focusWidget()
        self._reload(changes)
        # Words typed after an act must not land on whatever button Qt finds next.
        if focus is not None and self.isVisible() and focus.isHidden():
            self._notes.composer.editor.setFocus()

    def _reload(self, changes: Changes, *, first: bool = False) -> None:
        case = self._controller.case_file
        if not changes:
            return
        meeting = case.meeting.current()
        if changes.people:
            self._faces = Faces(case.people.all(), case.parties.all())
            self._floor.show_people(self._faces)
            self._floor_column.heard.show_people(self._faces)
            self._notes.show_faces(self._faces)
        if changes.floor or changes.people or changes.agenda or changes.matter:
            self._time = case.meeting.running_time()
            self._show_meeting(case, meeting)
        if changes.readiness or changes.matter or changes.agenda:
            self._start_panel.show_missing(case.readiness.missing())
        if changes.parked:
            self._agenda.car_park.show_topics(case.car_park.topics())
        self._reload_notes(case, changes, first=first)
        if first:
            self._start.show_reason(case)
        if changes.clock or first:
            self._show_time()
        rows = (meeting.item_id, tuple(hand.participant_id for hand in meeting.hands))
        if rows != self._tab_rows or changes.people or changes.agenda or changes.parked:
            self._tab_rows = rows
            order_tabs(self)

    def _reload_notes(self, case: CaseFile, changes: Changes, *, first: bool) -> None:
        if changes.actions or changes.options:
            self._notes.show_uses(case)
        if changes.notes or changes.agenda or changes.room or changes.papers or changes.matter:
            self._notes.reload(case, to_end=first or changes.agenda)
        if first:
            self._notes.writing.show_draft(case)

    def _show_meeting(self, case: CaseFile, meeting: Meeting) -> None:
        self._clock.follow(meeting.status)
        self._floor.show_meeting(meeting)
        self._meeting_actions.show_meeting(meeting, private_sessions=case.matter.current().private_sessions)
        self._closing.show_meeting(meeting)
        self._start_panel.setVisible(meeting.status is Status.NOT_STARTED)
        self._floor_column.setVisible(meeting.status is not Status.NOT_STARTED)
        heard = case.speaking.heard()
        self._floor_column.show_floor(
            meeting, self._faces, heard, case.speaking.suggested_speaker(), case.now()
        )
        self._show_shares(meeting)
        self._notes.show_floor(meeting, self._faces)
        self._moving_on.follow(meeting)

    def _show_time(self) -> None:
        case = self._controller.case_file
        meeting, now = case.meeting.current(), case.now()
        progress = self._time.progress(meeting)
        self._agenda.show_progress(progress, self._time.planned_end(meeting, now))
        self._agenda.show_break_cue(break_cue(meeting, self._faces.people))
        self._header.show_time(meeting, progress)
        self._floor_column.show_time(meeting, self._faces, now, self._time.speaker_on_item(meeting))
        self._show_shares(meeting)
        self._banner.show_meeting(meeting, progress, self._faces, now)
        if self._confidentiality.is_asked():
            self._banner.hide()

    def _show_shares(self, meeting: Meeting) -> None:
        parties, people = self._time.party_shares(meeting), self._time.shares(meeting)
        self._floor_column.show_shares(parties, people, self._faces)

    def _start_meeting(self) -> None:
        if self._start.start():
            self._notes.composer.editor.setFocus()

    def _next_item(self) -> None:
        question = self._moving_on.next_item()
        if question:
            announce(self, question)
            self._columns.reveal(self._agenda.current.question)

    def _go_to_item(self, item_id: ItemId) -> None:
        self._controller.run(lambda case: case.meeting.go_to_item(item_id))

    def _round_order(self) -> RoundOrder:
        return self._floor_column.settings.round_order()


def make_page(parts: PageParts) -> MeetPage:
    """Return the page of this stage."""
    return MeetPage(parts.controller, parts.tasks, parts.navigation)
