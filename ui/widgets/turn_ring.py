"""The time of a turn, as a calm ring that shrinks."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.meeting.turn_words import spoken_time, time_left
from ui.look.theme import text_points, tokens

FULL_TURN = 360 * 16
TOP = 90 * 16


class TurnRing(QWidget):
    """Shows what is left of an allowance, in words and as an arc; over time it says so and turns amber.

    `times` scales the whole ring: 1.0 in the main window, larger in the shared view.
    """

    def __init__(self, parent: QWidget | None = None, *, times: float = 1.0) -> None:
        super().__init__(parent)
        self._times = times
        self._remaining = 0.0
        self._allowance = 0.0
        self._colour = QColor()
        self._note = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_nobody()

    def show_turn(
        self, remaining_seconds: float, allowance_seconds: float, colour: QColor, *, note: str = ""
    ) -> None:
        """Show a turn; remaining may be negative (over time); `note` replaces "of 3:00" ("paused")."""
        self._remaining = remaining_seconds
        self._allowance = allowance_seconds
        self._colour = colour
        self._note = note or f"of {time_left(allowance_seconds)}"
        self._say(spoken_time(remaining_seconds, allowance_seconds) + (f", {note}" if note else ""))
        self.update()

    def show_nobody(self, note: str = "") -> None:
        """Show that nobody holds the floor."""
        self._allowance = 0.0
        self._note = note
        self._say(note or "Nobody has the floor")
        self.update()

    def set_side(self, pixels: int) -> None:
        """Be as large as this, with words that fit."""
        self._times = pixels / (self.fontMetrics().height() * 6.4)
        self.setFixedSize(pixels, pixels)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that the time fits in."""
        side = round(self.fontMetrics().height() * 6.4 * self._times)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track, what is left of it, and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = float(min(self.width(), self.height()))
        thick = side * 0.075
        ring = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        ring.adjust(thick, thick, -thick, -thick)
        self._draw_arc(painter, ring, QColor(tokens().track), FULL_TURN, thick)
        if self._allowance <= 0:
            self._draw_words(painter, ring, "0:00", self._note, tokens().ink_muted)
            return
        over = self._remaining < 0
        share = 1.0 if over else min(1.0, self._remaining / self._allowance)
        colour = QColor(tokens().amber) if over else self._colour
        self._draw_arc(painter, ring, colour, round(-FULL_TURN * share), thick)
        if over:
            self._draw_words(painter, ring, time_left(-self._remaining), "over time", tokens().amber)
        else:
            self._draw_words(painter, ring, time_left(self._remaining), self._note, tokens().ink)

    def _draw_arc(self, painter: QPainter, ring: QRectF, colour: QColor, span: int, thick: float) -> None:
        pen = QPen(colour, thick)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(ring, TOP, span)

    def _draw_words(self, painter: QPainter, ring: QRectF, time: str, note: str, colour: str) -> None:
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(text_points(2.0 * self._times))
        painter.setFont(font)
        painter.setPen(QColor(colour))
        middle = ring.center().y()
        upper = QRectF(ring.left(), middle - ring.height() * 0.3, ring.width(), ring.height() * 0.42)
        painter.drawText(upper if note else ring, Qt.AlignmentFlag.AlignCenter, time)
        font.setBold(False)
        font.setPointSizeF(text_points(0.85 * self._times))
        painter.setFont(font)
        painter.setPen(QColor(tokens().ink_muted if colour != tokens().amber else colour))
        lower = QRectF(ring.left(), middle + ring.height() * 0.14, ring.width(), ring.height() * 0.24)
        painter.drawText(lower, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, note)

    def _say(self, words: str) -> None:
        if self.accessibleName() != words:
            self.setAccessibleName(words)
