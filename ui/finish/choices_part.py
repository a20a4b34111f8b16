"""What is chosen about the document as a whole."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.plan import ActionPlan
from facilitator.case.calendar_words import short_date
from facilitator.case.date_entry import parse_date
from facilitator.errors import InvalidValue
from ui.case_controller import CaseController
from ui.theme import grid
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.form_row import FormRow
from ui.widgets.tick_box import TickBox


class ChoicesPart(QWidget):
    """Who may receive the plan, the review, signature lines, large print."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._receivers = AutosaveText(self, lines=2)
        self._receivers.setMaximumHeight(grid(24))
        self._receivers.settled.connect(lambda words: self._change(receivers=words))
        self._review = AutosaveLine(self, placeholder="For instance 15 January 2027")
        self._review.settled.connect(self._change_review)
        self._review_row = FormRow("The parties will review it on", self._review, self)
        self._signatures = TickBox("Lines for signatures", self)
        self._signatures.clicked.connect(lambda checked: self._change(signature_lines=checked))
        self._large = TickBox("Large print (18 point), the same words", self)
        self._large.clicked.connect(lambda checked: self._change(large_print=checked))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(grid(2))
        self._receivers_row = FormRow("Who may receive it", self._receivers, self)
        for part in (self._receivers_row, self._review_row, self._signatures, self._large):
            column.addWidget(part)

    def show_choices(self, choices: PlanChoices, plan: ActionPlan) -> None:
        """Show what is chosen; the standing sentence is shown where nobody is named."""
        self._receivers.show_value(choices.receivers)
        self._receivers.setPlaceholderText("" if choices.receivers else plan.sharing)
        if not self._review_row.error():
            self._review.show_value(short_date(choices.review_on) if choices.review_on else "")
        self._signatures.setChecked(choices.signature_lines)
        self._large.setChecked(choices.large_print)

    def _change_review(self, typed: str) -> None:
        case = self._controller.case_file
        if case is None:
            return
        day: date | None = None
        try:
            day = parse_date(typed, case.today()) if typed.strip() else None
        except InvalidValue as error:
            self._review_row.show_error(str(error))
            return
        self._review_row.show_error("")
        self._change(review_on=day)

    def _change(self, **changes: object) -> None:
        self._controller.run(lambda case: case.change_choices(**changes))
