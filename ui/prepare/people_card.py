"""A card with rows of people and a line that adds the next."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.mending import ADD_PERSON
from facilitator.case.people import Participant, Party, Role
from facilitator.case.preparation import attendance_asked
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.entry_row import EntryRow, EntryWords
from ui.prepare.person_row import PersonRow
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.discard import discard


class PeopleCard(Card):
    """The people of one party, or of none when `party_id` is None."""

    def __init__(
        self, controller: CaseController, party_id: PartyId | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._rows: dict[ParticipantId, PersonRow] = {}
        self._roles = [role for role in Role if role.of_no_party is (party_id is None)]
        self._list = QVBoxLayout()
        self._list.setSpacing(grid(3))
        self._role = Choice("", [(role, role.label) for role in self._roles])
        self._entry = EntryRow(
            controller,
            EntryWords(
                label="Next person",
                button="Add person",
                place=f"person:{party_id or 'none'}",
                placeholder="Name, then Enter",
            ),
            lambda case, name: case.people.add(name, party_id, self._role.value()),
            choices=(self._role,),
        )
        self._entry.added.connect(lambda: self._role.show_value(self._roles[0]))

    def lay_out_people(self) -> None:
        """Put the rows and the line for the next person at the end of the card."""
        self.body.setSpacing(grid(3))
        self.body.addLayout(self._list)
        self.body.addWidget(self._entry)

    def call(self, party: str) -> None:
        """Name the controls for a new person after the party, "" for none."""
        whose = f"in {party}" if party else "of no party"
        for control, words in (
            (self._entry.line, "Name of new person"),
            (self._role, "Role of new person"),
            (self._entry.button, "Add person"),
        ):
            name = f"{words} {whose}"
            if control.accessibleName() != name:
                control.setAccessibleName(name)

    def control_for(self, field: str) -> QWidget | None:
        """Return the control of that field of the party: here the line that adds a person."""
        return self._entry.line if field == ADD_PERSON else None

    def person_control(self, person_id: ParticipantId, field: str) -> QWidget | None:
        """Return the control of that field of a person, None where they are not on this card."""
        row = self._rows.get(person_id)
        return None if row is None else row.control_for(field)

    def begin_person(self) -> None:
        """Put the focus where the next person is typed."""
        self._entry.line.setFocus()

    def show_people(
        self, people: Sequence[Participant], called: Mapping[ParticipantId, str], party: Party | None
    ) -> bool:
        """Show these people in their order; return whether rows came, went or moved."""
        wanted = [person.id for person in people]
        changed = list(self._rows) != wanted
        if changed:
            self._match_rows(people)
        asked = {person.id for person in attendance_asked(people)}
        for person in people:
            self._rows[person.id].show_person(
                person, called[person.id], party, attendance_asked=person.id in asked
            )
        return changed

    def _match_rows(self, people: Sequence[Participant]) -> None:
        wanted = [person.id for person in people]
        for person_id in set(self._rows) - set(wanted):
            row = self._rows.pop(person_id)
            discard(row)
        for place, person in enumerate(people):
            row = self._rows.get(person.id) or PersonRow(self._controller, person, self._roles, self)
            self._rows[person.id] = row
            if self._list.indexOf(row) != place:
                self._list.removeWidget(row)
                self._list.insertWidget(place, row)
        self._rows = {person_id: self._rows[person_id] for person_id in wanted}
