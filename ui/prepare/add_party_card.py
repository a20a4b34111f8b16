"""The line that adds a party."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.case.people import PartyKind, usual_next_party
from ui.page.case_controller import CaseController
from ui.prepare.entry_row import EntryRow, EntryWords
from ui.widgets.card import Card
from ui.widgets.choice import Choice


class AddPartyCard(Card):
    """Kind and name of the next party; it offers the usual kind that is not there yet.

    Signals:
        added(): a party was added
    """

    added = Signal()

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent, tone="quiet")
        self._controller = controller
        self._kind = Choice("Kind of party", [(kind, kind.label) for kind in PartyKind])
        self._entry = EntryRow(
            controller,
            EntryWords(
                label="Party name",
                button="Add a party",
                place="party",
                placeholder="Name, then Enter; or leave it empty",
                hint="A side that must agree. Without a name it is called by its kind.",
            ),
            lambda case, name: case.parties.add(self._kind.value(), name),
            choices=(self._kind,),
        )
        self._entry.added.connect(self._offer_next)
        self._entry.added.connect(self.added)
        self.body.addWidget(self._entry)
        self._offer_next()

    def line(self) -> QWidget:
        """Return where the name is typed."""
        return self._entry.line

    def begin(self) -> None:
        """Put the focus on the name."""
        self._entry.line.setFocus()

    def _offer_next(self) -> None:
        case = self._controller.case_file
        present = {party.kind for party in case.parties.all()}
        self._kind.show_value(usual_next_party(present))
