"""What is next to be filled in of the matter, each one click from its field."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.case.mending import MendingPlace
from facilitator.case.preparation_gaps import MatterGap
from ui.look.theme import grid
from ui.widgets.button import LinkButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel, PlainLabel

AT_ONCE: Final = 4


class GapsLine(QWidget):
    """The first few; hidden when nothing is missing.

    Signals:
        asked(MendingPlace): go to the field that mends it
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[MatterGap, ...] = ()
        self._row = FlowLayout(self)
        self._row.setSpacing(grid(1))

    def show_gaps(self, gaps: Sequence[MatterGap]) -> None:
        """Show these; the buttons stay the same while the gaps do, so that the focus does."""
        self.setVisible(bool(gaps))
        if tuple(gaps) == self._shown:
            return
        self._shown = tuple(gaps)
        self._row.remove_all()
        told = PlainLabel("Next:", self, wrap=False)
        told.set_tone("strong")
        self._row.addWidget(told)
        for gap in gaps[:AT_ONCE]:
            button = LinkButton(gap.words, self)
            button.setAccessibleName(f"Still missing: {gap.words}. Go to it")
            place = MendingPlace(section="matter", field=gap.field)
            button.clicked.connect(lambda _=False, to=place: self.asked.emit(to))
            self._row.addWidget(button)
            button.show()
        if len(gaps) > AT_ONCE:
            more = MutedLabel(f"and {len(gaps) - AT_ONCE} more", self, wrap=False)
            self._row.addWidget(more)
            more.show()
