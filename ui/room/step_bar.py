"""The agenda as a bar of steps: what is done, what is on, what is to come."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.agreement.shared_view import SharedStep
from ui.look.theme import tokens


class StepBar(QWidget):
    """Draws each step as wide as its minutes, and names the one that is on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._steps: tuple[SharedStep, ...] = ()
        self._unit = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: tuple[SharedStep, ...]) -> None:
        """Show these steps."""
        if steps == self._steps:
            return
        self._steps = steps
        done = sum(1 for step in steps if step.done)
        current = next((step.title for step in steps if step.current), "")
        self.setAccessibleName(f"{done} of {len(steps)} items done. Now: {current}" if steps else "")
        self.setVisible(bool(steps))
        self.update()

    def fit(self, unit: float) -> None:
        """Take the size for a window in which one unit is `unit` pixels."""
        self._unit = unit
        self.setFixedHeight(round(56 * unit))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar, and under it where the meeting stands."""
        total = sum(max(1, step.minutes) for step in self._steps)
        if not total:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap, left = 3 * self._unit, 0.0
        room = self.width() - gap * (len(self._steps) - 1)
        for step in self._steps:
            width = room * max(1, step.minutes) / total
            colour = tokens().teal if step.done or step.current else tokens().line
            height = (14 if step.current else 8) * self._unit
            painter.setBrush(QColor(colour))
            bar = QRectF(left, (14 * self._unit - height) / 2, width, height)
            painter.drawRoundedRect(bar, height / 2, height / 2)
            left += width + gap
        self._draw_words(painter)

    def _draw_words(self, painter: QPainter) -> None:
        place = next((i for i, step in enumerate(self._steps, start=1) if step.current), 0)
        if not place:
            return
        font = QFont(self.font())
        font.setPixelSize(max(9, round(20 * self._unit)))
        painter.setFont(font)
        painter.setPen(QColor(tokens().ink_muted))
        where = QRectF(0, 20 * self._unit, self.width(), 34 * self._unit)
        words = f"Item {place} of {len(self._steps)}"
        following = self._steps[place].title if place < len(self._steps) else ""
        if following:
            words += f"  ·  Next: {following}"
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
