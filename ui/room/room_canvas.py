"""Draws one frozen SharedView and nothing else."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.agreement.shared_view import BLANK, SharedSpeaker, SharedView, Showing
from facilitator.case.direction import isolated
from ui.look.dressed import follow_look
from ui.look.theme import party_colour, tokens
from ui.room.action_sheet import ActionSheet
from ui.room.plan_sheet import PlanSheet
from ui.room.scaled_label import ScaledLabel
from ui.room.step_bar import StepBar
from ui.widgets.turn_ring import TurnRing

DESIGN_WIDTH: Final = 1360
DESIGN_HEIGHT: Final = 765
MARGIN: Final = 64
TITLE: Final = 44
MESSAGE: Final = 24
# On a pause page two lines are all there is.
PAUSED: Final = 1.5
SMALLEST_UNIT: Final = 0.2
SMALLER: Final = 0.9


class RoomCanvas(QWidget):
    """The content of the shared window. It holds no case: what it shows is the value it was given last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = BLANK
        self._title = ScaledLabel(self, TITLE, bold=True, name="room-title")
        self._time = ScaledLabel(self, 26, colour="ink_muted", name="room-time", wrap=False)
        self._message = ScaledLabel(self, MESSAGE, colour="ink_muted", name="room-message")
        self._ring = TurnRing(self)
        self._speaker = ScaledLabel(self, 48, bold=True, name="room-speaker")
        self._party = ScaledLabel(self, 27, bold=True, colour="ink", name="room-party")
        self._then = ScaledLabel(self, 30, name="room-then")
        self._asked = ActionSheet(self)
        self._plan = PlanSheet(self)
        self._steps = StepBar(self)
        self._lay_out()
        follow_look(self, self._fit)
        self.show_view(BLANK)

    def show_view(self, view: SharedView) -> None:
        """Show `view` in place of what was shown before."""
        self._view = view
        paused = view.showing is Showing.PAUSE
        middle = Qt.AlignmentFlag.AlignHCenter if paused else Qt.AlignmentFlag.AlignLeft
        for label, units in ((self._title, TITLE), (self._message, MESSAGE)):
            label.setAlignment(middle)
            label.units = units * (PAUSED if paused else 1)
        self._title.show_words(view.title)
        self._message.show_words(view.message)
        self._time.show_words(view.time_words)
        self._then.show_words(f"Then: {'  ·  '.join(map(isolated, view.then))}" if view.then else "")
        self._steps.show_steps(view.steps)
        self._steps.setVisible(bool(view.steps))
        self._show_speaker(view.speaker, view.showing)
        self._asked.show_asked(view.action, view.outcome)
        self._plan.show_plan(view.plan)
        # A pause stands in the middle of the page; what is shown beside that fills it.
        asked = view.action is not None or view.outcome is not None
        self._column.setStretch(0, int(paused))
        meeting = view.showing is Showing.MEETING
        self._column.setStretch(self._column.indexOf(self._middle), 4 if meeting else 0)
        self._column.setStretch(self._column.indexOf(self._asked), 4 if asked else 0)
        self._column.setStretch(self._column.indexOf(self._plan), 8 if view.plan else 0)
        self._fit()

    def pages(self) -> tuple[int, int]:
        """Return which page of the plan is shown, from 1, and of how many."""
        return self._plan.page(), self._plan.pages()

    def turn_page(self) -> None:
        """Show the next page of the plan, after the last the first."""
        self._plan.turn()

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
        doing = "thinking" if speaker.thinking else "speaking"
        self._speaker.show_words(f"{isolated(speaker.name)} is {doing}")
        self._party.show_words(speaker.party)
        colour = QColor(tokens().teal) if speaker.colour is None else party_colour(speaker.colour)
        self._party.colour = colour.name()
        left = (speaker.allowance_ms - speaker.spoken_ms) / 1000
        note = "thinking time" if speaker.thinking else ""
        self._ring.show_turn(left, speaker.allowance_ms / 1000, colour, note=note)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._time, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        beside = self._beside = QVBoxLayout()
        beside.addStretch(1)
        for label in (self._speaker, self._party, self._then):
            beside.addWidget(label)
        beside.addStretch(1)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignVCenter)
        self._middle.addLayout(beside, 1)
        self._column = QVBoxLayout(self)
        self._column.addStretch(0)
        self._column.addLayout(top)
        self._column.addWidget(self._message)
        self._column.addLayout(self._middle)
        self._column.addWidget(self._asked)
        self._column.addWidget(self._plan)
        self._column.addStretch(1)
        self._column.addWidget(self._steps)
        self._time.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)

    def _fit(self) -> None:
        unit = min(self.width() / DESIGN_WIDTH, self.height() / DESIGN_HEIGHT)
        self._fit_to(unit)
        # Long words are drawn smaller rather than cut off.
        while unit > SMALLEST_UNIT and self._column.heightForWidth(self.width()) > self.height():
            unit *= SMALLER
            self._fit_to(unit)

    def _fit_to(self, unit: float) -> None:
        margin = round(MARGIN * unit)
        self._column.setContentsMargins(margin, round(52 * unit), margin, round(44 * unit))
        self._column.setSpacing(round(16 * unit))
        self._middle.setSpacing(round(60 * unit))
        self._beside.setSpacing(round(12 * unit))
        named = tokens().named()
        for label in self.findChildren(ScaledLabel, options=Qt.FindChildOption.FindDirectChildrenOnly):
            label.fit(unit, named.get(label.colour, label.colour))
        self._ring.set_side(max(60, round(296 * unit)))
        self._asked.fit(unit)
        self._fit_plan(unit, self.width() - 2 * margin)
        self._steps.fit(unit)

    def _fit_plan(self, unit: float, width: int) -> None:
        margins = self._column.contentsMargins()
        above = self._title.heightForWidth(width) + 3 * self._column.spacing()
        self._plan.fit(unit, width, self.height() - margins.top() - margins.bottom() - above)
