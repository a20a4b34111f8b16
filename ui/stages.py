"""The stage pages of an open case."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.agree.agree_page import AgreePage
from ui.case_controller import CaseController
from ui.case_ending import CaseEnding
from ui.finish.finish_page import FinishPage
from ui.meet.meet_page import MeetPage
from ui.prepare.prepare_page import PreparePage
from ui.tasks import Tasks


def stage_pages(
    controller: CaseController, tasks: Tasks, ending: CaseEnding
) -> tuple[tuple[str, str, Callable[[], QWidget]], ...]:
    """Return key, label and maker of each stage page, in the order of the work."""
    return (
        ("prepare", "Prepare", lambda: PreparePage(controller, tasks)),
        ("meet", "Meet", lambda: MeetPage(controller, tasks)),
        ("agree", "Agree", lambda: AgreePage(controller, tasks)),
        ("finish", "Finish", lambda: FinishPage(controller, tasks, ending)),
    )
