"""A line for a day, in whatever way it is typed."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.case.calendar_words import short_date
from facilitator.case.date_entry import parse_date
from facilitator.errors import FacilitatorError, InvalidValue
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.form_row import FormRow


class DayRow(FormRow):
    """A date or nothing; what cannot be read stays typed, with a sentence.

    Signals:
        chosen(object): the date, or None once the line is empty
    """

    chosen = Signal(object)

    def __init__(self, label: str, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        self._line = AutosaveLine(placeholder=placeholder)
        super().__init__(label, self._line, parent)
        self._today: date | None = None
        self._line.settled.connect(self._read)

    def show_day(self, day: date | None, today: date) -> None:
        """Show what the case holds; `today` is what "next Friday" counts from."""
        self._today = today
        if not self.error():
            self._line.show_value(short_date(day) if day else "")

    def show_usual(self, day: date) -> None:
        """Show the day that holds where none is typed."""
        self._line.setPlaceholderText(short_date(day))

    def note_refusal(self, error: FacilitatorError) -> None:
        """Note that what was chosen was refused."""
        self._line.note_refusal(error)

    def _read(self, typed: str) -> None:
        if self._today is None:
            return
        day: date | None = None
        try:
            day = parse_date(typed, self._today) if typed.strip() else None
        except InvalidValue as error:
            self.show_error(str(error))
            return
        self.show_error("")
        self.chosen.emit(day)
