"""A thin bar of the time that an item has taken; it is looked at, and never spoken by itself."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.theme import grid, tokens


class TimeBar(QWidget):
    """Shows a part of a whole; a progress bar of Qt's would tell a screen reader of each per cent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._share = 0.0
        self._over = False

    def show_share(self, share: float, *, over: bool) -> None:
        """Show a share from 0 to 1, in another colour when the time is over."""
        shown = (round(min(1.0, max(0.0, share)), 3), over)
        if shown != (self._share, self._over):
            self._share, self._over = shown
            self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the bar."""
        return QSize(grid(20), grid(1.5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track and what of it is gone."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(self.rect())
        radius = track.height() / 2
        painter.setBrush(QColor(tokens().track))
        painter.drawRoundedRect(track, radius, radius)
        painter.setBrush(QColor(tokens().amber if self._over else tokens().teal))
        track.setWidth(max(track.height(), track.width() * self._share))
        if self._share:
            painter.drawRoundedRect(track, radius, radius)
