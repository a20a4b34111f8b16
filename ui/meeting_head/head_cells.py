"""Where the cells of the head stand: three of one height, or in two rows where the text is large."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.look.theme import grid, look_signals
from ui.meeting_head.head_columns import head_columns
from ui.widgets.layout_parts import AS_LARGE_AS_WANTED

HEIGHT_STEPS: Final = 23
HEIGHT_IN_TWO_ROWS_STEPS: Final = 18.75


class HeadCells(QObject):
    """Lays item, speaker and acts out in the head, whose height follows from the size of the text alone.

    Signals:
        placed(bool): they were placed anew; True: in two rows, so that each has less height
    """

    placed = Signal(bool)

    def __init__(self, head: QWidget, item: QWidget, speaker: QWidget, acts: QWidget) -> None:
        super().__init__(head)
        self._head = head
        self._item, self._speaker, self._acts = item, speaker, acts
        self._in_one_row: bool | None = None
        self._grid = QGridLayout(head)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        look_signals().applied.connect(self._fit_anew)

    def fit(self) -> None:
        """Place the cells for the width that the head has now."""
        columns = head_columns(self._head.width())
        if columns is not None:
            self._item.setFixedWidth(columns[0])
            self._acts.setFixedWidth(columns[1])
        in_one_row = columns is not None
        if self._in_one_row is in_one_row:
            return
        self._in_one_row = in_one_row
        for part in (self._item, self._speaker, self._acts):
            self._grid.removeWidget(part)
        self.placed.emit(not in_one_row)
        if in_one_row:
            self._place_in_one_row()
        else:
            self._place_in_two_rows()
        self._head.setFixedHeight(grid(HEIGHT_STEPS if in_one_row else HEIGHT_IN_TWO_ROWS_STEPS) + 1)

    def _fit_anew(self) -> None:
        self._in_one_row = None
        self.fit()

    def _place_in_one_row(self) -> None:
        for place, part in enumerate((self._item, self._speaker, self._acts)):
            self._grid.addWidget(part, 0, place)
        self._stretch(columns=(0, 1, 0), rows=(1, 0))

    def _place_in_two_rows(self) -> None:
        self._grid.addWidget(self._speaker, 0, 0, 1, 3)
        self._grid.addWidget(self._item, 1, 0)
        self._grid.addWidget(self._acts, 1, 1, 1, 2)
        for part in (self._item, self._acts):
            part.setMinimumWidth(0)
            part.setMaximumWidth(AS_LARGE_AS_WANTED)
        self._stretch(columns=(5, 7, 0), rows=(2, 1))

    def _stretch(self, *, columns: tuple[int, int, int], rows: tuple[int, int]) -> None:
        for place, share in enumerate(columns):
            self._grid.setColumnStretch(place, share)
        for place, share in enumerate(rows):
            self._grid.setRowStretch(place, share)
