"""Short facts on as few lines as they need: a quiet label, then its words."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.case.text_units import units
from ui.look.theme import text_points, tokens
from ui.widgets.direction import END_ISOLATE, ISOLATE

GAP = "\u2003"


class FactsLine(QWidget):
    """Draws "Who  Rowan Shah   By when  Friday 4 December 2026" and wraps it; text is never markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[tuple[str, str], ...] = ()
        self._struck = False
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_facts(self, facts: Sequence[tuple[str, str]], *, struck: bool = False) -> None:
        """Show these labels and words; those without words are left out."""
        self._facts = tuple((label, " ".join(words.split())) for label, words in facts if words.strip())
        self._struck = struck
        self.setAccessibleName(". ".join(f"{label}: {words}" for label, words in self._facts))
        self.setVisible(bool(self._facts))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower line is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need in `width`."""
        return round(self._laid_out(width)[1]) + 1

    def sizeHint(self) -> QSize:
        """Return one line."""
        return QSize(self.fontMetrics().averageCharWidth() * 40, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Return so little width that the words wrap rather than widen the window."""
        return QSize(self.fontMetrics().averageCharWidth() * 12, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        painter.setPen(QColor(tokens().ink))
        layout, _ = self._laid_out(self.width())
        layout.draw(painter, QPointF(0, 0))

    def _laid_out(self, width: int) -> tuple[QTextLayout, float]:
        words, formats = self._formatted()
        layout = QTextLayout(words, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        layout.setTextOption(option)
        layout.setFormats(formats)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout, top

    def _formatted(self) -> tuple[str, list[QTextLayout.FormatRange]]:
        label_format = QTextCharFormat()
        label_format.setForeground(QColor(tokens().ink_muted))
        label_format.setFontWeight(QFont.Weight.Bold)
        label_format.setFontPointSize(text_points(0.86))
        struck_format = QTextCharFormat()
        struck_format.setFontStrikeOut(True)
        struck_format.setForeground(QColor(tokens().ink_muted))
        parts: list[str] = []
        formats: list[QTextLayout.FormatRange] = []
        at = 0
        for number, (label, words) in enumerate(self._facts):
            before = GAP if number else ""
            value = f"{ISOLATE}{words}{END_ISOLATE}"
            piece = f"{before}{label.replace(' ', chr(0xA0))}{chr(0xA0)}{chr(0xA0)}{value}"
            formats.append(_range(at + units(before), units(label), label_format))
            if self._struck:
                formats.append(_range(at + units(piece) - units(value), units(value), struck_format))
            parts.append(piece)
            at += units(piece)
        return "".join(parts), formats


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = start
    found.length = length
    found.format = look
    return found
