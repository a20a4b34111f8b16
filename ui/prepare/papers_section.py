"""Papers: what the parties sent, kept encrypted in the case and read inside the app."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.identity import PaperId
from facilitator.case.papers import Paper
from facilitator.case.readiness import CheckState
from facilitator.case.received_files import ENDINGS, LARGEST_MEGABYTES
from facilitator.changes import Changes
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.adding_told import AddingTold
from ui.prepare.dropped_files import may_be_dropped, taken
from ui.prepare.paper_adding import PaperAdding
from ui.prepare.paper_removing import PaperRemoving
from ui.prepare.paper_row import PaperRow
from ui.prepare.section import Section, Standing
from ui.reading.paper_reader import BACK, PaperReader
from ui.reading.spare_process import SpareProcess
from ui.tasks import Tasks
from ui.widgets.button import PlainButton
from ui.widgets.card import Card
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.discard import discard
from ui.widgets.plain_label import MutedLabel
from ui.widgets.save_path import choose_open_paths

KINDS = " ".join(ENDINGS)
KINDS_IN_WORDS = "PDF files, Word documents, e-mails, photos and scans"
BACK_WORDS = {"meet": "Back to the meeting"}
HOW = (
    f"{KINDS_IN_WORDS}, up to {LARGEST_MEGABYTES} MB each. "
    "Choose them, or drag them here. Files within an e-mail, a Word document or a PDF are added with it. "
    "A copy is kept encrypted in the case and destroyed with it. The file you chose stays where it is; "
    "erase it yourself."
)
GONE = (
    "It is taken out of the case for good and cannot be brought back. "
    "The file you added it from is not touched."
)
STAYS = " The files that were in it stay in the list."


class PapersSection(Section):
    """The list of papers, or the one that is being read.

    Signals:
        stage_asked(str): the person who came from that stage to read goes back to it
        reading_changed(): a paper is read from now on, or no longer
    """

    stage_asked = Signal(str)
    reading_changed = Signal()

    key = "papers"
    title = "Papers"

    def __init__(self, controller: CaseController, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.setAcceptDrops(True)
        self._rows: dict[PaperId, PaperRow] = {}
        self._list = QWidget(self)
        self._adding = PaperAdding(controller, tasks, self._list)
        self._add = PlainButton("Add papers", self)
        self._told = AddingTold(controller, self._adding, self)
        self._spare = SpareProcess(controller, tasks, self)
        self._reader = PaperReader(controller, self._spare, self)
        self._card = Card(self._list)
        self._card.body.setSpacing(grid(3))
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(grid(3))
        column.addWidget(MutedLabel(HOW, self))
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (*self._told.lines, self._card):
            column.addWidget(part)
        column.addStretch(1)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._reader, 1)
        self._reader.hide()
        self._add.clicked.connect(self._choose)
        self._reader.closed.connect(self._show_list)
        self._reader.left.connect(self._go_back)
        self._reader.paper_asked.connect(self._read_another)
        self._back_to = ""
        self.reload(Changes.everything())
        self._told.tell_interrupted()
        self._read(self.case.place.current().paper_id or "")

    def reload(self, changes: Changes) -> None:
        """Show the list anew."""
        if not (changes.papers or changes.people):
            return
        papers, parties = self.case.papers.all(), self.case.parties.all()
        if list(self._rows) != [paper.id for paper in papers]:
            self._match_rows(papers)
            self.tabs_changed()
        names = {paper.id: paper.name for paper in papers}
        for paper in papers:
            within = "" if paper.part_of is None else names.get(paper.part_of, "")
            self._rows[paper.id].show_paper(paper, parties, within=within)
        self._card.setVisible(bool(papers))
        self._stand_ready()
        read = self._reader.paper()
        if read is not None and read.id not in self._rows:
            # Its adding was taken back.
            self._reader.close_paper()

    def standing(self, missing: Sequence[CheckState]) -> Standing:
        """Return how many papers there are."""
        del missing
        count = len(self.case.papers.all())
        return Standing("None" if not count else "1 paper" if count == 1 else f"{count} papers")

    def add_papers(self, paths: Sequence[Path]) -> None:
        """Add these files."""
        self._told.clear()
        self._adding.add(paths)

    def add_content(self, name: str, content: bytes) -> None:
        """Add what another program handed over, which is in no file."""
        self._told.clear()
        self._adding.add_content(name, content)

    def read_paper(self, paper_id: PaperId, *, back_to: str) -> None:
        """Show a paper to somebody who came from another stage, whose key is `back_to`."""
        self._read(paper_id, back_to=back_to)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files, and whatever else can at least be answered."""
        if may_be_dropped(event.mimeData()):
            _take_a_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        _take_a_copy(event)
        self._told.clear()
        dropped = taken(event.mimeData())
        for sentence in dropped.refused:
            self._told.refuse(sentence)
        if dropped.paths:
            self._adding.add(dropped.paths)
        for name, content in dropped.contents:
            self._adding.add_content(name, content)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask what waited until somebody is here."""
        super().showEvent(event)
        QTimer.singleShot(0, self._adding, self._adding.ask_what_waits)
        QTimer.singleShot(0, self, self._stand_ready)

    def hideEvent(self, event: QHideEvent) -> None:
        """Have nothing stand ready that nobody is about to ask for."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._spare.end()

    def actions_for_keys(self) -> tuple[QAction, ...]:
        """Return the acts of reading."""
        return self._reader.actions_for_keys()

    @property
    def reader(self) -> QWidget:
        """What shows a paper that is read, in sight while one is."""
        return self._reader

    def begins_at(self) -> QWidget | None:
        """Return the paper that is read, if one is."""
        return self._reader.begins_at() if self._reader.is_reading() else None

    def is_reading(self) -> bool:
        """Return whether a paper is read."""
        return self._reader.is_reading()

    def keep_place(self) -> None:
        """Have the case remember where a paper is read, now."""
        self._reader.keep_place()

    def _choose(self) -> None:
        self.add_papers(choose_open_paths(self.window(), "Add papers", KINDS, KINDS_IN_WORDS))

    def _read(self, paper_id: str, *, back_to: str = "") -> None:
        paper = next((paper for paper in self.case.papers.all() if paper.id == paper_id), None)
        if paper is not None:
            self._list.hide()
            self._reader.show()
            self._back_to = back_to
            self._reader.read(paper, BACK_WORDS.get(back_to, BACK))
            self.reading_changed.emit()

    def _read_another(self, paper_id: str) -> None:
        self._read(paper_id, back_to=self._back_to)

    def _go_back(self) -> None:
        if self._back_to:
            self.stage_asked.emit(self._back_to)

    def _show_list(self) -> None:
        self._reader.hide()
        self._list.show()
        self.reading_changed.emit()
        self._add.setFocus()
        self._adding.ask_what_waits()
        self._stand_ready()

    def _stand_ready(self) -> None:
        if self._list.isVisible() and not self.controller.has_ended:
            self._spare.stand_ready(self.case.papers.all())

    def _remove(self, paper_id: str) -> None:
        paper = next((paper for paper in self.case.papers.all() if paper.id == paper_id), None)
        if paper is None:
            return
        stays = STAYS if any(part.part_of == paper_id for part in self.case.papers.all()) else ""
        if ConfirmDialog.ask(
            self.window(), f"Remove {paper.name}?", f"{GONE}{stays}", "Remove it", "Keep it"
        ):
            PaperRemoving(self.controller, paper.id, self)
            self._add.setFocus()

    def _match_rows(self, papers: Sequence[Paper]) -> None:
        for paper_id in set(self._rows) - {paper.id for paper in papers}:
            row = self._rows.pop(paper_id)
            discard(row)
        kept, self._rows = self._rows, {}
        for place, paper in enumerate(papers):
            row = kept.get(paper.id) or self._new_row(paper.id)
            self._rows[paper.id] = row
            self._card.body.removeWidget(row)
            self._card.body.insertWidget(place, row)

    def _new_row(self, paper_id: PaperId) -> PaperRow:
        row = PaperRow(self.controller, paper_id, self._card)
        row.read_asked.connect(self._read)
        row.removal_asked.connect(self._remove)
        return row


def _take_a_copy(event: QDropEvent) -> None:
    """Take what is dragged without its source being told to remove it, which Explorer proposes."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
