"""The actions as cards, one of them perhaps open for editing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.identity import ActionId, PartyId
from facilitator.changes import Changes
from ui.agree.action_card import ActionCard
from ui.agree.action_editor import ActionEditor
from ui.agree.action_view import ActionView
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.discard import discard
from ui.widgets.drop_line import DropLine

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

REPLACE = "Replace what is there?"


class ActionList(QWidget):
    """Shows every action in its order; the editor stands in the place of the card it edits.

    Signals:
        edit_asked(str): the identity of the action to be edited
    """

    edit_asked = Signal(str)

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._cards: dict[ActionId, ActionCard] = {}
        self._line = DropLine(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(grid(2.5))

    def show_actions(self, views: Sequence[ActionView], editor: ActionEditor | None) -> None:
        """Show these actions; cards that stay keep their focus and what is opened in them."""
        present = {view.action.id for view in views}
        for key in [key for key in self._cards if key not in present]:
            card = self._cards.pop(key)
            discard(card)
        wanted: list[QWidget] = []
        for view in views:
            card = self._cards.get(view.action.id) or self._new_card(view.action.id)
            if card.view != view:
                card.show_action(view)
            edited = editor is not None and editor.action_id == view.action.id
            card.setVisible(not edited)
            wanted.append(card)
            if edited and editor is not None:
                wanted.append(editor)
        if editor is not None and editor not in wanted:
            wanted.append(editor)
        for place, widget in enumerate(wanted):
            if self._layout.indexOf(widget) != place:
                self._layout.insertWidget(place, widget)

    def focus_card(self, action_id: str) -> None:
        """Put the focus on a card, on the last one where that action is not there."""
        cards = list(self._cards.values())
        card = self._cards.get(ActionId(action_id)) or (cards[-1] if cards else None)
        if card is not None:
            card.focus_edit()

    def action_of(self, widget: QWidget | None) -> ActionId | None:
        """Return the action on whose card `widget` is."""
        if widget is None:
            return None
        return next((key for key, card in self._cards.items() if card.isAncestorOf(widget)), None)

    def move_action(self, action_id: ActionId, step: int) -> None:
        """Move an action `step` places; the focus goes with it."""
        focused: QWidget | None = self.focusWidget()
        self._controller.run(lambda case: case.actions.move(action_id, step))
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _new_card(self, action_id: ActionId) -> ActionCard:
        card = self._cards[action_id] = ActionCard(self)
        run = self._controller.run
        card.edit_asked.connect(lambda: self.edit_asked.emit(action_id))
        card.moved.connect(lambda step: self.move_action(action_id, step))
        card.withdrawn.connect(
            lambda gone: run(lambda case: case.actions.withdraw(action_id, withdrawn=gone))
        )
        card.timescale_asked.connect(lambda key: self._use_timescale(action_id, key))
        card.restore_asked.connect(lambda version: run(lambda case: case.actions.restore_version(version)))
        card.consent_asked.connect(lambda party, agrees: self._consent(action_id, party, agrees=agrees))
        card.dragged.connect(self._drag)
        card.dropped.connect(lambda place: self._drop(action_id, place))
        return card

    def _use_timescale(self, action_id: ActionId, key: str) -> None:
        replaced: list[str] = []

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

    def _consent(self, action_id: ActionId, party: str, *, agrees: bool) -> None:
        party_id = PartyId(party)
        done = self._controller.run(
            lambda case: (
                case.consents.give(action_id, party_id)
                if agrees
                else case.consents.withdraw(action_id, party_id)
            )
        )
        card = self._cards.get(action_id)
        if not done and card is not None and card.view is not None:
            card.show_action(card.view)

    def _in_order(self) -> list[ActionCard]:
        return sorted((c for c in self._cards.values() if not c.isHidden()), key=lambda card: card.y())

    def _target(self, place: QPoint) -> int:
        inside = self.mapFromGlobal(place).y()
        return sum(1 for card in self._in_order() if card.geometry().center().y() < inside)

    def _drag(self, place: QPoint) -> None:
        cards, target = self._in_order(), self._target(place)
        gap = self._layout.spacing() // 2
        self._line.show_at(
            cards[target].y() - gap if target < len(cards) else cards[-1].geometry().bottom() + gap
        )

    def _drop(self, action_id: ActionId, place: QPoint) -> None:
        self._line.hide()
        here = self._in_order().index(self._cards[action_id])
        target = self._target(place)
        step = target - here - (1 if target > here else 0)
        if step:
            self.move_action(action_id, step)
