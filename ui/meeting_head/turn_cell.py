"""The middle of the head while the meeting runs: the time large, who speaks, and who is next."""

from typing import Final

from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.case.direction import isolated
from facilitator.case.people import Participant
from facilitator.meeting.floor import next_speaker
from facilitator.meeting.standing import about
from facilitator.meeting.state import Meeting, RoundOrder
from facilitator.meeting.turn_words import spoken_time, time_left
from ui.look.theme import grid, party_colour, tokens
from ui.meeting_head.act_button import ActButton
from ui.page.faces import Faces
from ui.widgets.fitted_label import FittedLabel

TIME: Final = 3.1
NAME: Final = 2.1
FLAT_TIME: Final = 2.2
FLAT_NAME: Final = 1.5
NOBODY: Final = "Nobody has the floor"
HOW_TO_GIVE: Final = "Click a person, or press Ctrl and their number."
DOT: Final = "  \u00b7  "


class TurnCell(QWidget):
    """Shows the present turn and where a round stands; the button gives the floor to who is next.

    With `leads` that is shown as the one thing to do next.
    """

    def __init__(self, following: QAction, parent: QWidget, *, leads: bool = True) -> None:
        super().__init__(parent)
        self._is_flat = False
        self._time = FittedLabel(self, times=TIME, bold=True, least=0.4, steady=True)
        self._of = FittedLabel(self, times=0.86)
        self._name = FittedLabel(self, times=NAME, bold=True, least=0.6, breaks=True)
        self._about = FittedLabel(self, times=0.95)
        self._how = FittedLabel(self, times=0.95)
        self._next_word = FittedLabel(self, times=0.86, right=True)
        self._next = FittedLabel(self, times=1.15, bold=True, right=True, least=0.8)
        self._give = ActButton(following, self, primary=leads)
        kept = self._give.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        kept.setHorizontalPolicy(QSizePolicy.Policy.Fixed)
        self._give.setSizePolicy(kept)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(grid(4))
        row.addLayout(_column(self._time, self._of), 24)
        row.addLayout(_column(self._name, self._about, self._how), 62)
        after = _column(self._next_word, self._next)
        button = QHBoxLayout()
        button.addStretch(1)
        button.addWidget(self._give)
        after.insertLayout(after.count() - 1, button)
        row.addLayout(after, 26)
        self._after = after
        self.show_flat(flat=False)

    def show_flat(self, *, flat: bool) -> None:
        """Stand in two lines, or in three."""
        self._is_flat = flat
        # Of two rows the head has no pixel to spare: the words keep their height, the edges give theirs.
        edge = grid(0.25 if flat else 1)
        self._row.setContentsMargins(grid(4), edge, grid(4), edge)
        self._after.setSpacing(grid(0.25 if flat else 0.5))
        self._time.resize_text(FLAT_TIME if flat else TIME)
        self._name.resize_text(FLAT_NAME if flat else NAME)
        for part in (self._of, self._how, self._next_word):
            part.setVisible(not flat)

    def show_turn(self, meeting: Meeting, faces: Faces) -> None:
        """Show who has the floor, for how much longer, where a round stands, and who is next."""
        person = next((each for each in faces.people if each.id == meeting.speaker_id), None)
        in_round = _round(meeting, faces)
        if person is None:
            self._time.show_words("", said="")
            self._of.show_words("")
            self._name.show_words(NOBODY, tone="ink_muted")
            self._about.show_words(in_round or HOW_TO_GIVE, tone="ink_muted")
            self._how.show_words("")
        else:
            self._show_person(meeting, faces, person, in_round)
        following = faces.name(next_speaker(meeting))
        last = meeting.round is not None and not meeting.round.waiting
        words = "Next" if following else "Last of the round" if last else "Nobody waits"
        self._next_word.show_words(words, tone="ink_muted")
        self._next.show_words(following or (words if self._is_flat else ""))
        self._give.setVisible(bool(following) or last)

    def _show_person(self, meeting: Meeting, faces: Faces, person: Participant, in_round: str) -> None:
        over = meeting.turn_is_over
        colour = faces.colour(person.id)
        ink = QColor(tokens().ink) if colour is None else party_colour(colour)
        left = time_left(abs(meeting.remaining_ms) / 1000)
        self._time.show_words(
            f"\u2212{left}" if over else left,
            ink=QColor(tokens().amber) if over else ink,
            said=spoken_time(meeting.remaining_ms / 1000, meeting.allowance_ms / 1000),
        )
        whole = f"of {time_left(meeting.allowance_ms / 1000)}"
        paused = "paused" if meeting.thinking else ""
        self._of.show_words(DOT.join(part for part in (whole, paused) if part), tone="ink_muted")
        self._name.show_words(person.name, said=f"{person.name} has the floor")
        who = ", ".join(isolated(part) for part in (about(person), faces.party_name(person.id)) if part)
        how = _how(person)
        if meeting.thinking:
            below, tone = "Thinking time: the turn waits", "ink_muted"
        elif over:
            below, tone = "Time is up. Thank them when it suits.", "amber"
        else:
            below, tone = in_round or how, "ink_muted"
        if self._is_flat:
            self._about.show_words(DOT.join(p for p in (below, who if below == how else how) if p), tone=tone)
            return
        self._about.show_words(
            who if below == how else DOT.join(part for part in (who, how) if part), tone="ink_muted"
        )
        self._how.show_words(below, tone=tone)


def _column(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addStretch(1)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return column


def _how(person: Participant) -> str:
    say = f"say \u201c{person.say_name}\u201d" if person.say_name else ""
    called = ", ".join(part for part in (say, person.pronouns) if part)
    return DOT.join(part for part in (called, person.access_needs) if part)


def _round(meeting: Meeting, faces: Faces) -> str:
    current = meeting.round
    if current is None:
        return ""
    whole = len(current.spoken) + len(current.waiting)
    left = ", ".join(isolated(faces.name(person_id)) for person_id in current.waiting)
    after = f"to come: {left}" if left else "the last turn of it"
    how = f", {current.order.value}" if current.order is RoundOrder.LEAST_HEARD else ""
    return f"Round{how}: {len(current.spoken)} of {whole}{DOT}{after}"
