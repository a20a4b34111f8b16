"""Check this computer: each promise, tried here, one line each."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from facilitator.errors import FacilitatorError
from facilitator.platform_watch.screen_capture import CaptureProtection, leave_out_of_captures
from ui.look.theme import grid
from ui.page.page import Page
from ui.tasks import Tasks
from ui.widgets.announcement import announce
from ui.widgets.button import PlainButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.discard import discard
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel, PlainLabel
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.working_bar import WorkingBar

if TYPE_CHECKING:
    from facilitator.computer_check import CheckResult
    from facilitator.platform_watch import Availability

WORDS: Final = {
    "pass": ("✓ Kept", "teal"),
    "amber": ("⚠ Look at", "amber"),
    "unknown": ("? Cannot know", "amber"),
    "fail": ("✗ Failed", "danger"),
}
ABOUT: Final = (
    "The program plays a made-up meeting from start to end in a scratch folder and tries each promise on "
    "this computer: encryption, keys, consent, the document, destruction. It takes some seconds, and your "
    "cases are not touched."
)


class CheckPage(Page):
    """Runs the self-test in the worker and lists its results as they come.

    `folder` is where the cases are; `session_told` returns what the system tells of its locking, if known.

    Signals:
        left(): the person goes back
        limits_asked(): the person wants to read what no program can protect from
    """

    left = Signal()
    limits_asked = Signal()
    _arrived = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        folder: Path,
        session_told: "Callable[[], Availability | None]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._folder = folder
        self._session_told = session_told
        self._worst = "pass"
        self._captures: CaptureProtection | None = None
        self._back = PlainButton("Back to your cases", self)
        self._limits = PlainButton("What this cannot protect from", self)
        self._limits.clicked.connect(self.limits_asked)
        self._run = PrimaryButton("Check now", self)
        self._summary = PlainLabel("", self)
        self._summary.hide()
        self._progress = WorkingBar("Checking", self)
        scroll = ScrollArea(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        card = Card()
        card.body.setSpacing(grid(3))
        scroll.body.addWidget(card)
        scroll.body.addStretch(1)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(grid(3))
        buttons = QWidget(card)
        row = FlowLayout(buttons)
        for button in (self._run, self._back, self._limits):
            row.addWidget(button)
        for part in (MutedLabel(ABOUT, self), self._summary, self._progress):
            card.body.addWidget(part)
        card.body.addWidget(buttons)
        card.body.addLayout(self._lines)
        self._shown: list[QWidget] = []
        self._back.clicked.connect(self.left)
        self._run.clicked.connect(self._start)
        self._arrived.connect(self._add, Qt.ConnectionType.QueuedConnection)

    def heading(self) -> tuple[str, str]:
        """Return what this screen is."""
        return ("Check this computer", "The program's own self-test")

    def guide_topic(self) -> str:
        """Return the topic on what is done here."""
        return "trouble"

    def on_shown(self) -> None:
        """Put the focus on the button that begins."""
        self._run.setFocus()

    def _start(self) -> None:
        for line in self._shown:
            discard(line)
        self._shown = []
        self._worst = "pass"
        self._captures = leave_out_of_captures(int(self.window().winId()))
        self._set_working(True)
        self._tasks.run(self._work, owner=self, done=lambda _: self._finish(), failed=self._fail)

    def _results(self) -> "Iterator[CheckResult]":
        # Loads the libraries of the document.
        from facilitator.computer_check import CheckResult, Status, run_checks  # noqa: PLC0415
        from facilitator.computer_check.screen_captures import captures_of  # noqa: PLC0415 - as above

        told = self._session_told()
        if told is not None:
            status = Status.OK if told.available else Status.AMBER
            yield CheckResult("Lock of this computer", status, told.sentence)
        if self._captures is not None:
            yield captures_of(self._captures)
        yield from run_checks(vault_folder=self._folder)

    def _work(self) -> None:
        for result in self._results():
            # To its end even when the page is gone: the last checks clean up.
            if isValid(self):
                self._arrived.emit(result)

    def _add(self, result: "CheckResult") -> None:
        status = str(result.status.value)
        words, tone = WORDS[status]
        if status == "fail" or (status != "pass" and self._worst == "pass"):
            self._worst = "amber" if status == "unknown" else status
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(grid(4))
        mark = PlainLabel(words, line, wrap=False)
        mark.set_tone(tone)
        mark.setMinimumWidth(grid(32))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        text.setSpacing(grid(0.5))
        name = PlainLabel(result.name, line)
        name.set_tone("strong")
        text.addWidget(name)
        text.addWidget(PlainLabel(result.sentence, line))
        row.addLayout(text, 1)
        self._lines.addWidget(line)
        self._shown.append(line)

    def _finish(self) -> None:
        self._set_working(False)
        words = {
            "pass": "✓ Facilitator keeps its promises on this computer.",
            "amber": "⚠ Facilitator keeps its promises here, within the limits marked below.",
            "fail": "✗ Do not use Facilitator for a real meeting on this computer until this is mended.",
        }[self._worst]
        self._summary.setText(words)
        self._summary.set_tone(WORDS[self._worst][1])
        self._summary.show()
        announce(self, words)

    def _fail(self, error: FacilitatorError) -> None:
        self._set_working(False)
        self._summary.setText(f"⚠ {error}")
        self._summary.set_tone("danger")
        self._summary.show()

    def _set_working(self, working: bool) -> None:
        self._summary.hide()
        self._progress.setVisible(working)
        if working:
            self._back.setFocus()
        self._run.setEnabled(not working)
        self._run.setText("Checking…" if working else "Check again")
