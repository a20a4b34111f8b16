"""The middle of the head while the meeting runs: the time large, who speaks, and who is next."""

from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.case.people import Participant
from facilitator.meeting.standing import about
from facilitator.meeting.state import Meeting
from facilitator.meeting.turn_words import time_left
from ui.look.theme import grid, party_colour, tokens
from ui.meeting_head.fitted_label import FittedLabel
from ui.page.faces import Faces
from ui.widgets.key_hint_button import KeyHintButton

NOBODY = "Nobody has the floor"
DOT = "  \u00b7  "


class TurnCell(QWidget):
    """Shows the present turn; the button gives the floor to who is next."""

    def __init__(self, following: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._time = FittedLabel(self, times=3.2, bold=True)
        self._name = FittedLabel(self, times=2.1, bold=True)
        self._about = FittedLabel(self, times=0.95)
        self._of = FittedLabel(self, times=0.95)
        self._next_word = FittedLabel(self, times=0.86, right=True)
        self._next = FittedLabel(self, times=1.15, bold=True, right=True)
        self._give = KeyHintButton(following, self, primary=True)
        self._give.setProperty("slim", "true")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        for part in (self._name, self._about, self._of):
            words.addWidget(part)
        words.addStretch(1)
        after = QVBoxLayout()
        after.setSpacing(grid(0.5))
        after.addStretch(1)
        after.addWidget(self._next_word)
        after.addWidget(self._next)
        after.addWidget(self._give)
        after.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(grid(4))
        row.addWidget(self._time, 20)
        row.addLayout(words, 58)
        row.addLayout(after, 30)

    def show_turn(self, meeting: Meeting, faces: Faces, person: Participant | None, following: str) -> None:
        """Show who has the floor, for how much longer, and who is next."""
        if person is None:
            self._time.show_words("")
            self._name.show_words(NOBODY, tone="ink_muted")
            self._about.show_words("Ctrl and a number gives it.", tone="ink_muted")
            self._of.show_words("")
        else:
            over = meeting.turn_is_over
            colour = faces.colour(person.id)
            ink = QColor(tokens().ink) if colour is None else party_colour(colour)
            ink = QColor(tokens().amber) if over else ink
            left = (
                f"-{time_left(-meeting.remaining_ms / 1000)}"
                if over
                else time_left(meeting.remaining_ms / 1000)
            )
            self._time.show_words(left, ink=ink)
            self._name.show_words(person.name)
            self._about.show_words(_who(person, faces), tone="ink_muted")
            beside = DOT.join(part for part in (_turn(meeting), _how(person)) if part)
            self._of.show_words(beside, tone="amber" if over else "ink_muted")
        self._next_word.show_words("Next" if following else "", tone="ink_muted")
        self._next.show_words(following)

    def said(self) -> str:
        """Return whose name is shown, or that nobody has the floor."""
        return self._name.words()


def _who(person: Participant, faces: Faces) -> str:
    return ", ".join(part for part in (about(person), faces.party_name(person.id)) if part)


def _how(person: Participant) -> str:
    say = f"say \u201c{person.say_name}\u201d" if person.say_name else ""
    called = ", ".join(part for part in (say, person.pronouns) if part)
    return DOT.join(part for part in (called, person.access_needs) if part)


def _turn(meeting: Meeting) -> str:
    if meeting.turn_is_over:
        return "Time is up. Thank them when it suits."
    whole = f"of {time_left(meeting.allowance_ms / 1000)}"
    return f"{whole}, paused: thinking time" if meeting.thinking else whole
