"""A list whose rows a delegate paints."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyleOptionViewItem, QWidget

from ui.widgets.cell_accessible import tell_cells
from ui.widgets.heard_cells import HeardCells


class PaintedList(HeardCells, QListView):
    """Has a current row and no selected ones, and as much height as it is given; typing finds no row."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Be called `name` by a screen reader."""
        tell_cells()
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def rows_height(self) -> int:
        """Return the height in pixels in which no row has to be scrolled to."""
        model, drawing = self.model(), self.itemDelegate()
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        return sum(drawing.sizeHint(QStyleOptionViewItem(), row).height() for row in rows)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Do nothing: what is typed is a note, or means the page."""
