"""The right cell of the head: the acts at hand as buttons, and the others in a menu."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.look.theme import grid, look_signals
from ui.meeting_head.act_button import ActButton
from ui.widgets.button import PlainButton

MORE: Final = "More acts\u2026"


class ActsCell(QWidget):
    """Puts buttons of acts into as many rows as there is height for; what has no place is in the menu too.

    A button stays where it is whatever its act would do now; one whose act is not possible is left out.
    """

    def __init__(
        self,
        acts: Sequence[QAction],
        others: Sequence[QAction],
        parent: QWidget,
        *,
        primary: QAction | None = None,
        more: str = MORE,
    ) -> None:
        super().__init__(parent)
        self._buttons = [ActButton(action, self, primary=action is primary) for action in acts]
        self._others = tuple(others)
        self._more = PlainButton(more, self)
        self._more.setProperty("slim", "true")
        self._more.clicked.connect(self._open)
        self._placed: object = None
        self._outside: list[QAction] = []
        for action in (*acts, *others):
            action.changed.connect(self._place)
        look_signals().applied.connect(self._place_anew)

    def minimumSizeHint(self) -> QSize:
        """Return room for one row with the menu and one act."""
        widest = max((button.sizeHint().width() for button in self._buttons), default=0)
        return QSize(widest + self._gap() + self._more.sizeHint().width(), self._row_height())

    def sizeHint(self) -> QSize:
        """Return room for two rows."""
        least = self.minimumSizeHint()
        return QSize(least.width() * 2, least.height() * 2 + self._gap())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons in the new room."""
        super().resizeEvent(event)
        self._place_anew()

    def showEvent(self, event: QShowEvent) -> None:
        """Place the buttons, whose sizes are known now."""
        super().showEvent(event)
        self._place_anew()

    def _place_anew(self) -> None:
        self._placed = None
        self._place()

    def _place(self) -> None:
        possible = [button for button in self._buttons if button.act.isVisible()]
        others = [action for action in self._others if action.isVisible()]
        placed = (self.size(), tuple(map(id, possible)), bool(others))
        if placed == self._placed:
            return
        self._placed = placed
        rows = max(1, (self.height() + self._gap()) // (self._row_height() + self._gap()))
        count = len(possible)
        while count and not self._fits(possible[:count], rows, more=bool(others) or count < len(possible)):
            count -= 1
        shown = possible[:count]
        self._outside = [button.act for button in possible[count:]]
        row: list[PlainButton] = [*shown]
        if others or self._outside:
            row.append(self._more)
        for each in (*self._buttons, self._more):
            if each not in row and not each.isHidden():
                each.hide()
        self._put(row, rows)

    def _fits(self, buttons: Sequence[ActButton], rows: int, *, more: bool) -> bool:
        return len(self._lines([*buttons, *([self._more] if more else [])])) <= rows

    def _lines(self, buttons: Sequence[PlainButton]) -> list[list[PlainButton]]:
        lines: list[list[PlainButton]] = []
        left = -1
        for button in buttons:
            width = button.sizeHint().width()
            if left < width or not lines:
                lines.append([])
                left = self.width()
            lines[-1].append(button)
            left -= width + self._gap()
        return lines

    def _put(self, buttons: Sequence[PlainButton], rows: int) -> None:
        lines = self._lines(buttons)
        height, gap = self._row_height(), self._gap()
        used = min(rows, len(lines)) * (height + gap) - gap
        top = max(0, (self.height() - used) // 2)
        for line in lines:
            left = 0
            for button in line:
                button.setGeometry(left, top, button.sizeHint().width(), height)
                if button.isHidden():
                    button.show()
                left += button.width() + gap
            top += height + gap

    def _row_height(self) -> int:
        return self._more.sizeHint().height()

    def _gap(self) -> int:
        return grid(1.5)

    def _open(self) -> None:
        menu = QMenu(self)
        for action in (*self._outside, *self._others):
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))
