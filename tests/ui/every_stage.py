"""The real window with every stage of an open case, without the app around it."""

from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from ui.finish.case_ending import CaseEnding
from ui.page.case_controller import CaseController
from ui.session.stages import stage_pages
from ui.tasks import InlineTasks
from ui.window.main_window import MainWindow


class EveryStage(MainWindow):
    """Shows the case; whoever opened it calls `controller.clear_case()` before closing it."""

    def __init__(self, case: CaseFile, vault: Vault) -> None:
        super().__init__()
        self.controller = CaseController()
        self.controller.set_case(case)
        self._tasks = InlineTasks()
        self._ending = CaseEnding(self.controller, self._tasks, vault)
        for key, label, make in stage_pages(self.controller, self._tasks, self._ending):
            self.add_stage(key, label, make())
