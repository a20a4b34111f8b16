"""A kind of note that is chosen by a letter of its own word."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter, QWidget

from ui.look.theme import grid, tokens
from ui.widgets.chip_button import ChipButton
from ui.widgets.system_keys import shown_keys


class KindChip(ChipButton):
    """Shows the word with the letter of its key bold and underlined: "Need", "Park", "Private"."""

    def __init__(self, word: str, letter: str, parent: QWidget | None = None) -> None:
        self._letter_at = word.lower().index(letter.lower())
        super().__init__(word, parent)
        self.setAccessibleDescription(f"Key: {shown_keys(f'Alt+{letter}')}")

    def sizeHint(self) -> QSize:
        """Return room for the bold letter too."""
        size = super().sizeHint()
        return QSize(size.width() + grid(0.5), size.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button without its words, then the words in three parts."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words, option.text = self.text(), ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        at = self._letter_at + len(words) - len(self._plain_words)
        plain, bold = QFont(self.font()), QFont(self.font())
        bold.setBold(True)
        bold.setUnderline(True)
        parts = ((words[:at], plain), (words[at : at + 1], bold), (words[at + 1 :], plain))
        widths = [QFontMetrics(font).horizontalAdvance(part) for part, font in parts]
        left = (self.width() - sum(widths)) // 2
        painter.setPen(QColor(tokens().teal if self.isChecked() else tokens().ink))
        for (part, font), width in zip(parts, widths, strict=True):
            painter.setFont(font)
            painter.drawText(QRect(left, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter, part)
            left += width
