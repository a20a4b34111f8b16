"""Readiness: every check, what is missing in it, and the way to where it is mended."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.case.mending import MendingPlace
from facilitator.case.readiness import CheckState, missing, settled_by_now
from facilitator.changes import Changes
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.check_row import CheckRow
from ui.prepare.section import Section, Standing
from ui.widgets.button import LinkButton
from ui.widgets.card import Card
from ui.widgets.discard import discard
from ui.widgets.plain_label import MutedLabel, PlainLabel
from ui.widgets.tip import explain

THREE = "Three checks protect everyone in the room and cannot be set aside. Any other can, with a reason."
WIDEST_STEPS = 280


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
        self._card.body.setContentsMargins(grid(3), grid(1), grid(2), grid(1))
        self._rest = LinkButton("Tick all you can confirm yourself", self)
        explain(self._rest, "Every check with a tick box, apart from that you are independent.")
        self._rest.clicked.connect(lambda: controller.run(lambda case: case.readiness.record_rest()))
        head = QHBoxLayout()
        head.addWidget(self._told, 1)
        head.addWidget(self._rest)
        self.body.setSpacing(grid(1))
        self.keep_together(WIDEST_STEPS)
        self.body.addLayout(head)
        self.body.addWidget(MutedLabel(THREE, self))
        self.body.addWidget(self._card)
        self.body.addStretch(1)
        self.reload(Changes.everything())

    def reload(self, changes: Changes) -> None:
        """Show every check anew."""
        if not (changes.readiness or changes.matter or changes.people):
            return
        states = self.case.readiness.checks()
        late = settled_by_now(self.case.matter.current(), self.case.today())
        if list(self._rows) != [state.key for state in states]:
            self._match_rows(states)
        for state in states:
            self._rows[state.key].show_state(state, late=late)
        still = len(missing(states))
        self._told.setText(
            f"{len(states) - still} of {len(states)} checks are ready."
            if still
            else "Everything is ready for the meeting."
        )
        self._told.set_tone("teal" if not still else "amber" if late else "")
        self._rest.setVisible(bool(self.case.readiness.rest()))

    def standing(self, missing: Sequence[CheckState]) -> Standing:
        """Return how many of all checks stand open."""
        every = len(self.case.readiness.checks())
        late = settled_by_now(self.case.matter.current(), self.case.today())
        if not missing:
            return Standing("Ready")
        return Standing(f"{every - len(missing)} of {every}", needs_you=late)

    def begins_at(self) -> QWidget | None:
        """Return what settles the first check that stands open."""
        first = next(iter(self.case.readiness.missing()), None)
        return None if first is None else self._rows[first.key].control()

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
