"""Who the facilitator is: said once, for new cases and the terms of a meeting."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
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
    "A new case begins with all of this. The terms of the meeting, which you send before it, say your name, "
    "service and how to reach you; so does the action plan, which everyone who gets it can read. Here it is "
    "kept encrypted."
)
KEPT: Final = "Kept for new cases and for the terms you send."
NOT_NOW: Final = "Not now"
KEEP: Final = "Keep this for new cases"
AND_BEGIN: Final = "Keep this and begin the case"
ONCE: Final = "This is asked once. “About you” on Home changes it."
LINES: Final = {
    "name": "Your name",
    "service": "Your service",
    "contact": "How to reach you",
    "platform": "Where you meet online",
}


class AboutYouPage(FrontPage):
    """Asks for the name, service, contact, platform and usual process.

    `first` is the page before the first case, which begins with what is said here. To say nothing is an
    answer too, and is kept.

    Signals:
        left(str): the person goes back, or on to the first case, with a sentence on what was kept
    """

    left = Signal(str)

    def __init__(
        self, vault: "Vault", tasks: Tasks, parent: QWidget | None = None, *, first: bool = False
    ) -> None:
        super().__init__(TITLE, parent)
        # The library of the store loads when the page is asked for, not before the list of cases shows.
        from facilitator.vault.template_store import TemplateStore  # noqa: PLC0415

        self._store = TemplateStore(vault)
        self._tasks = tasks
        self._lines = {name: PrivateLine(self) for name in LINES}
        self._rows = {name: FormRow(words, self._lines[name], self) for name, words in LINES.items()}
        self._process = Choice("", [(process, process.label) for process in Process])
        self._first = first
        self._refused = self._answering = self._is_left = False
        self._back = PlainButton(NOT_NOW if first else "Go back", self)
        self._keep = PrimaryButton(AND_BEGIN if first else KEEP, self)
        buttons = QHBoxLayout()
        buttons.setSpacing(grid(2))
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._keep)
        usual = FormRow("What you usually run", self._process, self)
        why = PlainLabel(f"{WHY} {ONCE}" if first else WHY, self)
        for part in (why, *self._rows.values(), usual):
            self.card.body.addWidget(part)
        self.card.body.addLayout(buttons)
        self._back.clicked.connect(self._leave)
        self._keep.clicked.connect(self._save)
        for line in self._lines.values():
            line.returnPressed.connect(self._save)
        if first:  # nothing was kept that could be shown
            self._process.show_value(Profile().process)
        else:
            self._keep.setEnabled(False)
            tasks.run(self._store.profile, owner=self, done=self._show, failed=self._tell)

    def heading(self) -> tuple[str, str]:
        """Return what this screen is."""
        return (TITLE, "Before this case, once" if self._first else "Said once, for every case")

    def on_shown(self) -> None:
        """Put the focus on the first field."""
        self._lines["name"].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape leave as the button does."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        # What cannot be kept must not stand in the way of a case: the second time nothing is kept.
        if not self._first or self._refused:
            self._end("")
        else:
            self._answer(Profile(), "")

    def _end(self, told: str) -> None:
        if not self._is_left:
            self._is_left = True
            self._keep.setEnabled(False)
            self.left.emit(told)

    def _show(self, profile: Profile) -> None:
        for name, line in self._lines.items():
            line.setText(str(getattr(profile, name)))
        self._process.show_value(profile.process)
        self._keep.setEnabled(True)

    def _save(self) -> None:
        if not self._keep.isEnabled():
            return
        typed = {name: line.text() for name, line in self._lines.items()}
        try:
            profile = Profile(**typed, process=self._process.value())
        except FacilitatorError as error:
            self._show_refusal(error)
        else:
            self._answer(profile, KEPT)

    def _answer(self, profile: Profile, told: str) -> None:
        if self._answering or self._is_left:
            return
        self._answering = True
        self._keep.setEnabled(False)
        self._tasks.run(
            lambda: self._store.save_profile(profile),
            owner=self,
            done=lambda _: self._end(told),
            failed=self._fail,
        )

    def _fail(self, error: FacilitatorError) -> None:
        self._refused = True
        self._answering = False
        self._keep.setEnabled(True)
        self._show_refusal(error)

    def _show_refusal(self, error: FacilitatorError) -> None:
        self._lines["name"].setFocus()
        self._tell(error)

    def _tell(self, error: FacilitatorError) -> None:
        self._rows["name"].show_error(str(error))
        announce(self, str(error))
