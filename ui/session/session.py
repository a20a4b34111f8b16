"""Between unlocking and locking: the list of cases and the open case."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction

from facilitator.errors import FacilitatorError
from facilitator.spoken.pages_told import home_told
from facilitator.version_age import age_words
from ui.home.copies import Copies
from ui.home.destruction import Destruction
from ui.home.home_page import HomePage
from ui.session.aside_pages import AsidePages
from ui.session.new_case import NewCase
from ui.session.open_case import OpenCase
from ui.session.unfinished import Unfinished
from ui.session.waiting_copy import COPY_WAITS, WaitingCopy
from ui.session.waiting_words import WaitingWords
from ui.tasks import Tasks
from ui.widgets.announcement import announce
from ui.window.main_window import MainWindow
from ui.window.page_stack import HOME
from ui.window.rail import RailButton

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile
    from facilitator.cases.cases import Cases
    from facilitator.cases.listed import Listed
    from facilitator.platform_watch import Availability

LOCK_TIP = "Close every case until the passphrase is typed again"


class Session(QObject):
    """Opens and closes cases and keeps the pages on the rail in step with that.

    Signals:
        quitting(): the person asked, at the end of a case, to close the program
        removed(DestructionReport): everything was removed, and the vault is closed
        guide_asked(), page_asked(): the guide is to be opened, or its one page to be saved
        returned(): the person went back to a case that was not closed, because it would have been lost
    """

    quitting = Signal()
    guide_asked = Signal()
    page_asked = Signal()
    returned = Signal()
    removed = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        cases: "Cases",
        lock: QAction,
        session_told: "Callable[[], Availability | None]",
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._cases = cases
        self._case: OpenCase | None = None
        self._home = HomePage(window.pages.widget)
        self._destruction = Destruction(window, tasks, cases, self._home)
        self._copies = Copies(window, tasks, cases, self._home)
        self._asides = AsidePages(window)
        self._new = NewCase(tasks, cases, self._home, self._asides)
        self._begun = False
        self._practice_asked = False
        self._copy = WaitingCopy(self._copies, self._home, self)
        self._waiting = WaitingWords(window)
        self._keep_action = window.add_window_action("How long this case is kept", "", self._show_keeping)
        self._keep_action.setEnabled(False)
        self._lock_button: RailButton = window.rail.add_at_bottom(lock, "lock", LOCK_TIP)
        window.pages.add(HOME, "Home", self._home, tip="All your cases", keys="Alt+Home")
        window.pages.shown.connect(self._remember_stage)
        self._connect(session_told)

    @property
    def is_ending(self) -> bool:
        """Whether a case is being destroyed, or all are, or one was and its last page is still shown."""
        return (self._case is not None and self._case.is_ending) or self._destruction.is_removing

    @property
    def case(self) -> OpenCase | None:
        """The open case, if any; also the one that is being destroyed, until its last page is left."""
        return self._case

    def unfinished(self) -> Unfinished:
        """Return what the next session is to go on with, if this one ended now."""
        return Unfinished(
            copy=self._copy.source, after_case=self._case is not None, untold=self._waiting.words
        )

    def take_over(self, unfinished: Unfinished) -> None:
        """Go on with what the session before left; called before `begin`."""
        self._waiting.add(unfinished.untold)
        if unfinished.copy is not None:
            self.bring_in_copy(unfinished.copy, after_case=unfinished.after_case)

    def holds(self, verb: str, then: Callable[[], None]) -> bool:
        """Return whether closing the case now would lose it; then the person is asked before `verb` is done.

        `then` does it, once that is settled.
        """
        return self._case is not None and self._case.lost.hold(verb, then)

    def begin(self, *, practice: bool) -> None:
        """Show the list, or go straight back to the case that was left open, or to a practice meeting."""
        self._practice_asked = practice
        self._window.pages.show(HOME)
        self._list()

    def tell_once_open(self, sentence: str) -> None:
        """Say something, once, on the first page that stays: Home, or the case that was left open."""
        self._waiting.add(sentence)

    def bring_in_copy(self, source: Path | None = None, *, after_case: bool = False) -> None:
        """Once the list is shown, ask for the words of the copy `source`, or first for a copy.

        With `after_case` a case that was left open comes first, and the copy waits until it is left.
        """
        self._copy.want(source, after_case=after_case)
        if self._case is not None or self._destruction.is_removing:
            self._window.show_message(COPY_WAITS, tone="calm")
        elif self._begun and self._window.pages.current() == HOME:
            self._list()
        elif self._begun:
            self._window.pages.show(HOME)

    def close(self, *, left_open: bool) -> str:
        """Save and close the open case, if any; return a sentence when that did not go well."""
        # What lies over the case's page goes first, so that the case remembers where the keyboard was in it.
        self._window.pages.leave_over()
        self._window.flush_editors()
        if self._case is None:
            return ""
        case, self._case = self._case, None
        stage = self._window.pages.current()
        told = case.close(left_open=left_open)
        self._keep_action.setEnabled(False)
        if stage != HOME:
            self._window.pages.show(HOME)
        return told

    def drop(self) -> None:
        """Delete every page and button; the vault is being locked."""
        self._window.pages.shown.disconnect(self._remember_stage)
        self._asides.drop()
        for key in self._window.pages.stages():
            self._window.pages.remove(key)
        self._window.rail.remove(self._lock_button)
        self._window.removeAction(self._keep_action)
        self._keep_action.deleteLater()
        self._destruction.deleteLater()
        self._copies.deleteLater()
        self._asides.deleteLater()
        self._window.set_case_heading("", "", is_open=False)
        self._window.messages.clear()

    def _connect(self, session_told: "Callable[[], Availability | None]") -> None:
        self._home.open_asked.connect(lambda case_id: self._open(lambda: self._cases.open(case_id)))
        self._home.keeping_asked.connect(
            lambda case_id: self._open(lambda: self._cases.open(case_id), then=self._show_keeping)
        )
        self._new.ready.connect(self._make)
        self._new.failed.connect(self._tell)
        self._home.people_asked.connect(
            lambda case_id: self._open(lambda: self._cases.create_with_people_of(case_id))
        )
        self._home.practice_asked.connect(lambda process: self._open(lambda: self._cases.practice(process)))
        self._home.guide_asked.connect(self.guide_asked)
        self._home.page_asked.connect(self.page_asked)
        self._asides.serve(self._home, self._cases.vault, self._tasks, session_told)
        self._asides.home_asked.connect(self._soon_home)
        self._destruction.list_asked.connect(self._list)
        self._copies.list_asked.connect(self._list)
        self._copies.brought_in.connect(self._tell_brought_in)
        self._copies.refused.connect(lambda _source: self._waiting.tell())
        self._destruction.removed.connect(self.removed)

    def _list(self) -> None:
        self._home.show_age(age_words(self._cases.clock.today()))
        self._home.show_busy("Reading your cases")
        self._tasks.run(self._cases.listed, owner=self, done=self._listed, failed=self._tell)

    def _listed(self, listed: "Listed") -> None:
        self._home.show_busy("")
        self._home.show_cases(listed)
        if self._destruction.announce_due(listed):
            return
        begun, self._begun = self._begun, True
        left_open = [case.case_id for case in listed.cases if case.left_open]
        returns = not begun and len(left_open) == 1
        if self._copy.asked_now(case_left_open=returns):
            return
        if begun:
            self._tell_home(listed)
        elif self._practice_asked:
            self._open(self._cases.practice)
        elif returns:
            if self._copy.is_wanted:
                self._waiting.add(COPY_WAITS)
            self._open(lambda: self._cases.open(left_open[0]))
        else:
            self._tell_home(listed)

    def _tell_home(self, listed: "Listed") -> None:
        announce(self._window, home_told(len(listed.cases)))
        self._waiting.tell()

    def _tell_brought_in(self, _source: Path, sentence: str) -> None:
        self._waiting.put_first(sentence)
        self._waiting.tell()

    def _open(
        self,
        work: Callable[[], "CaseFile"],
        *,
        then: Callable[[], None] | None = None,
        failed: Callable[[FacilitatorError], None] | None = None,
    ) -> None:
        """Open or make a case in the worker: the keychain may ask the person something first."""

        def done(case_file: "CaseFile") -> None:
            self._show_case(case_file)
            if then is not None:
                then()

        self.close(left_open=False)
        self._home.show_busy("Opening")
        self._tasks.run(work, owner=self, done=done, failed=failed or self._tell)

    def _make(self, told: str, asked_first: bool) -> None:
        self._waiting.add(told)
        self._open(self._cases.create, failed=self._tell_on_home if asked_first else None)

    def _tell_on_home(self, error: FacilitatorError) -> None:
        """Tell it once the list is shown: the page that asked has been left, and can do nothing more."""
        self._home.show_busy("")
        self._waiting.add(str(error))
        self._soon_home()

    def _show_case(self, case_file: "CaseFile") -> None:
        self._home.show_busy("")
        case = self._case = OpenCase(self._window, self._tasks, self._cases, case_file)
        case.ending.begun.connect(lambda: self._keep_action.setEnabled(False))
        case.ending.left.connect(self._soon_home)
        case.ending.quitting.connect(self.quitting)
        case.lost.returned.connect(self.returned)
        # Papers forgets it once it is shown.
        warning = case.interrupted()
        case.show()
        self._keep_action.setEnabled(True)
        self._waiting.tell(warning)

    def _tell(self, error: FacilitatorError) -> None:
        self._home.show_busy("")
        self._window.show_message(str(error), tone="danger")

    def _remember_stage(self, key: str) -> None:
        self._asides.drop()
        if key == HOME:
            if self._begun and not self.is_ending:
                QTimer.singleShot(0, self._go_home)
        elif self._case is not None:
            self._case.remember_stage(key)

    def _go_home(self) -> None:
        if self._window.pages.current() != HOME or self.holds("Close the case", self._soon_home):
            return
        made_up = None if self._case is None else self._case.made_up()
        told = self.close(left_open=False)
        if made_up is not None and not told:
            self._destruction.end_practice(made_up)
            return
        self._list()
        if told:
            self._window.show_message(told, tone="danger")

    def _soon_home(self) -> None:
        self._window.pages.set_possible(HOME, True)
        QTimer.singleShot(0, lambda: self._window.pages.show(HOME))

    def _show_keeping(self) -> None:
        if self._case is not None:
            self._case.show_retention(self._asides)
