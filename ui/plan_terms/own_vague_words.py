"""The facilitator's own list of vague words, read for the open case."""

from PySide6.QtWidgets import QWidget

from facilitator.agreement.vague_words import VagueWords
from ui.page.case_controller import CaseController
from ui.tasks import Tasks


def bring_vague_words(controller: CaseController, tasks: Tasks, owner: QWidget) -> None:
    """Read the own list in the worker and use it in the open case; a refusal is told as any other."""
    case = controller.case_file

    def use(listed: VagueWords) -> None:
        controller.run(lambda opened: opened.precision.use_vague_words(listed))

    tasks.run(case.templates.vague_words, owner=owner, done=use, failed=controller.refuse)
