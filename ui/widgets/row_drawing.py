"""What the rows of painted lists and tables are drawn with: their fonts, words, lines and focus ring."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QWidget

from ui.look.theme import grid, look_signals, text_points, tokens

MIDDLE = Qt.AlignmentFlag.AlignVCenter


class RowDelegate(QStyledItemDelegate):
    """Has the fonts of its rows: plain, bold and small, at the present text size."""

    def __init__(self, view: QWidget, *, plain: float, small: float) -> None:
        """Draw for `view`; `plain`, as large as bold, and `small` are in body sizes."""
        super().__init__(view)
        self._view = view
        self._sizes = plain, plain, small
        self._fonts: tuple[QFont, QFont, QFont] | None = None
        look_signals().applied.connect(self._forget)

    def fonts(self) -> tuple[QFont, QFont, QFont]:
        """Return the plain, the bold and the small font."""
        if self._fonts is None:
            plain, bold, small = (QFont(self._view.font()) for _ in range(3))
            for font, times in zip((plain, bold, small), self._sizes, strict=True):
                font.setPointSizeF(text_points(times))
            bold.setBold(True)
            self._fonts = plain, bold, small
        return self._fonts

    def _forget(self) -> None:
        self._fonts = None


def draw_words(
    painter: QPainter, rect: QRect, words: str, font: QFont, ink: QColor | str, *, less: int = 0
) -> int:
    """Draw as many of the words as fit less `less` pixels, "…" after them; return how wide they are."""
    metrics = QFontMetrics(font)
    fitted = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, rect.width() - less))
    painter.setFont(font)
    painter.setPen(QColor(ink))
    # Letters of some scripts are taller than the line, which is measured by the app's own font.
    painter.drawText(rect, int(MIDDLE | Qt.TextFlag.TextDontClip), fitted)
    return metrics.horizontalAdvance(fitted)


def draw_line_below(painter: QPainter, rect: QRect) -> None:
    """Draw the line that parts a row from the next."""
    painter.setPen(QPen(QColor(tokens().line), 1))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def draw_edge(painter: QPainter, rect: QRect, colour: QColor | str, *, steps: float = 1) -> None:
    """Draw a strip at the left edge of a row: whose it is, or that it is the present one."""
    wide = max(round(steps * 4), grid(steps))
    painter.fillRect(QRect(rect.left(), rect.top(), wide, rect.height()), QColor(colour))


def draw_focus_ring(painter: QPainter, rect: QRect) -> None:
    """Draw the ring of the row that has the keyboard, inside `rect`."""
    painter.setPen(QPen(QColor(tokens().focus), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -1, -1))
