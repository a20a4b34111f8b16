"""A real case in a real encrypted file, shown by the real window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QWidget

from facilitator.casefile import CaseFile
from facilitator.errors import FacilitatorError
from facilitator.vault.vault import Vault
from tests.desktop.in_process import InProcessWindow
from ui.page.case_controller import CaseController
from ui.prepare.papers_section import PapersSection
from ui.prepare.prepare_page import PreparePage
from ui.session.undo_actions import UndoActions
from ui.tasks import InlineTasks
from ui.window.main_window import MainWindow


@dataclass
class Preparing:
    """The window, and the case behind it to look into."""

    screen: InProcessWindow
    page: PreparePage
    vault: Vault
    case: CaseFile
    controller: CaseController
    refusals: list[str]

    def close(self) -> None:
        """Close the case as locking or quitting does."""
        self.controller.end()
        self.case.close()

    def wait(self, condition: Callable[[], bool]) -> None:
        self.screen.wait(condition, lambda: f"the case; refused: {self.refusals}")


@pytest.fixture
def open_page(
    vault: Vault, drive: Callable[[QWidget], InProcessWindow]
) -> Iterator[Callable[[CaseFile], Preparing]]:
    """Show a case in the window; called again with the same case reopened, it is a restart."""
    opened: list[Preparing] = []

    def show(case: CaseFile) -> Preparing:
        controller = CaseController(case)
        refusals: list[str] = []

        def hear(error: FacilitatorError) -> None:
            refusals.append(str(error))

        controller.failed.connect(hear)
        window = MainWindow()
        UndoActions(window, controller)
        page = PreparePage(controller, InlineTasks(controller), window.pages)
        window.pages.add("prepare", "Prepare", page)
        window.pages.add("meet", "Meet", QWidget())
        window.resize(1366, 768)
        screen = drive(window)
        window.pages.show("prepare")
        opened.append(Preparing(screen, page, vault, case, controller, refusals))
        return opened[-1]

    yield show
    for shown in opened:
        if not shown.controller.has_ended:
            shown.close()


@pytest.fixture
def preparing(vault: Vault, open_page: Callable[[CaseFile], Preparing]) -> Preparing:
    return open_page(CaseFile.create(vault))


@pytest.fixture
def papers(preparing: Preparing) -> Preparing:
    """The section of papers of an empty case."""
    preparing.screen.click("Papers")
    return preparing


def papers_section(preparing: Preparing) -> PapersSection:
    found = preparing.page.findChild(PapersSection)
    assert isinstance(found, PapersSection)
    return found
