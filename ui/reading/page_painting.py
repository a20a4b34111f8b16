"""Painting one page: its picture, and over it what was found, is spoken of in a comment, or is selected."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from facilitator.document.papers.facts import Area
from ui.look.theme import grid, tokens
from ui.look.tokens import LIGHT

# A page is white in every look, and so are the colours over it those that are seen on white.
PAGE: Final = QColor("#ffffff")
FOUND: Final = QColor(LIGHT.focus)
NOW: Final = QColor(LIGHT.danger)
COMMENT: Final = QColor(LIGHT.amber)
SELECTED: Final = QColor(FOUND.red(), FOUND.green(), FOUND.blue(), 72)
NOW_GROUND: Final = QColor(COMMENT.red(), COMMENT.green(), COMMENT.blue(), 72)
# In pixels: the words on a page are not as large as those of the app.
AROUND: Final = 2.5


@dataclass(frozen=True, slots=True)
class Marks:
    """Places on a page as it is turned; `now` is the place of the one, among those found, that is gone to."""

    found: Sequence[Area] = ()
    now: int = -1
    comment: Sequence[Area] = ()
    selected: Sequence[Area] = ()


def paint_page(painter: QPainter, rect: QRect, image: QImage | None, marks: Marks, refusal: str) -> None:
    """Paint a page, white until there is a picture of it; where there will be none, say why."""
    painter.fillRect(rect, PAGE)
    if image is not None:
        painter.drawImage(rect, image)
    elif refusal:
        painter.setPen(QColor(LIGHT.danger))
        room = rect.adjusted(grid(4), grid(4), -grid(4), -grid(4))
        painter.drawText(room, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, f"⚠ {refusal}")
    painter.setPen(QPen(QColor(tokens().line_field), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0, 0, -1, -1))
    for area in marks.selected:
        painter.fillRect(_within(rect, area), SELECTED)
    for area in marks.comment:
        _outline(painter, rect, area, COMMENT, 3)
    for place, area in enumerate(marks.found):
        if place == marks.now:
            painter.fillRect(_within(rect, area), NOW_GROUND)
        # A line around the words, so that they stay legible; the one gone to is heavier, not only redder.
        _outline(painter, rect, area, *((NOW, 3) if place == marks.now else (FOUND, 1.5)))


def _within(rect: QRect, area: Area) -> QRectF:
    return QRectF(
        rect.left() + area.left * rect.width(),
        rect.top() + area.top * rect.height(),
        area.width * rect.width(),
        area.height * rect.height(),
    )


def _outline(painter: QPainter, rect: QRect, area: Area, colour: QColor, thick: float) -> None:
    room = AROUND
    painter.setPen(QPen(colour, thick))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_within(rect, area).adjusted(-room, -room, room, room), room, room)
