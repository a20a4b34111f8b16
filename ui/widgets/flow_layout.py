"""Controls side by side that wrap onto the next line, so that larger text is never cut off."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget
from shiboken6 import isValid

from ui.look.theme import grid
from ui.widgets.discard import discard


class FlowLayout(QHBoxLayout):
    """Lays widgets out from left to right, in the middle of as many lines as the width needs.

    Qt keeps the layout's items. A list of them here would hold wrappers of items that Qt has deleted, and
    whatever Qt makes next at the same address would be taken for one of them.
    """

    def __init__(self, parent: QWidget) -> None:
        self._widgets: list[QWidget] = []
        self._heights: dict[int, int] = {}
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(grid(2))

    def addWidget(self, widget: QWidget) -> None:  # type: ignore[override]  # noqa: N802 - Qt's name; no stretch here
        """Put a widget at the end."""
        self._widgets.append(widget)
        super().addWidget(widget)

    def remove_all(self) -> None:
        """Delete every widget in the layout."""
        widgets, self._widgets = self._present(), []
        for widget in widgets:
            self.removeWidget(widget)
            discard(widget)

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Return that no direction is wanted more than another."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that fewer columns make more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that `width` leads to."""
        # Qt asks for the same width some twenty times while a page is laid out.
        if width not in self._heights:
            around = self.contentsMargins()
            inside = QRect(0, 0, width - around.left() - around.right(), 0)
            self._heights[width] = self._arrange(inside, move=False) + around.top() + around.bottom()
        return self._heights[width]

    def invalidate(self) -> None:
        """Measure anew: a widget, or its size, changed."""
        self._heights.clear()
        super().invalidate()

    def minimumHeightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height that `width` leads to."""
        return self.heightForWidth(width)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Place the widgets in `rect`."""
        QLayout.setGeometry(self, rect)
        self._arrange(rect.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        """Return all widgets on one line."""
        hints = [_hint(widget) for widget in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        height = max((hint.height() for hint in hints), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for the widest widget."""
        size = QSize()
        for widget in self._shown():
            size = size.expandedTo(widget.minimumSizeHint().expandedTo(widget.minimumSize()))
        return size.grownBy(self.contentsMargins())

    def _present(self) -> list[QWidget]:
        return [widget for widget in self._widgets if isValid(widget)]

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._present() if not widget.isHidden()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        top = rect.y()
        for line in self._lines(rect.width()):
            height = max(hint.height() for _, hint in line)
            left = rect.x()
            for widget, hint in line:
                if move:
                    # In the middle of its line, so that words beside a button stand at its words.
                    widget.setGeometry(QRect(QPoint(left, top + (height - hint.height()) // 2), hint))
                left += hint.width() + self.spacing()
            top += height + self.spacing()
        return max(0, top - self.spacing() - rect.y())

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        """Return what stands in each line, and how large, where lines are as wide as this."""
        lines: list[list[tuple[QWidget, QSize]]] = []
        left = 0
        for widget in self._shown():
            hint = _hint(widget).boundedTo(QSize(max(width, 1), 1 << 20))
            if not lines or left + hint.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((widget, hint))
            left += hint.width() + self.spacing()
        return lines


def _hint(widget: QWidget) -> QSize:
    least = widget.minimumSizeHint().expandedTo(widget.minimumSize())
    return widget.sizeHint().expandedTo(least).boundedTo(widget.maximumSize())
