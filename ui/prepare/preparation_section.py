"""Preparation notes: what each party said before the meeting, for the facilitator alone."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from facilitator.case.calendar_words import long_date
from facilitator.case.identity import PartyId
from facilitator.case.mending import ADD_PARTY, MendingPlace
from facilitator.case.people import Party
from facilitator.case.readiness import CheckState
from facilitator.changes import Changes
from ui.fields.kept_field import KeptField
from ui.page.case_controller import CaseController
from ui.prepare.section import Section, Standing
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.card import Card
from ui.widgets.discard import discard
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_label import HeadingLabel, MutedLabel

ONLY_YOU = "Only you see these. They are encrypted as you type, and destroyed with the case."
LINES = 6


class PreparationCard(Card):
    """The note on one party."""

    def __init__(self, controller: CaseController, party_id: PartyId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = HeadingLabel("", self)
        self._call = MutedLabel("", self)
        self._note = KeptField(
            controller,
            "Preparation notes",
            f"party:{party_id}:preparation",
            lambda case, text: case.parties.change(party_id, preparation=text),
            self,
            field=AutosaveText(placeholder="What matters most to them, and what they hope for", lines=LINES),
        )
        self._note.show_label(False)
        for part in (self._heading, self._call, self._note):
            self.body.addWidget(part)

    def show_party(self, party: Party) -> None:
        """Show the note."""
        self._heading.setText(party.called)
        self._call.setText(
            f"Preparation call on {long_date(party.prepared_on)}"
            if party.prepared_on
            else "No preparation call is recorded yet. Its date is under People."
        )
        self._note.call(f"Preparation notes: {party.called}")
        self._note.show_saved(party.preparation)


class PreparationSection(Section):
    """A note for each party."""

    key = "preparation"
    title = "Preparation notes"

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._cards: dict[PartyId, PreparationCard] = {}
        self._none = EmptyState(
            "No parties yet", "Each party has its own note here.", "Go to People", primary=False
        )
        self._none.asked.connect(lambda: self.go_asked.emit(MendingPlace(section="people", field=ADD_PARTY)))
        self.body.addWidget(MutedLabel(ONLY_YOU, self))
        self.body.addWidget(self._none)
        self.body.addStretch(1)
        self.reload(Changes.everything())

    def reload(self, changes: Changes) -> None:
        """Show the notes anew."""
        if not (changes.people or changes.preparation):
            return
        parties = self.case.parties.all()
        if list(self._cards) != [party.id for party in parties]:
            self._match_cards(parties)
        for party in parties:
            self._cards[party.id].show_party(party)
        self._none.setVisible(not parties)

    def standing(self, missing: Sequence[CheckState]) -> Standing:
        """Return how many parties have a note."""
        del missing
        parties = self.case.parties.all()
        written = sum(1 for party in parties if party.preparation)
        return Standing(f"{written} of {len(parties)} written" if parties else "")

    def _match_cards(self, parties: Sequence[Party]) -> None:
        for party_id in set(self._cards) - {party.id for party in parties}:
            card = self._cards.pop(party_id)
            discard(card)
        kept, self._cards = self._cards, {}
        for place, party in enumerate(parties):
            card = kept.get(party.id) or PreparationCard(self.controller, party.id)
            self._cards[party.id] = card
            self.body.insertWidget(place + 1, card)
        self.tabs_changed()
