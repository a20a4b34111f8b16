"""What every list of notes is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.note_writing.note_delegate import NoteDelegate
from ui.note_writing.note_model import NoteModel
from ui.widgets.cell_accessible import tell_cells
from ui.widgets.heard_cells import HeardCells


class NotesView(HeardCells, QListView):
    """Shows `notes` one below the other, heard as they are drawn, from `draw_by` on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        tell_cells()
        super().__init__(parent)
        self.notes = NoteModel()
        self.notes.setParent(self)

    def draw_by(self, drawing: NoteDelegate) -> None:
        """Be set up with what draws the notes, by a list that is ready for Qt's questions about its rows."""
        self.setModel(self.notes)
        self.setItemDelegate(drawing)
        self.setAccessibleName("Notes")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMinimumHeight(1)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Do nothing: jumping by first letters is not finding."""
