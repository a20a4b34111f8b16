"""What happened to the case: step by step, then what is gone, what was checked and what cannot be known."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.errors import FacilitatorError
from ui.finish.case_ending import CaseEnding
from ui.finish.destroy_step import cannot_know
from ui.finish.figures_part import FiguresPart
from ui.finish.last_words import LastWords
from ui.look.theme import grid
from ui.widgets.announcement import announce
from ui.widgets.button import PlainButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.discard import discard
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from facilitator.vault.destruction_report import DestructionReport, Step

UNDER_WAY = "Destroying the case…"
KEY_FIRST = (
    "Its key goes first. If your keychain is locked, it asks for its password: unlock it there. Facilitator "
    "waits up to 30 seconds for it, and says that the case is erased only once the key was seen to be gone."
)
ERASED = "The case is destroyed"
NOT_ERASED = "Not erased"
GONE_WITH_KEYCHAIN = "Its key and its files are gone. Neither you nor anyone else can open it again."
GONE_WITHOUT_KEYCHAIN = (
    "Its key file and its files are overwritten and removed. Whoever copied the folder before still needs "
    "your passphrase to open that copy."
)
MEMORY = (
    "Close Facilitator now: what was on the screen may stay in this computer's memory until the program ends."
)
PARTS: Final = {
    "key": "The case's key",
    "database": "The file with your notes",
    "write-ahead log": "The file of recent changes",
    "log index": "The index of recent changes",
    "journal": "The file of an unfinished change",
    "folder": "The folder",
}


class ClosingScreen(QWidget):
    """Follows one destruction to its end, and tells the truth about it; `last` says what stays and is due."""

    def __init__(self, ending: CaseEnding, last: LastWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ending = ending
        self._card = Card(self)
        self._heading = HeadingLabel(UNDER_WAY, self._card, level=1)
        self._sentence = PlainLabel("", self._card)
        self._done = QWidget(self._card)
        self._steps = QVBoxLayout(self._done)
        self._steps.setContentsMargins(0, 0, 0, 0)
        self._steps.setSpacing(grid(1))
        self._told: list[PlainLabel] = []
        self._left = PlainLabel(last.left, self._card)
        self._left.set_tone("strong")
        self._due = PlainLabel("\n".join(last.due), self._card)
        self._figures = FiguresPart(self._card)
        self._last = last
        self._cannot = MutedLabel(cannot_know(keychain=ending.has_keychain), self._card)
        self._memory = PlainLabel(MEMORY, self._card)
        self._again = PrimaryButton("Try again", self._card)
        self._close = PrimaryButton("Close Facilitator", self._card)
        self._home = PlainButton("Back to your cases", self._card)
        self._lay_out()
        ending.step.connect(self._show_step)
        ending.ended.connect(self._show_end)
        ending.failed.connect(self._show_failure)
        self._again.clicked.connect(self._try_again)
        self._close.clicked.connect(ending.quit)
        self._home.clicked.connect(ending.leave)
        self._begin()

    def _begin(self) -> None:
        self._sentence.setText(KEY_FIRST if self._ending.has_keychain else "")
        self._show_parts(ended=False, failed=False)

    def _show_step(self, step: "Step") -> None:
        about = PARTS.get(step.name)
        words = f"{about}: {step.sentence}" if about else step.sentence
        label = PlainLabel(f"{'✓' if step.done else '⚠'} {words}", self._done)
        label.set_tone("" if step.done else "danger")
        self._steps.addWidget(label)
        self._told.append(label)

    def _show_end(self, report: "DestructionReport") -> None:
        if not report.erased:
            self._show_failure(None)
            return
        self._card.set_tone("")
        self._heading.setText(ERASED)
        self._sentence.setText(GONE_WITH_KEYCHAIN if self._ending.has_keychain else GONE_WITHOUT_KEYCHAIN)
        self._show_parts(ended=True, failed=False)
        announce(self, f"{ERASED}. {self._sentence.words()}")
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_failure(self, error: FacilitatorError | None) -> None:
        self._card.set_tone("danger")
        self._heading.setText(NOT_ERASED)
        self._sentence.setText(str(error) if error is not None else "Part of this case is still there.")
        self._show_parts(ended=False, failed=True)
        announce(self, f"{NOT_ERASED}. {self._sentence.words()}")
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try_again(self) -> None:
        for label in self._told:
            discard(label)
        self._told = []
        self._heading.setText(UNDER_WAY)
        self._begin()
        self._ending.try_again()

    def _show_parts(self, *, ended: bool, failed: bool) -> None:
        self._sentence.setVisible(bool(self._sentence.words()))
        self._left.setVisible(ended)
        self._due.setVisible(ended and bool(self._last.due))
        self._figures.show_figures(self._last.figures if ended else "")
        self._cannot.setVisible(ended)
        self._memory.setVisible(ended)
        self._again.setVisible(failed)
        self._close.setVisible(ended)
        self._home.setVisible(ended or failed)

    def _lay_out(self) -> None:
        buttons = QWidget(self._card)
        row = FlowLayout(buttons)
        for button in (self._again, self._close, self._home):
            row.addWidget(button)
        said = (self._left, self._due, self._figures, self._cannot, self._memory)
        parts = (self._heading, self._sentence, self._done, *said, buttons)
        for part in parts:
            self._card.body.addWidget(part)
        self._card.body.setSpacing(grid(3))
        scroll = ScrollArea(self)
        scroll.body.addWidget(self._card)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
