"""Who the facilitator is: said once, for new cases and the terms of a meeting."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.case.matter import Process
from facilitator.case.profile import Profile
from facilitator.errors import FacilitatorError
from ui.look.theme import grid
from ui.tasks import Tasks
from ui.unlock.front_card import FrontPage
from ui.widgets.announcement import announce
from ui.widgets.button import PlainButton, PrimaryButton
from ui.widgets.choice import Choice
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import PlainLabel
from ui.widgets.private_line import PrivateLine

if TYPE_CHECKING:
    from facilitator.vault.vault import Vault

TITLE: Final = "About you"
WHY: Final = (
    "A new case begins with your name, where you meet online and what you usually run. The terms of the "
    "meeting, which you send before it, say your name, service and how to reach you. It is kept encrypted."
)
LINES: Final = {
    "name": "Your name",
    "service": "Your service",
    "contact": "How to reach you",
    "platform": "Where you meet online",
}


class AboutYouPage(FrontPage):
    """Asks for the name, service, contact, platform and usual process.

    Signals:
        left(str): the person goes back, with a sentence when it was kept
    """

    left = Signal(str)

    def __init__(self, vault: "Vault", tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(TITLE, parent)
        # The library of the store loads when the page is asked for, not before the list of cases shows.
        from facilitator.vault.template_store import TemplateStore  # noqa: PLC0415

        self._store = TemplateStore(vault)
        self._tasks = tasks
        self._lines = {name: PrivateLine(self) for name in LINES}
        self._rows = {name: FormRow(words, self._lines[name], self) for name, words in LINES.items()}
        self._process = Choice("", [(process, process.label) for process in Process])
        self._back = PlainButton("Go back", self)
        self._keep = PrimaryButton("Keep this for new cases", self)
        buttons = QHBoxLayout()
        buttons.setSpacing(grid(2))
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._keep)
        usual = FormRow("What you usually run", self._process, self)
        for part in (PlainLabel(WHY, self), *self._rows.values(), usual):
            self.card.body.addWidget(part)
        self.card.body.addLayout(buttons)
        self._back.clicked.connect(lambda: self.left.emit(""))
        self._keep.clicked.connect(self._save)
        for line in self._lines.values():
            line.returnPressed.connect(self._save)
        self._keep.setEnabled(False)
        tasks.run(self._store.profile, owner=self, done=self._show, failed=self._fail)

    def heading(self) -> tuple[str, str]:
        """Return what this screen is."""
        return (TITLE, "Said once, for every case")

    def on_shown(self) -> None:
        """Put the focus on the first field."""
        self._lines["name"].setFocus()

    def _show(self, profile: Profile) -> None:
        for name, line in self._lines.items():
            line.setText(str(getattr(profile, name)))
        self._process.show_value(profile.process)
        self._keep.setEnabled(True)

    def _save(self) -> None:
        if not self._keep.isEnabled():
            return
        typed = {name: line.text() for name, line in self._lines.items()}
        process = self._process.value()
        self._tasks.run(
            lambda: self._store.save_profile(Profile(**typed, process=process)),
            owner=self,
            done=lambda _: self.left.emit("Kept for new cases and for the terms you send."),
            failed=self._fail,
        )

    def _fail(self, error: FacilitatorError) -> None:
        self._rows["name"].show_error(str(error))
        announce(self, str(error))
