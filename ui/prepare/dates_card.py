"""The dates of a mediation: those that are entered, and those that follow from them in law."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from facilitator.acts.matter_acts import MatterChanges, MatterDate
from facilitator.case.date_table import date_table
from facilitator.case.matter import Matter
from facilitator.case.mediation_gaps import issues_certificate
from facilitator.case.process_words import process_words
from facilitator.case.statutory_dates import dates_for
from facilitator.case.subjects import arranged_by_board, concerns_health
from facilitator.changes import Changes
from ui.fields.read_field import date_field
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.date_details import DateDetails
from ui.prepare.dates_list import DatesList
from ui.prepare.matter_card import MatterCard
from ui.widgets.plain_label import HeadingLabel, MutedLabel

ENTERED: Final[dict[MatterDate, str]] = {
    "decision_date": "Date of the decision letter",
    "request_date": "Date the family asked for mediation",
    "authority_told_date": "Date the authority was told that the family wants it",
    "board_told_date": "Date the integrated care board was told",
    "notice_date": "Date notice of the meeting was given",
    "adviser_told_date": "Date the mediation adviser was told so",
    "certificate_date": "Date of the certificate",
}

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

CANNOT: Final = "The authority said it cannot mediate in 30 days"


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
                _dated(name),
                self,
            )
            for name, label in ENTERED.items()
        }
        self._controls |= {name: field.editor for name, field in self._fields.items()}
        for name, field in self._fields.items():
            self.body.addWidget(field)
            if name == "notice_date":
                self._less = self.add_tick("less_notice_agreed", "The family agreed to less notice")
                self._cannot = self.add_tick("cannot_mediate_in_time", CANNOT)
        self._follow = HeadingLabel("What follows in law", self, level=3)
        self._list = DatesList(self)
        self._of_chosen = DateDetails(self)
        self._list.chosen.connect(self._of_chosen.show_date)
        self.body.addWidget(self._follow)
        self.body.addWidget(self._list)
        self.body.addWidget(self._of_chosen)
        self.body.addStretch(1)
        self.body.setSpacing(grid(2.5))

    def show_matter(self, matter: Matter) -> None:
        """Show the dates that belong to the process."""
        super().show_matter(matter)
        statutory = matter.process.has_statutory_dates
        self._none.setText(process_words(matter.process).dates)
        self._none.setVisible(not statutory)
        self._less.setVisible(statutory)
        wanted = _wanted(matter)
        self._cannot.setVisible("cannot_mediate_in_time" in wanted)
        for name, field in self._fields.items():
            field.setVisible(name in wanted)
            field.show_value(getattr(matter, name))
        case = self.controller.case_file
        rows = date_table(dates_for(matter, case.agreement.days_held()), matter, case.today())
        for part in (self._follow, self._list, self._of_chosen):
            part.setVisible(bool(rows))
        self._list.show_rows(rows)


def _wanted(matter: Matter) -> frozenset[str]:
    """Return the fields that this mediation can have, and those that hold something all the same."""
    if not matter.process.has_statutory_dates:
        return frozenset()
    certificate = issues_certificate(matter)
    has = {
        "decision_date": True,
        "request_date": True,
        "authority_told_date": True,
        "board_told_date": concerns_health(matter),
        "notice_date": True,
        "cannot_mediate_in_time": not arranged_by_board(matter),
        "adviser_told_date": certificate and matter.cannot_mediate_in_time,
        "certificate_date": certificate,
    }
    return frozenset(name for name, can in has.items() if can or getattr(matter, name))


def _dated(name: MatterDate) -> "Callable[[CaseFile, date | None], Changes]":
    """Return the act that gives that date of the matter a day."""

    def change(case: "CaseFile", day: date | None) -> Changes:
        changes: MatterChanges = {}
        changes[name] = day
        return case.matter.change(**changes)

    return change
