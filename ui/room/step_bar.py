"""The agenda as a bar of steps: what is done, what is on, what is to come."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.agreement.shared_view import SharedStep
from ui.look.theme import tokens

# A title that has less room than this, in letters, is shown whole or not at all: a stump says nothing.
LEAST_LETTERS: Final = 14


class StepBar(QWidget):
    """Draws each step as wide as its minutes, with its name below it where there is room for one."""

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
        self.setFixedHeight(round(64 * unit))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar, and under it the names."""
        places = self._places()
        if not places:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for step, place in zip(self._steps, places, strict=True):
            colour = tokens().teal if step.done or step.current else tokens().line
            height = (14 if step.current else 8) * self._unit
            painter.setBrush(QColor(colour))
            bar = QRectF(place.left(), (14 * self._unit - height) / 2, place.width(), height)
            painter.drawRoundedRect(bar, height / 2, height / 2)
        self._draw_names(painter, places)

    def _places(self) -> list[QRectF]:
        total = sum(max(1, step.minutes) for step in self._steps)
        gap, left = 4 * self._unit, 0.0
        room = self.width() - gap * (len(self._steps) - 1)
        places = []
        for step in self._steps:
            width = room * max(1, step.minutes) / total
            places.append(QRectF(left, 0, width, self.height()))
            left += width + gap
        return places

    def _draw_names(self, painter: QPainter, places: list[QRectF]) -> None:
        """Name the item that is on whole where the page is wide enough, the others in the room it leaves."""
        taken = QRectF()
        on = next((n for n, step in enumerate(self._steps) if step.current), None)
        if on is not None:
            font = self._font(bold=True)
            wide = min(QFontMetricsF(font).horizontalAdvance(self._steps[on].title) + 4, float(self.width()))
            left = max(0.0, min(places[on].left(), self.width() - wide))
            taken = QRectF(left, 0, wide, self.height())
            self._draw_name(painter, self._steps[on].title, taken, font, tokens().ink)
        font = self._font(bold=False)
        least = QFontMetricsF(font).averageCharWidth() * LEAST_LETTERS
        apart = 18 * self._unit
        for number, (step, place) in enumerate(zip(self._steps, places, strict=True)):
            if number == on:
                continue
            room = QRectF(place)
            room.setWidth(place.width() - apart / 2)
            if on is not None and number < on:
                room.setRight(min(room.right(), taken.left() - apart))
            elif on is not None:
                room.setLeft(max(room.left(), taken.right() + apart))
            whole = QFontMetricsF(font).horizontalAdvance(step.title)
            if room.width() >= min(least, whole):
                self._draw_name(painter, step.title, room, font, tokens().ink_muted)

    def _draw_name(self, painter: QPainter, words: str, room: QRectF, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        where = QRectF(room.left(), 24 * self._unit, room.width(), 36 * self._unit)
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _font(self, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(9, round(20 * self._unit)))
        font.setBold(bold)
        return font
