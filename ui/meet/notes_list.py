"""The list of notes with its keys."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from facilitator.case.identity import NoteId
from facilitator.meeting.notes import Note
from ui.look.theme import grid, tokens
from ui.meet.note_acts_row import NoteActsOver
from ui.note_writing.note_delegate import NoteDelegate
from ui.note_writing.note_model import note_at
from ui.note_writing.notes_view import NotesView

NEAR_BOTTOM_PIXELS = 40


class NotesList(NotesView):
    """Shows notes; Enter edits, Delete deletes, Escape goes back to writing, a right click offers the acts.

    All rows are measured at once, not in batches: the model holds the newest few hundred at most, and only
    then is the end of the list known, to which it must scroll.

    Signals:
        edit_asked(), delete_asked(), writing_asked(): by key, for the selected note
        earlier_asked(): the top was reached
        chosen(): another note is selected
    """

    edit_asked = Signal()
    delete_asked = Signal()
    writing_asked = Signal()
    earlier_asked = Signal()
    chosen = Signal()

    def __init__(self, acts: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why_empty = ""
        self._end_asked = False
        self._acts = tuple(acts)
        self._over = NoteActsOver(acts, self, parent or self)
        self._row = self._over.row
        self._drawing = NoteDelegate(self.notes, self._row.height_at, self)
        self.draw_by(self._drawing)
        self.selectionModel().currentChanged.connect(self.chosen)
        self.verticalScrollBar().valueChanged.connect(self._look_at_top)
        self.verticalScrollBar().valueChanged.connect(self._place_acts)
        self.doubleClicked.connect(self.edit_asked)

    def show_why_empty(self, sentence: str) -> None:
        """Say in the empty list why nothing is in it."""
        self._why_empty = sentence
        self.setAccessibleDescription("" if self.notes.rowCount() else sentence)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or why there are none."""
        super().paintEvent(event)
        if self.notes.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(tokens().ink_muted))
        inside = self.viewport().rect().adjusted(grid(6), grid(4), -grid(6), -grid(4))
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._why_empty)

    def selected(self) -> Note | None:
        """Return the selected note."""
        return note_at(self.currentIndex())

    def show_notes(self, notes: tuple[Note, ...], *, to_end: bool = False) -> None:
        """Show notes; the selection stays, and the view stays at the end if it was there."""
        chosen = self.selected()
        bar = self.verticalScrollBar()
        at_end = to_end or bar.value() >= bar.maximum() - NEAR_BOTTOM_PIXELS
        stays = chosen is not None and any(note.id == chosen.id for note in notes)
        # Before the rows change, so that they are measured once.
        self.notes.acted_on = chosen.id if chosen and stays else notes[-1].id if notes else None
        self.notes.show_notes(notes)
        self.choose(chosen.id if chosen else None)
        if at_end:
            self._to_end()

    def act_on(self, note_id: NoteId | None) -> None:
        """Show the acts at this note, or nowhere; the view stays at the end if it was there."""
        if note_id != self.notes.acted_on:
            bar = self.verticalScrollBar()
            at_end = bar.value() >= bar.maximum() - NEAR_BOTTOM_PIXELS
            self.notes.acted_on = note_id
            if self.isVisible():
                self.doItemsLayout()
                if at_end:
                    self.scrollToBottom()
        self._place_acts()

    def acts_corner(self) -> QPoint:
        """Return the place on the screen below which a list for the acts' note may open."""
        shown = self._row if self._row.isVisible() else self.viewport()
        return shown.mapToGlobal(shown.rect().bottomLeft())

    def show_earlier(self, notes: tuple[Note, ...]) -> None:
        """Show more notes before those shown; what is at the top of the view stays there."""
        top = note_at(self.indexAt(self.viewport().rect().topLeft()))
        self.show_notes(notes)
        if top is not None:
            index = self.notes.index(self.notes.row_of(top.id))
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def choose(self, note_id: NoteId | None) -> None:
        """Select a note, or none."""
        row = self.notes.row_of(note_id)
        if row >= 0:
            self.setCurrentIndex(self.notes.index(row))
        elif self.currentIndex().isValid():
            self.setCurrentIndex(QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the acts that a list has by key."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit_asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.writing_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the acts on the note under the pointer, or on the one with the keyboard."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        menu = QMenu(self)
        menu.addActions(self._acts)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(
            self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos()
        )

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Put the acts where their note is now."""
        super().updateGeometries()
        self._place_acts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows for the new width, and stay at the end when the list was there."""
        bar = self.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - NEAR_BOTTOM_PIXELS
        super().resizeEvent(event)
        if not self.isVisible():
            return
        if event.size().width() != event.oldSize().width():
            # Qt would wait for 100 ms, and draw words over one another until then.
            self.doItemsLayout()
        if at_end:
            self.scrollToBottom()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Take the acts along."""
        super().moveEvent(event)
        self._place_acts()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the rows now that the width is known, and go to the end if that was asked for."""
        super().showEvent(event)
        self.doItemsLayout()
        if self._end_asked:
            self._end_asked = False
            self.scrollToBottom()

    def _to_end(self) -> None:
        """Go to the end; until the list is seen no row is measured for a width that it will not have."""
        if self.isVisible():
            self.scrollToBottom()
        else:
            self._end_asked = True

    def _place_acts(self) -> None:
        index = self.notes.index(self.notes.row_of(self.notes.acted_on))
        rect = self.visualRect(index) if index.isValid() else None
        self._over.place(None if rect is None or rect.isEmpty() else self._drawing.acts_place(rect))

    def _look_at_top(self, value: int) -> None:
        if value == self.verticalScrollBar().minimum() and self.isVisible():
            self.earlier_asked.emit()
