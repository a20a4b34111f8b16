"""Before the meeting: what is still missing; whether it can start all the same stands in the head."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.readiness import CheckState
from facilitator.errors import FacilitatorError
from ui.look.theme import grid
from ui.meet.other_day_question import OtherDayQuestion
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.button import LinkButton
from ui.widgets.card import Card
from ui.widgets.discard import discard
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel


class StartPanel(QWidget):
    """Lists the open checks; those that can be set aside need a reason, the others no reason will do.

    Signals:
        prepare_asked(): go to Prepare
        mend_asked(str): go to the field in which the check with this key is mended
        reason_typed(str): the reason so far
    """

    prepare_asked = Signal()
    mend_asked = Signal(str)
    reason_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mends: list[LinkButton] = []
        self._checks = QVBoxLayout()
        self._checks.setSpacing(grid(2))
        self._reason = AutosaveLine(self)
        self._reason.settled.connect(self.reason_typed)
        self._reason_row = FormRow(
            "Why start without them", self._reason, self, hint="It is kept with the case."
        )
        prepare = LinkButton("Go to Prepare", self)
        prepare.clicked.connect(self.prepare_asked)
        self._prepare = prepare
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(3))
        self.other_day = OtherDayQuestion(self)
        self.other_day.left.connect(self.take_keyboard)
        body.addWidget(self.other_day)
        body.addWidget(HeadingLabel("Ready to start?", self))
        body.addWidget(self._reason_row)
        body.addWidget(prepare)
        body.addLayout(self._checks)
        body.addStretch(1)

    def note_refusal(self, error: FacilitatorError) -> None:
        """Note that the reason typed was refused."""
        self._reason.note_refusal(error)

    def show_missing(self, missing: Sequence[CheckState]) -> None:
        """Show the open checks."""
        while (item := self._checks.takeAt(0)) is not None:
            card = item.widget()
            if card is not None:
                discard(card)
        self._mends = []
        firm = [check for check in missing if not check.can_be_overridden]
        for check in sorted(missing, key=lambda check: check.can_be_overridden):
            self._checks.addWidget(self._card(check))
        self._reason_row.setVisible(bool(missing) and not firm)
        self._prepare.setVisible(bool(missing))

    def asks(self) -> bool:
        """Return whether it asks which day is meant."""
        return not self.other_day.isHidden()

    def show_reason(self, reason: str) -> None:
        """Show the reason that was typed before."""
        self._reason.show_value(reason)

    def take_keyboard(self) -> None:
        """Take the keyboard to where a start that did not come is settled: the question, or what is open."""
        if self.other_day.take_keyboard():
            return
        if not self._reason_row.isHidden():
            self._reason.setFocus()
        elif self._mends:
            self._mends[0].setFocus()
        else:
            self._prepare.setFocus()

    def reason(self) -> str:
        """Return the reason as it stands in the line."""
        return self._reason.text()

    def _card(self, check: CheckState) -> Card:
        card = Card(self, tone="quiet" if check.can_be_overridden else "amber")
        card.body.setContentsMargins(grid(3), grid(2), grid(3), grid(2))
        card.body.setSpacing(grid(0.5))
        card.body.addWidget(PlainLabel(check.question, card))
        below = check.detail or "Not confirmed yet."
        if not check.can_be_overridden:
            below += " Needed before any meeting."
        card.body.addWidget(MutedLabel(below, card))
        mend = LinkButton("Mend it", card)
        self._mends.append(mend)
        mend.setAccessibleName(f"Mend it: {check.question}")
        mend.clicked.connect(lambda: self.mend_asked.emit(check.key))
        card.body.addWidget(mend, 0, Qt.AlignmentFlag.AlignLeft)
        return card
