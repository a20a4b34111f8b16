"""Adding papers: read in the worker and kept piece by piece, so that the window never stands still."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.case.papers import PIECE_BYTES
from facilitator.changes import Changes
from facilitator.document.papers.received_file import file_piece, file_size
from facilitator.document_errors import DocumentUnreadable
from facilitator.errors import FacilitatorError
from ui.page.case_controller import CaseController
from ui.prepare.paper_removing import PaperRemoving
from ui.tasks import Tasks
from ui.widgets.message_bar import withdraw

if TYPE_CHECKING:
    from facilitator.case.identity import PaperId
    from facilitator.casefile import CaseFile

CHANGED: Final = "That file changed while it was being added. Nothing was added. Try again."


class _Source(Protocol):
    """Something to be added, which can be read piece by piece in the worker."""

    @property
    def name(self) -> str:
        """Return what the paper is called."""

    def size(self) -> int:
        """Return the size in bytes. Raises DocumentUnreadable."""

    def piece(self, start: int, length: int) -> bytes:
        """Return bytes from `start`, fewer only at the end. Raises DocumentUnreadable."""


@dataclass(frozen=True, slots=True)
class _File:
    path: Path

    @property
    def name(self) -> str:
        return self.path.name

    def size(self) -> int:
        return file_size(self.path)

    def piece(self, start: int, length: int) -> bytes:
        return file_piece(self.path, start, length)


@dataclass(frozen=True, slots=True)
class _Content:
    name: str
    content: bytes

    def size(self) -> int:
        return len(self.content)

    def piece(self, start: int, length: int) -> bytes:
        return self.content[start : start + length]


@dataclass(slots=True)
class _Coming:
    source: _Source
    size: int
    paper_id: "PaperId | None" = None
    pieces: int = 0

    @property
    def whole(self) -> bool:
        return self.pieces * PIECE_BYTES >= self.size


class PaperAdding(QObject):
    """Takes files one after another; what is not whole when the case closes goes at its next opening.

    Signals:
        progressed(str): words on what is going on, "" when nothing is
        refused(str): the sentence with which a file was refused
    """

    progressed = Signal(str)
    refused = Signal(str)

    def __init__(self, controller: CaseController, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._tasks = tasks
        self._waiting: deque[_Source] = deque()
        self._coming: _Coming | None = None
        self._section = parent
        self._told = ""

    def add(self, paths: Iterable[Path]) -> None:
        """Add these files, after those that are being added."""
        self._add(map(_File, paths))

    def add_content(self, name: str, content: bytes) -> None:
        """Add what is in no file, such as what another program handed over, after what is being added."""
        self._add([_Content(name, content)])

    def _add(self, sources: Iterable[_Source]) -> None:
        withdraw(self._section, self._told)
        self._waiting.extend(sources)
        if self._coming is None:
            self._next_file()

    def _next_file(self) -> None:
        self._coming = None
        if not self._waiting:
            self.progressed.emit("")
            return
        source = self._waiting.popleft()
        self._coming = _Coming(source, 0)
        self._tasks.run(source.size, owner=self, done=self._sized, failed=self._fail)

    def _sized(self, size: int) -> None:
        if self._coming is not None:
            self._coming.size = size
            self._read()

    def _read(self) -> None:
        coming = self._coming
        if coming is None:
            return
        source, start = coming.source, coming.pieces * PIECE_BYTES
        length = min(PIECE_BYTES, coming.size - start)
        share = 100 * start // max(1, coming.size)
        self.progressed.emit(f"Adding {source.name}: {share} %")
        self._tasks.run(lambda: source.piece(start, length), owner=self, done=self._keep, failed=self._fail)

    def _keep(self, piece: bytes) -> None:
        coming = self._coming
        if coming is None:
            return
        if len(piece) != min(PIECE_BYTES, coming.size - coming.pieces * PIECE_BYTES):
            self._fail(DocumentUnreadable(CHANGED))
            return
        if not self._controller.run(lambda case: self._put(case, coming, piece), self._fail):
            return
        if coming.whole:
            self._next_file()
        else:
            self._read()

    def _put(self, case: "CaseFile", coming: _Coming, piece: bytes) -> Changes:
        if coming.paper_id is None:
            coming.paper_id = case.papers.begin(coming.source.name, piece, coming.size)
        case.papers.add_piece(coming.paper_id, coming.pieces, piece)
        coming.pieces += 1
        return case.papers.finish(coming.paper_id) if coming.whole else Changes()

    def _fail(self, error: FacilitatorError) -> None:
        self._give_up(str(error))

    def _give_up(self, sentence: str) -> None:
        name = self._coming.source.name if self._coming is not None else ""
        if self._coming is not None and self._coming.paper_id is not None:
            # Its pieces would keep the room that the next words need.
            PaperRemoving(self._controller, self._coming.paper_id, self)
        self._told = sentence
        self.refused.emit(f"{name}: {sentence}")
        self._next_file()
