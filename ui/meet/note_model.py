"""The notes that are shown, as a list model."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from facilitator.case.calendar_words import clock_time
from facilitator.case.identity import NoteId
from facilitator.meeting.notes import Note, NoteKind
from ui.page.faces import Faces

NOTE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class NoteModel(QAbstractListModel):
    """Holds the newest notes, as many as were asked for; a new one is one row more, not a list made anew.

    `acted_on` is the note that the acts are for, below whose words they stand.
    """

    def __init__(self) -> None:
        super().__init__()
        self._notes: tuple[Note, ...] = ()
        self._uses: Mapping[NoteId, str] = {}
        self.faces = Faces()
        self.acted_on: NoteId | None = None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many notes are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a note's text, the sentence a screen reader says, or under NOTE the note itself."""
        if not index.isValid() or index.row() >= len(self._notes):
            return None
        note = self._notes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return note.text
        if role == NOTE:
            return note
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(note)
        return None

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show these notes in this order."""
        old, new = self._notes, tuple(notes)
        if new == old:
            return
        if old and new[: len(old)] == old:
            self.beginInsertRows(QModelIndex(), len(old), len(new) - 1)
            self._notes = new
            self.endInsertRows()
        elif [note.id for note in old] == [note.id for note in new]:
            self._notes = new
            for row, (before, after) in enumerate(zip(old, new, strict=True)):
                if before != after:
                    self.dataChanged.emit(self.index(row), self.index(row))
        else:
            self.beginResetModel()
            self._notes = new
            self.endResetModel()

    def show_faces(self, faces: Faces) -> None:
        """Show other names, parties or colours."""
        self.faces = faces
        self._all_changed()

    def show_uses(self, uses: Mapping[NoteId, str]) -> None:
        """Show what came of notes, in words for each."""
        if uses != self._uses:
            self._uses = uses
            self._all_changed()

    def row_of(self, note_id: NoteId | None) -> int:
        """Return the row of a note, -1 when it is not shown."""
        return next((row for row, note in enumerate(self._notes) if note.id == note_id), -1)

    def last(self) -> Note | None:
        """Return the newest note shown."""
        return self._notes[-1] if self._notes else None

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
        if self._notes:
            self.dataChanged.emit(self.index(0), self.index(len(self._notes) - 1))

    def _sentence(self, note: Note) -> str:
        parts = [clock_time(note.written_at.astimezone()), self.faces.name(note.speaker_id)]
        if note.kind is not NoteKind.NOTE:
            parts.append(note.kind.label)
        parts.append(self.marks(note))
        return f"{', '.join(part for part in parts if part)}: {note.text}"


def note_at(index: Index) -> Note | None:
    """Return the note of a row."""
    note = index.data(NOTE) if index.isValid() else None
    return note if isinstance(note, Note) else None
