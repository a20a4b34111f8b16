"""After the meeting: which parties have still to say whether they agree, and by which day."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.agreement.spoken_action import read_due
from facilitator.case.calendar_words import long_date
from facilitator.case.list_words import shown_names
from facilitator.errors import InvalidValue
from facilitator.meeting.state import Status
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.button import PlainButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.told_beside import ToldBeside

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

BY: Final = "By which day they say so"
HOW: Final = "How each party agreed"


class ConfirmingBand(QFrame):
    """Shown once the meeting has ended while somebody has still to confirm; Home says the same.

    Signals:
        how_asked(): how each party agreed is to be recorded
    """

    how_asked = Signal()

    def __init__(self, controller: CaseController, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._who = PlainLabel("", self)
        self._who.set_tone("strong")
        self._day = AutosaveLine(self, placeholder="by which day")
        self._day.setAccessibleName(BY)
        self._day.setFixedWidth(grid(48))
        self._told = ToldBeside(self._day)
        self._day.settled.connect(self._read)
        how = PlainButton(HOW, self)
        how.setProperty("slim", "true")
        how.clicked.connect(self._ask_how)
        row = QHBoxLayout(self)
        row.setContentsMargins(grid(2.5), grid(1), grid(2.5), grid(1))
        row.addWidget(self._who, 1)
        row.addWidget(self._day)
        row.addWidget(how)

    def show_case(self, case: "CaseFile") -> None:
        """Show who is waited for."""
        ended = case.meeting.current().status is Status.ENDED
        waiting = [party.called for party in case.agreement.still_to_confirm()] if ended else []
        self.setVisible(bool(waiting))
        choices = case.terms.choices()
        by, late = choices.confirm_by, choices.confirming_is_late(case.today())
        self._who.setText(
            f"Still to confirm: {shown_names(waiting)}.{' The day has passed.' if late else ''}"
        )
        self._who.set_tone("amber" if late else "strong")
        self._day.show_value(long_date(by) if by else "")

    def _ask_how(self) -> None:
        self.how_asked.emit()

    def _read(self, typed: str) -> None:
        case = self._controller.case_file
        try:
            day = read_due(typed, today=case.today(), term_ends=case.matter.current().term_ends_on).day
        except InvalidValue as error:
            self._told.tell(str(error))
            self._day.setAccessibleDescription(str(error))
            return
        self._told.tell("")
        self._day.setAccessibleDescription("")
        self._controller.run(lambda case: case.terms.change(confirm_by=day), self._day.note_refusal)
