"""Drawing the letters of a secret while a person wants to see them."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

# As Qt leaves beside the text of its own line edit.
MARGIN = 2


class SecretPainting:
    """Draws a line's letters, its selection and its cursor. Nothing outside the picture holds them."""

    def __init__(self, line: QLineEdit, letters: Callable[[], Sequence[str]]) -> None:
        self._line = line
        self._letters = letters
        self._scrolled = 0.0
        self.is_on = False

    def paint(self) -> None:
        """Draw the whole line."""
        line = self._line
        option = QStyleOptionFrame()
        line.initStyleOption(option)
        painter = QPainter(line)
        line.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, line)
        area = self._area(option)
        painter.setClipRect(area)
        layout, places = self._laid_out()
        cursor = _x(layout, places[line.cursorPosition()])
        furthest = max(layout.lineAt(0).naturalTextWidth() - area.width() + 1, 0)
        self._scrolled = max(min(self._scrolled, cursor, furthest), cursor - area.width() + 1, 0)
        top = area.y() + (area.height() - layout.lineAt(0).height()) / 2
        at = QPointF(area.x() - self._scrolled, top)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        layout.draw(painter, at, self._selection(option.palette, places))
        if line.hasFocus() and not line.isReadOnly() and not line.hasSelectedText():
            width_of_cursor = line.style().pixelMetric(QStyle.PixelMetric.PM_TextCursorWidth)
            layout.drawCursor(painter, at, places[line.cursorPosition()], width_of_cursor)
        painter.end()

    def letter_at(self, x: float) -> int:
        """Return how many letters are drawn before `x`."""
        option = QStyleOptionFrame()
        self._line.initStyleOption(option)
        layout, places = self._laid_out()
        place = layout.lineAt(0).xToCursor(x - self._area(option).x() + self._scrolled)
        return min(range(len(places)), key=lambda letter: abs(places[letter] - place))

    def _area(self, option: QStyleOptionFrame) -> QRectF:
        line = self._line
        inside = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
        inside = inside.marginsRemoved(line.textMargins())
        return QRectF(inside.adjusted(MARGIN, 0, -MARGIN, 0))

    def _laid_out(self) -> tuple[QTextLayout, list[int]]:
        """Return the letters on one line, and where in it each begins, in Qt's units."""
        drawn = self._letters()
        places = [0]
        for letter in drawn:
            places.append(places[-1] + len(letter.encode("utf-16-le", "surrogatepass")) // 2)
        layout = QTextLayout("".join(drawn), self._line.font())
        option = QTextOption()
        option.setTextDirection(self._line.layoutDirection())
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setFlags(QTextOption.Flag.IncludeTrailingSpaces)
        layout.setTextOption(option)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        return layout, places

    def _selection(self, palette: QPalette, places: list[int]) -> list[QTextLayout.FormatRange]:
        line = self._line
        if not line.hasSelectedText():
            return []
        chosen = QTextLayout.FormatRange()
        chosen.start = places[line.selectionStart()]
        chosen.length = places[line.selectionEnd()] - chosen.start
        look = QTextCharFormat()
        look.setBackground(palette.brush(QPalette.ColorRole.Highlight))
        look.setForeground(palette.brush(QPalette.ColorRole.HighlightedText))
        chosen.format = look
        return [chosen]


def _x(layout: QTextLayout, place: int) -> float:
    # PySide gives the place back beside the answer.
    answer: Any = layout.lineAt(0).cursorToX(place)
    x: float = answer[0] if isinstance(answer, tuple) else answer
    return x
