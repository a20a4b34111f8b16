"""One of several answers."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QStyle, QStyleOptionButton

from ui.look.theme import grid, tokens
from ui.widgets.toggled_as_pressed import ToggledAsPressed


class RadioButton(ToggledAsPressed, QRadioButton):
    """Qt's radio button; chosen through the accessibility tree, it does what a click does."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, then a round ring with its dot: a style sheet draws thick ones with corners."""
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        place = self.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, self)
        side = float(min(place.width(), place.height()))
        thick = float(grid(0.5))
        ring = QRectF(0, 0, side - thick, side - thick)
        ring.moveCenter(QRectF(place).center())
        colours = tokens()
        if not self.isEnabled():
            ink, ground = colours.line, colours.card_quiet
        else:
            ink, ground = (colours.teal if self.isChecked() else colours.line_field), colours.card
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(ink), thick))
        painter.setBrush(QColor(ground))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink if self.isEnabled() else colours.ink_muted))
            dot = QRectF(0, 0, side * 0.5, side * 0.5)
            dot.moveCenter(ring.center())
            painter.drawEllipse(dot)
