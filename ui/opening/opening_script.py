"""The words to read aloud at the beginning, beside the meeting, and editing them where they stand."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.matter import Process
from facilitator.changes import Changes
from facilitator.errors import FacilitatorError
from ui.look.theme import grid
from ui.opening.opening_part import OpeningPartRow
from ui.page.actions import act
from ui.page.case_controller import CaseController
from ui.tasks import Tasks
from ui.widgets.announcement import announce
from ui.widgets.button import PlainButton, PrimaryButton
from ui.widgets.discard import discard
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.sheet import Sheet

KEY: Final = "Ctrl+Shift+O"
HOW: Final = "Click a paragraph and type. It is saved, encrypted, as the wording for this case."
KEPT: Final = "Kept, encrypted, as your wording for the next cases of this kind."
NONE_KEPT: Final = "The next cases of this kind begin with the standard wording."
PUT_BACK: Final = "The standard wording is back. Undo brings yours back."


class OpeningScript(Sheet):
    """Shows the opening of the case's process, part by part, each part a text box that saves itself.

    Undo and redo of the window work here too; in a text box they take back typing first.
    """

    def __init__(self, controller: CaseController, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__("Opening words", parent)
        self._controller = controller
        self._tasks = tasks
        self._process: Process | None = None
        self._rows: dict[str, OpeningPartRow] = {}
        self._warning = PlainLabel("", self)
        self._warning.set_tone("amber")
        self._told = PlainLabel("", self)
        self._told.set_tone("teal")
        self._scroll = ScrollArea(self, margin=6)
        self._close = PrimaryButton("Close", self)
        self._back = PlainButton("Put back the standard wording", self)
        self._keep = PlainButton("Keep as my wording for the next cases", self)
        self._lay_out()
        self._close.clicked.connect(self.close)
        self._back.clicked.connect(self._put_back)
        self._keep.clicked.connect(self._keep_for_next)
        controller.changed.connect(self._on_changed)
        self._on_changed(Changes.everything())
        room = parent.window().size() if parent is not None else QSize(grid(190), grid(170))
        self.resize(min(grid(180), room.width() - grid(8)), min(grid(150), room.height() - grid(8)))
        self._close.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the window's undo and redo work in this one."""
        super().showEvent(event)
        self.addActions([act for act in self.window().actions() if act.property("undoes")])

    def _lay_out(self) -> None:
        self._parts = QVBoxLayout()
        self._parts.setSpacing(grid(4))
        body = self._scroll.body
        body.addWidget(HeadingLabel("Opening words", self, level=1))
        body.addWidget(MutedLabel(HOW, self))
        body.addLayout(self._parts)
        body.addStretch(1)
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        for button in (self._close, self._back, self._keep):
            flow.addWidget(button)
        foot = QVBoxLayout()
        foot.setContentsMargins(grid(6), grid(2), grid(6), 0)
        foot.setSpacing(grid(2))
        for part in (self._warning, self._told, buttons):
            foot.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, grid(4))
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)

    def _on_changed(self, changes: Changes) -> None:
        case = self._controller.case_file
        if not (changes.opening or changes.matter or changes.keeping or changes.plan):
            return
        script, process = case.opening.script(), case.matter.current().process
        if process is not self._process:
            self._process = process
            for row in self._rows.values():
                discard(row)
            self._rows = {part.key: OpeningPartRow(self._controller, part.key, self) for part in script}
            for row in self._rows.values():
                self._parts.addWidget(row)
        for part in script:
            self._rows[part.key].show_part(part)
        own = any(not part.standard for part in script)
        self._back.setEnabled(own)
        warning = " ".join(filter(None, (*case.opening.warnings(), case.retention.told_otherwise())))
        if warning and warning not in self._warning.words():
            announce(self, warning)
        self._warning.setText(f"⚠ {warning}" if warning else "")
        self._warning.setVisible(bool(warning))
        self._tell("")

    def _put_back(self) -> None:
        self._flush()
        if self._controller.run(lambda case: case.opening.use_standard()):
            for row in self._rows.values():
                row.forget_typing()
            self._tell(PUT_BACK)

    def _keep_for_next(self) -> None:
        self._flush()
        case = self._controller.case_file
        try:
            process, words = case.opening.for_next_cases()
        except FacilitatorError as error:
            self._tell(str(error), tone="amber")
            return
        store = case.templates
        done = KEPT if words else NONE_KEPT
        self._tasks.run(
            lambda: store.save_opening(process, words),
            owner=self,
            done=lambda _: self._tell(done),
            failed=lambda error: self._tell(str(error), tone="danger"),
        )

    def _flush(self) -> None:
        for row in self._rows.values():
            row.editor.flush()

    def _tell(self, sentence: str, *, tone: str = "teal") -> None:
        self._told.set_tone(tone)
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)


def opening_action(owner: QWidget, controller: CaseController, tasks: Tasks, *, group: str) -> QAction:
    """Return the act that shows the opening of the open case's process."""

    def show() -> None:
        dialog = OpeningScript(controller, tasks, owner)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    return act(owner, "Opening words", KEY, show, group=group)
