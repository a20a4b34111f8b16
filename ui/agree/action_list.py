"""The rows of Agree: arrows choose one, digits give or take back a party's consent to it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.identity import ActionId, PartyId
from ui.agree.plan_row import PlanRow
from ui.agree.row_view import RowView
from ui.page.case_controller import CaseController
from ui.widgets.announcement import announce
from ui.widgets.discard import discard
from ui.widgets.drop_line import DropLine
from ui.widgets.scroll_area import ScrollArea
from ui.window.digit_row import digit
from ui.window.writing_place import types

ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ActionList(ScrollArea):
    """Shows every row in its order; a row that stays keeps its place, the keyboard and what it shows.

    Signals:
        chosen(): another row is chosen, or the chosen one changed
        mend_asked(str, str): the subject of a row, and the field in which a finding is mended
        typed(QKeyEvent): a character was typed on a row, where it means nothing
    """

    chosen = Signal()
    mend_asked = Signal(str, str)
    typed = Signal(object)

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=0)
        self._controller = controller
        self._rows: dict[str, PlanRow] = {}
        self._chosen = ""
        self.setAccessibleName("Actions")
        self._inside = QWidget(self)
        self._line = DropLine(self._inside)
        self.body.setSpacing(0)
        self._layout = QVBoxLayout(self._inside)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.body.addWidget(self._inside)

    def show_rows(self, views: Sequence[RowView]) -> None:
        """Show these rows; where the chosen one is gone its neighbour is chosen."""
        before = list(self._rows)
        present = {view.subject for view in views}
        for key in [key for key in self._rows if key not in present]:
            discard(self._rows.pop(key))
        for place, view in enumerate(views):
            row = self._rows.get(view.subject) or self._new_row(view.subject)
            if row.view != view:
                row.show_row(view)
            if self._layout.indexOf(row) != place:
                self._layout.insertWidget(place, row)
        self._rows = {view.subject: self._rows[view.subject] for view in views}
        if self._chosen not in self._rows:
            at = before.index(self._chosen) if self._chosen in before else 0
            rows = list(self._rows)
            self._chosen = rows[min(at, len(rows) - 1)] if rows else ""
        self._show_chosen()

    def chosen_view(self) -> RowView | None:
        """Return the chosen row, None where there is none."""
        row = self._rows.get(self._chosen)
        return None if row is None else row.view

    def choose(self, subject: str) -> None:
        """Choose a row, if it is there, and bring it into sight."""
        if subject in self._rows and subject != self._chosen:
            self._chosen = subject
            self._show_chosen()
        row = self._rows.get(self._chosen)
        if row is not None:
            self.ensureWidgetVisible(row, 0, 0)

    def take_keyboard(self) -> bool:
        """Put the keyboard on the chosen row; return whether there is one."""
        row = self._rows.get(self._chosen)
        if row is None:
            return False
        row.take_keyboard()
        self.ensureWidgetVisible(row, 0, 0)
        return True

    def step(self, step: int) -> None:
        """Choose the next row or the one before; the keyboard goes with it."""
        keys = list(self._rows)
        if self._chosen in keys:
            self.choose(keys[min(max(keys.index(self._chosen) + step, 0), len(keys) - 1)])
            self.take_keyboard()

    def move_chosen(self, step: int) -> None:
        """Move the chosen action `step` places."""
        view = self.chosen_view()
        if view is not None and view.action is not None:
            action_id = view.action.action.id
            self._controller.run(lambda case: case.actions.move(action_id, step))
            self.choose(action_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by arrows, take consent by digits, word by Enter; hand on what only types."""
        key, number = event.key(), digit(event)
        row = self._rows.get(self._chosen)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if row is not None and held == Qt.KeyboardModifier.ControlModifier and key in ENTER:
            self.mend_asked.emit(self._chosen, "")
        elif row is None or (held and held != Qt.KeyboardModifier.ShiftModifier):
            super().keyPressEvent(event)
        elif number and not held:
            if not row.toggle(number):
                announce(row.words, "Nobody can agree to this yet.")
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in ENTER:
            self.mend_asked.emit(self._chosen, "")
        elif types(event) and key != Qt.Key.Key_Space:
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)

    def _new_row(self, subject: str) -> PlanRow:
        row = self._rows[subject] = PlanRow(self._inside)
        run = self._controller.run
        row.chosen.connect(lambda: self.choose(subject))
        row.consent_asked.connect(lambda party, agrees: self._consent(subject, party, agrees=agrees))
        row.mend_asked.connect(lambda field: self.mend_asked.emit(subject, field))
        row.edit_asked.connect(lambda: self.mend_asked.emit(subject, ""))
        row.withdrawn.connect(
            lambda gone: run(lambda case: case.actions.withdraw(ActionId(subject), withdrawn=gone))
        )
        row.dragged.connect(self._drag)
        row.dropped.connect(lambda place: self._drop(subject, place))
        return row

    def _show_chosen(self) -> None:
        for key, row in self._rows.items():
            row.set_chosen(key == self._chosen)
        self.chosen.emit()

    def _consent(self, subject: str, party: str, *, agrees: bool) -> None:
        self.choose(subject)
        party_id = PartyId(party)
        done = self._controller.run(
            lambda case: (
                case.consents.give(subject, party_id) if agrees else case.consents.withdraw(subject, party_id)
            )
        )
        row = self._rows.get(subject)
        if row is None or row.view is None:
            return
        if not done:
            row.show_row(row.view)
        focused: QWidget | None = self.focusWidget()
        if focused is None or not row.isAncestorOf(focused):
            row.take_keyboard()

    def _in_order(self) -> list[PlanRow]:
        return [row for row in self._rows.values() if row.view is not None and row.view.action is not None]

    def _target(self, place: QPoint) -> int:
        inside = self._inside.mapFromGlobal(place).y()
        return sum(1 for row in self._in_order() if row.geometry().center().y() < inside)

    def _drag(self, place: QPoint) -> None:
        rows, target = self._in_order(), self._target(place)
        self._line.show_at(rows[target].y() if target < len(rows) else rows[-1].geometry().bottom())

    def _drop(self, subject: str, place: QPoint) -> None:
        self._line.hide()
        rows = self._in_order()
        if self._rows[subject] not in rows:
            return
        here, target = rows.index(self._rows[subject]), self._target(place)
        step = target - here - (1 if target > here else 0)
        if step:
            self.choose(subject)
            self.move_chosen(step)
