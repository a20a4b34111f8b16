"""A row of a list that is itself a button, and the small acts at its end."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.look.theme import grid, tokens
from ui.widgets.button import LinkButton
from ui.widgets.tip import as_tip

# Pixels; a control less high than this is hard to hit (WCAG 2.2, 2.5.8).
LEAST_TARGET: Final = 24


class RowButton(QAbstractButton):
    """Holds labels in its `row` layout and acts as one button; its accessible name says what it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(LEAST_TARGET)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(grid(1.5), grid(0.5), grid(1.5), grid(0.5))
        self.row.setSpacing(grid(2))

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Add something that is only looked at."""
        part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.row.addWidget(part, stretch)

    def sizeHint(self) -> QSize:
        """Return the room that the parts need."""
        return self.row.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground under the pointer and the ring of the focus; the parts draw themselves."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = self.rect().adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse() and self.isEnabled():
            painter.setBrush(QColor(tokens().card_quiet))
            painter.drawRoundedRect(inside, grid(1.5), grid(1.5))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens().focus), 2))
            painter.drawRoundedRect(inside, grid(1.5), grid(1.5))


class RowAct(LinkButton):
    """A short word at the end of a row; its accessible name says what it does and to whom."""

    def __init__(self, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.show_act(words, name)

    def show_act(self, words: str, name: str) -> None:
        """Show other words for another act."""
        if self.words() != words:
            self.setText(words)
        self.setAccessibleName(name)
        self.setToolTip(as_tip(name))
