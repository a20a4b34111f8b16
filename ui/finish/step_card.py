"""One step of finishing: a number, a heading, and whether it is done."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.card import Card
from ui.widgets.plain_label import HeadingLabel, PlainLabel


class StepCard(Card):
    """A card headed "1  Safety" that says in words and colour whether it still needs something."""

    def __init__(self, number: int, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.done = False
        mark = PlainLabel(str(number), self, wrap=False)
        mark.set_tone("number")
        self._state = PlainLabel("", self, wrap=False)
        row = QHBoxLayout()
        row.setSpacing(grid(3))
        row.addWidget(mark)
        self._heading = HeadingLabel(heading, self)
        row.addWidget(self._heading, 1)
        row.addWidget(self._state)
        self.body.addLayout(row)

    def set_heading(self, words: str) -> None:
        """Change what the step is called."""
        self._heading.setText(words)

    def show_state(self, words: str, *, done: bool) -> None:
        """Say where the step stands; `done` ticks it, otherwise it needs you."""
        self.done = done
        self._state.setText(f"✓ {words}" if done else words)
        self._state.set_tone("teal" if done else "amber")

    def show_not_needed(self, words: str) -> None:
        """Say that the step needs nothing, and why."""
        self.done = True
        self._state.setText(words)
        self._state.set_tone("")
