"""By when: a day, something that repeats, or an event with a latest day."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.agreement.action import Due, DueKind
from facilitator.case.calendar_words import long_date
from facilitator.case.spoken_dates import parse_day_to_come
from facilitator.errors import InvalidValue
from ui.look.theme import grid
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.choice import Choice
from ui.widgets.form_row import FormRow

EXAMPLE = "Such as next Friday, or 4 Dec"

KINDS_HINT = "A day, or what repeats"


@dataclass(frozen=True, slots=True)
class _Kind:
    kind: DueKind
    offered: str
    words: str
    example: str
    day: str


KINDS = (
    _Kind(DueKind.DATE, "On a day", "", "", "By which day"),
    _Kind(
        DueKind.REPEATING, "Repeating from a day", "How often", "For example: every Friday", "From which day"
    ),
    _Kind(
        DueKind.EVENT,
        "At an event, with a latest day",
        "Which event",
        "For example: annual review",
        "At the latest by",
    ),
)


class DueFields(QWidget):
    """The kind, the words and the day; what is typed as a day is shown back in full.

    Signals:
        settled(str, str): a field (due_kind, due_words, due_day) and its text, to be saved
    """

    settled = Signal(str, str)

    def __init__(self, today: date, parent: QWidget | None = None, *, term_ends: date | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._term_ends = term_ends
        self._kind: Choice[_Kind] = Choice("By when", [(kind, kind.offered) for kind in KINDS], self)
        self.words = AutosaveLine(self)
        self.day = AutosaveLine(self, placeholder="4 Dec 2026")
        self._words_row = FormRow("How often", self.words, self)
        self._day_row = FormRow("By which day", self.day, self, hint=EXAMPLE)
        first = QHBoxLayout()
        first.setSpacing(grid(3))
        first.addWidget(self._day_row, 3)
        first.addWidget(FormRow("By when", self._kind, self, hint=KINDS_HINT), 2)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(2))
        body.addLayout(first)
        body.addWidget(self._words_row)
        self._kind.activated.connect(self._kind_changed)
        self.words.settled.connect(lambda words: self.settled.emit("due_words", words))
        self.day.settled.connect(self._day_settled)
        self._show_kind()

    def show_due(self, kind: str, words: str, day: str) -> None:
        """Show what was saved or half typed; `day` as it was typed."""
        self._kind.show_value(next((each for each in KINDS if each.kind.value == kind), KINDS[0]))
        self.words.replace_text(words)
        self.day.replace_text(day)
        self._show_kind()
        self._show_day()

    def field(self, name: str) -> QWidget | None:
        """Return the control of one of these fields, None for another name."""
        return {"due_kind": self._kind, "due_words": self.words, "due_day": self.day}.get(name)

    def due(self) -> Due:
        """Return what is given. Raises InvalidValue for a day that cannot be read."""
        typed = self.day.text().strip()
        day = self._read_day(typed) if typed else None
        kind = self._kind.value().kind
        return Due(kind=kind, day=day, words="" if kind is DueKind.DATE else self.words.text())

    def flush(self) -> None:
        """Hand on what was typed, now."""
        self.words.flush()
        self.day.flush()

    def show_unreadable(self) -> None:
        """Say what is wrong with the day and put the focus there."""
        self._show_day()
        self.day.setFocus()

    def _read_day(self, typed: str) -> date:
        return parse_day_to_come(typed, self._today, term_ends=self._term_ends)

    def _kind_changed(self) -> None:
        self._show_kind()
        self.settled.emit("due_kind", self._kind.value().kind.value)

    def _show_kind(self) -> None:
        chosen = self._kind.value()
        self._words_row.setVisible(bool(chosen.words))
        if chosen.words:
            self._words_row.set_label(chosen.words)
            self._words_row.show_hint(chosen.example)
        self._day_row.set_label(chosen.day)

    def _day_settled(self, typed: str) -> None:
        self._show_day()
        self.settled.emit("due_day", typed)

    def _show_day(self) -> None:
        typed = self.day.text().strip()
        self._day_row.show_error("")
        if not typed:
            self._day_row.show_hint(EXAMPLE)
            return
        try:
            day = self._read_day(typed)
        except InvalidValue as error:
            self._day_row.show_hint(EXAMPLE)
            self._day_row.show_error(str(error))
        else:
            self._day_row.show_hint(long_date(day))
