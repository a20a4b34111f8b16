"""An act as words with its key beside them, for a line of acts among other words."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.look.theme import grid, look_signals, text_points, tokens
from ui.widgets.button import PlainButton
from ui.widgets.system_keys import shown_keys
from ui.widgets.tip import as_tip
from ui.widgets.toggled_as_pressed import ToggledAsPressed

# The least side of what is pressed (WCAG 2.5.8), in steps of the grid.
TARGET: float = 6
TICK = "✓ "


class KeyedLink(ToggledAsPressed, PlainButton):
    """Shows the short words (`QAction.iconText`) of an act and a cap with its key, and triggers it."""

    def __init__(self, action: QAction, parent: QWidget | None = None, *, letter_alone: bool = False) -> None:
        """Show `action`; with `letter_alone` what is held with the letter stands elsewhere, for several."""
        super().__init__("", parent)
        self.act = action
        self._letter_alone = letter_alone
        self._fonts: tuple[QFont, QFont] | None = None
        self.setFlat(True)
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        look_signals().applied.connect(self._forget)
        self._follow()

    def sizeHint(self) -> QSize:
        """Return the room of the words and the cap."""
        words, cap = (QFontMetrics(font) for font in self._measured())
        width = words.horizontalAdvance(self._shown()) + grid(1)
        if keys := self._on_cap():
            width += grid(1) + cap.horizontalAdvance(keys) + grid(2)
        return QSize(width + grid(1), max(grid(TARGET), words.height() + grid(1)))

    def minimumSizeHint(self) -> QSize:
        """Return the same: neither words nor key are cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words, the cap and the ring of the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words, small = self._measured()
        colours, inside = tokens(), self.rect().adjusted(grid(1), 0, -grid(0.5), 0)
        active = self.isEnabled() and (self.underMouse() or self.isChecked())
        ink = QColor(colours.teal if active else colours.ink_muted)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(words)
        painter.setPen(ink)
        painter.drawText(inside, middle, self._shown())
        if keys := self._on_cap():
            left = inside.left() + QFontMetrics(words).horizontalAdvance(self._shown()) + grid(1)
            measure = QFontMetrics(small)
            high = measure.height() + grid(0.5)
            wide = measure.horizontalAdvance(keys) + grid(2)
            cap = QRect(left, inside.center().y() - high // 2, wide, high)
            painter.setPen(QPen(QColor(colours.teal if active else colours.line_button), 1))
            painter.setBrush(QColor(colours.card))
            painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), grid(1), grid(1))
            painter.setFont(small)
            painter.setPen(ink)
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), grid(1), grid(1))

    def _follow(self) -> None:
        keys = self._keys()
        self.setText(self.act.iconText())
        self.setAccessibleName(self.act.text())
        self.setAccessibleDescription(f"Key: {keys}" if keys else "")
        self.setToolTip(as_tip(f"{self.act.text()}\u2003{keys}".strip()))
        self.setEnabled(self.act.isEnabled())
        self.setCheckable(self.act.isCheckable())
        self.setChecked(self.act.isChecked())
        if self.act.isVisible() == self.isHidden():
            self.setVisible(self.act.isVisible())
        self.updateGeometry()
        self.update()

    def _shown(self) -> str:
        return f"{TICK if self.isChecked() else ''}{self.words()}"

    def _keys(self) -> str:
        return shown_keys(self.act.shortcut())

    def _on_cap(self) -> str:
        return self._keys()[-1:] if self._letter_alone else self._keys()

    def _measured(self) -> tuple[QFont, QFont]:
        if self._fonts is None:
            words, cap = QFont(self.font()), QFont(self.font())
            words.setPointSizeF(text_points(0.9))
            cap.setPointSizeF(text_points(0.8))
            self._fonts = words, cap
        return self._fonts

    def _forget(self) -> None:
        self._fonts = None
        self.updateGeometry()
