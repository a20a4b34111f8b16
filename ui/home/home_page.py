"""Home: every open case, and the ways to begin."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.matter import Process
from facilitator.guide.contents import FIRST_MEETING_PDF
from ui.home.busy_note import BusyNote
from ui.home.case_row import CaseRow
from ui.home.trouble_cards import (
    case_unfinished_card,
    removal_unfinished_card,
    unreadable_card,
    without_file_card,
)
from ui.page.actions import act
from ui.page.page import Page
from ui.widgets.button import PlainButton
from ui.widgets.card import Card
from ui.widgets.discard import discard
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.plain_label import MutedLabel
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from facilitator.cases.listed import Listed
    from facilitator.cases.summary import CaseSummary

GROUP = "Cases"
PRACTICES: Final = (
    ("mediation", "Ctrl+P", Process.MEDIATION),
    ("disagreement resolution", "Ctrl+Shift+P", Process.DISAGREEMENT_RESOLUTION),
)
NO_CASES = (
    "Begin with a new case, or try everything in the middle of a practice meeting about made-up people. "
    "A finished case is not listed: nothing of it is kept here, unless it must be until a day."
)


class HomePage(Page):
    """Shows the open cases, what comes next first.

    Signals:
        open_asked(CaseId), keeping_asked(CaseId), people_asked(CaseId) for a new case with those people,
        copy_asked(CaseSummary), copy_gone(CaseId, copy's id), remove_asked(CaseSummary),
        bring_in_asked(), new_asked(), practice_asked(Process), check_asked(), limits_asked(), guide_asked(),
        page_asked() for the guide's one page as a PDF,
        passphrase_asked(), destruction_asked(), removal_asked(), lost_asked(CaseIds of keys without a file):
        what the person wants to do
    """

    open_asked = Signal(object)
    keeping_asked = Signal(object)
    people_asked = Signal(object)
    remove_asked = Signal(object)
    copy_asked = Signal(object)
    copy_gone = Signal(object, str)
    bring_in_asked = Signal()
    new_asked = Signal()
    practice_asked = Signal(object)
    check_asked = Signal()
    limits_asked = Signal()
    guide_asked = Signal()
    page_asked = Signal()
    passphrase_asked = Signal()
    about_you_asked = Signal()
    destruction_asked = Signal()
    removal_asked = Signal()
    lost_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new = act(self, "New case", "Ctrl+N", self.new_asked.emit, group=GROUP)
        self._practices = tuple(
            act(self, f"Practice: {name}", keys, partial(self.practice_asked.emit, process), group=GROUP)
            for name, keys, process in PRACTICES
        )
        self._check = act(self, "Check this computer", "", self.check_asked.emit, group=GROUP)
        self._limits = act(self, "What this cannot protect from", "", self.limits_asked.emit, group=GROUP)
        self._passphrase = act(self, "Change passphrase", "", self.passphrase_asked.emit, group=GROUP)
        self._about_you = act(self, "About you", "", self.about_you_asked.emit, group=GROUP)
        self._bring_in = act(self, "Bring in an encrypted copy", "", self.bring_in_asked.emit, group=GROUP)
        self._remove = act(self, "Remove everything", "", self.removal_asked.emit, group=GROUP)
        self._scroll = ScrollArea(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._busy = BusyNote(self)
        whole.addWidget(self._busy)
        whole.addWidget(self._scroll)
        self._scroll.body.addStretch(1)
        self._foot = QWidget(self)
        foot = FlowLayout(self._foot)
        for words, asked in (("Guide", self.guide_asked), (FIRST_MEETING_PDF, self.page_asked)):
            button = PlainButton(words, self._foot)
            button.clicked.connect(asked)
            foot.addWidget(button)
        for action in (
            self._check,
            self._about_you,
            self._bring_in,
            self._passphrase,
            self._limits,
            self._remove,
        ):
            foot.addWidget(KeyHintButton(action, self._foot))
        self._age = MutedLabel("", self)
        self._age.hide()
        self._scroll.body.addWidget(self._age)
        self._scroll.body.addWidget(self._foot)
        self._parts: list[QWidget] = []
        self._first_focus: QWidget | None = None
        self._header = QWidget(self)
        self._header.hide()
        row = FlowLayout(self._header)
        for action in (self._new, *self._practices):
            row.addWidget(KeyHintButton(action, self._header))

    def actions_for_keys(self) -> tuple[QAction, ...]:
        """Return the ways to begin."""
        beginning = (self._new, *self._practices, self._check, self._bring_in)
        return (*beginning, self._about_you, self._passphrase, self._limits, self._remove)

    def header(self) -> QWidget:
        """Return the buttons of the ways to begin."""
        return self._header

    def heading(self) -> tuple[str, str]:
        """Return what this screen is."""
        return ("Your cases", "Encrypted on this laptop")

    def on_shown(self) -> None:
        """Put the focus on the first thing to do."""
        if self._first_focus is not None:
            self._first_focus.setFocus()

    def show_cases(self, listed: "Listed") -> None:
        """Show what there is."""
        for part in self._parts:
            discard(part)
        self._parts = []
        self._first_focus = None
        if listed.removal_unfinished:
            self._add(removal_unfinished_card(self.removal_asked))
        elif listed.unfinished:
            self._add(case_unfinished_card(self.destruction_asked))
        if listed.without_file and not listed.removal_unfinished:
            self._add(without_file_card(listed.without_file, self.lost_asked))
        for sentence in listed.unreadable:
            self._add(unreadable_card(sentence))
        if listed.cases:
            self._add(self._rows(listed))
        if not listed.cases:
            empty = EmptyState("No open cases", NO_CASES, "New case")
            empty.asked.connect(self.new_asked)
            self._first_focus = empty.button
            self._add(empty, stretch=1)
        self.on_shown()

    def show_busy(self, words: str) -> None:
        """Take no other wish while something is done, and say what if that takes a moment; "" ends it."""
        self._scroll.setEnabled(not words)
        self._header.setEnabled(not words)
        for action in self.actions_for_keys():
            action.setEnabled(not words)
        self._busy.say(words)

    def show_age(self, words: str) -> None:
        """Say how old this version is, or with "" nothing."""
        self._age.setText(words)
        self._age.setVisible(bool(words))

    def _rows(self, listed: "Listed") -> Card:
        card = Card()
        card.body.setContentsMargins(0, 0, 0, 0)
        card.body.setSpacing(0)
        for number, summary in enumerate(next_first(listed.cases)):
            card.body.addWidget(self._case(summary, listed, first=number == 0))
        return card

    def _case(self, summary: "CaseSummary", listed: "Listed", *, first: bool) -> CaseRow:
        row = CaseRow(summary, listed.copies.get(summary.case_id, ()), first=first)
        row.opened.connect(lambda: self.open_asked.emit(summary.case_id))
        row.removal_asked.connect(lambda: self.remove_asked.emit(summary))
        row.people_asked.connect(lambda: self.people_asked.emit(summary.case_id))
        row.copy_asked.connect(lambda: self.copy_asked.emit(summary))
        row.copy_gone.connect(lambda copy_id: self.copy_gone.emit(summary.case_id, copy_id))
        row.keeping_asked.connect(lambda: self.keeping_asked.emit(summary.case_id))
        if first:
            self._first_focus = row.open
        return row

    def _add(self, part: QWidget, *, stretch: int = 0) -> None:
        self._scroll.body.insertWidget(len(self._parts), part, stretch)
        self._parts.append(part)


def next_first(cases: "Sequence[CaseSummary]") -> "list[CaseSummary]":
    """Return the cases by the day of what is next; those without a day, practice and finished ones last."""

    def place(case: "CaseSummary") -> tuple[bool, bool, bool, str, str]:
        day = case.next_day
        return (case.finished, case.practice, day is None, str(day), case.reference)

    return sorted(cases, key=place)
