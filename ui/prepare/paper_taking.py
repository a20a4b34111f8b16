"""Taking in one paper with the files within it: kept, looked at in the process apart, and listed together."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.case.files_within import DEEPEST, MOST_BYTES, MOST_FILES, said_of_part, told_of
from facilitator.case.papers import Notice, name_of_file
from facilitator.document.papers.adding_words import said_when_added
from facilitator.document.papers.facts import Attachment, Looked
from facilitator.document.papers.paper_process import PaperProcess
from facilitator.document_errors import WrongPassword
from facilitator.errors import FacilitatorError
from ui.page.case_controller import CaseController
from ui.prepare.paper_keeping import PaperKeeping
from ui.prepare.paper_removing import PaperRemoving
from ui.prepare.paper_sources import ContentSource, Source
from ui.tasks import Tasks

if TYPE_CHECKING:
    from facilitator.case.identity import PaperId


T = TypeVar("T")

LEFT_LOCKED: Final = (
    "It asks for a password. Nothing was added. Ask whoever sent it for the password, then add it again."
)


@dataclass(slots=True)
class _Opened:
    """A paper that is kept and whose files are being taken in."""

    paper_id: "PaperId"
    name: str
    process: PaperProcess
    waiting: deque[Attachment]


class PaperTaking(QObject):
    """Takes in one source; nothing of it is listed before all of it is there, and all of it is one step.

    What the case held of it goes with what is refused, and at the next opening where the case closes first.
    `error` is what was refused last, as it was said.

    Signals:
        progressed(str): words on what is going on
        password_asked(str): the paper of that name is locked; `try_password` or `leave_locked` goes on
        password_refused(str): the password does not open it, and another can be tried
        opened(): it is not locked any more
        told(str): a sentence on what was added
        noticed(str): a sentence on what is to be known of one that was added
        refused(str): a sentence on what was not added
        ended(): it is over
    """

    progressed = Signal(str)
    password_asked = Signal(str)
    password_refused = Signal(str)
    opened = Signal()
    told = Signal(str)
    noticed = Signal(str)
    refused = Signal(str)
    ended = Signal()

    def __init__(self, controller: CaseController, tasks: Tasks, source: Source, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._tasks = tasks
        self._papers: list[PaperId] = []
        self._opened: list[_Opened] = []
        self._source_name = source.name
        self.error = ""
        self._keeping = self._keeping_of(source)
        self._process: PaperProcess | None = None
        self._files = self._bytes = self._left = 0
        self._is_over = False
        # A lock waits for nothing that a paper asks for.
        tasks.waiting.connect(self.break_off)
        controller.ended.connect(self.break_off)

    def begin(self) -> None:
        """Begin; `ended` tells when it is over."""
        self._keeping.begin()

    def break_off(self) -> None:
        """End what is being read, and go no further: what is unfinished goes at the case's next opening."""
        self._is_over = True
        self._let_go()
        while self._opened:
            self._opened.pop().process.close()

    def try_password(self, password: str) -> None:
        """Open the locked paper with this password, which is kept nowhere."""
        process = self._process
        if process is not None:
            self._ask(lambda: process.unlocked(password), self._unlocked, self._not_unlocked)

    def leave_locked(self) -> None:
        """Do not add the paper that is locked."""
        self._refuse(self._name(), LEFT_LOCKED)

    def _name(self) -> str:
        return name_of_file(self._keeping.source.name)

    def _ask(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[FacilitatorError], None]
    ) -> None:
        self._tasks.run(
            work,
            owner=self,
            done=lambda answer: None if self._is_over else done(answer),
            failed=lambda error: None if self._is_over else failed(error),
        )

    def _keeping_of(self, source: Source) -> PaperKeeping:
        within = self._opened[-1].paper_id if self._opened else None
        keeping = PaperKeeping(self._controller, self._tasks, source, self, part_of=within)
        keeping.progressed.connect(self._show_progress)
        keeping.kept.connect(self._look)
        keeping.failed.connect(self._fail)
        return keeping

    def _show_progress(self, hundredths: int) -> None:
        where = f" out of {self._opened[-1].name}" if self._opened else ""
        self.progressed.emit(f"Adding {self._name()}{where}: {hundredths} %")

    def _look(self) -> None:
        self.progressed.emit(f"Looking at {self._name()}")
        process = self._process = PaperProcess(self._keeping.pieces, self._keeping.kind)
        # Also where the window is taken away without a word.
        self.destroyed.connect(process.close)
        self._keeping.pieces = []
        self._ask(process.looked, self._looked, self._fail)

    def _looked(self, looked: Looked) -> None:
        paper_id, process = self._keeping.paper_id, self._process
        if paper_id is None or process is None:
            return
        if looked.locked:
            self.password_asked.emit(self._name())
            return
        if not self._controller.run(
            lambda case: case.papers.say_looked(
                paper_id, pages=looked.pages, begins=looked.begins, notice=looked.notice
            ),
            self._fail,
        ):
            return
        if looked.notice is not Notice.NONE:
            self.noticed.emit(f"{self._name()}: {looked.notice.sentence}")
        self._papers.append(paper_id)
        self._process = None
        self._opened.append(_Opened(paper_id, self._name(), process, self._allowed(looked.attachments)))
        self._go_on()

    def _allowed(self, attachments: Sequence[Attachment]) -> deque[Attachment]:
        room = 0 if len(self._opened) >= DEEPEST else MOST_FILES - self._files
        taken = deque(attachments[:room])
        self._files += len(taken)
        self._left += len(attachments) - len(taken)
        return taken

    def _go_on(self) -> None:
        """Take the next file between other events, however many there are."""
        QTimer.singleShot(0, self, self._take_next)

    def _take_next(self) -> None:
        while self._opened and not self._opened[-1].waiting:
            self._opened.pop().process.close()
        if self._is_over:
            return
        if not self._opened:
            self._finish()
            return
        holding = self._opened[-1]
        part = holding.waiting.popleft()
        name = name_of_file(part.name)
        self.progressed.emit(f"Taking {name} out of {holding.name}")
        self._ask(
            lambda: holding.process.attachment(part.number),
            lambda content: self._take(name, content),
            lambda error: self._refuse(name, said_when_added(error)),
        )

    def _take(self, name: str, content: bytes) -> None:
        self._bytes += len(content)
        if self._bytes > MOST_BYTES:
            self._left += 1
            self._go_on()
            return
        self._keeping = self._keeping_of(ContentSource(name, content))
        self._keeping.begin()

    def _unlocked(self, content: bytes) -> None:
        self.opened.emit()
        self._let_go()
        self._keeping.take_back()
        self._keeping = self._keeping_of(ContentSource(self._keeping.source.name, content))
        self._keeping.begin()

    def _not_unlocked(self, error: FacilitatorError) -> None:
        if isinstance(error, WrongPassword):
            self.password_refused.emit(str(error))
        else:
            self.opened.emit()
            self._fail(error)

    def _fail(self, error: FacilitatorError) -> None:
        if not self._is_over:
            self.error = str(error)
            self._refuse(self._name(), said_when_added(error))

    def _refuse(self, name: str, sentence: str) -> None:
        """Tell why one was refused, and go on with the others within the same paper."""
        self._let_go()
        self._keeping.take_back()
        if self._opened:
            self.refused.emit(f"{name}, in {self._opened[-1].name}: {said_of_part(sentence)}")
            self._go_on()
        else:
            self.refused.emit(f"{name}: {sentence}")
            self._end()

    def _let_go(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.close()

    def _finish(self) -> None:
        name = name_of_file(self._source_name)
        whole, *parts = self._papers
        if self._controller.run(lambda case: case.papers.finish(whole, *parts), self._drop):
            words = told_of(name, len(parts), self._left)
            if words:
                self.told.emit(words)
            self._end()

    def _drop(self, error: FacilitatorError) -> None:
        self.error = str(error)
        for paper_id in self._papers:
            PaperRemoving(self._controller, paper_id, self._controller)
        self.refused.emit(f"{name_of_file(self._source_name)}: {said_when_added(error)}")
        self._end()

    def _end(self) -> None:
        self._is_over = True
        self.ended.emit()
        self.deleteLater()
