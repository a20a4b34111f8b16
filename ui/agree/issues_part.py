"""What is in disagreement, and what might settle it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.agreement.issue import Option
from facilitator.case.identity import IssueId, OptionId
from ui.agree.issue_card import IssueCard
from ui.agree.new_line import NewLine
from ui.agree.option_row import OptionRow
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.widgets.card import Card
from ui.widgets.discard import discard
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import HeadingLabel, MutedLabel

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

WHAT_IS_PRINTED = (
    "Only a heading can ever go into the document, and only if every party agrees to that. "
    "Options and what came of testing them are for you alone."
)


class IssuesPart(QWidget):
    """Lists issues with their options; a line at the end adds the next issue."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._cards: dict[IssueId, IssueCard] = {}
        self._loose_rows: dict[OptionId, OptionRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(grid(2))
        self._loose = Card(self)
        self._loose.body.addWidget(HeadingLabel("Options under no issue", self._loose, level=3))
        new = NewLine(
            controller,
            "issue:new",
            lambda case, heading: case.issues.add(heading),
            self,
            placeholder="For instance: who supports J. at the start of the day",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, grid(2), 0, 0)
        column.setSpacing(grid(2))
        column.addWidget(HeadingLabel("What is in disagreement, and what might settle it", self))
        column.addWidget(MutedLabel(WHAT_IS_PRINTED, self))
        column.addLayout(self._list)
        column.addWidget(self._loose)
        column.addWidget(FormRow("Add an issue", new, self, hint="Enter adds it."))

    def show_case(self, case: "CaseFile") -> None:
        """Show what the case holds now; a line being typed in is left alone."""
        issues, numbered = case.issues.all(), list(enumerate(case.options.all(), start=1))
        parties, consents = case.parties.all(), case.consents.parties()
        self._drop_cards({issue.id for issue in issues})
        for number, issue in enumerate(issues, start=1):
            if issue.id not in self._cards:
                self._cards[issue.id] = IssueCard(self._controller, issue, self)
            card = self._cards[issue.id]
            if self._list.indexOf(card) != number - 1:
                self._list.insertWidget(number - 1, card)
            card.show_issue(issue, number, parties, consents.get(issue.id, frozenset()))
            card.show_options([(place, option) for place, option in numbered if option.issue_id == issue.id])
        self._show_loose(
            [(place, option) for place, option in numbered if option.issue_id not in self._cards]
        )

    def _show_loose(self, options: list[tuple[int, Option]]) -> None:
        self._loose.setVisible(bool(options))
        present = {option.id for _, option in options}
        for key in [key for key in self._loose_rows if key not in present]:
            row = self._loose_rows.pop(key)
            discard(row)
        for number, option in options:
            if option.id not in self._loose_rows:
                row = self._loose_rows[option.id] = OptionRow(self._controller, option, self._loose)
                self._loose.body.addWidget(row)
            self._loose_rows[option.id].show_option(option, number)

    def _drop_cards(self, present: set[IssueId]) -> None:
        for key in [key for key in self._cards if key not in present]:
            card = self._cards.pop(key)
            discard(card)
