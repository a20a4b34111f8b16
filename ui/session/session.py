"""Between unlocking and locking: the list of cases and the open case."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction

from facilitator.errors import FacilitatorError
from facilitator.meeting.state import Status
from ui.finish.case_ending import CaseEnding, EndingParts
from ui.home.copies import Copies
from ui.home.destruction import Destruction
from ui.home.home_page import HomePage
from ui.page.case_controller import CaseController
from ui.room.room_view import RoomView
from ui.session.aside_pages import AsidePages
from ui.session.case_heading import CaseHeading
from ui.session.case_spelling import CaseSpelling
from ui.session.lost_case import LostCase
from ui.session.place_keeper import focus_words, left_at, put_focus
from ui.session.refusals import Refusals
from ui.session.stages import add_stages, stages_of
from ui.session.undo_actions import UndoActions
from ui.tasks import Tasks
from ui.window.main_window import MainWindow
from ui.window.rail import RailButton

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile
    from facilitator.cases.cases import Cases
    from facilitator.cases.listed import Listed
    from facilitator.platform_watch import Availability

HOME = "home"
FINISH = "finish"
LOCK_TIP = "Close every case until the passphrase is typed again"


class Session(QObject):
    """Opens and closes cases and keeps the pages on the rail in step with that.

    Signals:
        quitting(): the person asked, at the end of a case, to close the program
        removed(DestructionReport): everything was removed, and the vault is closed
    """

    quitting = Signal()
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
        self.controller = CaseController(self)
        self._undo = UndoActions(window, self.controller)
        CaseSpelling(self.controller)
        self._heading = CaseHeading(window, self.controller)
        self._ending = CaseEnding(self.controller, tasks, cases.vault)
        self._home = HomePage()
        self._destruction = Destruction(window, tasks, cases, self._home)
        self._copies = Copies(window, tasks, cases, self._home)
        self.lost = LostCase(window, tasks, self.controller, cases)
        self._room: RoomView | None = None
        self._asides = AsidePages(window)
        self._begun = False
        self._practice_asked = False
        self._copy_wanted = False
        self._to_tell = ""
        self._keep_action = window.add_window_action("How long this case is kept", "", self._show_keeping)
        self._keep_action.setEnabled(False)
        self._lock_button: RailButton = window.rail.add_at_bottom(lock, "lock", LOCK_TIP)
        window.pages.add(HOME, "Home", self._home, tip="All your cases", keys="Alt+Home")
        window.pages.shown.connect(self._remember_stage)
        self._connect(session_told)

    @property
    def is_ending(self) -> bool:
        """Whether a case is being destroyed, or all are, or one was and its last page is still shown."""
        return self._ending.is_under_way or self._destruction.is_removing

    def is_meeting(self) -> bool:
        """Tell whether a meeting is running."""
        case_file = self.controller.case_file
        return case_file is not None and case_file.meeting.current().status is Status.RUNNING

    def begin(self, *, practice: bool) -> None:
        """Show the list, or go straight back to the case that was left open, or to a practice meeting."""
        self._practice_asked = practice
        self._window.pages.show(HOME)
        self._list()

    def tell_once_open(self, sentence: str) -> None:
        """Say something, once, on the first page that stays: Home, or the case that was left open."""
        self._to_tell = sentence

    def bring_in_copy(self) -> None:
        """Ask for an encrypted copy once the list is shown."""
        self._copy_wanted = True

    def close(self, *, left_open: bool) -> str:
        """Save and close the open case, if any; return a sentence when that did not go well."""
        self._window.flush_editors()
        case_file = self.controller.case_file
        if case_file is None:
            return ""
        stage = self._window.pages.current()
        told = ""
        try:
            case_file.place.remember(focus=focus_words(self._window.pages.page()))
        except FacilitatorError as error:
            told = str(error)
        self.controller.clear_case()
        self._remove_stages(stage)
        try:
            case_file.close(left_open=left_open)
        except FacilitatorError as error:
            told = str(error)
        return told

    def drop(self) -> None:
        """Delete every page and button; the vault is being locked."""
        self._window.pages.shown.disconnect(self._remember_stage)
        self._asides.drop()
        self.lost.drop()
        for key in self._window.pages.stages():
            self._window.pages.remove(key)
        self._window.rail.remove(self._lock_button)
        self._window.removeAction(self._keep_action)
        self._keep_action.deleteLater()
        self._destruction.deleteLater()
        self._copies.deleteLater()
        self.lost.deleteLater()
        self._asides.deleteLater()
        self._window.set_case_heading("", "", is_open=False)
        self._window.messages.clear()

    def _connect(self, session_told: "Callable[[], Availability | None]") -> None:
        self._home.open_asked.connect(lambda case_id: self._open(lambda: self._cases.open(case_id)))
        self._home.keeping_asked.connect(
            lambda case_id: self._open(lambda: self._cases.open(case_id), then=self._show_keeping)
        )
        self._home.new_asked.connect(lambda: self._open(self._cases.create))
        self._home.practice_asked.connect(self._open_practice)
        self._asides.serve(self._home, self._cases.vault, self._tasks, session_told)
        self._asides.home_asked.connect(self._soon_home)
        self._destruction.list_asked.connect(self._list)
        self._copies.list_asked.connect(self._list)
        self._destruction.removed.connect(self.removed)
        Refusals(self._window, self.controller)
        self._ending.begun.connect(self._show_only_finish)
        self._ending.left.connect(self._soon_home)
        self._ending.quitting.connect(self.quitting)

    def _list(self) -> None:
        self._home.show_busy("Reading your cases")
        self._tasks.run(self._cases.listed, owner=self, done=self._listed, failed=self._tell)

    def _listed(self, listed: "Listed") -> None:
        self._home.show_busy("")
        self._home.show_cases(listed)
        if self._destruction.announce_due(listed):
            return
        if self._begun:
            self._tell_now()
            return
        self._begun = True
        left_open = [case.case_id for case in listed.cases if case.left_open]
        if self._copy_wanted:
            self._home.bring_in_asked.emit()
        elif self._practice_asked:
            self._open_practice()
        elif len(left_open) == 1:
            self._open(lambda: self._cases.open(left_open[0]))
        else:
            self._tell_now()

    def _tell_now(self) -> None:
        sentence, self._to_tell = self._to_tell, ""
        if sentence:
            self._window.show_message(sentence, tone="calm")

    def _open_practice(self) -> None:
        self._open(self._cases.practice)

    def _open(self, work: Callable[[], "CaseFile"], *, then: Callable[[], None] | None = None) -> None:
        """Open or make a case in the worker: the keychain may ask the person something first."""

        def done(case_file: "CaseFile") -> None:
            self._show_case(case_file)
            if then is not None:
                then()

        if self.controller.case_file is not None:
            self.close(left_open=False)
        self._home.show_busy("Opening")
        self._tasks.run(work, owner=self, done=done, failed=self._tell)

    def _show_case(self, case_file: "CaseFile") -> None:
        self._home.show_busy("")
        self.controller.set_case(case_file)
        self.controller.run(lambda case: case.place.remember(left_open=True))
        self._heading.show()
        pages = self._window.pages
        parts = EndingParts(
            controller=self.controller, tasks=self._tasks, navigation=pages, ending=self._ending
        )
        add_stages(pages, stages_of(case_file), parts)
        if not case_file.retention.current().finished:
            self._room = RoomView(self.controller, self._window)
            self._window.show_strip(self._room.strip)
        stages = tuple(key for key in self._window.pages.stages() if key != HOME)
        self._window.pages.show(left_at(case_file, stages))
        put_focus(self._window.pages.page(), case_file.place.current().focus)
        self._keep_action.setEnabled(True)
        self._tell_now()

    def _tell(self, error: FacilitatorError) -> None:
        self._home.show_busy("")
        self._window.show_message(str(error), tone="danger")

    def _remember_stage(self, key: str) -> None:
        self._asides.drop()
        if key == HOME:
            if self._begun and not self.is_ending:
                QTimer.singleShot(0, self._go_home)
        elif self.controller.case_file is not None:
            self.controller.run(lambda case: case.place.remember(stage=key))

    def _go_home(self) -> None:
        if self._window.pages.current() != HOME or self._is_held():
            return
        told = self.close(left_open=False)
        self._remove_stages(HOME)
        self._list()
        if told:
            self._window.show_message(told, tone="danger")

    def _is_held(self) -> bool:
        """Return whether the case is not closed now, because it would be lost; the person is asked."""
        return self.lost.hold("Close the case", self._soon_home)

    def _soon_home(self) -> None:
        self._window.pages.set_possible(HOME, True)
        QTimer.singleShot(0, lambda: self._window.pages.show(HOME))

    def _close_room(self) -> None:
        if self._room is not None:
            self._room.close()
            self._window.remove_strip()
            self._room.deleteLater()
            self._room = None

    def _remove_stages(self, current: str) -> None:
        self._close_room()
        self._keep_action.setEnabled(False)
        for key in self._window.pages.stages():
            if key != HOME:
                self._window.pages.remove(key)
        self._window.set_case_heading("", "", is_open=False)
        if current != HOME:
            self._window.pages.show(HOME)

    def _show_only_finish(self) -> None:
        self._keep_action.setEnabled(False)
        self._close_room()
        for key in self._window.pages.stages():
            if key not in (FINISH, HOME):
                self._window.pages.remove(key)
        self._window.pages.set_possible(HOME, False)
        case_file = self.controller.case_file
        practice = case_file is not None and case_file.matter.current().practice
        self._window.set_case_heading("Finishing", "", is_open=False, practice=practice)

    def _show_keeping(self) -> None:
        from ui.finish.retention_page import RetentionPage  # noqa: PLC0415 - loads once a case is open

        stage = self._window.pages.current()
        if not stage:
            return
        page = RetentionPage(self.controller)
        page.left.connect(lambda: QTimer.singleShot(0, lambda: self._window.pages.show(stage)))
        self._asides.show(page)
