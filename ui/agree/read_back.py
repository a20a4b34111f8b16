"""Reading back: one action at a time, large, each party's agreement taken by key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.identity import ActionId, PartyId
from facilitator.changes import Changes
from ui.agree.action_view import ActionView, action_views
from ui.case_controller import CaseController
from ui.digit_row import digit
from ui.message_bar import announce
from ui.theme import grid
from ui.widgets.button import PlainButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.consent_row import ConsentRow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel, PlainLabel
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

KEYS = "Keys 1 to 9 give or take back a party's agreement, → the next action, ← the one before, Esc leaves."

NOTHING_YET = "Nothing is written yet of what will be done."


class ReadBack(QWidget):
    """Goes through the actions; the room sees the same one in the shared view.

    Signals:
        left(str): the person goes back to the list, from the action with this identity
    """

    left = Signal(str)

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._id: ActionId | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Read back")
        self._where = MutedLabel("", self)
        self._what = PlainLabel("", self)
        self._what.setProperty("words", "read-back")
        self._facts = PlainLabel("", self)
        self._facts.setProperty("words", "read-back-facts")
        self._consents = ConsentRow(self, keyed=True)
        self._status = PlainLabel("", self)
        self._before = PlainButton("Action before", self)
        self._next = PrimaryButton("Next action", self)
        self._leave = PlainButton("Back to the list", self)
        self._consents.asked.connect(self._consent)
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
        left, self._id = self._id, None
        self._controller.run(lambda case: case.show_action_to_room(None))
        self.left.emit(left or "")

    def reload(self) -> None:
        """Show the present action as it stands."""
        views = self._views()
        place = next((i for i, view in enumerate(views) if view.action.id == self._id), None)
        if place is None:
            return
        view = views[place]
        action = view.action
        read = sum(1 for each in views if each.action.read_back)
        self._where.setText(f"Action {view.number} of {len(views)}. {read} of {len(views)} read back.")
        self._what.setText(action.what or NOTHING_YET)
        facts = (
            ("Who", action.who),
            ("Supported by", action.supported_by),
            ("By when", action.due.printed),
            ("We will know because", action.how_we_will_know),
            ("Basis of the date", action.basis),
            ("Different timescale", action.different_timescale),
        )
        self._facts.setText("\n".join(f"{name}: {words}" for name, words in facts if words))
        self._consents.show_consents(view.parties, view.agreed, view.called, possible=not action.missing)
        self._status.setText(view.status)
        self._status.set_tone("teal" if view.in_plan else "amber")
        self._before.setEnabled(place > 0)
        self._next.setEnabled(place < len(views) - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a party's agreement, turn, or leave."""
        key, number = event.key(), digit(event)
        if number:
            self._consents.toggle(number)
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_PageDown}:
            self._turn(1)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_PageUp}:
            self._turn(-1)
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _views(self) -> "tuple[ActionView, ...]":
        case: CaseFile | None = self._controller.case_file
        return () if case is None else tuple(view for view in action_views(case) if view.number)

    def _show(self, action_id: ActionId) -> None:
        self._id = action_id

        def act(case: "CaseFile") -> Changes:
            shown = case.show_action_to_room(action_id)
            marked = any(each.id == action_id and each.read_back for each in case.actions())
            return shown if marked else shown | case.mark_read_back(action_id)

        self._controller.run(act)
        self.reload()
        announce(self, f"{self._where.words()} {self._what.words()} {self._facts.words()}")

    def _turn(self, step: int) -> None:
        views = self._views()
        place = next((i for i, view in enumerate(views) if view.action.id == self._id), None)
        if place is not None and 0 <= place + step < len(views):
            self._show(views[place + step].action.id)

    def _consent(self, party: str, agrees: bool) -> None:
        subject, party_id = self._id, PartyId(party)
        if subject is None:
            return
        self._controller.run(
            lambda case: (
                case.consent(subject, party_id) if agrees else case.withdraw_consent(subject, party_id)
            )
        )
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        card = Card(self)
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        for button in (self._next, self._before, self._leave):
            row.addWidget(button)
        for part in (self._where, self._what, self._facts, self._consents, self._status, buttons):
            card.body.addWidget(part)
        card.body.addWidget(MutedLabel(KEYS, self))
        card.body.setSpacing(grid(4))
        scroll = ScrollArea(self)
        scroll.body.addWidget(card)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
