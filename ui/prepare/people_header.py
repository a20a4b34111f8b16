"""The head of the table of people: the words of each column and, above the ticks, one that ticks all."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.look.theme import grid, look_signals, text_points, tokens
from ui.prepare.people_model import HEADS
from ui.prepare.people_rows import Column
from ui.widgets.button import PlainButton
from ui.widgets.tip import explain

ALL: Final = {
    Column.CONFIDENTIALITY: "Everyone accepts confidentiality",
    Column.ACCESS: "Everyone was asked about access needs",
}
SHORT: Final = {
    Column.WHO: "Who they are",
    Column.AUTHORITY: "Decides",
    Column.CONFIDENTIALITY: "Accepts",
    Column.ACCESS: "Access",
}
CENTRED: Final = frozenset({Column.AUTHORITY, Column.CONFIDENTIALITY, Column.ACCESS})


class AllButton(PlainButton):
    """Lies over the head of the table, in room that its column leaves free."""


class PeopleHeader(QHeaderView):
    """Words that wrap, over a button "all" where everybody can be ticked at once.

    Signals:
        all_asked(Column): tick that for everybody
    """

    all_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.narrow = False
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._buttons: dict[Column, AllButton] = {}
        for column, words in ALL.items():
            button = AllButton("all", self.viewport())
            button.setProperty("all", True)
            button.setAccessibleName(words)
            explain(button, words)
            button.clicked.connect(lambda _=False, asked=column: self.all_asked.emit(asked))
            self._buttons[column] = button
        self.sectionResized.connect(self.place_buttons)
        look_signals().applied.connect(self.place_buttons)

    def buttons(self) -> tuple[AllButton, ...]:
        """Return the buttons that tick all, from left to right."""
        return tuple(self._buttons.values())

    def sizeHint(self) -> QSize:
        """Return room for its words and a button."""
        line = QFontMetrics(self._font()).height()
        lines = 1 if self.narrow else 2
        return QSize(super().sizeHint().width(), lines * line + self._button_height() + grid(3))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's name
        """Draw the words of one column at its foot, or above its button."""
        column = Column(section)
        painter.save()
        painter.fillRect(rect, QColor(tokens().card))
        painter.setPen(QColor(tokens().line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        foot = self._button_height() + grid(2) if column in self._buttons else grid(1.5)
        inside = rect.adjusted(grid(2), 0, -grid(2), -foot)
        if column is Column.NAME:
            inside.adjust(grid(1), 0, 0, 0)
        painter.setFont(self._font())
        painter.setPen(QColor(tokens().ink_muted))
        words = SHORT[column] if self.narrow and column in SHORT else HEADS[column]
        across = Qt.AlignmentFlag.AlignHCenter if column in CENTRED else Qt.AlignmentFlag.AlignLeft
        flags = across | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        painter.drawText(inside, int(flags), words)
        painter.restore()

    def lift_buttons(self, host: QWidget) -> None:
        """Lay the buttons over the table, in what holds it: a screen reader finds only cells in a table."""
        for button in self._buttons.values():
            button.setParent(host)
            button.show()
        self.place_buttons()

    def place_buttons(self) -> None:
        """Put each button to the foot of its column."""
        for column, button in self._buttons.items():
            width = min(button.sizeHint().width(), self.sectionSize(column))
            left = self.sectionViewportPosition(column) + (self.sectionSize(column) - width) // 2
            height = self._button_height()
            corner = QPoint(left, self.height() - height - grid(1))
            host = button.parentWidget()
            if host is not None and host.isAncestorOf(self):
                corner = self.viewport().mapTo(host, corner)
            button.setGeometry(QRect(corner, QSize(width, height)))

    def _button_height(self) -> int:
        return max(grid(6), QFontMetrics(self._font()).height() + grid(1))

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(text_points(0.86))
        font.setBold(True)
        return font
