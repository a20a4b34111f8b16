"""The real window with every stage of an open case, without the app around it."""

from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from ui.finish.case_ending import CaseEnding, EndingParts
from ui.page.case_controller import CaseController
from ui.session.stages import STAGES
from ui.tasks import InlineTasks
from ui.window.main_window import MainWindow


class EveryStage(MainWindow):
    """Shows the case; whoever opened it calls `controller.end()` before closing it."""

    def __init__(self, case: CaseFile, vault: Vault) -> None:
        super().__init__()
        self.controller = CaseController(case)
        self._tasks = InlineTasks()
        self._ending = CaseEnding(self.controller, self._tasks, vault)
        parts = EndingParts(
            controller=self.controller, tasks=self._tasks, navigation=self.pages, ending=self._ending
        )
        for stage in STAGES:
            self.pages.add(stage.key, stage.label, stage.page(parts))
