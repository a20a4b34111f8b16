"""A line for one day or several, in whatever way they are typed."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.case.calendar_words import short_date
from facilitator.case.date_entry import parse_days
from facilitator.errors import FacilitatorError, InvalidValue
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.form_row import FormRow


class DaysRow(FormRow):
    """Days, or none; what cannot be read stays typed, with a sentence.

    Signals:
        chosen(object): the days as a tuple of dates
    """

    chosen = Signal(object)

    def __init__(self, label: str, parent: QWidget | None = None, *, hint: str = "") -> None:
        self._line = AutosaveLine()
        super().__init__(label, self._line, parent, hint=hint)
        self._today: date | None = None
        self._line.settled.connect(self._read)

    def show_days(self, days: Sequence[date], today: date) -> None:
        """Show what the case holds; `today` is what a day without a year is nearest to."""
        self._today = today
        if not self.error():
            self._line.show_value(", ".join(short_date(day) for day in days))

    def show_usual(self, day: date) -> None:
        """Show the day that holds where none is typed."""
        self._line.setPlaceholderText(short_date(day))

    def note_refusal(self, error: FacilitatorError) -> None:
        """Note that what was chosen was refused."""
        self._line.note_refusal(error)

    def _read(self, typed: str) -> None:
        if self._today is None:
            return
        try:
            days = parse_days(typed, self._today)
        except InvalidValue as error:
            self.show_error(str(error))
            return
        self.show_error("")
        self.chosen.emit(days)
