"""The stage pages of an open case."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.finish.case_ending import CaseEnding
from ui.page.case_controller import CaseController
from ui.tasks import Tasks

# A page is loaded and made when it is first shown: all of them would take as long as opening the case may.
# ruff: noqa: PLC0415


def stage_pages(
    controller: CaseController, tasks: Tasks, ending: CaseEnding
) -> tuple[tuple[str, str, Callable[[], QWidget]], ...]:
    """Return key, label and maker of each stage page, in the order of the work."""

    def prepare() -> QWidget:
        from ui.prepare.prepare_page import PreparePage

        return PreparePage(controller, tasks)

    def meet() -> QWidget:
        from ui.meet.meet_page import MeetPage

        return MeetPage(controller, tasks)

    def agree() -> QWidget:
        from ui.agree.agree_page import AgreePage

        return AgreePage(controller, tasks)

    def finish() -> QWidget:
        from ui.finish.finish_page import FinishPage

        return FinishPage(controller, tasks, ending)

    def kept() -> QWidget:
        from ui.finish.kept_page import KeptPage

        return KeptPage(controller, ending)

    if controller.case_file is not None and controller.case_file.retention().finished:
        return (("finish", "Finished", kept),)
    return (
        ("prepare", "Prepare", prepare),
        ("meet", "Meet", meet),
        ("agree", "Agree", agree),
        ("finish", "Finish", finish),
    )
