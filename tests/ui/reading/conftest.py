"""A running meeting in a real case, for what stands beside a paper."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from facilitator.case.papers import Paper
from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case
from ui.page.case_controller import CaseController


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
