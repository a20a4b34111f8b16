"""The product's line drawings, in the colours of the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources


def icon(name: str, colour: str, side: int, *, checked_colour: str = "") -> QIcon:
    """Return the drawing `resources/icons/NAME.svg` in `colour`, `side` pixels square."""
    drawn = QIcon()
    drawn.addPixmap(_pixmap(name, colour, side), QIcon.Mode.Normal, QIcon.State.Off)
    drawn.addPixmap(_pixmap(name, checked_colour or colour, side), QIcon.Mode.Normal, QIcon.State.On)
    return drawn


@cache
def _drawing(name: str) -> str:
    return resources.read_text(f"icons/{name}.svg")


def _pixmap(name: str, colour: str, side: int) -> QPixmap:
    drawing = _drawing(name).replace("currentColor", colour)
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap
