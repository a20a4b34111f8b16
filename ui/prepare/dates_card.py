"""The dates of a mediation: those that are entered, and those that follow from them in law."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.acts.matter_acts import MatterChanges, MatterDate
from facilitator.case.calendar_words import plain_date
from facilitator.case.matter import Matter
from facilitator.case.mediation_gaps import issues_certificate
from facilitator.case.process_words import process_words
from facilitator.case.statutory_dates import StatutoryDate, dates_for
from facilitator.case.subjects import arranged_by_board, concerns_health
from facilitator.changes import Changes
from ui.fields.read_field import date_field
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.matter_card import MatterCard
from ui.widgets.discard import discard
from ui.widgets.plain_label import MutedLabel, PlainLabel

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
        wanted = _wanted(matter)
        self._cannot.setVisible("cannot_mediate_in_time" in wanted)
        for name, field in self._fields.items():
            field.setVisible(name in wanted)
            field.show_value(getattr(matter, name))
        case = self.controller.case_file
        self._show_dates(dates_for(matter, case.agreement.days_held()))

    def _show_dates(self, dates: tuple[StatutoryDate, ...]) -> None:
        if dates == self._shown:
            return
        self._shown = dates
        while (item := self._follow.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                discard(row)
        for each in dates:
            self._follow.addWidget(_date_row(each, self))


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


def _date_row(each: StatutoryDate, parent: QWidget) -> QWidget:
    row = QWidget(parent)
    words = PlainLabel(each.line, row)
    words.set_tone("strong")
    checked = f"{each.basis}. Looked at on {plain_date(each.checked_on)}: check this."
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(grid(0.5))
    column.addWidget(words)
    if each.advice:
        advice = PlainLabel(each.advice, row)
        advice.set_tone("strong")
        column.addWidget(advice)
    if each.warning:
        warning = PlainLabel(each.warning, row)
        warning.set_tone("amber")
        column.addWidget(warning)
    if each.explained:
        column.addWidget(PlainLabel(each.explained, row))
    column.addWidget(MutedLabel(checked, row))
    return row


def _dated(name: MatterDate) -> "Callable[[CaseFile, date | None], Changes]":
    """Return the act that gives that date of the matter a day."""

    def change(case: "CaseFile", day: date | None) -> Changes:
        changes: MatterChanges = {}
        changes[name] = day
        return case.matter.change(**changes)

    return change
