"""People: the parties, who comes for each, and those who come for none."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.matter import Process
from facilitator.case.mending import ADD_PARTY, MendingPlace
from facilitator.case.people import Party, distinct_names
from facilitator.case.readiness import CheckState
from facilitator.changes import Changes
from ui.page.case_controller import CaseController
from ui.prepare.add_party_card import AddPartyCard
from ui.prepare.no_party_card import NoPartyCard
from ui.prepare.party_card import PartyCard
from ui.prepare.people_card import PeopleCard
from ui.prepare.section import Section, Standing
from ui.widgets.discard import discard
from ui.widgets.plain_label import MutedLabel
from ui.widgets.system_keys import shown_keys

HINT = (
    f"Enter adds the next person. {shown_keys('Alt+Up')} or {shown_keys('Alt+Down')} moves a person. "
    f"{shown_keys('Ctrl+N')} goes to the next party to add."
)


class PeopleSection(Section):
    """A card for each party, one for those of no party, one to add a party."""

    key = "people"
    title = "People"

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._cards: dict[PartyId, PartyCard] = {}
        self._no_party = NoPartyCard(controller)
        self._add = AddPartyCard(controller)
        self._add.added.connect(self._go_to_new_party)
        for part in (MutedLabel(HINT, self), self._add, self._no_party):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.reload(Changes.everything())

    def reload(self, changes: Changes) -> None:
        """Show parties and people anew; rows stay the same widgets, so that focus and typing do."""
        if not (changes.people or changes.matter):
            return
        case = self.case
        parties, people = case.parties.all(), case.people.all()
        called = distinct_names(people)
        mediation = case.matter.current().process is Process.MEDIATION
        reordered = self._match_cards(parties)
        for party in parties:
            card = self._cards[party.id]
            card.show_party(party, mediation=mediation, among=parties)
            mine = [person for person in people if person.party_id == party.id]
            reordered |= card.show_people(mine, called, party)
        reordered |= self._no_party.show_people([p for p in people if p.party_id is None], called, None)
        if reordered:
            self.tabs_changed()

    def standing(self, missing: Sequence[CheckState]) -> Standing:
        """Return how many checks on people stand open."""
        standing = super().standing(missing)
        people = sum(1 for person in self.case.people.all() if person.attending)
        return standing if standing.needs_you else Standing(f"{people} people")

    def control_for(self, place: MendingPlace) -> QWidget | None:
        """Return the control of a party or a person, or the line that adds one."""
        if place.field == ADD_PARTY:
            return self._add.line()
        if PartyId(place.subject_id) in self._cards:
            return self._cards[PartyId(place.subject_id)].control_for(place.field)
        cards = (*self._cards.values(), self._no_party)
        found = (card.person_control(ParticipantId(place.subject_id), place.field) for card in cards)
        return next((control for control in found if control is not None), None)

    def add_party(self) -> None:
        """Put the focus where a party is added."""
        self._add.begin()

    def _match_cards(self, parties: Sequence[Party]) -> bool:
        wanted = [party.id for party in parties]
        if list(self._cards) == wanted:
            return False
        for party_id in set(self._cards) - set(wanted):
            _drop(self._cards.pop(party_id))
        for place, party in enumerate(parties):
            card = self._cards.get(party.id) or PartyCard(self.controller, party)
            self._cards[party.id] = card
            self.body.insertWidget(place + 1, card)
        self._cards = {party_id: self._cards[party_id] for party_id in wanted}
        return True

    def _go_to_new_party(self) -> None:
        if self._cards:
            card: PeopleCard = list(self._cards.values())[-1]
            card.begin_person()


def _drop(card: QWidget) -> None:
    discard(card)
