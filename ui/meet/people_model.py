"""The people in the room, party by party, as a list model."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from facilitator.meeting.standing import PartyStanding, PersonStanding
from ui.widgets.painted_rows import ROW, Index, PaintedRows, row_at

Row = PartyStanding | PersonStanding


class PeopleModel(PaintedRows[Row]):
    """A row for each party and below it one for each of its people."""

    def __init__(self) -> None:
        super().__init__(_key)

    def told(self, row: Row, role: int) -> object:
        """Return a name, or the sentence a screen reader says."""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.sentence if isinstance(row, PersonStanding) else _party_sentence(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let people be chosen, and parties only be read."""
        if isinstance(index.data(ROW), PersonStanding):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled

    def show_standings(self, parties: Sequence[PartyStanding]) -> None:
        """Show these parties with their people."""
        rows: list[Row] = []
        for party in parties:
            rows += (party, *party.people)
        self.show_rows(rows)


def standing_at(index: Index) -> PersonStanding | None:
    """Return how the person of a row stands, None for a row of a party."""
    return row_at(index, PersonStanding)


def _key(row: Row) -> str:
    return row.id if isinstance(row, PersonStanding) else f"party {row.name} {row.colour}"


def _party_sentence(party: PartyStanding) -> str:
    return party.name if party.percent is None else f"{party.name}, {party.percent} per cent of the time"
