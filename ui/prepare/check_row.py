"""One readiness check: where it stands, what is missing, what can be done about it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.case.calendar_words import clock_time, short_date
from facilitator.case.readiness import CheckState, CheckStatus
from facilitator.changes import Changes
from ui.fields.kept_field import KeptField
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.named_chip import NamedChip
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.button import LinkButton, PlainButton
from ui.widgets.columns import Columns
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel, PlainLabel

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

SIGNS: Final = {
    CheckStatus.READY: ("✓", "Ready", "teal"),
    CheckStatus.MISSING: ("⚠", "Missing", "amber"),
    CheckStatus.OVERRIDDEN: ("○", "Set aside", "strong"),
}
PLACES: Final = {"matter": "Matter", "people": "People", "agenda": "Agenda"}


class CheckRow(QFrame):
    """Shows a check; ticks it, sets it aside, or goes to where it is mended.

    Signals:
        go_asked(MendingPlace): the field in which it is mended
    """

    go_asked = Signal(object)

    def __init__(self, controller: CaseController, state: CheckState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._state = state
        about = state.question
        self._sign, self._question = PlainLabel("", self, wrap=False), PlainLabel("", self)
        self._standing = MutedLabel("", self)
        self._done = NamedChip("Done", about, self)
        self._done.clicked.connect(self._record)
        self._go = PlainButton("", self)
        self._go.clicked.connect(self._ask_to_go)
        self._aside = LinkButton("Set aside with a reason", self)
        self._aside.setAccessibleName(f"Set aside with a reason: {about}")
        self._aside.clicked.connect(self._ask_reason)
        self._who = KeptField(
            controller,
            "Who confirmed it",
            f"check:{state.key}:who",
            self._keep_who,
            self,
            field=AutosaveLine(placeholder="Who confirmed it"),
        )
        self._who.show_label(False)
        self._who.call(f"Who confirmed: {about}")
        self._reason = KeptField(
            controller,
            "Why it is set aside",
            f"check:{state.key}:reason",
            lambda case, text: case.readiness.set_aside(self._state.key, text),
            self,
        )
        self._reason.call(f"Why it is set aside: {about}")
        self._reason_asked = False
        self._lay_out()

    def show_state(self, state: CheckState) -> None:
        """Show where the check stands."""
        self._state = state
        sign, words, tone = SIGNS[state.status]
        self._sign.setText(sign)
        self._sign.set_tone(tone)
        self._question.setText(state.question)
        told = state.detail if state.status is CheckStatus.MISSING else _recorded(state)
        self._standing.setText(f"{words}. {told}".strip())
        self.setAccessibleName(f"{words}: {state.question}")
        self._done.setVisible(state.recorded_by_hand)
        self._done.show_state(
            on=state.record is not None and state.record.done,
            about=state.question,
            wanted=state.status is CheckStatus.MISSING,
        )
        self._who.setVisible(state.recorded_by_hand and state.record is not None and state.record.done)
        self._who.show_saved(state.record.who if state.record else "")
        place = PLACES.get(state.section, "")
        self._go.setVisible(bool(place) and state.status is not CheckStatus.READY)
        self._go.setText(f"Go to {place}")
        self._go.setAccessibleName(f"Go to {place}: {state.question}")
        self._show_reason()

    def control(self) -> QWidget:
        """Return what settles the check here: the tick, the way to its field, or why it is set aside."""
        state = self._state
        if state.recorded_by_hand:
            return self._done
        return self._go if not self._go.isHidden() else self._reason.field

    def _ask_to_go(self) -> None:
        case = self._controller.case_file
        self.go_asked.emit(case.readiness.mending_place(self._state.key))

    def _show_reason(self) -> None:
        state = self._state
        ready = state.status is CheckStatus.READY
        if ready:
            self._reason_asked = self._reason.field.hasFocus()
        reason = state.record.reason if state.record else ""
        self._reason.show_saved(reason)
        shown = state.can_be_overridden and (self._reason_asked or bool(reason and not ready))
        self._reason.setVisible(shown)
        self._aside.setVisible(state.can_be_overridden and not ready and not shown)

    def _ask_reason(self) -> None:
        self._reason_asked = True
        self._show_reason()
        self._reason.field.setFocus()

    def _record(self, done: bool) -> None:
        who = self._who.editor
        who.flush()
        key, name = self._state.key, self._state.record.who if self._state.record else ""
        self._controller.run(lambda case: case.readiness.record(key, done=done, who=name))
        if done and self._who.isVisible():
            self._who.field.setFocus()

    def _keep_who(self, case: "CaseFile", text: str) -> Changes:
        return case.readiness.record(self._state.key, done=self._done.isChecked(), who=text)

    def _lay_out(self) -> None:
        acts = QWidget(self)
        flow = FlowLayout(acts)
        for button in (self._done, self._go, self._aside):
            flow.addWidget(button)
        by_hand = Columns(self)
        by_hand.add(acts, stretch=0, least_steps=70)
        by_hand.add(self._who, stretch=1, least_steps=50)
        words = QVBoxLayout()
        words.setSpacing(grid(1))
        for part in (self._question, self._standing, by_hand, self._reason):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, grid(2.5), 0, grid(2.5))
        row.setSpacing(grid(3))
        self._sign.setMinimumWidth(grid(5))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._question.set_tone("strong")


def _recorded(state: CheckState) -> str:
    record = state.record
    if record is None or record.recorded_at is None:
        return ""
    if state.status is CheckStatus.READY and not state.recorded_by_hand:
        return ""
    at = record.recorded_at.astimezone()
    return f"Recorded {short_date(at.date())}, {clock_time(at)}."
