"""A process that has loaded what a PDF needs before one is read, so that its first page is there sooner."""

from typing import Final

from PySide6.QtCore import QObject

from facilitator.case.papers import Paper, PaperKind
from facilitator.document.papers.paper_process import PaperProcess
from ui.page.case_controller import CaseController
from ui.reading.paper_content import PaperContent
from ui.tasks import Tasks

# What arrives most and is longest; the others are begun when they are read.
KIND: Final = PaperKind.PDF


class SpareProcess(QObject):
    """Waits while the list of papers is in sight. It is confined, has no paper yet, and serves one."""

    def __init__(self, controller: CaseController, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._tasks = controller, tasks
        # Also where the window is taken away without a word.
        self._waiting = waiting = list[PaperProcess]()
        self._largest = 0
        self.destroyed.connect(lambda: _end(waiting))
        tasks.waiting.connect(self.end)

    def stand_ready(self, papers: tuple[Paper, ...]) -> None:
        """Begin a process that can read any of these, where one of them is of its kind and none waits."""
        sizes = [paper.size for paper in papers if paper.kind is KIND]
        if not sizes or (self._waiting and self._largest >= max(sizes)):
            return
        self.end()
        self._largest = max(sizes)
        process = PaperProcess((), KIND)
        process.begin(self._largest)
        self._waiting.append(process)

    def content(self, paper: Paper, parent: QObject) -> PaperContent:
        """Fetch a paper for the process that waits, or for another where it is not fit for it."""
        return PaperContent(self._controller, self._tasks, paper, self._taken(paper), parent)

    def end(self) -> None:
        """End the one that waits."""
        _end(self._waiting)

    def _taken(self, paper: Paper) -> PaperProcess:
        if self._waiting and paper.kind is KIND and paper.size <= self._largest:
            process = self._waiting.pop()
            if process.is_running():
                return process
            process.close()
        self.end()
        process = PaperProcess((), paper.kind)
        process.begin(paper.size)
        return process


def _end(processes: list[PaperProcess]) -> None:
    while processes:
        processes.pop().close()
