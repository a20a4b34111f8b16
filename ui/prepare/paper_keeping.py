"""Bringing one source into the case piece by piece, so that the window never stands still."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from facilitator.case.papers import PIECE_BYTES, PaperKind
from facilitator.case.received_files import kind_of
from facilitator.changes import Changes
from facilitator.document_errors import DocumentUnreadable
from facilitator.errors import FacilitatorError, InvalidValue
from ui.page.case_controller import CaseController
from ui.prepare.paper_removing import PaperRemoving
from ui.prepare.paper_sources import Source
from ui.tasks import Tasks

if TYPE_CHECKING:
    from facilitator.case.identity import PaperId
    from facilitator.casefile import CaseFile

CHANGED: Final = "That file changed while it was being added. Nothing was added. Try again."


class PaperKeeping(QObject):
    """Reads a source in the worker and keeps each piece before the next is read; what it makes is not listed.

    Signals:
        progressed(int): so many hundredths are there
        kept(): all of it is there, under `paper_id`
        failed(FacilitatorError): it is not there; what was kept of it goes
    """

    progressed = Signal(int)
    kept = Signal()
    failed = Signal(object)

    def __init__(
        self,
        controller: CaseController,
        tasks: Tasks,
        source: Source,
        parent: QObject,
        *,
        part_of: "PaperId | None" = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._tasks = tasks
        self._part_of = part_of
        self._size = 0
        self.source = source
        self.kind = PaperKind.PDF
        self.paper_id: PaperId | None = None
        self.pieces: list[bytes] = []

    def begin(self) -> None:
        """Begin; one of the signals tells how it ended."""
        self._tasks.run(self.source.size, owner=self, done=self._sized, failed=self._fail)

    def take_back(self) -> None:
        """Remove what was kept: its pieces would keep the room that the next words need."""
        self.pieces = []
        if self.paper_id is not None:
            PaperRemoving(self._controller, self.paper_id, self._controller)
            self.paper_id = None

    def _sized(self, size: int) -> None:
        self._size = size
        self._read()

    def _read(self) -> None:
        start = len(self.pieces) * PIECE_BYTES
        length = self._next_length()
        self.progressed.emit(100 * start // max(1, self._size))
        self._tasks.run(
            lambda: self.source.piece(start, length), owner=self, done=self._keep, failed=self._fail
        )

    def _next_length(self) -> int:
        return min(PIECE_BYTES, self._size - len(self.pieces) * PIECE_BYTES)

    def _keep(self, piece: bytes) -> None:
        if len(piece) != self._next_length():
            self._fail(DocumentUnreadable(CHANGED))
            return
        if not self.pieces:
            try:
                self.kind = kind_of(piece, self._size, self.source.name)
            except InvalidValue as refused:
                self._fail(refused)
                return
        if not self._controller.run(lambda case: self._put(case, piece), self._fail):
            return
        if len(self.pieces) * PIECE_BYTES >= self._size:
            self.kept.emit()
        else:
            self._read()

    def _put(self, case: "CaseFile", piece: bytes) -> Changes:
        if self.paper_id is None:
            self.paper_id = case.papers.begin(self.source.name, piece, self._size, part_of=self._part_of)
        case.papers.add_piece(self.paper_id, len(self.pieces), piece)
        self.pieces.append(piece)
        return Changes()

    def _fail(self, error: FacilitatorError) -> None:
        self.take_back()
        self.failed.emit(error)
