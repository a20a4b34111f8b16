"""What was done when everything was removed."""

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.theme import grid
from ui.unlock.front_card import FrontPage
from ui.widgets.button import PlainButton, PrimaryButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel

if TYPE_CHECKING:
    from facilitator.vault.destruction_report import DestructionReport, Step

BEYOND: Final = (
    "Not touched: action plans that you saved, encrypted copies that you carried away, cases that you set "
    "aside, and what a backup or a snapshot of this computer kept from earlier."
)
REMOVED: Final = "Everything is removed"
STAYS: Final = "Not erased completely"
WHAT_STAYS: Final = (
    "The folder itself is still there. It holds no notes and no key. Close what has it open, or see that it "
    "may be written, then try again."
)


class RemovedPage(FrontPage):
    """Tells each step of a removal that has ended.

    Signals:
        begin_anew(): the person wants to start with an empty folder
        again_asked(): what stayed is to be removed once more
        quitting(): the person closes the program
    """

    begin_anew = Signal()
    again_asked = Signal()
    quitting = Signal()

    def __init__(self, report: "DestructionReport", parent: QWidget | None = None) -> None:
        super().__init__(REMOVED if report.erased else STAYS, parent)
        body = self.card.body
        body.addWidget(PlainLabel("Every case, the key to all of them and the settings are gone.", self))
        if not report.erased:
            stays = PlainLabel(f"⚠ {WHAT_STAYS}", self)
            stays.set_tone("danger")
            body.addWidget(stays)
        body.addWidget(HeadingLabel("What was done", self, level=3))
        steps = QVBoxLayout()
        steps.setSpacing(grid(1))
        for line in told(report.steps):
            steps.addWidget(PlainLabel(line, self))
        body.addLayout(steps)
        body.addWidget(MutedLabel(BEYOND, self))
        self._quit = PrimaryButton("Close Facilitator", self)
        self._quit.clicked.connect(self.quitting)
        again = PlainButton("Begin anew", self)
        again.clicked.connect(self.begin_anew)
        retry = PlainButton("Try to remove the folder again", self)
        retry.clicked.connect(self.again_asked)
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        row.setSpacing(grid(2))
        row.addWidget(self._quit)
        row.addWidget(again if report.erased else retry)
        (retry if report.erased else again).hide()
        body.addWidget(buttons)

    def on_shown(self) -> None:
        """Offer to close first: memory ends with the program."""
        self._quit.setFocus()


def told(steps: "tuple[Step, ...]") -> list[str]:
    """Return a line for each kind of step, with how often it was done."""
    times = Counter(steps)
    return [
        f"{'✓' if step.done else '✗'} {step.name.capitalize()}: {step.sentence}"
        + (f" ({count} times)" if count > 1 else "")
        for step, count in times.items()
    ]
