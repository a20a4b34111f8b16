"""What lives exactly as long as one case is open."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from facilitator.document.papers.adding_words import MOST_NAMED_ABOVE, said_when_interrupted
from facilitator.errors import FacilitatorError
from facilitator.meeting.state import Status
from ui.finish.case_ending import CaseEnding, EndingParts
from ui.page.case_controller import CaseController
from ui.page.page import Page
from ui.room.room_view import RoomView
from ui.session.aside_pages import AsidePages
from ui.session.case_heading import CaseHeading
from ui.session.case_spelling import CaseSpelling
from ui.session.case_tasks import CaseTasks
from ui.session.lost_case import LostCase
from ui.session.place_keeper import focus_words, left_at, put_focus
from ui.session.practice_tries import PracticeTries
from ui.session.refusals import Refusals
from ui.session.saved_time import SavedTime
from ui.session.spoken_changes import SpokenChanges
from ui.session.stages import add_stages, stages_of
from ui.session.undo_actions import UndoActions
from ui.tasks import Tasks
from ui.window.main_window import MainWindow
from ui.window.page_stack import HOME

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile
    from facilitator.cases.cases import Cases
    from facilitator.vault.folder import CaseId

FINISH: Final = "finish"


class OpenCase(QObject):
    """Makes the pages of a case and what serves them, and takes everything away that held its words."""

    def __init__(self, window: MainWindow, tasks: Tasks, cases: "Cases", case_file: "CaseFile") -> None:
        super().__init__(window)
        self._window = window
        self.controller = CaseController(case_file, self)
        self._tasks = CaseTasks(tasks, self.controller)
        self.ending = CaseEnding(self.controller, tasks, cases.vault)
        self.lost = LostCase(window, tasks, self.controller, cases)
        Refusals(window, self.controller)
        self.ending.begun.connect(self._leave_only_finish)
        self._room: RoomView | None = None

    @property
    def is_ending(self) -> bool:
        """Whether it is being destroyed, or was and its last page is still shown."""
        return self.ending.is_under_way

    def made_up(self) -> "CaseId | None":
        """Return which case this is where it is a practice meeting that is not finished, None for others."""
        if self.controller.has_ended:
            return None
        case = self.controller.case_file
        is_over = case.retention.current().finished or not case.matter.current().practice
        return None if is_over else case.case_id

    def show(self) -> None:
        """Make the pages and show the one at which the case was left, with the keyboard where it was."""
        window, pages, case_file = self._window, self._window.pages, self.controller.case_file
        spoken = SpokenChanges(window, self.controller)
        UndoActions(window, self.controller).telling.connect(spoken.say_first)
        SavedTime(window, self.controller)
        CaseSpelling(self.controller)
        heading = CaseHeading(window, self.controller)
        self.controller.run(lambda case: case.place.remember(left_open=True))
        heading.show()
        if case_file.matter.current().practice and not case_file.retention.current().finished:
            PracticeTries(window, self.controller)
        parts = EndingParts(
            controller=self.controller, tasks=self._tasks, navigation=pages, ending=self.ending
        )
        add_stages(pages, stages_of(case_file), parts)
        if not case_file.retention.current().finished:
            self._room = RoomView(self.controller, window)
            window.show_strip(self._room.strip, self._room.strip.acts)
        pages.show(left_at(case_file, self._stages()))
        put_focus(pages.page(), case_file.place.current().focus)

    def interrupted(self) -> str:
        """Return which papers were still to be added when it closed, "" for none or where none can be."""
        case = self.controller.case_file
        if case.retention.current().finished:
            return ""
        return said_when_interrupted(case.papers.expected(), most=MOST_NAMED_ABOVE)

    def remember_stage(self, key: str) -> None:
        """Keep in the case which stage is shown."""
        self.controller.run(lambda case: case.place.remember(stage=key))

    def is_meeting(self) -> bool:
        """Tell whether a meeting is running."""
        ended = self.controller.has_ended
        return not ended and self.controller.case_file.meeting.current().status is Status.RUNNING

    def meeting_goes_on(self) -> bool:
        """Tell whether a meeting runs or is on a break, in a case that may not be lost."""
        if self.controller.has_ended or self.lost.is_given_up:
            return False
        return self.controller.case_file.meeting.current().status.goes_on

    def show_retention(self, asides: AsidePages) -> None:
        """Show, beside the rail, how long the case is kept."""
        from ui.finish.retention_page import RetentionPage  # noqa: PLC0415 - seldom needed

        pages = self._window.pages
        stage = pages.current()
        if not stage:
            return
        page = RetentionPage(self.controller)
        page.left.connect(lambda: QTimer.singleShot(0, lambda: pages.show(stage)))
        asides.show(page)

    def close(self, *, left_open: bool) -> str:
        """Save and close the case and take its pages away; return a sentence when that did not go well."""
        if self.controller.has_ended:
            self._drop()
            return ""
        told, case_file = "", self.controller.case_file
        try:
            page = self._window.pages.page()
            if isinstance(page, Page):
                page.keep_place()
            case_file.place.remember(focus=focus_words(page))
        except FacilitatorError as error:
            told = str(error)
        self.controller.end()
        self._drop()
        try:
            case_file.close(left_open=left_open)
        except FacilitatorError as error:
            told = str(error)
        return told

    def _stages(self) -> tuple[str, ...]:
        return tuple(key for key in self._window.pages.stages() if key != HOME)

    def _drop(self) -> None:
        self._close_room()
        for key in self._stages():
            self._window.pages.remove(key)
        self._window.set_case_heading("", "", is_open=False)
        self.deleteLater()

    def _close_room(self) -> None:
        if self._room is not None:
            self._room.close()
            self._window.remove_strip()
            self._room.deleteLater()
            self._room = None

    def _leave_only_finish(self) -> None:
        self._close_room()
        for key in self._stages():
            if key != FINISH:
                self._window.pages.remove(key)
        self._window.pages.set_possible(HOME, False)
        practice = self.controller.case_file.matter.current().practice
        self._window.set_case_heading("Finishing", "", is_open=False, practice=practice)
