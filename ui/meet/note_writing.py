"""Writing a note and changing one: what is typed, half-typed, kept."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from facilitator.case.identity import ParticipantId
from facilitator.casefile import CaseFile
from facilitator.meeting.notes import Note, NoteKind, parts
from ui.meet.note_actions import NoteActions
from ui.meet.note_composer import NoteComposer
from ui.page.case_controller import CaseController
from ui.widgets.announcement import announce
from ui.widgets.unsaved import unsaved

NEW: Final = "note"
NEW_KIND: Final = "note kind"
NEW_SPEAKER: Final = "note speaker"


class NoteWriting(QObject):
    """Sends what the composer takes to the case; the half-typed note, its kind and speaker survive a kill.

    Signals:
        written(): a new note was kept
    """

    written = Signal()

    def __init__(self, controller: CaseController, composer: NoteComposer, actions: NoteActions) -> None:
        super().__init__(composer)
        self._controller = controller
        self._composer = self.composer = composer
        actions.connect_kinds(self._choose_kind)
        actions.write.triggered.connect(lambda _: composer.editor.setFocus())
        actions.park.triggered.connect(lambda _: self._park())
        composer.kept.connect(self._keep)
        composer.draft_typed.connect(self._keep_draft)
        composer.kind_changed.connect(self._keep_kind)
        composer.speaker_changed.connect(self._keep_speaker)
        for number, action in enumerate(actions.said_by, start=1):
            action.triggered.connect(lambda _=False, number=number: self._name_speaker(number))

    def show_draft(self, case: CaseFile) -> None:
        """Be ready for a new note, with what was half-typed of it before."""
        kind, said_by = case.drafts.at(NEW_KIND).text, case.drafts.at(NEW_SPEAKER).text
        self._composer.write_new(
            case.drafts.at(NEW),
            NoteKind(kind) if kind else NoteKind.NOTE,
            ParticipantId(said_by) if said_by else None,
        )

    def catch_up(self, case: CaseFile) -> None:
        """Show what was typed of the new note elsewhere meanwhile, as beside a paper."""
        typed = self._composer.editor.toPlainText()
        if self._composer.editing() is None and case.drafts.at(NEW).text != typed:
            self.show_draft(case)

    def edit(self, note: Note) -> None:
        """Take a note for changing; what was half-typed waits meanwhile."""
        case = self._controller.case_file
        self._composer.editor.flush()
        self._composer.edit(note, case.drafts.at(change_draft(note)))
        self._composer.editor.setFocus()

    def leave_editing(self) -> None:
        """Leave the note that was being changed as it was."""
        note = self._composer.editing()
        if note is not None:
            self._controller.run(lambda case: case.drafts.save(change_draft(note), ""))
            self._write_new()

    def forget(self, note: Note) -> None:
        """Stop changing a note that is about to go."""
        editing = self._composer.editing()
        if editing is not None and editing.id == note.id:
            self.leave_editing()

    def _keep(self, words: str) -> None:
        note = self._composer.editing()
        kind = self._composer.kind()
        share = self._composer.may_share.isChecked()
        if note is not None:
            kept = self._controller.run(
                lambda case: (
                    case.notes.change(
                        note.id, text=words, kind=kind, may_share=share, speaker_id=self._composer.speaker()
                    )
                    | case.drafts.save(change_draft(note), "")
                )
            )
        else:
            kept = self._controller.run(
                lambda case: (
                    case.notes.write(words, kind, may_share=share, said_by=self._composer.named())
                    | case.drafts.save(NEW_KIND, "")
                    | case.drafts.save(NEW_SPEAKER, "")
                )
            )
        if kept:
            announce(self._composer, _kept_words(words) if note is None else f"Change {unsaved.done_words}")
            self._write_new()
            if note is None:
                self.written.emit()

    def _write_new(self) -> None:
        case = self._controller.case_file
        self.show_draft(case)

    def _keep_draft(self, words: str, cursor: int) -> None:
        note = self._composer.editing()
        place = NEW if note is None else change_draft(note)
        self._controller.run(
            lambda case: case.drafts.save(place, words, cursor), self._composer.editor.note_refusal
        )

    def _choose_kind(self, kind: NoteKind) -> None:
        self._composer.choose_kind(kind)
        announce(self._composer, f"Kind: {self._composer.kind().label}")

    def _keep_kind(self) -> None:
        if self._composer.editing() is None:
            kind = self._composer.kind()
            words = "" if kind is NoteKind.NOTE else kind.value
            self._controller.run(lambda case: case.drafts.save(NEW_KIND, words))

    def _name_speaker(self, number: int) -> None:
        people = self._controller.case_file.people
        named = next((each for each, place in people.numbers().items() if place == number), None)
        if named is None:
            announce(self._composer, f"Nobody has the number {number}")
            return
        self._composer.name_speaker(named)
        announce(self._composer, f"This note is {_name(self._controller.case_file, named)}'s")

    def _keep_speaker(self) -> None:
        if self._composer.editing() is None:
            words = self._composer.named() or ""
            self._controller.run(lambda case: case.drafts.save(NEW_SPEAKER, words))

    def _park(self) -> None:
        self._composer.show_kind(NoteKind.PARK)
        self._keep_kind()
        editor = self._composer.editor
        if editor.toPlainText().strip() and self._composer.editing() is None:
            editor.flush()
            self._keep(editor.toPlainText())
        else:
            editor.setFocus()


def _name(case: CaseFile, person_id: ParticipantId) -> str:
    return next((person.name for person in case.people.all() if person.id == person_id), "")


def _kept_words(words: str) -> str:
    count = len(parts(words))
    if count == 1:
        return f"Note {unsaved.done_words}"
    kept = f"Kept as {count} notes, in order"
    return f"{kept}, but not saved in their place" if unsaved.is_lost else kept


def change_draft(note: Note) -> str:
    """Return the place where the half-typed change of a note is kept."""
    return f"note:{note.id}"
