"""Papers whose names hold what is being looked for, above the notes that do."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.case.identity import PartyId
from facilitator.case.papers import Paper
from ui.look.theme import grid
from ui.widgets.button import LinkButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel

MOST_SHOWN = 8


class PapersFound(QWidget):
    """One button for each paper; Down goes on to the notes, Escape back to writing.

    Signals:
        chosen(PaperId): read this paper
        list_asked(), writing_asked(): by key
    """

    chosen = Signal(object)
    list_asked = Signal()
    writing_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Papers found")
        self._shown: tuple[tuple[str, str], ...] = ()
        self._buttons: list[LinkButton] = []
        self._row = FlowLayout(self)
        self._row.setSpacing(grid(2))
        self.hide()

    def show_papers(self, papers: Sequence[Paper], parties: Mapping[PartyId, str]) -> None:
        """Show these papers, each with the party it came from; the list stays while they do."""
        shown = tuple((str(paper.id), _called(paper, parties)) for paper in papers[:MOST_SHOWN])
        self.setVisible(bool(papers))
        if shown == self._shown:
            return
        self._shown = shown
        self._row.remove_all()
        self._buttons = []
        count = "1 paper" if len(papers) == 1 else f"{len(papers)} papers"
        told = MutedLabel(f"{count}:", self, wrap=False)
        told.setMinimumHeight(LinkButton("", self).sizeHint().height())
        self._row.addWidget(told)
        for paper, (_, words) in zip(papers, shown, strict=False):
            button = LinkButton(words, self)
            button.setAccessibleName(f"Read the paper {words}")
            button.setAccessibleDescription(f"Begins: {paper.begins}" if paper.begins else "")
            button.clicked.connect(lambda _=False, key=paper.id: self.chosen.emit(key))
            button.installEventFilter(self)
            self._buttons.append(button)
            self._row.addWidget(button)
            button.show()

    def begin(self) -> bool:
        """Put the focus on the first paper; return whether there is one."""
        if self.isHidden() or not self._buttons:
            return False
        self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go on to the notes, or back to writing."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Down:
            self.list_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.writing_asked.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            pressed = next((button for button in self._buttons if button.hasFocus()), None)
            if pressed is not None:
                pressed.click()
        else:
            return False
        return True


def _called(paper: Paper, parties: Mapping[PartyId, str]) -> str:
    party = parties.get(paper.party_id, "") if paper.party_id is not None else ""
    return f"{paper.name} (from {party})" if party else paper.name
