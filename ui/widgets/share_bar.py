"""How the talking time is shared."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from facilitator.meeting.heard import Share
from ui.look.theme import grid, party_colour, tokens
from ui.widgets.direction import isolated
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel

NOBODY_YET: Final = "Nobody has spoken yet"


@dataclass(frozen=True, slots=True)
class BarPart:
    """One part of the bar: whose it is, what share of the time, and the party's colour index."""

    name: str
    share: Share
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
        self.show_parts(())

    def show_parts(self, parts: Sequence[BarPart]) -> None:
        """Show how the time is shared; with no time yet it says so. The same again costs nothing."""
        spoken = any(part.share.spoken_ms for part in parts)
        told = tuple(
            (f"{isolated(part.name)} {part.share.percent}%", party_colour(part.colour_index).name())
            for part in parts
            if spoken
        )
        if told == self._shown:
            return
        self._shown = told
        self._bar.parts = tuple(parts) if spoken else ()
        self._bar.update()
        if len(self._labels) != len(told) or not told:
            self._words.remove_all()
            self._labels = [MutedLabel("", self._legend, wrap=False) for _ in told]
            for label in self._labels or [MutedLabel(NOBODY_YET, self._legend)]:
                self._words.addWidget(label)
        # Shares move every few seconds: the same labels tell them all along.
        for label, (words, colour) in zip(self._labels, told, strict=True):
            label.setText(f"■ {words}")
            label.setStyleSheet(f"color: {colour}")
            label.setAccessibleName(words)
        said = ", ".join(words for words, _ in told) or NOBODY_YET
        self.setAccessibleName(f"Share of time: {said}")


class _Bar(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.parts: tuple[BarPart, ...] = ()
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
        total = sum(part.share.spoken_ms for part in self.parts)
        left = 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        for part in self.parts:
            width = whole.width() * part.share.spoken_ms / total
            painter.fillRect(
                QRectF(left, 0, max(0.0, width - 2), whole.height()), party_colour(part.colour_index)
            )
            painter.fillRect(QRectF(left + width - 2, 0, 2, whole.height()), QColor(tokens().card))
            left += width
