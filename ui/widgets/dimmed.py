"""What covers the window below a sheet."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

BLACK: Final = "#000000"
DIMMED: Final = 0.5


class Dimmed(QWidget):
    """Is as large as the window and takes every click in it, but those on the sheet.

    Signals:
        clicked(): somebody clicked beside the sheet
        resized(): the window has another size
    """

    clicked = Signal()
    resized = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setGeometry(window.rect())
        window.installEventFilter(self)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
            self.resized.emit()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Darken what is below."""
        colour = QColor(BLACK)
        colour.setAlphaF(DIMMED)
        QPainter(self).fillRect(self.rect(), colour)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell of the click."""
        event.accept()
        self.clicked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let nothing below scroll."""
        event.accept()
