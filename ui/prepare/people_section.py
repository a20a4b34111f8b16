"""People: everyone in one table, and below it the fields for the next person."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.mending import ADD_PARTY, ADD_PERSON, MendingPlace
from facilitator.case.next_with_people import next_with_people
from facilitator.case.people import distinct_names
from facilitator.case.preparation import attendance_asked
from facilitator.case.readiness import CheckState
from facilitator.changes import Changes
from ui.look.dressed import follow_look
from ui.look.theme import grid, has_large_text
from ui.page.case_controller import CaseController
from ui.prepare.party_entry import PartyEntry
from ui.prepare.people_rows import CALL, TAKES_PART, TICKS, Column, rows_of
from ui.prepare.people_table import PeopleTable
from ui.prepare.person_details import PersonDetails
from ui.prepare.person_entry import PersonEntry
from ui.prepare.section import Section, Standing
from ui.widgets.button import LinkButton
from ui.widgets.card import Card
from ui.widgets.discard import discard
from ui.widgets.plain_label import MutedLabel
from ui.widgets.system_keys import shown_keys

HINT: Final = (
    f"Enter adds, in any of these. In the table Enter changes, Space ticks, Delete removes, "
    f"{shown_keys('Alt+Up')} {shown_keys('Alt+Down')} move, {shown_keys('Alt+Return')} shows more."
)
LEAST_TABLE: Final = 50
PARTY_CELLS: Final = {"agreed_to_take_part": TAKES_PART, "prepared_on": CALL, "name": Column.NAME}
PERSON_CELLS: Final = {field: column for column, (field, _) in TICKS.items()} | {
    "name": Column.NAME,
    "who_they_are": Column.WHO,
}


class PeopleSection(Section):
    """The table, and under it one of three: the next person, the next party, everything about somebody."""

    key = "people"
    title = "People"

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.table = PeopleTable(controller)
        self.entry = PersonEntry(controller)
        self._party = PartyEntry(controller)
        self._add_party = LinkButton("Add a party", self)
        self._all_take_part = LinkButton("Every party takes part", self)
        self._all_take_part.clicked.connect(lambda: controller.run(lambda case: case.parties.all_take_part()))
        self._add_person = LinkButton("Add a person", self)
        self._details: PersonDetails | None = None
        self._party_asked = False
        self._lay_out()
        self.table.more_asked.connect(self._show_details)
        self.table.add_asked.connect(self._begin_person)
        self.table.laid_out.connect(lambda: self.entry.align(self.table.column_edges()))
        self.table.selectionModel().currentChanged.connect(lambda now, _: self._follow(now.row()))
        self.entry.added.connect(self._show_newest)
        self._party.added.connect(self._party_added)
        self._add_party.clicked.connect(self.add_party)
        self._add_person.clicked.connect(self._begin_person)
        self.reload(Changes.everything())
        if not self.case.parties.all():
            self._show_foot(self._party_foot)

    def reload(self, changes: Changes) -> None:
        """Show parties and people anew; the cell with the keyboard keeps it."""
        if not (changes.people or changes.matter):
            return
        self.table.show_rows(rows_of(self.case))
        self.entry.show_parties(self.case.parties.all())
        self._party.offer_next()
        doubtful = any(not party.agreed_to_take_part for party in self.case.parties.all())
        self._all_take_part.setEnabled(doubtful)
        if not self._party_foot.isHidden() and not self._party_asked and self.case.parties.all():
            self._show_foot(self._person_foot)
        self._reload_details()

    def standing(self, missing: Sequence[CheckState]) -> Standing:
        """Return how many people come, and what is next with them."""
        del missing
        case = self.case
        coming = sum(1 for person in case.people.all() if person.attending)
        chairs = [chair for chair, _ in case.chairs.open()]
        ahead = next_with_people(case.parties.all(), case.people.all(), chairs)
        people = f"{coming} people" if coming != 1 else "1 person"
        return Standing(f"{coming}, next: {ahead}" if ahead else people)

    def control_for(self, place: MendingPlace) -> QWidget | None:
        """Return the control of a party or a person, or the line that adds one."""
        if place.field == ADD_PARTY:
            self.add_party()
            return self._party.line
        if place.field == ADD_PERSON:
            self._show_foot(self._person_foot)
            self.entry.choose_party(PartyId(place.subject_id))
            return self.entry.name
        if self._is_party(place.subject_id):
            return self._cell(f"party {place.subject_id}", PARTY_CELLS.get(place.field))
        column = PERSON_CELLS.get(place.field)
        if column is not None:
            return self._cell(f"person {place.subject_id}", column)
        self._show_details(ParticipantId(place.subject_id))
        return None if self._details is None else self._details.control_for(place.field)

    def add_party(self) -> None:
        """Put the focus where a party is added."""
        self._party_asked = True
        self._show_foot(self._party_foot)
        self._party.line.setFocus()

    def begins_at(self) -> QWidget:
        """Return what has the keyboard when the section is shown: the table, or what adds the first."""
        if self.table.people.rowCount():
            return self.table
        return self._party.line if not self._party_foot.isHidden() else self.entry.name

    def tabs_changed(self) -> None:
        """Let Tab go through what is above the table, the table, and what is below it."""
        super().tabs_changed()
        above, below = (
            self.table.head.buttons(),
            (*self.entry.controls(), self._all_take_part, self._add_party),
        )
        for before, after in pairwise((*above, self.table, *below)):
            QWidget.setTabOrder(before, after)

    def _cell(self, key: str, column: Column | None) -> QWidget | None:
        return self.table if column is not None and self.table.go_to(key, column) else None

    def _is_party(self, subject_id: str) -> bool:
        return any(party.id == subject_id for party in self.case.parties.all())

    def _lay_out(self) -> None:
        card = self._card = Card(self)
        card.body.setContentsMargins(grid(1), grid(1), grid(1), grid(1))
        self.table.setMinimumHeight(grid(LEAST_TABLE))
        card.body.addWidget(self.table, 1)
        self.table.head.lift_buttons(card)
        self._person_foot, self._party_foot = QWidget(), QWidget()
        person = QVBoxLayout(self._person_foot)
        words = QHBoxLayout()
        self._hint = MutedLabel(HINT, self._person_foot)
        words.addWidget(self._hint, 1)
        words.addStretch(0)
        words.addWidget(self._all_take_part)
        words.addWidget(self._add_party)
        person.addWidget(self.entry)
        person.addLayout(words)
        party = QVBoxLayout(self._party_foot)
        party.addWidget(self._party)
        party.addWidget(self._add_person, 0, Qt.AlignmentFlag.AlignRight)
        for body in (person, party):
            body.setContentsMargins(0, 0, 0, 0)
            body.setSpacing(grid(1))
        for foot in (self._person_foot, self._party_foot):
            foot.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            card.body.addWidget(foot)
        follow_look(self, self._fit)
        self._fit()
        self._show_foot(self._person_foot)
        self.body.setContentsMargins(grid(3), grid(3), grid(3), grid(3))
        self.body.addWidget(card, 1)

    def _fit(self) -> None:
        # With large text the rows need its room; a screen reader hears the same at the table.
        self._hint.setVisible(not has_large_text())

    def _show_foot(self, foot: QWidget) -> None:
        """Show one of the three."""
        for each in (self._person_foot, self._party_foot, *filter(None, (self._details,))):
            each.setVisible(each is foot)
        self.tabs_changed()

    def _begin_person(self) -> None:
        self._party_asked = False
        self._show_foot(self._person_foot)
        self.entry.begin()

    def _show_newest(self) -> None:
        people = self.case.people.all()
        place = self.table.people.place_of(f"person {people[-1].id}")
        self.table.scrollTo(self.table.people.index(place, 0))

    def _party_added(self) -> None:
        self.entry.choose_party(self.case.parties.all()[-1].id)
        self._begin_person()

    def _follow(self, place: int) -> None:
        """Let the next person be of the party of the row that has the keyboard."""
        rows = self.table.people.rows()
        if 0 <= place < len(rows) and self.table.hasFocus():
            party = rows[place].party
            self.entry.choose_party(None if party is None else party.id)

    def _show_details(self, person_id: ParticipantId) -> None:
        self._close_details(back=False)
        person = next((each for each in self.case.people.all() if each.id == person_id), None)
        if person is None:
            return
        self._details = PersonDetails(self.controller, person)
        self._details.closed.connect(lambda: self._close_details(back=True))
        self._card.body.addWidget(self._details)
        self._reload_details()
        self._show_foot(self._details)
        self._details.begin()

    def _reload_details(self) -> None:
        details = self._details
        if details is None:
            return
        people = self.case.people.all()
        person = next((each for each in people if each.id == details.person_id), None)
        if person is None:
            self._close_details(back=True)
            return
        asked = {each.id for each in attendance_asked(people)}
        details.show_person(person, distinct_names(people)[person.id], attendance_asked=person.id in asked)

    def _close_details(self, *, back: bool) -> None:
        details, self._details = self._details, None
        if details is None:
            return
        discard(details)
        self._show_foot(self._person_foot)
        if back and not self.table.go_to(f"person {details.person_id}"):
            self.table.setFocus()
