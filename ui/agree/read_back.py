"""Reading back: one action at a time, large, each party's agreement taken by key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.identity import ActionId, PartyId
from facilitator.changes import Changes
from ui.agree.action_shown import ActionShown
from ui.agree.action_view import ActionView, action_views
from ui.look.dressed import dress
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.plan_terms.outcome_part import QUESTION, OutcomePart
from ui.widgets.announcement import announce
from ui.widgets.button import PlainButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel
from ui.widgets.scroll_area import ScrollArea
from ui.window.digit_row import digit

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

KEYS = "Keys 1 to 9 give or take back a party's agreement, → goes on, ← goes back, Esc leaves."

DRAFTS = (
    "Not read back, and not shown to the room: {} without what, who or by when. Complete them in the list."
)
OUTCOME_HEAD = f"{QUESTION} Answer, read the words aloud, then ask each party."


class ReadBack(QWidget):
    """Goes through the actions that can be agreed, then the outcome; the room sees the same.

    Signals:
        left(str): the person goes back to the list, from the action with this identity
    """

    left = Signal(str)

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self)
        self._controller = controller
        self._id: ActionId | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Read back")
        self._at_outcome = False
        self._where = MutedLabel("", self)
        self._drafts = MutedLabel("", self)
        self._outcome = OutcomePart(controller, self, keyed=True)
        self._shown = ActionShown(self)
        self._before = PlainButton("Action before", self)
        self._next = PrimaryButton("Next action", self)
        self._leave = PlainButton("Back to the list", self)
        self._shown.consents.asked.connect(self._consent)
        self._before.clicked.connect(lambda: self._turn(-1))
        self._next.clicked.connect(lambda: self._turn(1))
        self._leave.clicked.connect(self.leave)
        self._lay_out()

    def begin(self) -> None:
        """Show the first action that was not read back as it is worded now, or else the first."""
        views = self._views()
        if views:
            first = next((view for view in views if not view.action.read_back), views[0])
            self._show(first.action.id)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go back to the list; the room sees the meeting again."""
        left, self._id, self._at_outcome = self._id, None, False
        self._controller.run(lambda case: case.room.show_action(None))
        self.left.emit(left or "")

    def reload(self) -> None:
        """Show the present action as it stands."""
        case, views = self._controller.case_file, self._views()
        self._show_parts()
        if self._at_outcome:
            self._where.setText(OUTCOME_HEAD)
            self._outcome.show_case(case)
            return
        place = next((i for i, view in enumerate(views) if view.action.id == self._id), None)
        if place is None:
            return
        view = views[place]
        read = sum(1 for each in views if each.action.read_back)
        self._where.setText(f"Action {view.number} of {len(views)}. {read} of {len(views)} read back.")
        self._shown.show_view(view)
        self._before.setEnabled(place > 0)
        self._next.setText("Next action" if place < len(views) - 1 else "On to the outcome")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a party's agreement, turn, or leave."""
        key, number = event.key(), digit(event)
        if number:
            (self._outcome if self._at_outcome else self._shown.consents).toggle(number)
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_PageDown}:
            self._turn(1)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_PageUp}:
            self._turn(-1)
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _views(self) -> "tuple[ActionView, ...]":
        case = self._controller.case_file
        return tuple(view for view in action_views(case) if view.number)

    def _show(self, action_id: ActionId) -> None:
        self._id, self._at_outcome = action_id, False

        def act(case: "CaseFile") -> Changes:
            shown = case.room.show_action(action_id)
            number = case.actions.numbers()[action_id]
            marked = any(
                each.id == action_id and each.read_back and each.read_back_as == number
                for each in case.actions.all()
            )
            return shown if marked else shown | case.actions.mark_read_back(action_id)

        self._controller.run(act)
        self.reload()
        announce(self, f"{self._where.words()} {self._shown.words()}")

    def _turn(self, step: int) -> None:
        views = self._views()
        place = next((i for i, view in enumerate(views) if view.action.id == self._id), None)
        if self._at_outcome:
            place = len(views)
        if place is None:
            return
        if 0 <= place + step < len(views):
            self._show(views[place + step].action.id)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif place + step == len(views):
            self.ask_outcome()

    def ask_outcome(self) -> None:
        """Go on to how far the parties came; the room sees it once it is answered."""
        self._at_outcome = True
        self._controller.run(lambda case: case.room.show_outcome())
        self.reload()
        words = self._outcome.words()
        if words:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._outcome.begin()
        announce(self, f"{QUESTION} {words}".strip())

    def _show_parts(self) -> None:
        for part in (*self._shown.parts(), self._next):
            part.setVisible(not self._at_outcome)
        self._outcome.setVisible(self._at_outcome)
        if self._at_outcome:
            self._before.setEnabled(bool(self._views()))
        case = self._controller.case_file
        drafts = sum(1 for action in case.actions.all() if action.is_draft)
        self._drafts.setText(DRAFTS.format("1 draft" if drafts == 1 else f"{drafts} drafts"))
        self._drafts.setVisible(bool(drafts))

    def _consent(self, party: str, agrees: bool) -> None:
        subject, party_id = self._id, PartyId(party)
        if subject is None:
            return
        self._controller.run(
            lambda case: (
                case.consents.give(subject, party_id) if agrees else case.consents.withdraw(subject, party_id)
            )
        )
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        card = Card(self)
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        for button in (self._next, self._before, self._leave):
            row.addWidget(button)
        for part in (
            self._where,
            *self._shown.parts(),
            self._outcome,
            self._drafts,
            buttons,
        ):
            card.body.addWidget(part)
        card.body.addWidget(MutedLabel(KEYS, self))
        card.body.setSpacing(grid(4))
        scroll = ScrollArea(self)
        scroll.body.addWidget(card)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
