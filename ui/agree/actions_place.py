"""The actions: the line to write one in, what the law offers, the rows, what is done with them."""

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.case.identity import ActionId
from facilitator.changes import Changes
from ui.agree.action_list import ActionList
from ui.agree.action_view import ActionView
from ui.agree.chosen_acts import ChosenActs
from ui.agree.confirming_band import ConfirmingBand
from ui.agree.law_band import LawBand
from ui.agree.row_view import row_of, rows_beside_actions
from ui.look.dressed import dress
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.spoken_entry.spoken_entry import SpokenEntry
from ui.widgets.button import LinkButton
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.plain_label import MutedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.casefile import CaseFile

HINT: Final = (
    "Digits give or take back a party's consent to the chosen row \u00b7 arrows choose \u00b7 "
    "Ctrl+Enter changes the wording"
)
REPLACE: Final = "Replace what is there?"


class ActionsPlace(QWidget):
    """Only the rows scroll. Where text is large the line has the place to itself while it is written in."""

    def __init__(self, controller: CaseController, add: QAction, by_law: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        dress(self)
        self._controller = controller
        self._is_large = False
        self._writes = False
        self.entry = SpokenEntry(controller, self)
        self.law = LawBand(by_law, self)
        self.confirming = ConfirmingBand(controller, self)
        self.list = ActionList(controller, self)
        self.acts = ChosenActs(self)
        self._empty = EmptyState(
            "No action yet",
            "Write one in the line, as it is said. In Meet, a note becomes an action with one key.",
            parent=self.list.widget(),
        )
        self._add = KeyHintButton(add, self)
        self._add.setProperty("slim", "true")
        self._hint = MutedLabel(HINT, self)
        self._more = QWidget(self.list.widget())
        self._links = FlowLayout(self._more)
        self._links.setContentsMargins(grid(9.5), grid(1.5), grid(2), grid(1.5))
        self._lay_out()
        self.list.chosen.connect(lambda: self.acts.show_row(self.list.chosen_view()))
        self.acts.moved.connect(self.list.move_chosen)
        self.acts.withdrawn.connect(self._withdraw)
        self.acts.timescale_asked.connect(self._use_timescale)
        self.entry.left.connect(self.leave_line)
        self.entry.stepped.connect(self.leave_line)
        self.entry.proposed.connect(self.list.choose)

    def add_link(self, words: str) -> LinkButton:
        """Add and return a way to something else, below the rows."""
        link = LinkButton(words, self._more)
        link.setProperty("small", "true")
        self._links.addWidget(link)
        return link

    def show_case(self, case: "CaseFile", views: "Sequence[ActionView]") -> None:
        """Show what the case holds."""
        self.list.show_rows((*(row_of(view) for view in views), *rows_beside_actions(case)))
        self._empty.setVisible(not views)
        self.law.show_offer(case.timescales.offered())
        self.confirming.show_case(case)
        self.acts.setVisible(bool(views))
        self._show_parts()

    def set_large(self, *, is_large: bool) -> None:
        """Give the line a place of its own, or keep it above the rows."""
        if self._is_large != is_large:
            self._is_large = is_large
            self._show_parts()

    def write(self) -> None:
        """Put the keyboard into the line."""
        self._writes = True
        self._show_parts()
        self.entry.begin()

    def leave_line(self) -> None:
        """Go to the chosen row; what is half typed stays in the line."""
        self._writes = False
        self._show_parts()
        if not self.list.take_keyboard():
            self.entry.begin()

    def _show_parts(self) -> None:
        alone = self._is_large and (self._writes or self.entry.is_half_typed())
        self._top.setVisible(alone or not self._is_large)
        self._rest.setVisible(alone)
        self.list.setVisible(not alone)
        self._foot.setVisible(not alone)
        above, below = (0, 0.5) if self._is_large else (1, 1.5)
        self._foot_column.setContentsMargins(grid(3), grid(above), grid(3), grid(below))
        for part in (self._hint, self._add):
            part.setVisible(not self._is_large)

    def _withdraw(self, gone: bool) -> None:
        view = self.list.chosen_view()
        if view is not None:
            action_id = ActionId(view.subject)
            self._controller.run(lambda case: case.actions.withdraw(action_id, withdrawn=gone))

    def _use_timescale(self, key: str) -> None:
        view = self.list.chosen_view()
        if view is None:
            return
        action_id, replaced = ActionId(view.subject), list[str]()

        def look(case: "CaseFile") -> Changes:
            replaced.extend(case.timescales.replaced_by(action_id, key))
            return Changes()

        if not self._controller.run(look):
            return
        if replaced:
            sentence = f"{' '.join(replaced)} Parties who agreed to the present words are asked again."
            question = ConfirmDialog(REPLACE, sentence, "Use the date set by law", "Keep what is there", self)
            if question.exec() != ConfirmDialog.DialogCode.Accepted:
                return
        self._controller.run(lambda case: case.timescales.use(action_id, key, replacing=True))

    def _lay_out(self) -> None:
        self._top, self._rest = QWidget(self), QWidget(self)
        top = QVBoxLayout(self._top)
        top.setContentsMargins(grid(3), grid(2.5), grid(3), grid(2))
        top.setSpacing(grid(2))
        top.addWidget(self.entry)
        # Below the rows, which stay where they are when a band comes or goes.
        bands = QVBoxLayout()
        bands.setContentsMargins(grid(3), 0, grid(3), 0)
        for band in (self.law, self.confirming):
            bands.addWidget(band)
        self.list.body.addWidget(self._empty)
        self.list.body.addWidget(self._more)
        self.list.body.addStretch(1)
        self._foot = QWidget(self)
        foot = self._foot_column = QVBoxLayout(self._foot)
        foot.setSpacing(grid(0.5))
        row = QHBoxLayout()
        row.addWidget(self.acts, 1)
        row.addWidget(self._add)
        foot.addLayout(row)
        foot.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self.list, 1)
        column.addWidget(self._rest, 1)
        column.addLayout(bands)
        column.addWidget(self._foot)
