"""One readiness check in one line, two with large text: what, verdict, who and when; the rest when chosen."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.case.calendar_words import day_and_month
from facilitator.case.readiness import CheckState, CheckStatus
from facilitator.changes import Changes
from ui.fields.kept_field import KeptField
from ui.look.dressed import follow_look
from ui.look.theme import grid, has_large_text
from ui.page.case_controller import CaseController
from ui.prepare.named_chip import NamedChip
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.button import LinkButton
from ui.widgets.plain_label import MutedLabel, PlainLabel

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

SIGNS: Final = {
    CheckStatus.READY: ("✓", "Ready", "teal"),
    CheckStatus.MISSING: ("⚠", "Missing", "amber"),
    CheckStatus.OVERRIDDEN: ("◦", "Set aside", "strong"),
}
ACT_STEPS: Final = 28
SIGN_STEPS: Final = 5
TO_DO: Final = ("○", "To do", "muted")
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
        self._verdict = MutedLabel("", self, wrap=False)
        self._beneath = QWidget(self)
        self._detail = MutedLabel("", self)
        self._open = False
        self._more = LinkButton("More", self)
        self._more.clicked.connect(self._turn)
        self._done = NamedChip("Done", about, self)
        self._done.clicked.connect(self._record)
        self._go = LinkButton("", self)
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
        self._who.hide_label()
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
        follow_look(self, self._fit)
        self._fit()

    def show_state(self, state: CheckState, *, late: bool) -> None:
        """Show where the check stands; `late`: it should have been settled by now."""
        self._state = state
        sign, words, tone = SIGNS[state.status]
        if state.status is CheckStatus.MISSING and not late:
            sign, words, tone = TO_DO
        self._sign.setText(sign)
        self._sign.set_tone(tone)
        self._question.setText(state.question)
        self._verdict.setText(" ".join(filter(None, (words, _recorded(state)))))
        self._verdict.set_tone(tone if tone == "amber" else "")
        self._detail.setText(state.detail if state.status is CheckStatus.MISSING else "")
        self.setAccessibleName(f"{words}: {state.question}")
        self._done.setVisible(state.recorded_by_hand)
        self._done.show_state(on=state.record is not None and state.record.done, about=state.question)
        self._who.setVisible(state.recorded_by_hand and state.record is not None and state.record.done)
        self._who.show_saved(state.record.who if state.record else "")
        place = PLACES.get(state.section, "")
        self._go.setVisible(bool(place) and state.status is not CheckStatus.READY)
        self._go.setText(f"Go to {place}")
        self._go.setAccessibleName(f"Go to {place}: {state.question}")
        self._show_reason()
        self._show_open()

    def expand(self) -> None:
        """Show everything about the check."""
        self._open = True
        self._show_open()

    def control(self) -> QWidget:
        """Return what settles the check here: the tick, the way to its field, or why it is set aside."""
        state = self._state
        if state.recorded_by_hand:
            return self._done
        if not self._go.isHidden():
            return self._go
        self.expand()
        return self._reason.field

    def _turn(self) -> None:
        self._open = not self._open
        self._show_open()

    def _show_open(self) -> None:
        self._more.setText("Less" if self._open else "More")
        self._more.setAccessibleName(f"{'Less' if self._open else 'More'} about: {self._state.question}")
        self._beneath.setVisible(self._open)
        self._detail.setVisible(bool(self._detail.words()))

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

    def _keep_who(self, case: "CaseFile", text: str) -> Changes:
        return case.readiness.record(self._state.key, done=self._done.isChecked(), who=text)

    def _fit(self) -> None:
        """With large text the question has the whole line, and who settled it and what to do stand below."""
        large = has_large_text()
        self._verdict.setWordWrap(large)
        self._line.setDirection(
            QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        )
        self._acts.setMinimumWidth(0 if large else grid(ACT_STEPS))
        self._answer.setContentsMargins(grid(SIGN_STEPS + 2) if large else 0, 0, 0, 0)
        self._line.setContentsMargins(0, grid(1) if large else 0, 0, grid(1) if large else 0)

    def _lay_out(self) -> None:
        asked = QHBoxLayout()
        self._sign.setMinimumWidth(grid(SIGN_STEPS))
        asked.addWidget(self._sign)
        asked.addWidget(self._question, 1)
        self._answer = QHBoxLayout()
        self._answer.addWidget(self._verdict, 1)
        for button in (self._done, self._go, self._more):
            button.setProperty("inline", True)
        act = QHBoxLayout()
        act.addWidget(self._done)
        act.addWidget(self._go)
        self._acts = QWidget(self)
        self._acts.setLayout(act)
        act.setContentsMargins(0, 0, 0, 0)
        self._answer.addWidget(self._acts)
        self._answer.addWidget(self._more)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.addLayout(asked, 1)
        self._line.addLayout(self._answer)
        for part in (asked, self._answer, self._line):
            part.setSpacing(grid(2))
        beneath = QVBoxLayout(self._beneath)
        beneath.setContentsMargins(grid(7), 0, 0, grid(2))
        beneath.setSpacing(grid(1.5))
        beneath.addWidget(self._detail)
        beneath.addWidget(self._who)
        beneath.addWidget(self._reason)
        beneath.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignLeft)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(self._line)
        body.addWidget(self._beneath)


def _recorded(state: CheckState) -> str:
    """Return who settled it and on which day, "" where the case knows by itself."""
    record = state.record
    if record is None or record.recorded_at is None or state.status is CheckStatus.MISSING:
        return ""
    if state.status is CheckStatus.READY and not state.recorded_by_hand:
        return ""
    day = day_and_month(record.recorded_at.astimezone().date())
    return ", ".join(filter(None, (day, record.who)))
