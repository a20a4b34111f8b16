"""Draws one frozen SharedView and nothing else."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.agreement.shared_view import BLANK, SharedAction, SharedSpeaker, SharedView, Showing
from ui.look.theme import look_signals, party_colour, tokens
from ui.room.scaled_label import ScaledLabel
from ui.room.step_bar import StepBar
from ui.widgets.turn_ring import TurnRing

DESIGN_WIDTH = 1360
DESIGN_HEIGHT = 765
SMALLEST_UNIT = 0.2
SMALLER = 0.9
# The tick does not part from the name.
AGREES = "✓\u00a0{} agrees"
NOT_YET = "{}: not yet"


class RoomCanvas(QWidget):
    """The content of the shared window. It holds no case: what it shows is the value it was given last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = BLANK
        self._title = ScaledLabel(self, 48, bold=True, name="room-title")
        self._time = ScaledLabel(self, 28, colour="ink_muted", name="room-time")
        self._message = ScaledLabel(self, 26, colour="ink_muted", name="room-message")
        self._ring = TurnRing(self)
        self._speaker = ScaledLabel(self, 50, bold=True, name="room-speaker")
        self._party = ScaledLabel(self, 30, colour="ink", name="room-party")
        self._then = ScaledLabel(self, 30, name="room-then")
        self._what = ScaledLabel(self, 44, bold=True, name="room-what")
        self._details = ScaledLabel(self, 30, name="room-details")
        self._agreed = ScaledLabel(self, 28, colour="teal", name="room-agreed")
        self._waiting = ScaledLabel(self, 28, colour="amber", name="room-waiting")
        self._steps = StepBar(self)
        self._lay_out()
        look_signals().applied.connect(self._fit)
        self.show_view(BLANK)

    def view(self) -> SharedView:
        """Return what is shown."""
        return self._view

    def show_view(self, view: SharedView) -> None:
        """Show `view` in place of what was shown before."""
        self._view = view
        self._title.show_words(view.title)
        self._message.show_words(view.message)
        self._time.show_words(view.time_words)
        self._then.show_words(f"Then: {'  ·  '.join(view.then)}" if view.then else "")
        self._steps.show_steps(view.steps)
        self._steps.setVisible(bool(view.steps))
        self._show_speaker(view.speaker, view.showing)
        self._show_action(view.action)
        if view.outcome is not None:
            self._what.show_words(view.outcome.sentence)
            self._show_agreed(view.outcome.agreed)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill with paper, so that nothing behind shines through."""
        QPainter(self).fillRect(self.rect(), QColor(tokens().paper))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit every size to the window."""
        super().resizeEvent(event)
        self._fit()

    def _show_speaker(self, speaker: SharedSpeaker | None, showing: Showing) -> None:
        self._ring.setVisible(speaker is not None)
        if speaker is None:
            self._speaker.show_words("Nobody has the floor" if showing is Showing.MEETING else "")
            self._party.show_words("")
            return
        self._speaker.show_words(f"{speaker.name} is {'thinking' if speaker.thinking else 'speaking'}")
        self._party.show_words(speaker.party)
        colour = QColor(tokens().teal) if speaker.colour is None else party_colour(speaker.colour)
        self._party.colour = colour.name()
        left = (speaker.allowance_ms - speaker.spoken_ms) / 1000
        note = "thinking time" if speaker.thinking else ""
        self._ring.show_turn(left, speaker.allowance_ms / 1000, colour, note=note)

    def _show_action(self, action: SharedAction | None) -> None:
        if action is None:
            for label in (self._what, self._details, self._agreed, self._waiting):
                label.show_words("")
            return
        self._what.show_words(action.what)
        parts = (
            ("Who", action.who),
            ("Supported by", action.supported_by),
            ("By when", action.by_when),
            ("We will know because", action.how_we_will_know),
            ("Basis of the date", action.basis),
            ("Different timescale", action.different_timescale),
        )
        self._details.show_words("\n".join(f"{name}: {words}" for name, words in parts if words))
        self._show_agreed(action.agreed)

    def _show_agreed(self, agreed: tuple[tuple[str, bool], ...]) -> None:
        self._agreed.show_words("     ".join(AGREES.format(p) for p, yes in agreed if yes))
        self._waiting.show_words("     ".join(NOT_YET.format(p) for p, yes in agreed if not yes))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._time, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        beside = QVBoxLayout()
        beside.addStretch(1)
        for label in (self._speaker, self._party, self._then):
            beside.addWidget(label)
        beside.addStretch(1)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignVCenter)
        self._middle.addLayout(beside, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        self._column.addWidget(self._message)
        self._column.addLayout(self._middle, 4)
        for label in (self._what, self._details, self._agreed, self._waiting):
            self._column.addWidget(label)
        self._column.addStretch(1)
        self._column.addWidget(self._steps)
        self._time.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
        self._time.setWordWrap(False)

    def _fit(self) -> None:
        unit = min(self.width() / DESIGN_WIDTH, self.height() / DESIGN_HEIGHT)
        self._fit_to(unit)
        # Long words are drawn smaller rather than cut off.
        while unit > SMALLEST_UNIT and self._column.heightForWidth(self.width()) > self.height():
            unit *= SMALLER
            self._fit_to(unit)

    def _fit_to(self, unit: float) -> None:
        margin = round(64 * unit)
        self._column.setContentsMargins(margin, round(48 * unit), margin, round(40 * unit))
        self._column.setSpacing(round(18 * unit))
        self._middle.setSpacing(round(60 * unit))
        named = tokens().named()
        for label in self.findChildren(ScaledLabel):
            label.fit(unit, named.get(label.colour, label.colour))
        self._ring.set_side(max(60, round(290 * unit)))
        self._steps.fit(unit)
