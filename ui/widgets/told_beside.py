"""A sentence about a field, right below it, for fields that stand in no form row."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QWidget

from ui.look.theme import grid
from ui.widgets.plain_label import PlainLabel

NAME: Final = "told beside a field"
ENDS: Final = (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Resize, QEvent.Type.Move)


class ToldBeside(PlainLabel):
    """Lies over what is below its field until the field is left, moves, or has nothing told of it."""

    def __init__(self, field: QWidget) -> None:
        super().__init__("", field.window())
        self._field = field
        self.setObjectName(NAME)
        self.setMargin(grid(1.5))
        self.set_tone("danger")
        self.hide()
        field.installEventFilter(self)
        field.destroyed.connect(self.deleteLater)

    def tell(self, sentence: str) -> None:
        """Show `sentence`, or nothing for ""."""
        self.setText(f"⚠ {sentence}" if sentence else "")
        self.setVisible(bool(sentence))
        if not sentence:
            return
        window = self._field.window()
        self.setParent(window)
        width = min(max(self._field.width(), grid(70)), window.width() - grid(4))
        height = self.heightForWidth(width)
        at = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        below = at.y() + height <= window.height()
        top = at.y() if below else max(0, at.y() - self._field.height() - height - 4)
        self.setGeometry(min(at.x(), window.width() - width - grid(2)), top, width, height)
        self.show()
        self.raise_()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go when the field is left."""
        if event.type() in ENDS:
            self.tell("")
        return False
