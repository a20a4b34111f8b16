"""The right end of the header: the meeting's time and the acts on all of it."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.meeting.progress import Progress
from facilitator.meeting.state import Meeting, Status
from ui.look.theme import grid, look_signals, text_percent
from ui.meet.meeting_actions import MeetingActions
from ui.meet.steady_words import show_words
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.plain_label import MutedLabel, PlainLabel

LARGEST_IN_HEADER = 115


class ActPlace(QWidget):
    """Holds the button of an act where it may be left out although the act is possible."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        body = QHBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(KeyHintButton(action, self))


class ClosingActs(QWidget):
    """The acts on the whole: in the header, or below the agenda where larger text leaves no room there."""

    def __init__(self, actions: MeetingActions, parent: QWidget, *, for_large_text: bool) -> None:
        super().__init__(parent)
        self._for_large_text = for_large_text
        direction = QBoxLayout.Direction.TopToBottom if for_large_text else QBoxLayout.Direction.LeftToRight
        body = QBoxLayout(direction, self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(1.5))
        self._private = ActPlace(actions.private, self)
        body.addWidget(self._private)
        for action in (actions.adjourn, actions.end):
            body.addWidget(KeyHintButton(action, self))
        look_signals().applied.connect(self._fit)
        self._fit()

    def show_meeting(self, meeting: Meeting) -> None:
        """Leave ending a private session to the band that says it is on."""
        self._private.setVisible(meeting.private_party_id is None)

    def _fit(self) -> None:
        self.setVisible((text_percent() > LARGEST_IN_HEADER) is self._for_large_text)


class MeetHeader(QWidget):
    """Shows "48 min of 2 h 30 min", what is left near the end, and the acts."""

    def __init__(self, actions: MeetingActions, parent: QWidget) -> None:
        super().__init__(parent)
        self._elapsed = PlainLabel("", self, wrap=False)
        self._elapsed.set_tone("strong")
        self._left = MutedLabel("", self, wrap=False)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._elapsed)
        words.addWidget(self._left)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(grid(1.5))
        row.addLayout(words)
        self._break = ActPlace(actions.pausing, self)
        row.addWidget(self._break)
        self._closing = ClosingActs(actions, self, for_large_text=False)
        row.addWidget(self._closing)

    def show_time(self, meeting: Meeting, progress: Progress) -> None:
        """Show the time that has gone, and the cue near its end."""
        self._break.setVisible(meeting.status is not Status.BREAK)
        self._closing.show_meeting(meeting)
        begun = meeting.status is not Status.NOT_STARTED
        self._elapsed.setVisible(begun)
        show_words(self._elapsed, progress.words)
        cue = progress.booked_cue if begun else ""
        show_words(self._left, f"◔ {cue}" if cue else "")
        self._left.set_tone("amber" if cue else "")
        self._left.setVisible(bool(cue))

    def cue(self) -> str:
        """Return the cue shown, "" for none."""
        return self._left.words().removeprefix("◔ ")
