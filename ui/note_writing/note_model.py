"""The notes that are shown, as a list model."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt

from facilitator.case.calendar_words import clock_time
from facilitator.case.identity import NoteId
from facilitator.meeting.notes import Note, NoteKind
from ui.page.faces import Faces
from ui.widgets.painted_rows import Index, PaintedRows, row_at


class NoteModel(PaintedRows[Note]):
    """Holds the newest notes, as many as were asked for; a new one is one row more, not a list made anew.

    `acted_on` is the note that the acts are for, below whose words they stand.
    """

    def __init__(self) -> None:
        super().__init__(lambda note: note.id)
        self._uses: Mapping[NoteId, str] = {}
        self.faces = Faces()
        self.acted_on: NoteId | None = None

    def told(self, row: Note, role: int) -> object:
        """Return a note's text, or the sentence a screen reader says."""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        return self._sentence(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show these notes in this order."""
        before, after = self._rows, tuple(notes)
        if before and len(after) > len(before) and after[: len(before)] == before:
            self.beginInsertRows(QModelIndex(), len(before), len(after) - 1)
            self._rows = after
            self.endInsertRows()
        else:
            self.show_rows(after)

    def show_faces(self, faces: Faces) -> None:
        """Show other names, parties or colours."""
        self.faces = faces
        self._all_changed()

    def show_uses(self, uses: Mapping[NoteId, str]) -> None:
        """Show what came of notes, in words for each."""
        if uses != self._uses:
            self._uses = uses
            self._all_changed()

    def last(self) -> Note | None:
        """Return the newest note shown."""
        return self._rows[-1] if self._rows else None

    def marks(self, note: Note) -> str:
        """Return what is said of a note besides its words, "" for most."""
        said = []
        if note.private_party_id is not None:
            party = self.faces.party(note.private_party_id)
            said.append(f"Private session: {party.called}" if party else "Private session")
            said.append("may share" if note.may_share else "not to be shared")
        if note.struck:
            said.append("struck through")
        if note.id in self._uses:
            said.append(self._uses[note.id])
        return ", ".join(said)

    def _all_changed(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _sentence(self, note: Note) -> str:
        parts = [clock_time(note.written_at.astimezone()), self.faces.name(note.speaker_id)]
        if note.kind is not NoteKind.NOTE:
            parts.append(note.kind.label)
        parts.append(self.marks(note))
        return f"{', '.join(part for part in parts if part)}: {note.text}"


def note_at(index: Index) -> Note | None:
    """Return the note of a row."""
    return row_at(index, Note)
