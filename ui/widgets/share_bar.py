"""How the talking time is shared."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import grid, party_colour, tokens
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel

NOBODY_YET: Final = "Nobody has spoken yet"


@dataclass(frozen=True, slots=True)
class Share:
    """One part of the bar: whose it is, how many seconds, and the party's colour index."""

    name: str
    seconds: float
    colour_index: int


class ShareBar(QWidget):
    """A bar in party colours with each share in words below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar(self)
        self._legend = QWidget(self)
        self._words = FlowLayout(self._legend)
        self._labels: list[MutedLabel] = []
        self._shown: tuple[tuple[str, str], ...] | None = None
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(1.5))
        body.addWidget(self._bar)
        body.addWidget(self._legend)
        self.show_shares(())

    def show_shares(self, shares: Sequence[Share]) -> None:
        """Show how `shares` divide the time; with no time yet it says so. The same again costs nothing."""
        percents = percentages([share.seconds for share in shares])
        parts = tuple(
            (f"{share.name} {percent}%", party_colour(share.colour_index).name())
            for share, percent in zip(shares, percents, strict=True)
            if any(percents)
        )
        if parts == self._shown:
            return
        self._shown = parts
        self._bar.shares = tuple(shares) if parts else ()
        self._bar.update()
        if len(self._labels) != len(parts) or not parts:
            self._words.remove_all()
            self._labels = [MutedLabel("", self._legend, wrap=False) for _ in parts]
            for label in self._labels or [MutedLabel(NOBODY_YET, self._legend)]:
                self._words.addWidget(label)
        # Shares move every few seconds: the same labels tell them all along.
        for label, (words, colour) in zip(self._labels, parts, strict=True):
            label.setText(f"■ {words}")
            label.setStyleSheet(f"color: {colour}")
            label.setAccessibleName(words)
        said = ", ".join(words for words, _ in parts) or NOBODY_YET
        self.setAccessibleName(f"Share of time: {said}")


class _Bar(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shares: tuple[Share, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a thin bar."""
        return QSize(grid(30), grid(3.5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts from left to right with a gap between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        outline = QPainterPath()
        outline.addRoundedRect(whole, whole.height() / 2, whole.height() / 2)
        painter.setClipPath(outline)
        painter.fillRect(whole, QColor(tokens().line))
        total = sum(share.seconds for share in self.shares)
        left = 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        for share in self.shares:
            width = whole.width() * share.seconds / total
            painter.fillRect(
                QRectF(left, 0, max(0.0, width - 2), whole.height()), party_colour(share.colour_index)
            )
            painter.fillRect(QRectF(left + width - 2, 0, 2, whole.height()), QColor(tokens().card))
            left += width


def percentages(seconds: Sequence[float]) -> list[int]:
    """Return whole percentages that add up to 100 (or all 0), by largest remainder."""
    total = sum(seconds)
    if total <= 0:
        return [0] * len(seconds)
    exact = [100 * part / total for part in seconds]
    whole = [int(part) for part in exact]
    by_remainder = sorted(range(len(exact)), key=lambda place: exact[place] - whole[place], reverse=True)
    for place in by_remainder[: 100 - sum(whole)]:
        whole[place] += 1
    return whole
