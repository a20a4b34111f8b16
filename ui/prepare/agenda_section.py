"""Agenda: items, their order, minutes and clock times, and the templates they come from."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from facilitator.case.agenda import USUAL_ITEM_MINUTES, AgendaItem, ItemKind, starts, total_minutes
from facilitator.case.agenda_hints import breaks_for_interpreters, too_long
from facilitator.case.calendar_words import clock_time, minutes_words
from facilitator.case.readiness import CheckState, settled_by_now
from facilitator.changes import Changes
from ui.page.case_controller import CaseController
from ui.prepare.agenda_list import AgendaList
from ui.prepare.entry_row import EntryRow, EntryWords
from ui.prepare.minutes_box import MinutesBox
from ui.prepare.section import Section, Standing
from ui.prepare.templates_card import TemplatesCard
from ui.tasks import Tasks
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.plain_label import MutedLabel, PlainLabel

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

WIDEST_STEPS = 300
HOW = "Drag an item by its dots, or press Alt with ↑ or ↓ on it."
KINDS = {
    ItemKind.TALK: "Talk",
    ItemKind.OPENING_TURNS: "Opening turns",
    ItemKind.BREAK: "Break",
    ItemKind.PRIVATE: "Private sessions",
    ItemKind.READ_BACK: "Read back",
    ItemKind.FACILITATOR: "You speak",
    ItemKind.CHILD_VIEWS: "The child's views",
    ItemKind.CLOSING: "Closing, with the dates",
}


class AgendaSection(Section):
    """The agenda as it is planned; the meeting runs along it."""

    key = "agenda"
    title = "Agenda"

    def __init__(
        self, controller: CaseController, tasks: Tasks, opening: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(controller, parent)
        self.keep_together(WIDEST_STEPS)
        self._total = PlainLabel("", self)
        self._total.set_tone("strong")
        self._too_long = PlainLabel("", self)
        self._advice = PlainLabel("", self)
        self._list = AgendaList(controller, KINDS, self)
        self._minutes = MinutesBox(self)
        self._minutes.show_value(USUAL_ITEM_MINUTES)
        self._kind = Choice("", list(KINDS.items()))
        self._entry = EntryRow(
            controller,
            EntryWords(
                label="Next agenda item",
                button="Add item",
                place="agenda-item",
                placeholder="Title, then Enter",
            ),
            self._add,
            choices=(self._minutes, self._kind),
        )
        self._minutes.setAccessibleName("Minutes of next agenda item")
        self._kind.setAccessibleName("Kind of next agenda item")
        card = Card(self)
        for part in (
            self._total,
            self._too_long,
            self._advice,
            MutedLabel(HOW, card),
            self._list,
            self._entry,
        ):
            card.body.addWidget(part)
        self._templates = TemplatesCard(controller, tasks, self)
        self.body.addWidget(card)
        self.body.addWidget(KeyHintButton(opening, self), 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._templates)
        self.body.addStretch(1)
        self.reload(Changes.everything())

    def reload(self, changes: Changes) -> None:
        """Show the agenda anew."""
        if not (changes.agenda or changes.matter or changes.people):
            return
        case = self.case
        items, matter = case.agenda.items(), case.matter.current()
        begin = datetime.combine(matter.meeting_date or case.today(), matter.start_time or time())
        times = starts(items, begin)
        shown = [clock_time(at) for at in times] if matter.start_time else _from_start(items)
        if self._list.show_items(items, shown):
            self.tabs_changed()
        total = total_minutes(items)
        end = f", from {shown[0]} to {shown[-1]}" if matter.start_time else ""
        self._total.setText(
            f"{minutes_words(total)} planned of {minutes_words(matter.booked_minutes)} booked{end}"
        )
        over = too_long(items, matter.booked_minutes)
        late = bool(over) and settled_by_now(matter, case.today())
        self._too_long.setText(f"⚠ {over}" if late else over)
        self._too_long.set_tone("amber" if late else "")
        self._too_long.setVisible(bool(over))
        advice = breaks_for_interpreters(items, case.people.all())
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))

    def standing(self, missing: Sequence[CheckState]) -> Standing:
        """Return the planned time; an empty or too long agenda is late on the day of the meeting."""
        del missing
        items, matter = self.case.agenda.items(), self.case.matter.current()
        late = settled_by_now(matter, self.case.today())
        if not items:
            return Standing("No items yet", needs_you=late)
        late = late and bool(too_long(items, matter.booked_minutes))
        words = f"{len(items)} items, {minutes_words(total_minutes(items))}"
        return Standing(f"⚠ {words}" if late else words, needs_you=late)

    def _add(self, case: "CaseFile", title: str) -> Changes:
        return case.agenda.add(title, self._minutes.value(), self._kind.value())


def _from_start(items: Sequence[AgendaItem]) -> list[str]:
    """Return each start as hours and minutes after the beginning, for a meeting without a start time."""
    times = starts(items, datetime(2000, 1, 1))  # noqa: DTZ001 - only the difference to midnight is shown
    return [f"+{at.hour}:{at.minute:02d}" for at in times]
