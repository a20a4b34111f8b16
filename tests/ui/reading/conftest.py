"""Real cases: one with a running meeting, for what stands beside a paper, and papers in the real window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from facilitator.case.papers import Paper
from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case
from tests.ui.prepare.conftest import Preparing, open_page
from tests.ui.reading.read_papers import Reading, keep
from tests.ui.reading.sent_papers import Sent
from ui.page.case_controller import CaseController

__all__ = ["open_page"]


@dataclass
class Beside:
    """The case, its clock, what was refused, and a paper in it."""

    case: CaseFile
    clock: FakeClock
    controller: CaseController
    paper: Paper
    refused: list[str]


@pytest.fixture
def beside(vault: Vault) -> Iterator[Beside]:
    clock = FakeClock()
    case = a_case(vault, clock)
    case.meeting.start()
    paper_id = case.papers.begin("Report.pdf", b"%PDF-1.7", 8)
    case.papers.add_piece(paper_id, 0, b"%PDF-1.7")
    case.papers.finish(paper_id)
    controller = CaseController(case)
    refused: list[str] = []
    controller.failed.connect(lambda error: refused.append(str(error)))
    yield Beside(case, clock, controller, case.papers.all()[0], refused)
    if not controller.has_ended:
        controller.end()
        case.close()


@pytest.fixture
def reading(vault: Vault, open_page: Callable[[CaseFile], Preparing]) -> Callable[..., Reading]:
    """Show the papers of a case that has these."""

    def shown(**papers: bytes) -> Reading:
        case = CaseFile.create(vault)
        for name, content in papers.items():
            keep(case, name.replace("_", "."), content)
        made = Reading(open_page(case))
        made.screen.click("Papers")
        return made

    return shown


@pytest.fixture
def sent(vault: Vault, open_page: Callable[[CaseFile], Preparing], tmp_path: Path) -> Sent:
    """The papers of a new case, to which files are dropped."""
    preparing = open_page(CaseFile.create(vault))
    preparing.screen.click("Papers")
    return Sent(preparing, tmp_path)
