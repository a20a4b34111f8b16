"""Readiness: every check, what is missing in it, and the way to where it is mended."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from facilitator.case.mending import MendingPlace
from facilitator.case.readiness import CheckState, missing
from facilitator.changes import Changes
from ui.page.case_controller import CaseController
from ui.prepare.check_row import CheckRow
from ui.prepare.section import Section, Standing
from ui.widgets.card import Card
from ui.widgets.discard import discard
from ui.widgets.plain_label import MutedLabel, PlainLabel

THREE = "Three checks protect everyone in the room and cannot be set aside. Any other can, with a reason."


class ReadinessSection(Section):
    """The checks of the process in the order in which they are asked."""

    key = "readiness"
    title = "Readiness"

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._rows: dict[str, CheckRow] = {}
        self._told = PlainLabel("", self)
        self._card = Card(self)
        self._card.body.setSpacing(0)
        for part in (self._told, MutedLabel(THREE, self), self._card):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.reload(Changes.everything())

    def reload(self, changes: Changes) -> None:
        """Show every check anew."""
        if not (changes.readiness or changes.matter or changes.people):
            return
        states = self.case.readiness.checks()
        if list(self._rows) != [state.key for state in states]:
            self._match_rows(states)
        for state in states:
            self._rows[state.key].show_state(state)
        still = len(missing(states))
        self._told.setText(
            f"{still} of {len(states)} checks are missing."
            if still
            else "Everything is ready for the meeting."
        )
        self._told.set_tone("amber" if still else "teal")

    def standing(self, missing: Sequence[CheckState]) -> Standing:
        """Return how many of all checks stand open."""
        return Standing(f"{len(missing)} missing", needs_you=True) if missing else Standing("Ready")

    def control_for(self, place: MendingPlace) -> QWidget | None:
        """Return what settles the check."""
        row = self._rows.get(place.field)
        return None if row is None else row.control()

    def _match_rows(self, states: Sequence[CheckState]) -> None:
        for key in set(self._rows) - {state.key for state in states}:
            row = self._rows.pop(key)
            discard(row)
        kept = self._rows
        self._rows = {}
        for place, state in enumerate(states):
            row = kept.get(state.key) or CheckRow(self.controller, state, self._card)
            if state.key not in kept:
                row.go_asked.connect(self.go_asked)
            self._rows[state.key] = row
            self._card.body.removeWidget(row)
            self._card.body.insertWidget(place, row)
        self.tabs_changed()
