"""What was prepared for the item that is shown: the child's views, the dates of law at the end."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from facilitator.meeting.at_item import Prepared
from ui.look.theme import grid, has_large_text, look_signals
from ui.widgets.plain_label import HeadingLabel

MOST_LINES = 6
FEWER_LINES = 2


class WordsBox(QPlainTextEdit):
    """Words to read; the arrows scroll them, Tab leaves them, and what is typed on them is a note."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the height of the words, up to a few lines."""
        most = FEWER_LINES if has_large_text() else MOST_LINES
        lines = min(max(round(self.document().size().height()), 1), most)
        return QSize(grid(60), round(self.fontMetrics().lineSpacing() * (lines + 0.9)))

    def minimumSizeHint(self) -> QSize:
        """Return the same height; any width will do."""
        return QSize(grid(20), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the words from their beginning."""
        super().resizeEvent(event)
        self.verticalScrollBar().setValue(0)


class ItemWords(QFrame):
    """Shows them with their heading; is not there for an item that has none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = HeadingLabel("", self, level=3)
        self._words = WordsBox(self)
        body = QVBoxLayout(self)
        body.setContentsMargins(grid(4), grid(2), grid(3), grid(1))
        body.setSpacing(0)
        body.addWidget(self._title)
        body.addWidget(self._words)
        look_signals().applied.connect(self._measure)
        self._measure()
        self.hide()

    def _measure(self) -> None:
        # With large text the heading, which a screen reader says all the same, has no room.
        self._title.setVisible(not has_large_text())

    def show_prepared(self, prepared: Prepared | None) -> None:
        """Show what was prepared, or nothing."""
        if prepared is not None:
            words = "\n".join(prepared.lines)
            if (prepared.title, words) != (self._title.words(), self._words.toPlainText()):
                self._title.setText(prepared.title)
                self._words.setAccessibleName(prepared.title)
                self._words.setPlainText(words)
        self.setVisible(prepared is not None)
