"""The line that adds a party."""

from PySide6.QtWidgets import QWidget

from facilitator.case.people import PartyKind, usual_next_party
from ui.page.case_controller import CaseController
from ui.prepare.entry_row import EntryRow, EntryWords
from ui.widgets.choice import Choice


class PartyEntry(EntryRow):
    """Name and kind of the next party; it offers the usual kind that is not there yet."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        self._kinds = Choice("Kind of party", [(kind, kind.label) for kind in PartyKind])
        super().__init__(
            controller,
            EntryWords(
                label="Party name",
                button="Add a party",
                place="party",
                placeholder="Name, then Enter; or leave it empty",
                hint="A side that must agree. Without a name it is called by its kind.",
            ),
            lambda case, name: case.parties.add(self._kinds.value(), name),
            parent,
            choices=(self._kinds,),
        )
        self._people = controller
        self.offer_next()

    def offer_next(self) -> None:
        """Offer the kind that is likely to come next."""
        case = self._people.case_file
        self._kinds.show_value(usual_next_party({party.kind for party in case.parties.all()}))
