"""A real case in a real encrypted file, with four parties, shown by the real window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.agreement.action import Action, Due
from facilitator.casefile import CaseFile
from facilitator.errors import FacilitatorError
from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault
from tests.desktop.in_process import InProcessWindow
from ui.agree.action_fields import MORE
from ui.agree.action_list import ActionList
from ui.agree.agree_page import AgreePage
from ui.agree.plan_row import PlanRow
from ui.page.case_controller import CaseController
from ui.tasks import InlineTasks
from ui.window.main_window import MainWindow

PARTIES = ("Family", "Local authority", "School", "Health")
DAY = date(2030, 11, 29)


@dataclass
class Agreeing:
    """The window, and the case behind it to look into."""

    screen: InProcessWindow
    case: CaseFile
    controller: CaseController
    refusals: list[str]

    @property
    def action(self) -> Action:
        return self.case.actions.all()[0]

    def agree(self, number: int, *parties: str) -> None:
        for party in parties:
            self.screen.click(f"{party} agrees to action {number}")

    def choose(self, called: str) -> None:
        """Click the words of the row called "action 1" or "the outcome"."""
        shown = self.screen.window.findChild(ActionList)
        assert shown is not None
        rows = [row for row in shown.findChildren(PlanRow) if row.view and row.view.called == called]
        assert len(rows) == 1, called
        QTest.mouseClick(rows[0].words, Qt.MouseButton.LeftButton)

    def edit(self, called: str, *, unfolded: bool = False) -> None:
        """Open the wording of an action, with everything that can be said of it."""
        self.choose(called)
        self.screen.click(f"Edit {called}")
        if unfolded:
            self.screen.click(MORE)

    def agreed_by(self, number: int = 1) -> int:
        return len(self.case.consents.parties()[self.case.actions.all()[number - 1].id])

    def close(self) -> None:
        """Close the case as locking or quitting does."""
        self.screen.window.hide()
        self.controller.end()
        self.case.close()


@pytest.fixture
def open_page(drive: Callable[[QWidget], InProcessWindow]) -> Iterator[Callable[[CaseFile], Agreeing]]:
    """Show a case in the window; called again with the same case reopened, it is a restart."""
    opened: list[Agreeing] = []

    def show(case: CaseFile) -> Agreeing:
        controller = CaseController(case)
        refusals: list[str] = []

        def hear(error: FacilitatorError) -> None:
            refusals.append(str(error))

        controller.failed.connect(hear)
        window = MainWindow()
        window.pages.add("agree", "Agree", AgreePage(controller, InlineTasks(controller), window.pages))
        window.pages.add("finish", "Finish", QWidget())
        window.resize(1366, 768)
        screen = drive(window)
        window.pages.show("agree")
        opened.append(Agreeing(screen, case, controller, refusals))
        return opened[-1]

    yield show
    for shown in opened:
        if not shown.controller.has_ended:
            shown.close()


@pytest.fixture
def empty(vault: Vault, open_page: Callable[[CaseFile], Agreeing]) -> Agreeing:
    return open_page(create_practice_case(vault))


@pytest.fixture
def agreeing(vault: Vault, open_page: Callable[[CaseFile], Agreeing]) -> Agreeing:
    """Two whole actions that nobody has agreed to yet."""
    case = create_practice_case(vault)
    for what in ("Meet J. at the gate each morning.", "Share the report with the school."):
        case.actions.propose(what, who="Rowan Shah, School", due=Due(day=DAY), how_we_will_know="J. says so.")
    return open_page(case)
