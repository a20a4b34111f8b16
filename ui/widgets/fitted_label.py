"""Words on as many lines as there is room for, with "…" where there is more; the tool tip says all of it."""

import re
from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from facilitator.case.direction import without_isolates
from ui.look.theme import look_signals, text_points, tokens
from ui.widgets.broken_lines import broken_lines
from ui.widgets.tip import as_tip

# Two lines have the height of one; the last is for the longest names.
HALF: Final = 0.5
LESS_THAN_HALF: Final = 0.38
DIGIT: Final = re.compile(r"\d")


class FittedLabel(QLabel):
    """Never pushes anything: its height is that of `lines`, whatever it says, and its width what is left.

    `times` is the size of the text in body sizes; one line becomes smaller down to the share `least` of that
    before it is cut. Where it `breaks`, it takes two lines of half its size before it is cut. `steady` words
    keep their size while only their digits change.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        times: float = 1.0,
        bold: bool = False,
        lines: int = 1,
        right: bool = False,
        least: float = 1.0,
        breaks: bool = False,
        steady: bool = False,
    ) -> None:
        super().__init__(parent)
        self._times, self._bold, self._lines, self._right = times, bold, lines, right
        self._least, self._breaks, self._steady = least, breaks, steady
        self._tone = "ink"
        self._ink: QColor | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look_signals().applied.connect(self.updateGeometry)

    def show_words(
        self, words: str, *, tone: str = "ink", ink: QColor | None = None, said: str | None = None
    ) -> None:
        """Show words in a colour of the theme, by its name in `Tokens`, or in `ink`; `said` is read out."""
        if words != self.text():
            self.setText(words)
            self.setToolTip(as_tip(words))
        if said is None:
            heard = without_isolates(words)
            said = heard if heard != words else ""
        if said != self.accessibleName():
            self.setAccessibleName(said)
        if (tone, ink) != (self._tone, self._ink):
            self._tone, self._ink = tone, ink
            self.update()

    def resize_text(self, times: float) -> None:
        """Show the words in another size, and take the height of that."""
        if times != self._times:
            self._times = times
            self.updateGeometry()
            self.update()

    def show_lines(self, lines: int) -> None:
        """Take the height of so many lines from now on."""
        self._lines = lines
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """Return what it says."""
        return self.text()

    def shown_lines(self) -> tuple[QFont, list[str]]:
        """Return the lines that fit, and the font in which they do."""
        font, width = self._font(), self.width()
        if self._lines > 1:
            return font, broken_lines(self.text(), font, width, self._lines)
        needed = self._needed(font)
        if needed > width > 0:
            share = width / needed * 0.98
            if self._breaks and share < self._least:
                return self._in_half_size()
            font = self._smaller(share)
        return font, [QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, width)]

    def sizeHint(self) -> QSize:
        """Return the room for the lines."""
        return QSize(1, QFontMetrics(self._font()).height() * self._lines)

    def minimumSizeHint(self) -> QSize:
        """Return the same height; any width will do."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines that fit."""
        painter = QPainter(self)
        font, lines = self.shown_lines()
        painter.setFont(font)
        painter.setPen(self._ink or QColor(getattr(tokens(), self._tone)))
        line = QFontMetrics(font).height()
        side = Qt.AlignmentFlag.AlignRight if self._right else Qt.AlignmentFlag.AlignLeft
        top = (self.height() - line * len(lines)) / 2 if self._lines == 1 else 0.0
        for number, words in enumerate(lines):
            at = QRectF(0, top + number * line, self.width(), line)
            painter.drawText(at, int(side | Qt.AlignmentFlag.AlignVCenter), words)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(text_points(self._times))
        font.setBold(self._bold)
        return font

    def _in_half_size(self) -> tuple[QFont, list[str]]:
        """Return two lines of half the size, or of less where that still cuts them."""
        font, whole = self._font(), self._font().pointSizeF()
        font.setPointSizeF(whole * HALF)
        lines = broken_lines(self.text(), font, self.width(), 2)
        if lines[-1].endswith("…"):
            font.setPointSizeF(whole * LESS_THAN_HALF)
            lines = broken_lines(self.text(), font, self.width(), 2)
        return font, lines

    def _smaller(self, share: float) -> QFont:
        """Return the font at this share of its size, or as much below it as the words need."""
        font = self._font()
        least = font.pointSizeF() * self._least
        font.setPointSizeF(max(least, font.pointSizeF() * share))
        # Letters are as wide as whole pixels, so that smaller ones are not smaller by the same share.
        while font.pointSizeF() > least and self._needed(font) > self.width():
            font.setPointSizeF(max(least, font.pointSizeF() * 0.97))
        return font

    def _needed(self, font: QFont) -> int:
        words = DIGIT.sub(_widest_digit(font), self.text()) if self._steady else self.text()
        # Whole pixels: what is wider by a part of one would be cut.
        return ceil(QFontMetricsF(font).horizontalAdvance(words))


def _widest_digit(font: QFont) -> str:
    return max("0123456789", key=QFontMetricsF(font).horizontalAdvance)
