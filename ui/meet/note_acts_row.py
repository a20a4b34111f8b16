"""The acts on one note, in line below its words."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

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
        held = MutedLabel(shown_modifiers("Alt+P"), self, wrap=False)
        held.setContentsMargins(0, grid(1), 0, 0)
        flow.addWidget(held)
        for action in acts:
            flow.addWidget(KeyedLink(action, self, letter_alone=True))
        self.hide()

    def height_at(self, width: int) -> int:
        """Return the height of the acts, on as many lines as `width` needs."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else 0
