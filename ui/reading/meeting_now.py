"""Where a running meeting stands, in two lines, for whoever reads a paper meanwhile."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.changes import Changes
from facilitator.meeting.state import Meeting, Status
from facilitator.meeting.turn_words import spoken_time, time_left
from ui.page.case_controller import CaseController
from ui.page.faces import Faces
from ui.widgets.fitted_label import FittedLabel

BEAT_MS: Final = 500
NOBODY: Final = "Nobody has the floor"


class MeetingNow(QFrame):
    """Shows the item with its time, and who has the floor for how long; is not there without a meeting."""

    def __init__(self, controller: CaseController, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._time = controller.case_file.meeting.running_time()
        self._faces = Faces()
        self._item = FittedLabel(self, bold=True)
        self._turn = FittedLabel(self)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        for part in (self._item, self._turn):
            body.addWidget(part)
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self._show_time)
        controller.ended.connect(self._beat.stop)
        self.reload(Changes.everything())

    def reload(self, changes: Changes) -> None:
        """Show what of this changed."""
        if self._controller.has_ended or not changes:
            return
        case = self._controller.case_file
        self._time = case.meeting.running_time()
        self._faces = Faces(case.people.all(), case.parties.all())
        goes_on = case.meeting.current().status.goes_on
        self.setVisible(goes_on)
        if goes_on:
            self._show_time()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with the time."""
        super().showEvent(event)
        self._beat.start()
        self._show_time()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody looks."""
        super().hideEvent(event)
        self._beat.stop()

    def _show_time(self) -> None:
        if self._controller.has_ended:
            return
        meeting = self._controller.case_file.meeting.current()
        items = self._time.progress(meeting).items
        at = next(((n, each) for n, each in enumerate(items, start=1) if each.current), None)
        if at is None:
            self._item.show_words("The meeting")
        else:
            number, item = at
            tone = "amber" if item.over else "ink"
            # The end may be cut; the time never is.
            self._item.show_words(f"{item.words}: {number}. {item.item.title}", tone=tone)
        self._show_turn(meeting)

    def _show_turn(self, meeting: Meeting) -> None:
        session = self._faces.party(meeting.private_party_id)
        name = self._faces.name(meeting.speaker_id)
        if meeting.status is Status.BREAK:
            self._turn.show_words("Break", tone="ink_muted")
        elif session is not None:
            self._turn.show_words(f"Private session with {session.called}", tone="teal")
        elif not name:
            self._turn.show_words(NOBODY, tone="ink_muted")
        else:
            left = time_left(abs(meeting.remaining_ms) / 1000)
            over = meeting.turn_is_over
            words = f"{name}: {left} over time" if over else f"{name}: {left} left"
            said = spoken_time(meeting.remaining_ms / 1000, meeting.allowance_ms / 1000)
            paused = ", paused" if meeting.thinking else ""
            tone = "amber" if over else "ink"
            self._turn.show_words(f"{words}{paused}", tone=tone, said=f"{name} has the floor: {said}{paused}")
