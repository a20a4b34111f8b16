"""What is in disagreement, and what might settle it."""

from collections.abc import Container
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.identity import IssueId, OptionId
from ui.agree.issue_card import IssueCard
from ui.agree.option_row import OptionRow
from ui.case_controller import CaseController
from ui.theme import grid
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import HeadingLabel, MutedLabel
from ui.widgets.private_line import PrivateLine

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

K = TypeVar("K")
W = TypeVar("W", bound=QWidget)


class IssuesPart(QWidget):
    """Lists issues with their options; a line at the end adds the next issue."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._cards: dict[IssueId, IssueCard] = {}
        self._options: dict[OptionId, OptionRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(grid(2))
        self._loose = MutedLabel("Options under no issue", self)
        self._new = PrivateLine(self, placeholder="For instance: who supports J. at the start of the day")
        self._new.returnPressed.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(grid(2))
        column.addWidget(HeadingLabel("Issues and options", self))
        column.addLayout(self._list)
        column.addWidget(FormRow("Add an issue", self._new, self, hint="Enter adds it."))

    def show_case(self, case: "CaseFile") -> None:
        """Show what the case holds now; a line being typed in is left alone."""
        issues, options = case.issues(), case.options()
        _drop(self._cards, {issue.id for issue in issues})
        _drop(self._options, {option.id for option in options})
        parties, consents = case.parties(), case.consented_parties()
        while self._list.count():
            self._list.takeAt(0)
        number = 0
        for place, issue in enumerate(issues, start=1):
            if issue.id not in self._cards:
                self._cards[issue.id] = self._card(issue.id, case)
            card = self._cards[issue.id]
            card.show_issue(issue, place, parties, consents.get(issue.id, frozenset()))
            self._list.addWidget(card)
            for option in (each for each in options if each.issue_id == issue.id):
                number += 1
                self._list.addWidget(self._option(option.id, case, number))
        loose = [option for option in options if option.issue_id is None]
        self._loose.setVisible(bool(loose))
        if loose:
            self._list.addWidget(self._loose)
        for option in loose:
            number += 1
            self._list.addWidget(self._option(option.id, case, number))

    def _card(self, issue_id: IssueId, case: "CaseFile") -> IssueCard:
        issue = next(each for each in case.issues() if each.id == issue_id)
        card = IssueCard(self._controller, issue, self)
        card.option_asked.connect(
            lambda key: self._controller.run(lambda case: case.add_option("New option", IssueId(key)))
        )
        return card

    def _option(self, option_id: OptionId, case: "CaseFile", number: int) -> OptionRow:
        option = next(each for each in case.options() if each.id == option_id)
        if option_id not in self._options:
            self._options[option_id] = OptionRow(self._controller, option, self)
        row = self._options[option_id]
        row.show_option(option, f"option {number}")
        return row

    def _add(self) -> None:
        heading = self._new.text()
        if self._controller.run(lambda case: case.raise_issue(heading)):
            self._new.clear()


def _drop(shown: dict[K, W], present: Container[K]) -> None:
    for key in [key for key in shown if key not in present]:
        widget = shown.pop(key)
        widget.hide()
        widget.setParent(None)
        widget.deleteLater()
