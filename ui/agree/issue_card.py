"""One issue: its heading, how far the parties are, and whether its heading may be printed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from facilitator.agreement.issue import Issue, IssueState
from facilitator.case.identity import PartyId
from facilitator.case.people import Party
from facilitator.changes import Changes
from ui.agree.consent_row import ConsentRow
from ui.case_controller import CaseController
from ui.theme import grid
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.button import LinkButton
from ui.widgets.card import Card
from ui.widgets.plain_label import MutedLabel
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

ONLY_IF = "The heading goes into the document only if every party agrees to that:"


class IssueCard(Card):
    """Shows one issue and sends what the person wants.

    Signals:
        option_asked(str): the person wants to write an option under this issue
    """

    option_asked = Signal(str)

    def __init__(self, controller: CaseController, issue: Issue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._id = issue.id
        self._heading = AutosaveLine(self)
        self._state = QComboBox(self)
        for state in IssueState:
            self._state.addItem(state.label, state)
        self._print = TickBox("Print its heading", self)
        self._only_if = MutedLabel(ONLY_IF, self)
        self._consents = ConsentRow(self)
        self._option = LinkButton("Add an option", self)
        self._remove = LinkButton("Remove", self)
        top = QHBoxLayout()
        top.setSpacing(grid(2))
        top.addWidget(self._heading, 1)
        top.addWidget(self._state)
        below = QHBoxLayout()
        below.setSpacing(grid(2))
        below.addWidget(self._print, 1)
        below.addWidget(self._option)
        below.addWidget(self._remove)
        self.body.addLayout(top)
        self.body.addLayout(below)
        self.body.addWidget(self._only_if)
        self.body.addWidget(self._consents)
        self._heading.settled.connect(lambda words: self._change(heading=words) if words.strip() else None)
        self._state.activated.connect(lambda _index: self._change(state=self._state.currentData()))
        self._print.clicked.connect(lambda checked: self._change(print_heading=checked))
        self._option.clicked.connect(lambda: self.option_asked.emit(self._id))
        self._remove.clicked.connect(lambda: controller.run(lambda case: case.remove_issue(self._id)))
        self._consents.asked.connect(self._consent)

    def show_issue(
        self, issue: Issue, number: int, parties: tuple[Party, ...], agreed: frozenset[PartyId]
    ) -> None:
        """Show the issue as it stands."""
        self._heading.show_value(issue.heading)
        self._heading.setAccessibleName(f"Heading of issue {number}")
        self._state.setCurrentIndex(self._state.findData(issue.state))
        self._state.setAccessibleName(f"How far the parties are on issue {number}")
        self._print.setChecked(issue.print_heading)
        self._print.setAccessibleName(f"Print the heading of issue {number}")
        self._print.setVisible(issue.state is not IssueState.AGREED)
        self._option.setAccessibleName(f"Add an option to issue {number}")
        self._remove.setAccessibleName(f"Remove issue {number}")
        asked = issue.print_heading and issue.state is not IssueState.AGREED
        self._only_if.setVisible(asked)
        self._consents.setVisible(asked)
        self._consents.show_consents(parties, agreed, f"printing the heading of issue {number}")
        self.set_tone("amber" if asked and len(agreed) < len(parties) else "")

    def _change(self, **changes: object) -> None:
        self._controller.run(lambda case: case.change_issue(self._id, **changes))

    def _consent(self, party: str, agrees: bool) -> None:
        party_id = PartyId(party)

        def act(case: "CaseFile") -> Changes:
            return case.consent(self._id, party_id) if agrees else case.withdraw_consent(self._id, party_id)

        self._controller.run(act)
