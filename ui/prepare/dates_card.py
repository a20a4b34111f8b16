"""The dates of a mediation: those that are entered, and those that follow from them in law."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.calendar_words import long_date, plain_date
from facilitator.case.matter import Matter
from facilitator.case.process_words import process_words
from facilitator.case.statutory_dates import StatutoryDate, dates_for
from ui.case_controller import CaseController
from ui.prepare.matter_card import MatterCard
from ui.prepare.read_field import date_field
from ui.theme import grid
from ui.widgets.discard import discard
from ui.widgets.plain_label import MutedLabel, PlainLabel

ENTERED = {
    "decision_date": "Date of the decision letter",
    "request_date": "Date the family asked for mediation",
    "notice_date": "Date notice of the meeting was given",
    "certificate_date": "Date of the certificate",
}


class DatesCard(MatterCard):
    """The dates of a mediation; disagreement resolution has none of this sort, and the card says so."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(controller, "Statutory dates", parent)
        self._none = MutedLabel("", self)
        self.body.addWidget(self._none)
        self._fields = {
            name: date_field(
                controller,
                label,
                f"matter:{name}",
                lambda case, day, field=name: case.change_matter(**{field: day}),  # type: ignore[misc]
                self,
            )
            for name, label in ENTERED.items()
        }
        self._controls |= {name: field.editor for name, field in self._fields.items()}
        for name, field in self._fields.items():
            self.body.addWidget(field)
            if name == "notice_date":
                self._less = self.add_tick("less_notice_agreed", "The family agreed to less notice")
        self._follow = QVBoxLayout()
        self._follow.setSpacing(grid(2))
        self.body.addLayout(self._follow)
        self._shown: tuple[StatutoryDate, ...] = ()
        self.body.addStretch(1)
        self.body.setSpacing(grid(2.5))

    def show_matter(self, matter: Matter) -> None:
        """Show the dates that belong to the process."""
        super().show_matter(matter)
        statutory = matter.process.has_statutory_dates
        self._none.setText(process_words(matter.process).dates)
        self._none.setVisible(not statutory)
        self._less.setVisible(statutory)
        for name, field in self._fields.items():
            field.setVisible(statutory)
            field.show_value(getattr(matter, name))
        self._show_dates(dates_for(matter))

    def _show_dates(self, dates: tuple[StatutoryDate, ...]) -> None:
        if dates == self._shown:
            return
        self._shown = dates
        while (item := self._follow.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                discard(row)
        for each in dates:
            self._follow.addWidget(_date_row(each, self))


def _date_row(each: StatutoryDate, parent: QWidget) -> QWidget:
    row = QWidget(parent)
    words = PlainLabel(f"{each.words}: {long_date(each.day)}" if each.day else each.words, row)
    words.set_tone("strong")
    checked = f"{each.basis}. Checked on {plain_date(each.checked_on)} in published summaries: check this."
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(grid(0.5))
    column.addWidget(words)
    if each.note:
        note = PlainLabel(each.note, row)
        note.set_tone("amber")
        column.addWidget(note)
    column.addWidget(MutedLabel(checked, row))
    return row
