"""Adding papers, one after another, while the window goes on."""

from collections import deque
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.page.case_controller import CaseController
from ui.prepare.paper_password import PaperPasswordDialog
from ui.prepare.paper_sources import ContentSource, FileSource, Source
from ui.prepare.paper_taking import PaperTaking
from ui.tasks import Tasks
from ui.widgets.message_bar import withdraw


class PaperAdding(QObject):
    """Takes sources one after another; what is not whole when the case closes goes at its next opening.

    The case remembers which they are, so that it can be told then.

    A password is asked for in the window while `section` is shown: nobody's words for something else go
    into that question. Until then the others wait.

    Signals:
        progressed(str): words on what is going on, "" when nothing is
        told(str): a sentence on what was added
        noticed(str): a sentence on what is to be known of a paper that was added
        refused(str): the sentence with which a file was refused
    """

    progressed = Signal(str)
    told = Signal(str)
    noticed = Signal(str)
    refused = Signal(str)

    def __init__(self, controller: CaseController, tasks: Tasks, section: QWidget) -> None:
        super().__init__(section)
        self._controller = controller
        self._tasks = tasks
        self._section = section
        # The first of them is being taken.
        self._sources: deque[Source] = deque()
        self._taking: PaperTaking | None = None
        self._locked = self._told = ""
        self._question: PaperPasswordDialog | None = None

    def add(self, paths: Iterable[Path]) -> None:
        """Add these files, after those that are being added."""
        self._add(map(FileSource, paths))

    def add_content(self, name: str, content: bytes) -> None:
        """Add what is in no file, such as what another program handed over, after what is being added."""
        self._add([ContentSource(name, content)])

    def ask_what_waits(self) -> None:
        """Ask for the password that is waited for, if any; call when the section is shown."""
        taking, name = self._taking, self._locked
        if taking is None or not name or self._question is not None or not self._section.isVisible():
            return
        dialog = self._question = PaperPasswordDialog(name, self._section.window())
        dialog.submitted.connect(taking.try_password)
        dialog.refused.connect(self._leave_locked)
        taking.password_refused.connect(dialog.show_failure)
        taking.opened.connect(dialog.accept)
        dialog.finished.connect(self._forget_question)
        # Not `exec`: locking may close it, and then nothing waits in the middle of its own frames.
        dialog.open()

    def _add(self, sources: Iterable[Source]) -> None:
        withdraw(self._section, self._told)
        self._sources.extend(sources)
        if self._taking is None:
            self._take_first()
        else:
            self._remember()

    def _take_next(self) -> None:
        if self._taking is not None:
            self._told = self._taking.error or self._told
            self._taking = None
            self._sources.popleft()
        self._take_first()

    def _take_first(self) -> None:
        self._remember()
        if not self._sources:
            self.progressed.emit("")
            return
        taking = self._taking = PaperTaking(self._controller, self._tasks, self._sources[0], self)
        taking.progressed.connect(self.progressed)
        taking.told.connect(self.told)
        taking.noticed.connect(self.noticed)
        taking.refused.connect(self.refused)
        taking.password_asked.connect(self._ask)
        taking.opened.connect(self._go_on)
        taking.ended.connect(self._take_next)
        taking.begin()

    def _remember(self) -> None:
        names = [source.name for source in self._sources]
        self._controller.run(lambda case: case.papers.expect(names))

    def _ask(self, name: str) -> None:
        self._locked = name
        self.progressed.emit(f"{name} waits for its password")
        self.ask_what_waits()

    def _go_on(self) -> None:
        self._locked = ""

    def _leave_locked(self) -> None:
        self._locked = ""
        if self._taking is not None:
            self._taking.leave_locked()

    def _forget_question(self) -> None:
        question, self._question = self._question, None
        if question is not None and isValid(question):
            question.deleteLater()
