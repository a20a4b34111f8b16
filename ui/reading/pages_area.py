"""All pages of a paper one below the other: what is drawn, scrolled, pressed and typed on them."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.look.theme import grid
from ui.reading.page_layout import PageLayout, Room

STEP: Final = 12
# What was at the end of the last screen is still seen at the beginning of the next.
OVERLAP: Final = 10
LEAST_HEIGHT: Final = 20
GAP: Final = 2.5
WHEEL_STEP: Final = 120

PaintPage = Callable[[QPainter, "PagesArea", int, QRect], None]


class PagesArea(QAbstractScrollArea):
    """Scrolls through pages that somebody else paints, and tells what is done on them.

    Points are told as page, across and down, in fractions of the page as it is turned.

    Signals:
        scrolled(): other pages, or other parts of them, are in sight
        resized(): there is more room for pages, or less
        turned(int): the page after, 1, or before, -1, is asked for
        zoom_asked(int): larger, 1, smaller, -1, or its own size, 0
        pressed(int, float, float), dragged(int, float, float), chosen(int, float, float): a button of the
            mouse went down, moved while it was, or was pressed twice
        hovered(int, float, float): the mouse is there, with no button down
    """

    scrolled = Signal()
    resized = Signal()
    turned = Signal(int)
    zoom_asked = Signal(int)
    pressed = Signal(int, float, float)
    dragged = Signal(int, float, float)
    chosen = Signal(int, float, float)
    hovered = Signal(int, float, float)

    def __init__(self, paint: PaintPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._paint = paint
        self._layout: PageLayout | None = None
        self._wheeled = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumHeight(grid(LEAST_HEIGHT))
        self.viewport().setMouseTracking(True)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._scroll)

    def room(self, unit: float) -> Room:
        """Return the room that pages have."""
        return Room(width=self.viewport().width(), height=self.viewport().height(), gap=grid(GAP), unit=unit)

    def lay_out(self, pages: PageLayout | None) -> None:
        """Show pages as they lie in this layout; what was seen of those before stays in sight."""
        before, self._layout = self._layout, pages
        place = (0, 0.0) if before is None else before.place_at(self.verticalScrollBar().value())
        across = self._across()
        self._measure()
        if pages is not None and before is not None:
            self.verticalScrollBar().setValue(pages.line_of(*place))
            bar = self.horizontalScrollBar()
            bar.setValue(round(across * bar.maximum()))
        self.viewport().update()

    def pages(self) -> PageLayout | None:
        """Return where the pages lie, None where there are none."""
        return self._layout

    def top(self) -> int:
        """Return the first line in sight."""
        return self.verticalScrollBar().value()

    def bottom(self) -> int:
        """Return the first line below what is in sight."""
        return self.top() + self.viewport().height()

    def go_to_line(self, line: int) -> None:
        """Show this line at the top, as far as there is anything below it."""
        self.verticalScrollBar().setValue(line)

    def show_rect(self, page: int, rect: QRectF) -> None:
        """Bring a part of a page, in fractions of it, into sight; nothing moves where it is."""
        if self._layout is None:
            return
        box, around = self._layout.box(page), grid(STEP)
        top, bottom = box.top + rect.top() * box.height, box.top + rect.bottom() * box.height
        if top < self.top() + around // 2 or bottom > self.bottom() - around // 2:
            self.go_to_line(round(top - self.viewport().height() / 3))
        left, right = box.left + rect.left() * box.width, box.left + rect.right() * box.width
        bar = self.horizontalScrollBar()
        if left < bar.value() or right > bar.value() + self.viewport().width():
            bar.setValue(round(left - around))

    def show_hand(self, cursor: Qt.CursorShape) -> None:
        """Show the mouse as this."""
        if self.viewport().cursor().shape() != cursor:
            self.viewport().setCursor(cursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Have each page in sight painted at its place."""
        if self._layout is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self._layout.between(self.top(), self.bottom()):
            rect = self._rect(self._layout, page)
            if rect.adjusted(-1, -1, 1, 1).intersects(event.rect()):
                self._paint(painter, self, page, rect)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew."""
        super().resizeEvent(event)
        self._measure()
        self.resized.emit()

    def takes_key(self, event: QKeyEvent) -> bool:
        """Keep Ctrl+0, which is the usual size of words elsewhere."""
        return _zooms(event) is not None

    def event(self, event: QEvent) -> bool:
        """Keep the keys of zooming from the window, which has the same ones for the size of its words."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and _zooms(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, go from page to page, and zoom."""
        zooms = _zooms(event)
        if zooms is not None:
            self.zoom_asked.emit(zooms)
        elif not self._moves(event):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl held."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        # A touchpad turns in small parts of what a wheel does.
        self._wheeled += event.angleDelta().y()
        if abs(self._wheeled) >= WHEEL_STEP:
            self.zoom_asked.emit(1 if self._wheeled > 0 else -1)
            self._wheeled = 0
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell where."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._tell(self.pressed, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where, and scroll where the mouse is drawn over the edge."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._tell(self.hovered, event)
            return
        line, bar = event.position().y(), self.verticalScrollBar()
        if line < 0 or line > self.viewport().height():
            bar.setValue(round(bar.value() + (line if line < 0 else line - self.viewport().height())))
        self._tell(self.dragged, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell where."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._tell(self.chosen, event)

    def _moves(self, event: QKeyEvent) -> bool:
        """Do what a key that moves does; return whether it was one."""
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        down, side, key = self.verticalScrollBar(), self.horizontalScrollBar(), event.key()
        screen = max(1, self.viewport().height() - grid(OVERLAP))
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        steps = {
            Qt.Key.Key_Down: grid(STEP), Qt.Key.Key_Up: -grid(STEP),
            Qt.Key.Key_PageDown: screen, Qt.Key.Key_PageUp: -screen,
            Qt.Key.Key_Space: -screen if back else screen,
            Qt.Key.Key_Home: -down.maximum(), Qt.Key.Key_End: down.maximum(),
        }  # fmt: skip
        aside = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if key in steps:
            down.setValue(down.value() + round(steps[Qt.Key(key)]))
        elif key in aside and side.maximum():
            side.setValue(side.value() + aside[Qt.Key(key)] * grid(STEP))
        elif key in aside:
            self.turned.emit(aside[Qt.Key(key)])
        else:
            return False
        return True

    def _measure(self) -> None:
        down, side = self.verticalScrollBar(), self.horizontalScrollBar()
        high, wide = self.viewport().height(), self.viewport().width()
        pages = self._layout
        down.setRange(0, 0 if pages is None else max(0, pages.height - high))
        side.setRange(0, 0 if pages is None else max(0, pages.width - wide))
        down.setPageStep(max(1, high))
        side.setPageStep(max(1, wide))
        down.setSingleStep(grid(STEP))
        side.setSingleStep(grid(STEP))

    def _across(self) -> float:
        bar = self.horizontalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.5

    def _scroll(self) -> None:
        self.viewport().update()
        self.scrolled.emit()

    def _rect(self, pages: PageLayout, page: int) -> QRect:
        box = pages.box(page)
        left = box.left - self.horizontalScrollBar().value()
        return QRect(left, box.top - self.top(), box.width, box.height)

    def _tell(self, signal: SignalInstance, event: QMouseEvent) -> None:
        pages, at = self._layout, event.position()
        if pages is None or not len(pages):
            return
        page = pages.page_at(self.top() + round(at.y()))
        rect = self._rect(pages, page)
        across, down = (at.x() - rect.left()) / rect.width(), (at.y() - rect.top()) / rect.height()
        signal.emit(page, across, down)


def _zooms(event: QKeyEvent) -> int | None:
    """Return what a key asks for: larger, 1, smaller, -1, its own size, 0; None for other keys."""
    pressed = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    if pressed not in {Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier}:
        return None
    if event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
        return 1
    if event.key() == Qt.Key.Key_Minus:
        return -1
    return 0 if event.key() == Qt.Key.Key_0 and pressed else None
