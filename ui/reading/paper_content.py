"""Bringing a paper from the case into memory, and asking the process that reads it."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.case.identity import PaperId
from facilitator.case.papers import Paper
from facilitator.changes import Changes
from facilitator.document.papers.paper_process import PaperProcess
from facilitator.errors import FacilitatorError
from ui.page.case_controller import CaseController
from ui.tasks import Tasks

T = TypeVar("T")
Refused = Callable[[FacilitatorError], None]


class PaperContent(QObject):
    """One paper, in memory for as long as it is read, and the process begun for it; nothing is written.

    Signals:
        ready(): it can be asked
        failed(str): a sentence
    """

    ready = Signal()
    failed = Signal(str)

    def __init__(
        self,
        controller: CaseController,
        tasks: Tasks,
        paper: Paper,
        process: PaperProcess,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._tasks = tasks
        # It loads what it needs while the paper comes out of the case, or has done so already.
        self._starting = process
        self._process: PaperProcess | None = None
        self._parts: list[bytes] = []
        self._pieces: Iterator[bytes] | None = None
        self._over = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(lambda: self._fetch(paper.id))
        self._timer.start()
        # Also where the window is taken away without a word.
        self.destroyed.connect(self._starting.close)
        # A lock waits for nothing that a paper asks for.
        tasks.waiting.connect(self.end)

    def ask(
        self, work: Callable[[PaperProcess], T], done: Callable[[T], None], refused: Refused | None = None
    ) -> None:
        """Ask the process that reads the paper; `done` has its answer, else `refused` or `failed` why not.

        Nothing is answered once it is closed.
        """
        process = self._process
        if process is not None:
            self._tasks.run(lambda: work(process), owner=self, done=done, failed=refused or self._tell)

    def end(self) -> None:
        """Let go of the content at once, and end what is being read of it."""
        self._timer.stop()
        self._process = None
        self._starting.close()
        self._parts.clear()

    def close(self) -> None:
        """Let go of the content, and of itself."""
        self.end()
        self.deleteLater()

    def _fetch(self, paper_id: PaperId) -> None:
        """Take the next piece out of the case, between other events."""
        if not self._controller.run(lambda case: self._take(case.papers.pieces, paper_id)):
            self._timer.stop()
        elif self._over:
            self._timer.stop()
            parts, self._parts = self._parts, []
            self._starting.give(parts)
            self._process = self._starting
            self.ready.emit()

    def _take(self, pieces: Callable[[PaperId], Iterator[bytes]], paper_id: PaperId) -> Changes:
        if self._pieces is None:
            self._pieces = pieces(paper_id)
        piece = next(self._pieces, None)
        if piece is None:
            self._over = True
        else:
            self._parts.append(piece)
        return Changes()

    def _tell(self, error: FacilitatorError) -> None:
        self.failed.emit(str(error))
