"""A band across the page while the meeting is not in joint session."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.case.calendar_words import clock_time
from facilitator.meeting.progress import MINUTE_MS, Progress
from facilitator.meeting.state import Meeting, Status
from ui.look.theme import grid
from ui.meet.meeting_actions import MORE_MINUTES, MeetingActions
from ui.meet.steady_words import show_words
from ui.page.faces import Faces
from ui.widgets.button import PlainButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.plain_label import PlainLabel


class StandingBanner(QFrame):
    """Says that a break, a private session or an adjournment is on, until when, and how it ends.

    Signals:
        agree_asked(): go to Agree
    """

    agree_asked = Signal()

    def __init__(self, actions: MeetingActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PlainLabel("", self)
        self._words.set_tone("strong")
        row = QWidget(self)
        flow = FlowLayout(row)
        self._end_break = KeyHintButton(actions.pausing, row, primary=True)
        self._longer = PlainButton(f"{MORE_MINUTES} minutes longer", row)
        self._shorter = PlainButton(f"{MORE_MINUTES} minutes shorter", row)
        self._end_private = KeyHintButton(actions.private, row, primary=True)
        self._resume = KeyHintButton(actions.resume, row)
        self._agree = PlainButton("Go to Agree", row)
        self._buttons = (
            self._end_break,
            self._longer,
            self._shorter,
            self._end_private,
            self._resume,
            self._agree,
        )
        for button in self._buttons:
            flow.addWidget(button)
        self._longer.clicked.connect(lambda: actions.change_break(MORE_MINUTES))
        self._shorter.clicked.connect(lambda: actions.change_break(-MORE_MINUTES))
        self._agree.clicked.connect(self.agree_asked)
        body = QHBoxLayout(self)
        body.setContentsMargins(grid(4), grid(2), grid(4), grid(2))
        body.setSpacing(grid(3))
        body.addWidget(self._words, 1)
        body.addWidget(row)
        self.hide()

    def show_meeting(self, meeting: Meeting, progress: Progress, faces: Faces, now: datetime) -> None:
        """Show where the meeting stands; hidden in joint session."""
        is_over = meeting.status is Status.BREAK and not meeting.break_minutes_left(now)
        sentence, buttons = self._standing(meeting, progress, faces, now)
        for button in self._buttons:
            if button.isHidden() == (button in buttons):
                button.setVisible(button in buttons)
        show_words(self._words, sentence)
        tone = "amber" if meeting.private_party_id is not None or is_over else "calm"
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setVisible(bool(sentence))

    def _standing(
        self, meeting: Meeting, progress: Progress, faces: Faces, now: datetime
    ) -> tuple[str, tuple[QWidget, ...]]:
        session = faces.party(meeting.private_party_id)
        if meeting.status is Status.BREAK and meeting.break_until is not None:
            until = clock_time(meeting.break_until.astimezone())
            left = meeting.break_minutes_left(now)
            rest = f"{left} min left" if left else "everyone should be back"
            return f"Break until {until}: {rest}.", (self._end_break, self._longer, self._shorter)
        if session is not None:
            words = f"Private session with {session.called}. Notes written now stay in it."
            return words, (self._end_private,)
        if meeting.status is Status.ADJOURNED:
            return "The meeting is adjourned. Its clock stands still.", (self._resume,)
        if meeting.status is Status.ENDED:
            took = progress.elapsed_ms // MINUTE_MS
            return f"The meeting has ended after {took} min.", (self._agree, self._resume)
        return "", ()
