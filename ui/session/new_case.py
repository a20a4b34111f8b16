"""The way to a new case: before the first one, the person is asked once who they are."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.home.home_page import HomePage
from ui.session.aside_pages import AsidePages
from ui.tasks import Tasks

if TYPE_CHECKING:
    from facilitator.cases.cases import Cases


class NewCase(QObject):
    """Asks where it has to be asked, once Home asks for a new case.

    Signals:
        ready(str, bool): a case is to be made: what is to be said in it, whether a page that asked was left
        failed(FacilitatorError): nobody can tell whether the person was asked before
    """

    ready = Signal(str, bool)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, cases: "Cases", home: HomePage, asides: AsidePages) -> None:
        super().__init__(home)
        self._tasks, self._cases, self._home, self._asides = tasks, cases, home, asides
        home.new_asked.connect(self._begin)

    def _begin(self) -> None:
        self._home.show_busy("Opening")
        self._tasks.run(
            self._cases.asks_who_runs_them, owner=self, done=self._ask_or_go_on, failed=self.failed.emit
        )

    def _ask_or_go_on(self, asks: bool) -> None:
        self._home.show_busy("")
        if asks:
            self._asides.ask_who_you_are(
                self._cases.vault, self._tasks, lambda told: self.ready.emit(told, True)
            )
        else:
            self.ready.emit("", False)
