"""What stands in for the speaker: a break, a private session, a question, the time before and after."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.fitted_label import FittedLabel

SMALLEST_TITLE: Final = 0.78
TIME: Final = 2.4
TITLE: Final = 1.25
FLAT_TIME: Final = 1.9
FLAT_TITLE: Final = 1.1


class BandCell(QFrame):
    """Says what is on, with a time where there is one, and offers the ways on; its room never changes.

    Every button that it can offer is added once; each thing that is on shows its own. Its tone colours the
    ground: "amber" needs the facilitator, "danger" is a loss, "calm" is neither.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._time = FittedLabel(self, times=TIME, bold=True, least=0.6, steady=True)
        self._title = FittedLabel(self, times=TITLE, bold=True, least=SMALLEST_TITLE)
        self._below = FittedLabel(self, times=0.95)
        self._buttons: list[QAbstractButton] = []
        self._ways = QHBoxLayout()
        self._ways.setSpacing(grid(1.5))
        self._ways.addStretch(1)
        self._words = ("", "")
        self._tone = "ink"
        self._is_flat = False
        words = QVBoxLayout()
        words.setSpacing(grid(0.5))
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._below)
        words.addLayout(self._ways)
        words.addStretch(1)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(grid(4), grid(0.5), grid(4), grid(0.5))
        row.setSpacing(grid(4))
        row.addWidget(self._time, 20)
        row.addLayout(words, 88)
        self._time.hide()

    def show_flat(self, *, flat: bool) -> None:
        """Stand in two lines, all words in the first, or in three."""
        self._is_flat = flat
        self._below.setVisible(not flat)
        self._time.resize_text(FLAT_TIME if flat else TIME)
        self._title.resize_text(FLAT_TITLE if flat else TITLE)
        self._show_words(self._tone)

    def add(self, *buttons: QAbstractButton) -> None:
        """Add buttons that can be offered, in their order."""
        for button in buttons:
            button.setProperty("slim", "true")
            self._ways.insertWidget(self._ways.count() - 1, button)
            button.hide()
            self._buttons.append(button)

    def take_buttons(self) -> None:
        """Take every button away and delete it."""
        for button in self._buttons:
            self._ways.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []

    def add_control(self, control: QWidget) -> None:
        """Add a control that is always there, beside the buttons."""
        self._ways.insertWidget(self._ways.count() - 1, control)

    def ways_width(self) -> int:
        """Return the room for all buttons together, in pixels, where no time is shown."""
        margins = self._row.contentsMargins()
        return self.width() - margins.left() - margins.right() - self.ways_gap()

    def ways_gap(self) -> int:
        """Return what is free between two buttons, in pixels."""
        return self._ways.spacing()

    def show_band(
        self,
        title: str,
        below: str,
        offered: Collection[QAbstractButton],
        *,
        time: str = "",
        tone: str = "calm",
    ) -> None:
        """Say this, and offer these."""
        ink = {"amber": "amber", "danger": "danger"}.get(tone, "ink")
        self._time.show_words(time, tone=ink)
        self._time.setVisible(bool(time))
        self._words, self._tone = (title, below), ink
        self._show_words(ink)
        for button in self._buttons:
            if button.isHidden() == (button in offered):
                button.setVisible(button in offered)
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def minimumSizeHint(self) -> QSize:
        """Return no width: many or long answers take what there is and never push the window."""
        return QSize(1, super().minimumSizeHint().height())

    def _show_words(self, ink: str) -> None:
        title, below = self._words
        stop = "" if title.endswith((".", "?", "!")) else "."
        in_one = f"{title}{stop} {below}" if below else title
        self._title.show_words(in_one if self._is_flat else title, tone=ink)
        self._below.show_words(below, tone="ink_muted")
