"""A check box whose tick is a tick."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from ui.look.theme import tokens
from ui.widgets.toggled_as_pressed import ToggledAsPressed


class TickBox(ToggledAsPressed, QCheckBox):
    """A check box; `&` in its words is a character, not a key."""

    def __init__(self, words: str = "", parent: QWidget | None = None, *, checked: bool = False) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setChecked(checked)

    def setText(self, words: str) -> None:
        """Show `words`."""
        super().setText(words.replace("&", "&&"))
        self.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the tick inside it."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(tokens().on_teal), max(2.0, box.width() / 8))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        at = [
            QPointF(box.left() + box.width() * x, box.top() + box.height() * y)
            for x, y in ((0.26, 0.54), (0.44, 0.72), (0.76, 0.32))
        ]
        painter.drawPolyline(at)
