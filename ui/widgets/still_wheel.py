"""The mouse wheel scrolls the page and changes no value."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QComboBox, QScrollBar, QTabBar, QWidget

# Qt's own controls whose value the wheel changes.
CHANGED_BY_WHEEL = (QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar)


class StillWheel:
    """To be named before the Qt class that it keeps still."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let what the control stands in scroll."""
        event.ignore()


class _StillParts(QObject):
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return False


def keep_parts_still(dialog: QWidget) -> None:
    """Keep the controls of a dialog still that Qt built by itself."""
    still = _StillParts(dialog)
    for part in dialog.findChildren(QWidget):
        if isinstance(part, CHANGED_BY_WHEEL) and not isinstance(part, QScrollBar):
            part.installEventFilter(still)
