"""The room in which one page of a paper lies: scrolled, turned at its ends, fitted to its width."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from facilitator.document.papers.facts import Area
from ui.look.theme import grid
from ui.reading.page_canvas import PageCanvas

REDRAW_AFTER_MS = 150


class PaperView(QScrollArea):
    """Shows a page. At 100 % it is as wide as the room for it.

    Signals:
        turned(int): Page Down at the end of a page, 1, or Page Up at its beginning, -1
        resized(): the room has had another size for a moment
    """

    turned = Signal(int)
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(REDRAW_AFTER_MS)
        self._settled.timeout.connect(self.resized)
        self._canvas = PageCanvas()
        self.setWidget(self._canvas)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(grid(75))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def page_width(self, zoom: int) -> int:
        """Return how wide a page is at `zoom` percent, in pixels of the screen."""
        return max(grid(40), (self.viewport().width() - grid(1)) * zoom // 100)

    def show_page(self, image: QImage, zoom: int, name: str, text: str) -> None:
        """Show a page at `zoom` percent; a screen reader hears `name` and `text`."""
        self._canvas.show_page(image, self.page_width(zoom), name, text)

    def mark(self, areas: Sequence[Area]) -> None:
        """Mark these places and show the first, or without any the beginning of the page."""
        self._canvas.mark(areas)
        if areas:
            first = areas[0]
            self.ensureVisible(
                round(first.left * self._canvas.width()), round(first.top * self._canvas.height())
            )
        else:
            self.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        """Show nothing and keep nothing."""
        self._canvas.clear()

    def event(self, event: QEvent) -> bool:
        """At the end of a page go on with Page Down, and back with Page Up; fit the page to a new width."""
        if event.type() == QEvent.Type.Resize:
            self._settled.start()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            bar = self.verticalScrollBar()
            plain = not event.modifiers()
            if plain and event.key() == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
                self.turned.emit(1)
                return True
            if plain and event.key() == Qt.Key.Key_PageUp and bar.value() == 0:
                self.turned.emit(-1)
                return True
        return super().event(event)
