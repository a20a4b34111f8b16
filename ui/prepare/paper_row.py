"""One paper in the list."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.case.calendar_words import short_date
from facilitator.case.identity import PartyId
from facilitator.case.papers import Paper
from facilitator.case.people import Party
from ui.fields.kept_field import KeptField
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.widgets.button import LinkButton, PlainButton
from ui.widgets.choice import Choice
from ui.widgets.columns import Columns
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel, PlainLabel

if TYPE_CHECKING:
    from facilitator.case.identity import PaperId

MEGABYTE: Final = 1024 * 1024
NOT_SAID: Final = "Party not said"


class PaperRow(QFrame):
    """The paper's name, what it is, and what can be done with it.

    Signals:
        read_asked(str): show the paper with this identity
        removal_asked(str): remove it
    """

    read_asked = Signal(str)
    removal_asked = Signal(str)

    def __init__(
        self, controller: CaseController, paper_id: "PaperId", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = KeptField(
            controller,
            "Name",
            f"paper:{paper_id}:name",
            lambda case, text: case.papers.rename(paper_id, text),
        )
        self._name.hide_label()
        self._about, self._begins = MutedLabel("", self), MutedLabel("", self)
        self._notice = PlainLabel("", self)
        self._notice.set_tone("amber")
        self._party: Choice[PartyId | None] = Choice("", (), moves=True, wide=True)
        self._party.activated.connect(
            lambda _: controller.run(lambda case: case.papers.say_whose(paper_id, self._party.value()))
        )
        self._read = PlainButton("Read")
        self._read.clicked.connect(lambda: self.read_asked.emit(paper_id))
        self._remove = LinkButton("Remove")
        self._remove.clicked.connect(lambda: self.removal_asked.emit(paper_id))
        acts = QWidget(self)
        flow = FlowLayout(acts)
        flow.addWidget(self._party)
        flow.addWidget(self._read)
        flow.addWidget(self._remove)
        columns = Columns(self)
        columns.add(self._name, stretch=1, least_steps=70)
        columns.add(acts, stretch=0, least_steps=96)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(1))
        body.addWidget(columns)
        for label in (self._about, self._begins, self._notice):
            body.addWidget(label)

    def show_paper(self, paper: Paper, parties: Sequence[Party], *, within: str = "") -> None:
        """Show what the case holds; it may be said from which of the parties the paper came.

        `within` is the name of the paper that it was in, "" where it came by itself.
        """
        self._party.offer([(None, NOT_SAID), *((party.id, f"From {party.called}") for party in parties)])
        for place, party in enumerate(parties, start=1):
            self._party.setItemText(place, f"From {party.called}")
        self._party.show_value(paper.party_id)
        self._party.setAccessibleName(f"From which party: {paper.name}")
        self._name.show_saved(paper.name)
        self._name.call(f"Name of paper {paper.name}")
        self._about.setText(_about(paper, within))
        _show(self._begins, f"Begins: {paper.begins}" if paper.begins else "")
        _show(self._notice, f"⚠ {paper.notice.sentence}" if paper.notice.sentence else "")
        self._read.setAccessibleName(f"Read {paper.name}")
        self._remove.setAccessibleName(f"Remove {paper.name}")


def _about(paper: Paper, within: str) -> str:
    pages = "" if not paper.pages else ", 1 page" if paper.pages == 1 else f", {paper.pages} pages"
    day = short_date(paper.added_at.astimezone().date())
    return f"{paper.kind.label}{pages}, {_size(paper.size)}, added {day}{f', in {within}' if within else ''}"


def _show(label: PlainLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))


def _size(size: int) -> str:
    if size >= MEGABYTE:
        return f"{size / MEGABYTE:.1f} MB"
    return f"{max(1, size // 1024)} KB"
