"""Removing a paper for good, one piece at a time, so that the window never stands still."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.case.identity import PaperId
from facilitator.changes import Changes
from ui.page.case_controller import CaseController

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile


class PaperRemoving(QObject):
    """Goes on between other events; what is left when the case closes goes at its next opening.

    Signals:
        ended(): the paper is gone
    """

    ended = Signal()

    def __init__(self, controller: CaseController, paper_id: PaperId, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._paper_id = paper_id
        self._steps: Iterator[None] | None = None
        self._over = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _step(self) -> None:
        going_on = self._controller.run(self._take)
        if self._over or not going_on:
            self._timer.stop()
            self.ended.emit()
            self.deleteLater()

    def _take(self, case: "CaseFile") -> Changes:
        first = self._steps is None
        if self._steps is None:
            self._steps = case.papers.removal(self._paper_id)
        self._over = next(self._steps, self) is self
        return Changes(papers=first or self._over)
