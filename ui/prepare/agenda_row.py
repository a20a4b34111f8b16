"""One item of the agenda."""

from collections.abc import Mapping
from typing import Unpack

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.acts.agenda_acts import ItemChanges
from facilitator.case.agenda import AgendaItem, ItemKind
from ui.fields.kept_field import KeptField
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.minutes_box import MinutesBox
from ui.widgets.button import LinkButton, PlainButton
from ui.widgets.choice import Choice
from ui.widgets.columns import Columns
from ui.widgets.drag_grip import DragGrip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel
from ui.widgets.row_moves import step_by_key
from ui.widgets.system_keys import shown_keys


class AgendaRow(QFrame):
    """Title, minutes and kind; its controls are called by the item's number."""

    def __init__(
        self, controller: CaseController, item: AgendaItem, kinds: Mapping[ItemKind, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._id = item.id
        self.grip = DragGrip(self)
        self._time = MutedLabel("", self, wrap=False)
        self._title = KeptField(
            controller,
            "Title",
            f"item:{item.id}:title",
            lambda case, text: case.agenda.change(self._id, title=text),
            self,
        )
        self._title.hide_label()
        self._minutes = MinutesBox(self)
        self._minutes.given.connect(lambda minutes: self._change(minutes=minutes))
        self._kind = Choice("", list(kinds.items()), self, moves=True)
        self._kind.activated.connect(lambda _: self._change(kind=self._kind.value()))
        self._up, self._down = PlainButton("↑", self), PlainButton("↓", self)
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        self._remove = LinkButton("Remove", self)
        self._remove.clicked.connect(lambda: controller.run(lambda case: case.agenda.remove(self._id)))
        self._lay_out()

    def show_item(self, item: AgendaItem, number: int, time_words: str) -> None:
        """Show what the case holds of the item, and when it starts."""
        self._time.setText(time_words)
        self._title.show_saved(item.title)
        self._minutes.show_value(item.minutes)
        self._kind.show_value(item.kind)
        self.grip.setAccessibleName(f"Drag agenda item {number}")
        self._title.call(f"Agenda item {number}")
        for control, words in (
            (self._minutes, "Minutes of agenda item {}"),
            (self._kind, "Kind of agenda item {}"),
            (self._up, "Move agenda item {} up"),
            (self._down, "Move agenda item {} down"),
            (self._remove, "Remove agenda item {}"),
        ):
            control.setAccessibleName(words.format(number))
            control.setAccessibleDescription(item.title)
        for button, keys in ((self._up, shown_keys("Alt+Up")), (self._down, shown_keys("Alt+Down"))):
            button.setToolTip(f"{button.accessibleName()}\u2003{keys}")
            button.setAccessibleDescription(f"{item.title}. Key: {keys}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the item with Alt and an arrow."""
        if step := step_by_key(event):
            self._move(step)
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        what, rest = QWidget(self), QWidget(self)
        first = QHBoxLayout(what)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(grid(2))
        self._time.setMinimumWidth(grid(10))
        first.addWidget(self.grip)
        first.addWidget(self._time)
        first.addWidget(self._title, 1)
        flow = FlowLayout(rest)
        for control in (self._minutes, self._kind, self._up, self._down, self._remove):
            flow.addWidget(control)
        columns = Columns(self)
        columns.add(what, stretch=1, least_steps=90)
        columns.add(rest, stretch=0, least_steps=108)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(columns)

    def _change(self, **changes: Unpack[ItemChanges]) -> None:
        self._controller.run(lambda case: case.agenda.change(self._id, **changes))

    def _move(self, step: int) -> None:
        self._title.editor.flush()
        self._controller.run(lambda case: case.agenda.move(self._id, step))
