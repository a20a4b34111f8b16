"""The agreed actions as the room reads them, as many on a page as are large enough to be read."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.agreement.shared_view import SharedAction
from facilitator.case.direction import isolated
from ui.look.theme import tokens
from ui.room.scaled_label import ScaledLabel
from ui.widgets.discard import discard

APART: Final = "  ·  "
PAGE: Final = "Page {page} of {pages}"


class PlanSheet(QWidget):
    """Shows one page of the actions it was given last; which page is the only thing it remembers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions: tuple[SharedAction, ...] = ()
        self._rows: list[_PlanRow] = []
        self._starts: list[int] = [0]
        self._page = 0
        self._foot = ScaledLabel(self, 22, colour="ink_muted", name="room-page")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self._column.addWidget(self._foot, 0, Qt.AlignmentFlag.AlignRight)
        self.hide()

    def show_plan(self, actions: Sequence[SharedAction]) -> None:
        """Show these actions, from the page that was shown."""
        if tuple(actions) == self._actions:
            return
        self._actions = tuple(actions)
        for row in self._rows:
            self._column.removeWidget(row)
            discard(row)
        self._rows = [_PlanRow(action, self) for action in actions]
        for place, row in enumerate(self._rows):
            self._column.insertWidget(place, row)
        self.setVisible(bool(actions))

    def pages(self) -> int:
        """Return on how many pages the plan is."""
        return len(self._starts)

    def page(self) -> int:
        """Return which page is shown, from 1."""
        return min(self._page, self.pages() - 1) + 1

    def turn(self) -> None:
        """Show the next page, after the last the first."""
        self._page = self.page() % self.pages()
        self._show_page()

    def fit(self, unit: float, width: int, height: int) -> None:
        """Take the size for a window in which one unit is `unit` pixels, and lay the pages out anew."""
        self._column.setSpacing(round(26 * unit))
        named = tokens().named()
        for row in self._rows:
            row.fit(unit)
        self._foot.fit(unit, named[self._foot.colour])
        gap, foot = self._column.spacing(), round(30 * unit)
        self._starts, used = [0], 0
        for place, row in enumerate(self._rows):
            needed = row.heightForWidth(width) + gap
            if used and used + needed > height - foot:
                self._starts.append(place)
                used = 0
            used += needed
        self._show_page()

    def _show_page(self) -> None:
        page = self.page() - 1
        first = self._starts[page]
        last = self._starts[page + 1] if page + 1 < self.pages() else len(self._rows)
        for place, row in enumerate(self._rows):
            row.setVisible(first <= place < last)
        words = PAGE.format(page=page + 1, pages=self.pages()) if self.pages() > 1 else ""
        self._foot.show_words(words)


class _PlanRow(QWidget):
    """One action: its number, what, and in one line who, by when and how it will be known."""

    def __init__(self, action: SharedAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = ScaledLabel(self, 34, bold=True, colour="teal")
        self._number.show_words(str(action.number))
        self._what = ScaledLabel(self, 32, bold=True)
        self._what.show_words(action.what)
        self._facts = ScaledLabel(self, 25)
        known = f"We will know because: {action.how_we_will_know}" if action.how_we_will_know else ""
        supported = f"supported by {action.supported_by}" if action.supported_by else ""
        facts = (action.who, supported, action.due, known, action.basis, action.different_timescale)
        self._facts.show_words(APART.join(isolated(part) for part in facts if part))
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(self._what)
        words.addWidget(self._facts)
        self._words = words
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)

    def fit(self, unit: float) -> None:
        """Take the size for a window in which one unit is `unit` pixels."""
        named = tokens().named()
        for label in (self._number, self._what, self._facts):
            label.fit(unit, named[label.colour])
        self._number.setFixedWidth(round(56 * unit))
        self._words.setSpacing(round(6 * unit))
        self._row.setSpacing(round(12 * unit))
