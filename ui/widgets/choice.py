"""A drop-down list of a few values."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from ui.look.theme import grid, tokens
from ui.widgets.named_list import NamedList
from ui.widgets.tip import as_tip

V = TypeVar("V")
FEWEST_LETTERS = 12


class Choice(NamedList, Generic[V]):
    """Shows the words of a value, ended by "…" where there is no room for all of them.

    The wheel never changes it. `chosen` is Qt's `activated`.

    With `moves`, Alt+Up and Alt+Down are left to the row it stands in.
    """

    def __init__(
        self,
        name: str,
        offered: Iterable[tuple[V, str]],
        parent: QWidget | None = None,
        *,
        moves: bool = False,
        wide: bool = False,
    ) -> None:
        super().__init__(parent)
        self._moves = moves
        self._values: list[V] = []
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if wide:
            self.setSizeAdjustPolicy(NamedList.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.setMinimumContentsLength(FEWEST_LETTERS)
        self.currentTextChanged.connect(self._say_whole)
        self.offer(offered)

    def offer(self, offered: Iterable[tuple[V, str]]) -> None:
        """Offer other values, or the same ones in other words."""
        pairs = list(offered)
        if [value for value, _ in pairs] == self._values:
            for place, (_, words) in enumerate(pairs):
                if self.itemText(place) != words:
                    self.setItemText(place, words)
            return
        self.blockSignals(True)
        self.clear()
        self._values = [value for value, _ in pairs]
        self.addItems([words for _, words in pairs])
        self.blockSignals(False)
        self._say_whole()

    def value(self) -> V:
        """Return the value shown."""
        return self._values[max(0, self.currentIndex())]

    def show_value(self, value: V) -> None:
        """Show what the case holds."""
        if value in self._values and self._values.index(value) != self.currentIndex():
            self.setCurrentIndex(self._values.index(value))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the words still have room."""
        super().resizeEvent(event)
        self._say_whole()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the list, its words as far as there is room for them, and the sign that it opens."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._words_with_room()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(tokens().ink_muted if self.isEnabled() else tokens().line_field)
        painter.setPen(QPen(colour, grid(0.4), c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        tip = QPointF(self.width() - grid(4), self.height() / 2 + grid(0.6))
        half = grid(1.1)
        painter.drawPolyline([tip + QPointF(-half, -half), tip, tip + QPointF(half, -half)])

    def _words_with_room(self) -> str:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        field = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, field.width())

    def _say_whole(self) -> None:
        """Say in the tool tip what is cut off."""
        words = self.currentText()
        self.setToolTip(as_tip(words) if self._words_with_room() != words else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Alt with an arrow to the row, if it moves."""
        arrow = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if self._moves and arrow and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        super().keyPressEvent(event)
