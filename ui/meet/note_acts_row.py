"""The acts on one note, in line below its words."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from ui.look.theme import grid
from ui.meet.keyed_link import KeyedLink
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel
from ui.widgets.system_keys import shown_modifiers


class NoteActsRow(QWidget):
    """Stands in the list of notes at the note that the acts are for, wherever that is scrolled to."""

    def __init__(self, acts: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Acts on the selected or newest note")
        flow = FlowLayout(self)
        flow.setSpacing(grid(0.5))
        flow.addWidget(MutedLabel(shown_modifiers("Alt+P"), self, wrap=False))
        for action in acts:
            flow.addWidget(KeyedLink(action, self, letter_alone=True))
        self.hide()

    def height_at(self, width: int) -> int:
        """Return the height of the acts, on as many lines as `width` needs."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else 0


class NoteActsOver(QWidget):
    """Lays the acts over the list, in what holds it: a screen reader finds only rows in a list."""

    def __init__(self, acts: Sequence[QAction], notes: QAbstractScrollArea, host: QWidget) -> None:
        super().__init__(host)
        self._notes = notes
        self.row = NoteActsRow(acts, self)
        self.hide()

    def place(self, place: QRect | None) -> None:
        """Stand at `place` of the list's viewport, cut off where the list ends; with None nowhere."""
        host, viewport = self.parentWidget(), self._notes.viewport()
        seen = QRect() if place is None else place.intersected(viewport.rect())
        is_seen = host is not None and not seen.isEmpty() and not self._notes.isHidden()
        if host is not None and place is not None and is_seen:
            self.setGeometry(seen.translated(viewport.mapTo(host, viewport.rect().topLeft())))
            self.row.setGeometry(place.translated(-seen.topLeft()))
        for part in (self.row, self):
            if part.isHidden() == is_seen:
                part.setVisible(is_seen)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the list below."""
        QApplication.sendEvent(self._notes.viewport(), event)
