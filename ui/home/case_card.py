"""One open case on Home."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.case.copies import CaseCopy, CopyKind
from ui.look.theme import grid
from ui.widgets.button import LinkButton, PlainButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel

if TYPE_CHECKING:
    from facilitator.cases.summary import CaseSummary

MOST_NAMED = 2
READ = "Read"
GONE_WORDS = {
    CopyKind.FILE: "I have destroyed that copy",
    CopyKind.ORIGINAL: "I have finished that case",
}


class CaseCard(Card):
    """Shows a case's reference, date, stage, what is missing, and what else there is of it.

    Signals:
        opened(): the person wants this case
        keeping_asked(): how long it is kept is to be shown
        copy_asked(): an encrypted copy is to be made
        copy_gone(str): the copy with this id is destroyed, as the person says
    """

    opened = Signal()
    keeping_asked = Signal()
    copy_asked = Signal()
    copy_gone = Signal(str)

    def __init__(
        self,
        summary: "CaseSummary",
        copies: tuple[CaseCopy, ...] = (),
        parent: QWidget | None = None,
        *,
        first: bool = False,
    ) -> None:
        super().__init__(parent)
        title = f"{summary.reference} · {summary.title}" if summary.title else summary.reference
        self.open = (PrimaryButton if first else PlainButton)(READ if summary.finished else "Open", self)
        self.open.setAccessibleName(f"{self.open.words()} {summary.reference}")
        self.open.clicked.connect(self.opened)
        words = QVBoxLayout()
        words.setSpacing(grid(1.5))
        words.addWidget(HeadingLabel(title, self))
        facts = QWidget(self)
        line = FlowLayout(facts)
        line.setSpacing(grid(4))
        line.addWidget(MutedLabel(summary.process_label, facts, wrap=False))
        line.addWidget(MutedLabel(when(summary), facts, wrap=False))
        stage = MutedLabel(summary.stage_label, facts, wrap=False)
        stage.set_tone("teal")
        line.addWidget(stage)
        if summary.practice:
            practice = MutedLabel("Practice: everything in it is made up", facts, wrap=False)
            practice.set_tone("amber")
            line.addWidget(practice)
        words.addWidget(facts)
        if not summary.finished:
            missing = PlainLabel(missing_words(summary.missing), self)
            missing.set_tone("amber" if summary.missing else "")
            words.addWidget(missing)
        if summary.announcement:
            announcement = PlainLabel(f"⚠ {summary.announcement}", self)
            announcement.set_tone("danger" if summary.due else "amber")
            words.addWidget(announcement)
        for number, copy in enumerate(copies, start=1):
            words.addWidget(self._copy(summary, copy, number))
        words.addWidget(self._acts(summary))
        row = QHBoxLayout()
        row.setSpacing(grid(4))
        row.addLayout(words, 1)
        row.addWidget(self.open)
        self.body.addLayout(row)

    def _acts(self, summary: "CaseSummary") -> QWidget:
        acts = QWidget(self)
        line = FlowLayout(acts)
        keeping = LinkButton("How long it is kept", acts)
        keeping.setAccessibleName(f"How long {summary.reference} is kept")
        keeping.clicked.connect(self.keeping_asked)
        copy = LinkButton("Make an encrypted copy to carry", acts)
        copy.setAccessibleName(f"Make an encrypted copy of {summary.reference} to carry")
        copy.clicked.connect(self.copy_asked)
        line.addWidget(keeping)
        line.addWidget(copy)
        return acts

    def _copy(self, summary: "CaseSummary", copy: CaseCopy, number: int) -> QWidget:
        part = QWidget(self)
        line = QVBoxLayout(part)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(grid(1))
        words = PlainLabel(f"⚠ {copy.words}", part)
        words.set_tone("amber")
        said = GONE_WORDS[copy.kind]
        button = PlainButton(said, part)
        button.setAccessibleName(f"{said}: {summary.reference}, {number}")
        button.clicked.connect(lambda: self.copy_gone.emit(copy.id))
        buttons = QWidget(part)
        FlowLayout(buttons).addWidget(button)
        line.addWidget(words)
        line.addWidget(buttons)
        return part


def when(summary: "CaseSummary") -> str:
    """Return the day of the meeting in words."""
    day = summary.meeting_date
    return f"{day:%a} {day.day} {day:%b %Y}" if day is not None else "No date yet"


def missing_words(missing: tuple[str, ...]) -> str:
    """Return what is missing, the first in words and the rest as a number."""
    if not missing:
        return "Nothing missing before the meeting."
    named = " · ".join(missing[:MOST_NAMED])
    more = len(missing) - MOST_NAMED
    return f"Still missing: {named}" + (f" · and {more} more" if more > 0 else "")
