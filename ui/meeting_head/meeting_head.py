"""The head: item, speaker and acts, the same on every stage of a running meeting."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QVBoxLayout, QWidget

from facilitator.case.identity import PartyId
from facilitator.case.readiness import ready_words
from facilitator.changes import Changes
from facilitator.meeting.running_time import RunningTime
from facilitator.meeting.state import Meeting
from ui.look.theme import grid
from ui.meeting_head.attendance_chooser import AttendanceChooser
from ui.meeting_head.band_cell import BandCell
from ui.meeting_head.confidentiality_question import ConfidentialityQuestion
from ui.meeting_head.floor_actions import GROUP as FLOOR_GROUP
from ui.meeting_head.floor_actions import FloorActions
from ui.meeting_head.head_cells import HeadCells
from ui.meeting_head.item_cell import ItemCell
from ui.meeting_head.meeting_actions import GROUP as MEETING_GROUP
from ui.meeting_head.meeting_actions import MeetingActions
from ui.meeting_head.message_band import MessageBand
from ui.meeting_head.party_chooser import PartyChooser
from ui.meeting_head.standing_band import StandingBand
from ui.meeting_head.turn_cell import TurnCell
from ui.meeting_head.turn_settings import TurnSettings
from ui.meeting_head.unheard_question import UnheardQuestion
from ui.page.case_controller import CaseController
from ui.page.faces import Faces
from ui.page.navigation import Navigation

BEAT_MS: Final = 250


class MeetingHead(QFrame):
    """The same on every stage of a running meeting; `show_acts` puts the stage's own acts into the last cell.

    `stage` is the page that it stands on: "meet" or "agree". What stands in for the speaker, most pressing
    first: a chooser somebody opened, a question, a message, a break or the like. Nothing changes its height.

    Signals:
        keyboard_free(): a part of it that had the keyboard has gone; give it to where one writes
    """

    keyboard_free = Signal()

    def __init__(
        self,
        controller: CaseController,
        navigation: Navigation,
        parent: QWidget,
        *,
        stage: str,
        opening: QAction | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName("The meeting now")
        self._controller = controller
        self._stage = stage
        self.faces = Faces()
        self.time = RunningTime()
        self.floor = FloorActions(parent, controller)
        self.meeting = MeetingActions(parent, controller)
        self._item = ItemCell(self)
        self._cell = QStackedWidget(self)
        self.turn = TurnCell(self.floor.next, self._cell, leads=stage == "meet")
        self.stands = StandingBand(self.meeting, stage, opening, self._cell)
        self.messages = MessageBand(self._cell)
        self.confidentiality = ConfidentialityQuestion(controller, FLOOR_GROUP, parent)
        self.unheard = UnheardQuestion(controller, self._cell)
        self.parties = PartyChooser(self._cell)
        self.attendance = AttendanceChooser(controller, MEETING_GROUP, parent)
        self.settings = TurnSettings(FLOOR_GROUP, parent)
        self._asking = (
            self.parties,
            self.attendance,
            self.settings,
            self.confidentiality,
            self.unheard,
            self.messages,
        )
        self._shown: TurnCell | BandCell = self.turn
        for part in (self.turn, self.stands, *self._asking):
            self._cell.addWidget(part)
        self._acts = QFrame(self)
        self._acts.setProperty("head", "acts")
        inside = QVBoxLayout(self._acts)
        self._acts_place = inside
        self._cells = HeadCells(self, self._item, self._cell, self._acts)
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self.show_time)
        self._connect(navigation)
        self._cells.fit()
        self.reload(Changes.everything())

    def show_acts(self, acts: QWidget) -> None:
        """Put the acts of the stage into the last cell."""
        self._acts_place.addWidget(acts)

    def everything(self) -> tuple[QAction, ...]:
        """Return every act that can be done in the head on any stage, in the order of the list of keys."""
        return (
            self.meeting.pausing,
            self.meeting.private,
            self.meeting.adjourn,
            self.meeting.end,
            self.meeting.resume,
            self.attendance.opens,
            *self.floor.everything(),
            self.settings.opens,
            self.confidentiality.accepts,
            self.confidentiality.without,
        )

    def next_item(self) -> str:
        """Go to the next item, or ask first about who was not heard and return the question."""
        return self.unheard.next_item()

    def reload(self, changes: Changes) -> None:
        """Show what of this changed."""
        if self._controller.has_ended:
            return
        case = self._controller.case_file
        meeting = case.meeting.current()
        if changes.people or changes.floor:
            self.faces = Faces(case.people.all(), case.parties.all())
            numbers = case.people.numbers()
            self.floor.show_people(self.faces, numbers)
            self.attendance.show_people(self.faces.people, numbers)
        if changes.floor or changes.people or changes.agenda or changes.matter:
            self.time = case.meeting.running_time()
            self.floor.show_meeting(meeting)
            self.meeting.show_meeting(meeting, private_sessions=case.matter.current().private_sessions)
            self.unheard.follow(meeting)
            self.settings.show_meeting(meeting)
            self.messages.withdraw_calm()
        if changes.readiness or changes.people or changes.matter or changes.agenda:
            self.stands.show_readiness(ready_words(case.readiness.missing()))
        self._follow_beat(meeting)
        self.show_time()

    def show_time(self) -> None:
        """Show the time as it is this instant."""
        if self._controller.has_ended:
            return
        case = self._controller.case_file
        meeting, now = case.meeting.current(), case.now()
        progress = self.time.progress(meeting)
        ends = self.time.planned_end(meeting, now) if meeting.status.goes_on else None
        self._item.show_progress(progress, ends)
        self.stands.show_meeting(meeting, progress, self.faces, self.time.in_private(meeting), now)
        self.turn.show_turn(meeting, self.faces)
        self._show_which()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one row or two."""
        super().resizeEvent(event)
        self._cells.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with the time; questions that an act raises are asked here."""
        super().showEvent(event)
        self.confidentiality.answer_refusals()
        self.reload(Changes.everything())

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody looks."""
        super().hideEvent(event)
        self._beat.stop()

    def _connect(self, navigation: Navigation) -> None:
        self._controller.changed.connect(self.reload)
        self._controller.ended.connect(self._beat.stop)
        self._cells.placed.connect(self._show_flat)
        self.meeting.private.triggered.connect(lambda _: self._begin_or_end_private())
        self.parties.chosen.connect(self._begin_private)
        for asking in self._asking:
            asking.turned.connect(self._show_which)
        for done in (self.attendance.left, self.parties.left, self.settings.left, self.unheard.answered):
            done.connect(self.keyboard_free)
        self.settings.length_chosen.connect(self.floor.set_turn_length)
        self.settings.order_chosen.connect(self.floor.set_round_order)
        self.stands.agree_asked.connect(lambda: navigation.show("agree"))
        self.stands.meet_asked.connect(lambda: navigation.show("meet"))

    def _begin_or_end_private(self) -> None:
        case = self._controller.case_file
        if case.meeting.current().private_party_id is not None:
            self._controller.run(lambda case: case.private_session.end())
        elif self.parties.is_on:
            self.parties.leave()
        else:
            self.parties.ask(case.parties.all())

    def _begin_private(self, party_id: PartyId) -> None:
        self.parties.leave()
        self.meeting.begin_private(party_id)

    def _show_flat(self, in_two_rows: bool) -> None:
        self._item.show_in_one_row(one_row=in_two_rows)
        air = grid(0.25 if in_two_rows else 0.75)
        self._acts_place.setContentsMargins(grid(3), air, grid(3), air)
        for cell in (self.turn, self.stands, *self._asking):
            cell.show_flat(flat=in_two_rows)

    def _follow_beat(self, meeting: Meeting) -> None:
        # On Meet the clock that counts the meeting's time shows it too.
        beats = meeting.status.goes_on and self.isVisible() and self._stage != "meet"
        if beats and not self._beat.isActive():
            self._beat.start()
        elif not beats:
            self._beat.stop()

    def _show_which(self) -> None:
        if self._controller.has_ended:
            return
        meeting = self._controller.case_file.meeting.current()
        asking = next((part for part in self._asking if part.is_on), None)
        shown = asking or (self.turn if meeting.is_joint else self.stands)
        if shown is not self._shown:
            focus = QApplication.focusWidget()
            had = focus is not None and self._cell.isAncestorOf(focus)
            self._shown = shown
            self._cell.setCurrentWidget(shown)
            if had:
                self.keyboard_free.emit()
