"""An offer, while nothing was said of the facilitator: keep what stands in this case for the next ones."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.matter import Matter
from facilitator.case.profile import Profile
from ui.page.case_controller import CaseController
from ui.tasks import Tasks
from ui.widgets.button import LinkButton
from ui.widgets.plain_label import MutedLabel
from ui.widgets.tip import explain

KEEP: Final = "Keep name, place and process for new cases"
KEPT: Final = "Kept for new cases. “About you” on Home changes it."


class OwnProfile(QWidget):
    """Hidden once there is a profile, and where a case has no name to keep or is a practice."""

    def __init__(self, controller: CaseController, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller, self._tasks = controller, tasks
        self._matter = Matter()
        self._wanted = False
        self._keep = LinkButton(KEEP, self)
        explain(self._keep, "Asked once. “About you” on Home changes it.")
        self._keep.clicked.connect(self._save)
        self._told = MutedLabel("", self)
        self._told.hide()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._keep)
        body.addWidget(self._told)
        self._show()
        store = controller.case_file.templates
        tasks.run(store.profile, owner=self, done=self._learn, failed=controller.refuse)

    def show_matter(self, matter: Matter) -> None:
        """Offer to keep what stands in the matter."""
        self._matter = matter
        self._show()

    def _learn(self, profile: Profile) -> None:
        self._wanted = profile.is_empty
        self._show()

    def _show(self) -> None:
        own = bool(self._matter.facilitator_name) and not self._matter.practice
        self._keep.setVisible(self._wanted and own)
        self.setVisible(not self._keep.isHidden() or not self._told.isHidden())

    def _save(self) -> None:
        matter, store = self._matter, self._controller.case_file.templates
        profile = Profile(name=matter.facilitator_name, platform=matter.place, process=matter.process)
        self._tasks.run(
            lambda: store.save_profile(profile),
            owner=self,
            done=lambda _: self._kept(),
            failed=self._controller.refuse,
        )

    def _kept(self) -> None:
        self._wanted = False
        self._told.setText(KEPT)
        self._told.show()
        self._show()
