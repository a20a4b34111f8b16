"""Who has the floor, and for how much longer."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.meeting.state import Meeting, Status
from ui.look.theme import grid, party_colour, tokens
from ui.meet.steady_words import show_words
from ui.page.faces import Faces
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel
from ui.widgets.turn_ring import TurnRing


class SpeakerPanel(QWidget):
    """The ring, the speaker's name and party, and the acts on the present turn."""

    def __init__(self, acts: Sequence[QAction], primary: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("The floor")
        self._ring = TurnRing(self)
        self._name = HeadingLabel("", self)
        self._party = PlainLabel("", self)
        self._state = MutedLabel("", self)
        words = QVBoxLayout()
        words.setSpacing(grid(0.5))
        words.addStretch(1)
        for label in (self._name, self._party, self._state):
            words.addWidget(label)
        words.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(grid(3))
        top.addWidget(self._ring)
        top.addLayout(words, 1)
        others = QGridLayout()
        others.setSpacing(grid(1.5))
        self._next = KeyHintButton(primary, self, primary=True)
        others.addWidget(self._next, 0, 0, 1, 2)
        for place, action in enumerate(acts):
            others.addWidget(KeyHintButton(action, self), 1 + place // 2, place % 2)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(2))
        body.addLayout(top)
        body.addLayout(others)

    def show_turn(self, meeting: Meeting, faces: Faces) -> None:
        """Show the turn as it stands this instant."""
        name = faces.name(meeting.speaker_id)
        # While something stands above the page, the one thing to do next is to end it.
        self._next.set_primary(primary=meeting.status is Status.RUNNING and meeting.private_party_id is None)
        if not name:
            note = _why_nobody(meeting)
            self._ring.show_nobody()
            show_words(self._name, note)
            show_words(self._party, "")
            show_words(self._state, "")
        else:
            colour = faces.colour(meeting.speaker_id)
            ink = QColor(tokens().ink_muted) if colour is None else party_colour(colour)
            self._ring.show_turn(
                meeting.remaining_ms / 1000,
                meeting.allowance_ms / 1000,
                ink,
                note="paused" if meeting.thinking else "",
            )
            show_words(self._name, name)
            show_words(self._party, faces.party_name(meeting.speaker_id))
            over = "Time is up. Thank them when it suits." if meeting.turn_is_over else ""
            show_words(self._state, "Thinking time: the turn waits" if meeting.thinking else over)
        self._party.setVisible(bool(self._party.words()))
        self._state.setVisible(bool(self._state.words()))

    def said(self) -> str:
        """Return whose name is shown, or why nobody's is."""
        return self._name.words()


def _why_nobody(meeting: Meeting) -> str:
    if meeting.private_party_id is not None:
        return "Private session"
    return {
        Status.BREAK: "On a break",
        Status.ADJOURNED: "Adjourned",
        Status.ENDED: "The meeting has ended",
    }.get(meeting.status, "Nobody has the floor")
