"""The notes: finding, reading, acting on one, writing the next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.casefile import CaseFile
from facilitator.meeting.floor import Meeting
from facilitator.meeting.notes import Note, NoteKind
from ui.case_controller import CaseController
from ui.meet.faces import Faces
from ui.meet.note_actions import NoteActions
from ui.meet.note_composer import NoteComposer
from ui.meet.notes_head import NotesHead
from ui.meet.notes_list import NotesList
from ui.message_bar import announce
from ui.theme import grid
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.plain_label import MutedLabel

AT_ONCE = 200
NEW = "note"
NEW_KIND = "note kind"


class NotesColumn(QWidget):
    """Shows the newest notes of the present item, of all items, or those found.

    Signals:
        said(str): a sentence about what was done with a note
    """

    said = Signal(str)

    def __init__(
        self, controller: CaseController, actions: NoteActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._actions = actions
        self._limit = AT_ONCE
        self._meeting = Meeting()
        self._item_title = ""
        self.head = NotesHead(actions, self)
        self.list = NotesList(self)
        self.composer = NoteComposer(actions.kinds, self)
        self._none = MutedLabel("", self)
        acts = self._acts = QFrame(self)
        flow = FlowLayout(acts)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(grid(1))
        for action in actions.on_note():
            button = KeyHintButton(action, acts)
            button.setProperty("small", "true")
            flow.addWidget(button)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(2))
        body.addWidget(self.head)
        body.addWidget(self._none)
        body.addWidget(self.list, 1)
        body.addWidget(acts)
        body.addWidget(self.composer)
        self._connect()

    def _connect(self) -> None:
        actions, composer = self._actions, self.composer
        actions.connect_kinds(self._choose_kind)
        actions.write.triggered.connect(lambda _: self.composer.editor.setFocus())
        actions.find.triggered.connect(lambda _: self._begin_finding())
        actions.read.triggered.connect(lambda _: self._go_to_list())
        actions.park.triggered.connect(lambda _: self._park())
        actions.all_notes.toggled.connect(lambda _: self._show_scope())
        actions.reveal.toggled.connect(lambda _: self._show_scope())
        actions.propose.triggered.connect(lambda _: self._propose())
        actions.option.triggered.connect(lambda _: self._make_option())
        actions.edit.triggered.connect(lambda _: self._edit())
        actions.strike.triggered.connect(lambda _: self._strike())
        actions.delete.triggered.connect(lambda _: self._ask_delete())
        composer.kept.connect(self._keep)
        composer.draft_typed.connect(self._keep_draft)
        composer.kind_changed.connect(self._keep_kind)
        composer.left.connect(self._leave_editing)
        composer.editor.too_long.connect(self.said)
        self.head.find_typed.connect(lambda _: self._reload(to_end=True))
        self.head.line.left.connect(self._stop_finding)
        self.head.line.list_asked.connect(self._go_to_list)
        self.list.edit_asked.connect(actions.edit.trigger)
        self.list.delete_asked.connect(actions.delete.trigger)
        self.list.writing_asked.connect(composer.editor.setFocus)
        self.list.earlier_asked.connect(self._show_earlier)
        self.list.chosen.connect(self._show_which)

    # showing

    def show_draft(self, case: CaseFile) -> None:
        """Show what was half-typed when the case was last closed."""
        kind = case.draft(NEW_KIND).text
        self.composer.write_new(case.draft(NEW), NoteKind(kind) if kind else NoteKind.NOTE)

    def show_faces(self, faces: Faces) -> None:
        """Show other names, parties or colours."""
        self.list.notes.show_faces(faces)

    def show_floor(self, meeting: Meeting, faces: Faces) -> None:
        """Say to whom the next note belongs."""
        self._meeting = meeting
        self.composer.show_floor(meeting, faces)

    def show_item(self, title: str) -> None:
        """Say which item the notes are of."""
        self._item_title = title

    def reload(self, case: CaseFile, *, to_end: bool = False) -> None:
        """Show the notes as they are in the case."""
        found_words = self.head.line.text().strip()
        if found_words:
            notes: tuple[Note, ...] = tuple(reversed(case.find_notes_in_sight(found_words, limit=AT_ONCE)))
            count = len(notes)
            self.head.show_title(
                f"{count}{' or more' if count == AT_ONCE else ''} found" if count else "Nothing found"
            )
        else:
            item_id = None if self._actions.all_notes.isChecked() else self._meeting.item_id
            revealed = self._actions.reveal.isChecked() and not case.room().open
            notes = case.notes_in_sight(item_id=item_id, limit=self._limit, revealed=revealed)
            self.head.show_title(f"Notes · {self._item_title if item_id else 'the whole case'}")
        self.list.show_notes(notes, to_end=to_end)
        self._none.setVisible(not notes)
        self._none.setText(
            "No note holds these words."
            if found_words
            else "No notes on this yet. Type below, Enter keeps it."
        )
        hidden = case.private_note_count()
        self._actions.reveal.setVisible(hidden > 0 and not case.room().open)
        self._actions.reveal.setText(f"Show private-session notes ({hidden})")
        self._show_which()

    def _reload(self, *, to_end: bool = False) -> None:
        case = self._controller.case_file
        if case is not None:
            self.reload(case, to_end=to_end)

    def _show_scope(self) -> None:
        self._limit = AT_ONCE
        self._reload(to_end=True)

    def _show_earlier(self) -> None:
        case = self._controller.case_file
        if case is None or self.head.line.text().strip() or self.list.notes.rowCount() < self._limit:
            return
        self._limit += AT_ONCE
        item_id = None if self._actions.all_notes.isChecked() else self._meeting.item_id
        self.list.show_earlier(
            case.notes_in_sight(item_id=item_id, limit=self._limit, revealed=self._actions.reveal.isChecked())
        )

    def _show_which(self) -> None:
        note = self._note()
        whose = "the selected note" if self.list.selected() is not None else "the newest note"
        self._acts.setAccessibleName(f"Acts on {whose}")
        self._actions.strike.setText("Restore" if note is not None and note.struck else "Strike")
        for action in self._actions.on_note():
            action.setEnabled(note is not None)

    # writing

    def _keep(self, words: str) -> None:
        note = self.composer.editing()
        kind = self.composer.kind()
        share = self.composer.may_share.isChecked()
        if note is not None:
            kept = self._controller.run(
                lambda case: (
                    case.change_note(note.id, text=words, kind=kind, may_share=share)
                    | case.save_draft(f"note:{note.id}", "")
                )
            )
        else:
            kept = self._controller.run(
                lambda case: case.write_note(words, kind, may_share=share) | case.save_draft(NEW_KIND, "")
            )
        if not kept:
            return
        if note is None:
            self.list.clearSelection()
            self.list.setCurrentIndex(self.list.notes.index(-1))
            self.list.scrollToBottom()
        self._write_new()

    def _write_new(self) -> None:
        case = self._controller.case_file
        if case is not None:
            self.show_draft(case)

    def _keep_draft(self, words: str, cursor: int) -> None:
        note = self.composer.editing()
        place = NEW if note is None else f"note:{note.id}"
        self._controller.run(lambda case: case.save_draft(place, words, cursor))

    def _choose_kind(self, kind: NoteKind) -> None:
        self.composer.choose_kind(kind)
        announce(self.composer, f"Kind: {self.composer.kind().label}")

    def _keep_kind(self) -> None:
        if self.composer.editing() is None:
            chosen = self.composer.kind()
            words = "" if chosen is NoteKind.NOTE else chosen.value
            self._controller.run(lambda case: case.save_draft(NEW_KIND, words))

    def _park(self) -> None:
        self.composer.show_kind(NoteKind.PARK)
        self._keep_kind()
        if self.composer.editor.toPlainText().strip() and self.composer.editing() is None:
            self.composer.editor.flush()
            self._keep(self.composer.editor.toPlainText())
        else:
            self.composer.editor.setFocus()

    # one note

    def _note(self) -> Note | None:
        return self.list.selected() or self.list.notes.last()

    def _propose(self) -> None:
        note = self._note()
        if note is not None and self._controller.run(lambda case: case.action_from_note(note.id)):
            self.said.emit("Proposed as an action. It waits in Agree.")

    def _make_option(self) -> None:
        note = self._note()
        if note is not None and self._controller.run(lambda case: case.option_from_note(note.id)):
            self.said.emit("Made an option. It waits in Agree.")

    def _edit(self) -> None:
        note, case = self._note(), self._controller.case_file
        if note is None or case is None:
            return
        self.composer.editor.flush()
        self.composer.edit(note, case.draft(f"note:{note.id}"))
        self.composer.editor.setFocus()

    def _leave_editing(self) -> None:
        note = self.composer.editing()
        if note is not None:
            self._controller.run(lambda case: case.save_draft(f"note:{note.id}", ""))
            self._write_new()

    def _strike(self) -> None:
        note = self._note()
        if note is not None:
            self._controller.run(lambda case: case.strike_note(note.id, struck=not note.struck))

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
            self,
            destroys=True,
        )
        dialog.accepted.connect(lambda: self._delete(note))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _delete(self, note: Note) -> None:
        if self.composer.editing() == note:
            self._leave_editing()
        deleted = self._controller.run(
            lambda case: case.delete_note(note.id) | case.save_draft(f"note:{note.id}", "")
        )
        if deleted:
            self.said.emit("The note is deleted.")

    # finding

    def _begin_finding(self) -> None:
        self.head.line.setFocus()
        self.head.line.selectAll()

    def _stop_finding(self) -> None:
        self.head.line.clear()
        self._reload(to_end=True)
        self.composer.editor.setFocus()

    def _go_to_list(self) -> None:
        rows = self.list.notes.rowCount()
        if rows and self.list.selected() is None:
            self.list.setCurrentIndex(self.list.notes.index(rows - 1))
        self.list.setFocus()
