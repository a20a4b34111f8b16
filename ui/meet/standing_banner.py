"""A band across the page while the meeting is not in joint session."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.case.calendar_words import clock_time
from facilitator.case.people import Party
from facilitator.meeting.floor import Meeting, Status
from facilitator.meeting.progress import MINUTE_MS, Progress
from ui.meet.faces import Faces
from ui.meet.meeting_actions import MORE_MINUTES, MeetingActions
from ui.meet.steady_words import show_words
from ui.theme import grid
from ui.widgets.button import PlainButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scroll_area import ScrollArea

HIGHEST_STEPS = 30


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

    def show_meeting(self, meeting: Meeting, progress: Progress, faces: Faces, now: datetime) -> str:
        """Show where the meeting stands; return the sentence shown, "" in joint session."""
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
        return sentence

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


class PartyChooser(QFrame):
    """Asks with which party a private session is to be; a digit, or the focused button, chooses.

    Signals:
        chosen(id): this party
        left(): Escape, or "Not now"
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "calm")
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row)
        self._buttons: list[PlainButton] = []
        words = PlainLabel("With whom? Press its number, or Escape.", self)
        words.set_tone("strong")
        self._scroll = ScrollArea(self, margin=0)
        self._scroll.body.addWidget(self._row)
        body = QVBoxLayout(self)
        body.setContentsMargins(grid(4), grid(2), grid(4), grid(2))
        body.setSpacing(grid(2))
        body.addWidget(words)
        body.addWidget(self._scroll)
        self.hide()

    def ask(self, parties: Sequence[Party]) -> None:
        """Show the parties and take the focus."""
        self._flow.remove_all()
        self._buttons = []
        for number, party in enumerate(parties, start=1):
            button = PlainButton(f"{number}  {party.called}", self._row)
            button.setAccessibleName(f"Private session with {party.called}")
            button.clicked.connect(lambda _=False, key=party.id: self.chosen.emit(key))
            self._buttons.append(button)
        away = PlainButton("Not now", self._row)
        away.clicked.connect(self.left)
        for button in (*self._buttons, away):
            button.installEventFilter(self)
            self._flow.addWidget(button)
            button.show()
        self.show()
        self._fit()
        (self._buttons[0] if self._buttons else away).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the buttons need, up to a part of the page; beyond it they scroll."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self._flow.heightForWidth(self._scroll.viewport().width())
        self._scroll.setFixedHeight(min(needed, grid(HIGHEST_STEPS)))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Choose by digit, leave by Escape."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(self._buttons):
            self._buttons[place].click()
            return True
        return False
