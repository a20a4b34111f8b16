"""What is to be known about the chosen date of law: how it is counted, and where it comes from."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.calendar_words import plain_date
from facilitator.case.date_table import DateRow
from ui.look.theme import grid
from ui.widgets.plain_label import MutedLabel, PlainLabel


class DateDetails(QWidget):
    """The date in full, what to look at, how it is counted, and its basis with "check this"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line, self._better, self._warning, self._counted = (PlainLabel("", self) for _ in range(4))
        self._basis = MutedLabel("", self)
        self._line.set_tone("strong")
        column = QVBoxLayout(self)
        column.setContentsMargins(grid(2.5), 0, 0, 0)
        column.setSpacing(grid(0.5))
        for label in (self._line, self._better, self._warning, self._counted, self._basis):
            column.addWidget(label)

    def show_date(self, row: DateRow) -> None:
        """Show what belongs to this date."""
        due = row.due
        for label, words in (
            (self._line, due.line),
            (self._better, due.advice),
            (self._warning, due.warning),
            (self._counted, due.explained),
            (self._basis, f"{due.basis}. Looked at on {plain_date(due.checked_on)}: check this."),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self._warning.set_tone("amber" if row.needs_you else "")
