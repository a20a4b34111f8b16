"""The agenda beside the notes: the items with their times, who was not heard, and the way on."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.case.direction import isolated
from facilitator.meeting.notes import ParkedTopic
from facilitator.meeting.progress import Progress
from ui.look.theme import grid
from ui.meet.agenda_list import AgendaList
from ui.meet.agenda_model import AgendaRow
from ui.meet.car_park import CarPark
from ui.meeting_head.act_button import ActButton
from ui.widgets.button import LinkButton
from ui.widgets.fitted_label import FittedLabel
from ui.widgets.plain_label import HeadingLabel
from ui.widgets.scroll_area import ScrollArea

MOST_NAMED: Final = 4


class AgendaColumn(QFrame):
    """Shows the items; the car park opens in their place.

    Signals:
        papers_asked(), preparation_asked(): go and read them
        left(): what had been opened here is closed again
    """

    papers_asked = Signal()
    preparation_asked = Signal()
    left = Signal()

    def __init__(self, next_item: QAction, more_minutes: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_flat = self._shows_cue = False
        self.list = AgendaList(self)
        self.car_park = CarPark(self)
        self._title = HeadingLabel("Agenda", self, wrap=False)
        self._elapsed = FittedLabel(self, times=0.86, right=True)
        self._unheard = FittedLabel(self, times=0.86, lines=2)
        self._break = FittedLabel(self, times=0.86, lines=2, bold=True)
        self._way_on = ActButton(next_item, self)
        self._longer = ActButton(more_minutes, self, shows_key=False)
        self._parked = LinkButton("Car park", self)
        self._papers = LinkButton("Papers", self)
        self._notes = LinkButton("Preparation", self)
        self._parked.clicked.connect(self._turn_car_park)
        self._papers.clicked.connect(self.papers_asked)
        self._notes.clicked.connect(self.preparation_asked)
        self._notes.setAccessibleName("Preparation notes")
        parked = ScrollArea(self, margin=3)
        parked.body.addWidget(self.car_park)
        parked.body.addStretch(1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(parked)
        self._car_park_place = parked
        head = self._head = QHBoxLayout()
        head.setContentsMargins(grid(4), grid(2.25), grid(3), grid(2))
        head.addWidget(self._title)
        head.addWidget(self._elapsed, 1)
        on = QHBoxLayout()
        on.setSpacing(grid(1.5))
        on.addWidget(self._way_on, 1)
        on.addWidget(self._longer)
        links = self._links = QHBoxLayout()
        links.setSpacing(0)
        for link in (self._parked, self._papers, self._notes):
            link.setProperty("small", "true")
            links.addWidget(link)
        links.addStretch(1)
        foot = self._foot = QVBoxLayout()
        foot.setContentsMargins(grid(3), grid(1), grid(3), grid(1))
        foot.setSpacing(grid(1))
        foot.addWidget(self._break)
        foot.addWidget(self._unheard)
        foot.addLayout(on)
        foot.addLayout(links)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(head)
        body.addWidget(self._stack, 1)
        body.addLayout(foot)

    def show_flat(self, *, flat: bool) -> None:
        """Leave the height to the items: the links beside the heading, one line for who was not heard."""
        if flat is self._is_flat:
            return
        self._is_flat = flat
        (self._foot if flat else self._head).removeItem(self._links)
        if flat:
            self._head.insertLayout(0, self._links)
        else:
            self._foot.addLayout(self._links)
        self._title.setVisible(not flat)
        self._show_elapsed()
        self._head.setContentsMargins(
            grid(1 if flat else 4), grid(0 if flat else 1), grid(3), grid(0 if flat else 1)
        )
        self._foot.setContentsMargins(grid(3), grid(0.25 if flat else 1), grid(3), grid(0.75 if flat else 1))
        self._foot.setSpacing(grid(0.25 if flat else 1))
        for label in (self._unheard, self._break):
            label.show_lines(1 if flat else 2)
        self._break.setVisible(not flat or bool(self._break.words()))
        self._unheard.setVisible(not flat or not self._break.words())

    def show_progress(self, progress: Progress, rows: tuple[AgendaRow, ...], *, begun: bool) -> None:
        """Show the items, and the time of the whole meeting."""
        self.list.show_rows(rows)
        cue = progress.booked_cue if begun else ""
        words = f"{progress.words}, {cue}" if cue else progress.words
        self._elapsed.show_words(words if begun else "", tone="amber" if cue else "ink_muted")
        self._shows_cue = bool(cue)
        self._show_elapsed()

    def show_break_cue(self, cue: str) -> None:
        """Show the suggestion of a break, or none."""
        self._break.show_words(f"\u25d4 {cue}." if cue else "", tone="amber")
        if self._is_flat:
            self._break.setVisible(bool(cue))
            self._unheard.setVisible(not cue)

    def show_unheard(self, names: Sequence[str] | None) -> None:
        """Name who was not heard on this item yet; None where nobody has to be."""
        if names is None:
            self._unheard.show_words("")
            return
        listed = f"{len(names)} people" if len(names) > MOST_NAMED else ", ".join(map(isolated, names))
        words = f"Not yet heard on this item: {listed}" if names else "Everyone was heard on this item."
        self._unheard.show_words(words, tone="ink_muted")

    def show_parked(self, topics: Sequence[ParkedTopic], papers: int) -> None:
        """Show the topics of the car park, and how many papers there are."""
        self.car_park.show_topics(topics)
        waiting = sum(1 for topic in topics if topic.is_open)
        self._parked.setText(f"Car park {waiting}" if waiting else "Car park")
        self._papers.setText(f"Papers {papers}" if papers else "Papers")

    def _show_elapsed(self) -> None:
        # Beside the links there is room for what is amiss alone; the head says the pace.
        self._elapsed.setVisible(not self._is_flat or self._shows_cue)

    def _turn_car_park(self) -> None:
        opens = self._stack.currentWidget() is self.list
        self._stack.setCurrentWidget(self._car_park_place if opens else self.list)
        self._title.setText("Car park" if opens else "Agenda")
        self._parked.setAccessibleDescription("Shows the agenda again" if opens else "")
        if not opens:
            self.left.emit()
