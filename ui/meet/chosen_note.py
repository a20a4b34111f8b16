"""What can be done with a note that was written."""

from PySide6.QtCore import QObject, Signal

from facilitator.meeting.notes import Note
from ui.meet.note_actions import NoteActions
from ui.meet.note_writing import NoteWriting, change_draft
from ui.meet.notes_list import NotesList
from ui.page.case_controller import CaseController
from ui.widgets.confirm_dialog import ConfirmDialog


class ChosenNote(QObject):
    """Acts on the selected note or, where none is selected, on the newest shown.

    Signals:
        said(str): what was done, in a sentence
    """

    said = Signal(str)

    def __init__(
        self, controller: CaseController, notes: NotesList, writing: NoteWriting, actions: NoteActions
    ) -> None:
        super().__init__(notes)
        self._controller = controller
        self._notes = notes
        self._writing = writing
        self._actions = actions
        actions.propose.triggered.connect(lambda _: self._propose())
        actions.option.triggered.connect(lambda _: self._make_option())
        actions.edit.triggered.connect(lambda _: self._edit())
        actions.strike.triggered.connect(lambda _: self._strike())
        actions.delete.triggered.connect(lambda _: self._ask_delete())
        notes.edit_asked.connect(actions.edit.trigger)
        notes.delete_asked.connect(actions.delete.trigger)
        notes.chosen.connect(self.show_which)

    def show_which(self) -> None:
        """Name the acts by what they would do to the note they are for."""
        note = self._note()
        self._actions.strike.setText("Restore" if note is not None and note.struck else "Strike")
        for action in self._actions.on_note():
            action.setEnabled(note is not None)

    def _note(self) -> Note | None:
        return self._notes.selected() or self._notes.notes.last()

    def _propose(self) -> None:
        note = self._note()
        if note is not None and self._controller.run(lambda case: case.actions.from_note(note.id)):
            self.said.emit("Proposed as an action. It waits in Agree.")

    def _make_option(self) -> None:
        note = self._note()
        if note is not None and self._controller.run(lambda case: case.options.from_note(note.id)):
            self.said.emit("Made an option. It waits in Agree.")

    def _edit(self) -> None:
        note = self._note()
        if note is not None:
            self._writing.edit(note)

    def _strike(self) -> None:
        note = self._note()
        if note is not None and self._controller.run(
            lambda case: case.notes.strike(note.id, struck=not note.struck)
        ):
            self.said.emit("Restored." if note.struck else "Struck through.")

    def _ask_delete(self) -> None:
        note = self._note()
        if note is None:
            return
        dialog = ConfirmDialog(
            "Delete this note?",
            "Its words leave the encrypted file for good. This cannot be undone. "
            "To keep it readable, strike it through instead.",
            "Delete the note",
            "Keep it",
            self._notes.window(),
            destroys=True,
        )
        dialog.accepted.connect(lambda: self._delete(note))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._notes.window().activateWindow)
        dialog.open()

    def _delete(self, note: Note) -> None:
        self._writing.forget(note)
        deleted = self._controller.run(
            lambda case: case.notes.delete(note.id) | case.drafts.save(change_draft(note), "")
        )
        if deleted:
            self.said.emit("The note is deleted.")
