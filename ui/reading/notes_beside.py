"""The notes on the present item beside a paper, and the box to write one."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.case.identity import ParticipantId
from facilitator.changes import Changes
from facilitator.meeting.notes import NoteKind, parts
from ui.look.theme import grid
from ui.note_writing.note_delegate import NoteDelegate
from ui.note_writing.note_editor import NoteEditor
from ui.note_writing.notes_view import NotesView
from ui.page.case_controller import CaseController
from ui.page.faces import Faces
from ui.reading.meeting_now import MeetingNow
from ui.widgets.announcement import announce
from ui.widgets.plain_label import HeadingLabel, PlainLabel
from ui.widgets.unsaved import unsaved

# As in Meet: what is half typed here goes on there.
DRAFT: Final = "note"
DRAFT_KIND: Final = "note kind"
DRAFT_SPEAKER: Final = "note speaker"
NEWEST: Final = 60
NONE_YET: Final = "No notes yet."
# One short note; more where there is room.
LEAST_STEPS: Final = 16


class NotesToRead(NotesView):
    """The notes are changed in Meet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.draw_by(NoteDelegate(self.notes, lambda _: 0, self, is_narrow=True))

    def sizeHint(self) -> QSize:
        """Ask for little: the height that Qt asks for pushes the box out of sight."""
        return QSize(super().sizeHint().width(), grid(LEAST_STEPS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows for the new width, and show the newest."""
        super().resizeEvent(event)
        if self.isVisible():
            self.doItemsLayout()
            self.scrollToBottom()


class NotesBeside(QFrame):
    """Enter keeps a note, as in Meet, and Escape goes back to the paper; the half-typed note is the same.

    Signals:
        left(): Escape was pressed in the box
    """

    left = Signal()

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Notes beside the paper")
        self._controller = controller
        self._now = MeetingNow(controller, self)
        self._title = HeadingLabel("", self, level=3)
        self._session = PlainLabel("", self)
        self._session.set_tone("teal")
        self._none = PlainLabel(NONE_YET, self)
        self.list = NotesToRead(self)
        self.editor = NoteEditor(self)
        self.editor.setAccessibleName("Note")
        self._length = PlainLabel("", self)
        self._length.set_tone("amber")
        self._length.hide()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(1.5))
        for part in (self._now, self._title, self._session):
            body.addWidget(part)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        body.addWidget(self._none, 1)
        body.addWidget(self.list, 1)
        body.addWidget(self.editor)
        body.addWidget(self._length)
        self.editor.kept.connect(self._keep)
        self.editor.left.connect(self.left)
        self.editor.settled.connect(self._keep_draft)
        self.editor.too_long.connect(self._show_length)
        controller.changed.connect(self.reload)

    def take_keyboard(self) -> None:
        """Be ready for a note."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self, changes: Changes) -> None:
        """Show what of this changed, while it is in sight."""
        if self._controller.has_ended or not self.isVisible():
            return
        self._now.reload(changes)
        if not (changes.notes or changes.agenda or changes.floor or changes.people or changes.room):
            return
        case = self._controller.case_file
        meeting = case.meeting.current()
        faces = Faces(case.people.all(), case.parties.all())
        item = next((each for each in case.agenda.items() if each.id == meeting.item_id), None)
        self._title.setText("Notes on this item" if item is not None else "Notes")
        session = faces.party(meeting.private_party_id)
        self._session.setText(
            "" if session is None else f"Private session with {session.called}: notes stay in it."
        )
        self._session.setVisible(session is not None)
        notes = case.notes_in_sight.listed(item_id=meeting.item_id, limit=NEWEST)
        self.list.notes.show_faces(faces)
        self.list.notes.show_notes(notes)
        self._none.setVisible(not notes)
        self.list.setVisible(bool(notes))
        self.list.scrollToBottom()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the notes as they are, and what is half typed, also where it was typed in Meet."""
        super().showEvent(event)
        self.reload(Changes.everything())
        if not self._controller.has_ended:
            draft = self._controller.case_file.drafts.at(DRAFT)
            if draft.text != self.editor.toPlainText():
                self.editor.replace_text(draft.text)
                cursor = self.editor.textCursor()
                cursor.setPosition(min(draft.cursor, self.editor.document().characterCount() - 1))
                self.editor.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the paper with Escape, from the list too."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        words = self.editor.toPlainText()
        drafts = self._controller.case_file.drafts
        kind, said_by = drafts.at(DRAFT_KIND).text, drafts.at(DRAFT_SPEAKER).text
        kept = self._controller.run(
            lambda case: (
                case.notes.write(
                    words,
                    NoteKind(kind) if kind else NoteKind.NOTE,
                    said_by=ParticipantId(said_by) if said_by else None,
                )
                | case.drafts.save(DRAFT_KIND, "")
                | case.drafts.save(DRAFT_SPEAKER, "")
            )
        )
        if kept:
            count = len(parts(words))
            announce(self.editor, f"Note {unsaved.done_words}" if count == 1 else f"Kept as {count} notes")
            self.editor.replace_text("")

    def _keep_draft(self, words: str) -> None:
        cursor = self.editor.textCursor().position()
        self._controller.run(lambda case: case.drafts.save(DRAFT, words, cursor), self.editor.note_refusal)

    def _show_length(self, sentence: str) -> None:
        self._length.setText(f"\u26a0 {sentence}" if sentence else "")
        self._length.setVisible(bool(sentence))
