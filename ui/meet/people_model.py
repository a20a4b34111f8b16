"""The people in the room, party by party, as a list model."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from facilitator.case.identity import ParticipantId
from facilitator.meeting.standing import PartyStanding, PersonStanding

STANDING = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
Row = PartyStanding | PersonStanding


class PeopleModel(QAbstractListModel):
    """A row for each party and below it one for each of its people; a row that stands as before stays."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a name, the sentence a screen reader says, or under STANDING how somebody stands."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == STANDING:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.sentence if isinstance(row, PersonStanding) else _party_sentence(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let people be chosen, and parties only be read."""
        if isinstance(index.data(STANDING), PersonStanding):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled

    def show_standings(self, parties: Sequence[PartyStanding]) -> None:
        """Show these parties with their people."""
        rows: list[Row] = []
        for party in parties:
            rows += (party, *party.people)
        before, self._rows = self._rows, tuple(rows)
        if [_key(row) for row in before] != [_key(row) for row in rows]:
            self.beginResetModel()
            self.endResetModel()
            return
        for place, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place), self.index(place))

    def row_of(self, person_id: ParticipantId | None) -> int:
        """Return the row of a person, -1 when they are not shown."""
        rows = enumerate(self._rows)
        return next((n for n, row in rows if isinstance(row, PersonStanding) and row.id == person_id), -1)


def standing_at(index: Index) -> PersonStanding | None:
    """Return how the person of a row stands, None for a row of a party."""
    row = index.data(STANDING) if index.isValid() else None
    return row if isinstance(row, PersonStanding) else None


def _key(row: Row) -> str:
    return row.id if isinstance(row, PersonStanding) else f"party {row.name} {row.colour}"


def _party_sentence(party: PartyStanding) -> str:
    return party.name if party.percent is None else f"{party.name}, {party.percent} per cent of the time"
