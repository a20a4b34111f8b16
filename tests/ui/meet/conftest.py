"""A running case in a real encrypted file, on a clock the test moves, shown by the real window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.casefile import CaseFile
from facilitator.errors import FacilitatorError
from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault
from tests.desktop.in_process import InProcessWindow
from tests.desktop.words_read import words_read
from ui.meet.meet_page import MeetPage
from ui.page.case_controller import CaseController
from ui.session.refusals import Refusals
from ui.session.undo_actions import UndoActions
from ui.tasks import InlineTasks
from ui.window.main_window import MainWindow


@dataclass
class HandClock:
    """Stands still until it is moved."""

    at: datetime = datetime(2026, 12, 4, 10, 0, tzinfo=UTC)
    ms: int = 5_000
    settle: Callable[[], object] = lambda: None

    def now(self) -> datetime:
        return self.at

    def today(self) -> date:
        return self.at.date()

    def monotonic_ms(self) -> int:
        return self.ms

    def go(self, seconds: float) -> None:
        """Let time pass awake: without settling, the page takes a leap for a computer that slept."""
        self.at += timedelta(seconds=seconds)
        self.ms += round(seconds * 1000)
        self.settle()


@dataclass
class Meeting:
    """The window, and the case behind it to look into."""

    screen: InProcessWindow
    page: MeetPage
    case: CaseFile
    clock: HandClock
    refusals: list[str] = field(default_factory=list)

    @property
    def window(self) -> MainWindow:
        assert isinstance(self.screen.window, MainWindow)
        return self.screen.window

    def wait(self, condition: Callable[[], bool]) -> None:
        self.screen.wait(condition, lambda: f"the case to follow; refused: {self.refusals}")

    def speaker(self) -> str:
        speaker = self.case.meeting.current().speaker_id
        return next((p.name for p in self.case.people.all() if p.id == speaker), "")

    def hands(self) -> list[str]:
        names = {p.id: p.name for p in self.case.people.all()}
        return [names[hand.participant_id] for hand in self.case.meeting.current().hands]

    def row(self, name: str) -> str:
        """Return what a screen reader says of a person's row."""
        people = self.page._people.list.model()
        rows = (people.index(place, 0) for place in range(people.rowCount()))
        said = [str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]
        return next((words for words in said if f", {name}" in words), "")

    def agenda(self, title: str) -> str:
        """Return what a screen reader says of an item's row."""
        items = self.page._agenda.list.model()
        rows = (items.index(place, 0) for place in range(items.rowCount()))
        said = [str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]
        return next((words for words in said if title in words), "")

    def go_where_everyone_is_heard(self) -> None:
        """Go to an item on which each person is to be heard."""
        self.go_to("Each person's view, uninterrupted")

    def go_to(self, title: str) -> None:
        """Let the meeting go to an item, as two clicks on it do."""
        self.screen.click_row("Agenda", title, twice=True)

    def choose(self, name: str) -> None:
        """Come to a person's row by keyboard."""
        people = self.page._people.list
        self.screen.window.activateWindow()
        people.setFocus(Qt.FocusReason.TabFocusReason)
        self.wait(people.hasFocus)
        for _ in range(people.model().rowCount()):
            self.screen.press("Up")
        while name not in str(people.currentIndex().data()):
            before = people.currentIndex().row()
            self.screen.press("Down")
            assert people.currentIndex().row() != before, f"no row of {name}"

    def head(self) -> list[str]:
        """Return what is read in the speaker's cell of the head."""
        return words_read(self.page._head._cell)

    def item(self) -> str:
        current = self.case.meeting.progress().current
        return current.item.title if current else ""


Open = Callable[[CaseFile], Meeting]


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def open_page(clock: HandClock, drive: Callable[[QWidget], InProcessWindow]) -> Iterator[Open]:
    """Show a case in the window; called again with the same case reopened, it is a restart."""
    opened: list[tuple[CaseFile, CaseController]] = []

    def show(case: CaseFile) -> Meeting:
        controller = CaseController(case)
        opened.append((case, controller))
        window = MainWindow()
        UndoActions(window, controller)
        Refusals(window, controller)
        page = MeetPage(controller, InlineTasks(controller), window.pages)
        window.pages.add("prepare", "Prepare", QWidget())
        window.pages.add("meet", "Meet", page)
        window.pages.add("agree", "Agree", QWidget())
        window.resize(1366, 768)
        clock.settle = case.meeting.tick
        meeting = Meeting(drive(window), page, case, clock)

        def hear(error: FacilitatorError) -> None:
            meeting.refusals.append(str(error))

        controller.failed.connect(hear)
        window.pages.show("meet")
        return meeting

    yield show
    for case, controller in opened:
        if not controller.has_ended:
            controller.end()
            case.close()


@pytest.fixture
def prepared(vault: Vault, clock: HandClock) -> CaseFile:
    """Seven people of four parties, everything ready to start."""
    return create_practice_case(vault, clock=clock)


@pytest.fixture
def meeting(prepared: CaseFile, open_page: Open) -> Meeting:
    """The meeting under way, at its first item."""
    prepared.meeting.start()
    return open_page(prepared)
