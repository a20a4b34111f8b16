"""Has screen readers say what is found while somebody types, and what the arrow keys come to."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

from facilitator.spoken.found_told import found_told
from ui.widgets.announcement import announce

RESTS_AFTER_MS: Final = 350


class FoundAloud(QObject):
    """Says it once the typing rests; the keyboard stays in the field, so nothing else would tell."""

    def __init__(self, field: QLineEdit, found: QAbstractItemView) -> None:
        super().__init__(field)
        self._field, self._found = field, found
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTS_AFTER_MS)
        self._rest.timeout.connect(self._say_found)
        field.textChanged.connect(lambda _: self._rest.start())

    def say_chosen(self) -> None:
        """Say the row that an arrow key came to."""
        self._rest.stop()
        words = self._words(self._found.currentIndex())
        if words:
            announce(self._field, words)

    def _say_found(self) -> None:
        model = self._found.model()
        announce(self._field, found_told(model.rowCount(), self._words(model.index(0, 0))))

    def _words(self, index: QModelIndex) -> str:
        said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        return " ".join(str(said or "").split())
