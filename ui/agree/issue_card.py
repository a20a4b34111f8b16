"""One issue: its heading, how far the parties are, its options, and whether its heading may be printed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Unpack

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.acts.issue_acts import IssueChanges
from facilitator.agreement.issue import Issue, IssueState, Option
from facilitator.case.identity import OptionId, PartyId
from facilitator.case.list_words import shown_names
from facilitator.case.people import Party
from facilitator.changes import Changes
from ui.agree.new_line import NewLine
from ui.agree.option_row import OptionRow
from ui.look.theme import grid
from ui.page.case_controller import CaseController, Refused
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.button import LinkButton
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.consent_row import ConsentRow
from ui.widgets.discard import discard
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import PlainLabel
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile


class IssueCard(Card):
    """Shows one issue with its options and sends what the person wants."""

    def __init__(self, controller: CaseController, issue: Issue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._id = issue.id
        self._options: dict[OptionId, OptionRow] = {}
        self._heading = AutosaveLine(self)
        self._state: Choice[IssueState] = Choice("", [(state, state.label) for state in IssueState], self)
        self._print = TickBox("Print its heading", self)
        self._asked = PlainLabel("", self)
        self._consents = ConsentRow(self)
        self._add_option = LinkButton("Add an option", self)
        self._remove = LinkButton("Remove the issue", self)
        self._new_option = NewLine(
            controller,
            f"option:{issue.id}",
            lambda case, words: case.options.add(words, self._id),
            self,
            placeholder="One way to settle this. Enter adds it.",
        )
        self._new_option.setVisible(self._new_option.is_half_typed())
        self._lay_out()
        self._heading.settled.connect(self._change_heading)
        self._state.activated.connect(lambda _index: self._change(state=self._state.value()))
        self._print.clicked.connect(lambda checked: self._change(print_heading=checked))
        self._add_option.clicked.connect(self._show_new_option)
        self._remove.clicked.connect(lambda: controller.run(lambda case: case.issues.remove(self._id)))
        self._consents.asked.connect(self._consent)

    def show_issue(
        self, issue: Issue, number: int, parties: Sequence[Party], agreed: frozenset[PartyId]
    ) -> None:
        """Show the issue as it stands."""
        called = f"issue {number}"
        self._heading.show_value(issue.heading)
        self._state.show_value(issue.state)
        self._print.setChecked(issue.print_heading)
        self._print.setVisible(issue.state is not IssueState.AGREED)
        asked = issue.asks_to_be_printed
        self._asked.setVisible(asked)
        self._consents.setVisible(asked)
        self._consents.show_consents(parties, agreed, f"printing the heading of {called}")
        whole = bool(parties) and all(party.id in agreed for party in parties)
        self._asked.setText(_how_far(parties, agreed, whole=whole))
        self._asked.set_tone("teal" if whole else "amber")
        self.set_tone("amber" if asked and not whole else "")
        self._new_option.setAccessibleName(f"New option for {called}")
        for part, name in (
            (self._heading, f"Heading of {called}"),
            (self._state, f"How far the parties are on {called}"),
            (self._print, f"Print the heading of {called}"),
            (self._add_option, f"Add an option to {called}"),
            (self._remove, f"Remove {called}"),
        ):
            part.setAccessibleName(name)
        self.setAccessibleName(called.capitalize())

    def show_options(self, options: Sequence[tuple[int, Option]]) -> None:
        """Show the options under this issue, each with its number."""
        present = {option.id for _, option in options}
        for key in [key for key in self._options if key not in present]:
            row = self._options.pop(key)
            discard(row)
        for number, option in options:
            if option.id not in self._options:
                row = self._options[option.id] = OptionRow(self._controller, option, self)
                self._rows.addWidget(row)
            self._options[option.id].show_option(option, number)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(grid(2))
        top.addWidget(self._heading, 1)
        top.addWidget(self._state)
        acts = QWidget(self)
        below = FlowLayout(acts)
        for part in (self._print, self._add_option, self._remove):
            below.addWidget(part)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(grid(3))
        self.body.addLayout(top)
        self.body.addWidget(acts)
        self.body.addWidget(self._asked)
        self.body.addWidget(self._consents)
        self.body.addLayout(self._rows)
        self.body.addWidget(self._new_option)

    def _show_new_option(self) -> None:
        self._new_option.show()
        self._new_option.setFocus()

    def _change_heading(self, words: str) -> None:
        if words.strip():
            self._change(self._heading.note_refusal, heading=words)

    def _change(self, refused: Refused | None = None, /, **changes: Unpack[IssueChanges]) -> None:
        self._controller.run(lambda case: case.issues.change(self._id, **changes), refused)

    def _consent(self, party: str, agrees: bool) -> None:
        party_id = PartyId(party)

        def act(case: "CaseFile") -> Changes:
            return (
                case.consents.give(self._id, party_id)
                if agrees
                else case.consents.withdraw(self._id, party_id)
            )

        self._controller.run(act)


def _how_far(parties: Sequence[Party], agreed: frozenset[PartyId], *, whole: bool) -> str:
    """Return in words what becomes of the heading as it stands."""
    if whole:
        return "Every party agrees, so this heading goes into the document. Changing it asks again."
    missing = shown_names([party.called for party in parties if party.id not in agreed])
    again = " Changing the heading asks again." if agreed else ""
    return f"This heading goes into the document only if every party agrees. Not yet: {missing}.{again}"
