"""One case on Home: when, what it is, what is next."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.case.calendar_words import short_date
from facilitator.case.copies import CaseCopy
from ui.look.theme import grid
from ui.widgets.button import LinkButton, PlainButton, PrimaryButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel

if TYPE_CHECKING:
    from facilitator.cases.summary import CaseSummary

READ: Final = "Read"
MORE: Final = "More"
LESS: Final = "Less"
PRACTICE: Final = "Practice: made up, and gone once you come back here from it"
DAY_STEPS: Final = 24


class CaseRow(QFrame):
    """Shows the day of what is next, the case, what is next, and folded away what else can be done with it.

    Signals:
        opened(): the person wants this case
        removal_asked(): it is to be removed: it is empty, or made up
        people_asked(): a new case with its people is wanted
        keeping_asked(): how long it is kept is to be shown
        copy_asked(): an encrypted copy is to be made
        copy_gone(str): the copy with this id is destroyed, as the person says
    """

    opened = Signal()
    removal_asked = Signal()
    people_asked = Signal()
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
        self._summary = summary
        self.setProperty("first", first)
        self.open = (PrimaryButton if first else PlainButton)(READ if summary.finished else "Open", self)
        self.open.setAccessibleName(f"{self.open.words()} {summary.reference}")
        self.open.clicked.connect(self.opened)
        self._acts = self._folded_acts()
        self._more = LinkButton(MORE, self)
        self._more.setAccessibleName(f"{MORE} for {summary.reference}")
        self._more.clicked.connect(lambda: self.unfold(unfolded=self._acts.isHidden()))
        # Of what is made up, nothing is kept or carried.
        self._more.setVisible(not summary.practice)
        middle = QVBoxLayout()
        middle.setSpacing(grid(1))
        for part in self._words():
            middle.addWidget(part)
        for number, copy in enumerate(copies, start=1):
            middle.addWidget(self._copy(copy, number))
        middle.addWidget(self._acts)
        buttons = QHBoxLayout()
        buttons.setSpacing(grid(1))
        if summary.empty or summary.practice:
            buttons.addWidget(self._remove())
        buttons.addWidget(self._more)
        buttons.addWidget(self.open)
        row = QHBoxLayout(self)
        row.setContentsMargins(grid(4), grid(3), grid(4), grid(3))
        row.setSpacing(grid(4))
        row.addWidget(self._day(), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(middle, 1)
        row.addLayout(buttons)
        row.setAlignment(buttons, Qt.AlignmentFlag.AlignTop)

    def _day(self) -> QWidget:
        summary = self._summary
        part = QWidget(self)
        part.setFixedWidth(grid(DAY_STEPS))
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(grid(0.5))
        day = PlainLabel(summary.day_words or "No day yet", part)
        day.set_tone("amber" if summary.late else "strong" if summary.day_words else "")
        column.addWidget(day)
        if summary.away_words:
            column.addWidget(MutedLabel(summary.away_words, part))
        return part

    def _words(self) -> list[QWidget]:
        summary = self._summary
        title = f"{summary.reference} · {summary.title}" if summary.title else summary.reference
        heading = HeadingLabel(title, self)
        heading.setProperty("in", "row")
        parts: list[QWidget] = [heading]
        if summary.next_step:
            following = PlainLabel(summary.next_step, self)
            following.set_tone("amber" if summary.late else "teal")
            parts.append(following)
        facts = QWidget(self)
        line = FlowLayout(facts)
        line.setSpacing(grid(3))
        named = [summary.process_label, summary.stage_label]
        if summary.meeting_date is not None and summary.meeting_date != summary.next_day:
            named.insert(1, f"Meeting: {when(summary)}")
        for fact in named:
            line.addWidget(MutedLabel(fact, facts, wrap=False))
        parts.append(facts)
        if summary.practice:
            parts.append(MutedLabel(PRACTICE, self))
        if summary.announcement:
            announcement = PlainLabel(f"⚠ {summary.announcement}", self)
            announcement.set_tone("danger" if summary.due else "amber")
            parts.append(announcement)
        return parts

    def _remove(self) -> LinkButton:
        remove = LinkButton("Remove", self)
        remove.setAccessibleName(f"Remove {self._summary.reference}")
        remove.clicked.connect(self.removal_asked)
        return remove

    def _folded_acts(self) -> QWidget:
        acts = QWidget(self)
        line = FlowLayout(acts)
        reference = self._summary.reference
        for words, name, asked in (
            ("New case with these people", f"New case with the people of {reference}", self.people_asked),
            ("How long it is kept", f"How long {reference} is kept", self.keeping_asked),
            (
                "Make an encrypted copy to carry",
                f"Make an encrypted copy of {reference} to carry",
                self.copy_asked,
            ),
        ):
            button = LinkButton(words, acts)
            button.setAccessibleName(name)
            button.clicked.connect(asked)
            line.addWidget(button)
        acts.hide()
        return acts

    def unfold(self, *, unfolded: bool) -> None:
        """Show what else can be done with the case, or fold it away."""
        self._acts.setVisible(unfolded)
        self._more.setText(LESS if unfolded else MORE)
        self._more.setAccessibleName(f"{LESS if unfolded else MORE} for {self._summary.reference}")

    def _copy(self, copy: CaseCopy, number: int) -> QWidget:
        part = QWidget(self)
        line = QVBoxLayout(part)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(grid(1))
        words = PlainLabel(f"⚠ {copy.words}", part)
        words.set_tone("amber")
        said = copy.kind.gone_words
        button = PlainButton(said, part)
        button.setAccessibleName(f"{said}: {self._summary.reference}, {number}")
        button.clicked.connect(lambda: self.copy_gone.emit(copy.id))
        buttons = QWidget(part)
        FlowLayout(buttons).addWidget(button)
        line.addWidget(words)
        line.addWidget(buttons)
        return part


def when(summary: "CaseSummary") -> str:
    """Return the day of the meeting in words."""
    return short_date(summary.meeting_date) if summary.meeting_date is not None else "No date yet"
