"""The list of what may be meant, below a line while somebody types."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.look.dressed import dress
from ui.widgets.neighbours import keyboard_proxy


class Offers(QListView):
    """The popup of a completer; as many whole rows as there is room for, the others are scrolled to.

    What its border and padding take in the style sheet is what QCompleter adds to its rows: six pixels.
    """

    def __init__(self) -> None:
        super().__init__()
        dress(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up what is left of a row that the screen cuts."""
        super().resizeEvent(event)
        row = self.sizeHintForRow(0)
        left = self.viewport().height() % row if row > 0 else 0
        if not 0 < left < self.viewport().height():
            return
        line, place = keyboard_proxy(self), self.geometry()
        if line is not None and place.top() < line.mapToGlobal(QPoint(0, 0)).y():
            self.setGeometry(place.adjusted(0, left, 0, 0))
        else:
            self.setGeometry(place.adjusted(0, 0, 0, -left))
