"""Where the meeting stands while nobody can have the floor: before, a break, in private, adjourned, after."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QWidget

from facilitator.case.calendar_words import clock_time
from facilitator.case.direction import isolated
from facilitator.case.identity import PartyId
from facilitator.meeting.progress import MINUTE_MS, Progress
from facilitator.meeting.state import Meeting, Status
from facilitator.meeting.turn_words import time_left
from ui.meeting_head.act_button import ActButton
from ui.meeting_head.band_cell import BandCell
from ui.meeting_head.meeting_actions import MORE_MINUTES, MeetingActions
from ui.page.faces import Faces
from ui.widgets.button import PlainButton

KEPT_APART = "Notes written now stay in it."


class StandingBand(BandCell):
    """Says that a break, a private session or an adjournment is on, until when, and how it ends.

    `stage` is the page that it stands on; its buttons lead to the other ones.

    Signals:
        agree_asked(), meet_asked(): go to that stage
    """

    agree_asked = Signal()
    meet_asked = Signal()

    def __init__(self, actions: MeetingActions, stage: str, opening: QAction | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._readiness = ""
        self._start = ActButton(actions.start, self, primary=True)
        self._opening = None if opening is None else ActButton(opening, self)
        self._end_break = ActButton(actions.pausing, self, primary=True, in_full=True)
        self._longer = PlainButton(f"{MORE_MINUTES} minutes longer", self)
        self._shorter = PlainButton(f"{MORE_MINUTES} minutes shorter", self)
        self._end_private = ActButton(actions.private, self, primary=True, in_full=True)
        self._resume = ActButton(actions.resume, self)
        self._agree = PlainButton("Go to Agree", self)
        self._meet = PlainButton("Go to Meet", self)
        self._is_meet = stage == "meet"
        self.add(self._start, *([self._opening] if self._opening else []), self._end_break, self._longer)
        self.add(self._shorter, self._end_private, self._agree, self._resume, self._meet)
        self._longer.clicked.connect(lambda: actions.change_break(MORE_MINUTES))
        self._shorter.clicked.connect(lambda: actions.change_break(-MORE_MINUTES))
        self._agree.clicked.connect(self.agree_asked)
        self._meet.clicked.connect(self.meet_asked)

    def show_readiness(self, words: str) -> None:
        """Say before the meeting how ready it is."""
        self._readiness = words

    def show_meeting(
        self,
        meeting: Meeting,
        progress: Progress,
        faces: Faces,
        private_ms: Mapping[PartyId, int],
        now: datetime,
    ) -> None:
        """Show where the meeting stands."""
        session = faces.party(meeting.private_party_id)
        if meeting.status is Status.BREAK and meeting.break_until is not None:
            self._show_break(meeting, meeting.break_until, now)
        elif session is not None:
            balance = ", ".join(
                f"{isolated(party.called)} {private_ms.get(party.id, 0) // MINUTE_MS} min"
                for party in faces.parties
            )
            self.show_band(
                f"Private session with {session.called}. {KEPT_APART}",
                f"So far: {balance}.",
                (self._end_private,),
                time=time_left(meeting.private_ms / 1000),
                tone="amber",
            )
        else:
            self._show_stopped(meeting, progress)

    def _show_break(self, meeting: Meeting, until: datetime, now: datetime) -> None:
        left = meeting.break_minutes_left(now)
        self.show_band(
            f"Break until {clock_time(until.astimezone())}",
            f"{left} min left." if left else "Everyone should be back.",
            (self._end_break, self._longer, self._shorter),
            time=time_left((until - now).total_seconds()),
            tone="calm" if left else "amber",
        )

    def _show_stopped(self, meeting: Meeting, progress: Progress) -> None:
        buttons: tuple[QAbstractButton, ...]
        if meeting.status is Status.NOT_STARTED:
            buttons = (self._start, *([self._opening] if self._opening else []))
            self.show_band(
                "The meeting has not started", self._readiness, buttons if self._is_meet else (self._meet,)
            )
        elif meeting.status is Status.ADJOURNED:
            self.show_band("The meeting is adjourned", "Its clock stands still.", (self._resume,))
        elif meeting.status is Status.ENDED:
            took = f"It took {progress.elapsed_ms // MINUTE_MS} min."
            buttons = (self._agree, self._resume) if self._is_meet else (self._resume,)
            self.show_band("The meeting has ended", took, buttons)
