"""What stands above the notes: which they are, and at the right how to see others and to find among them."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.case.text import LINE_LIMIT
from ui.look.theme import grid, has_large_text, look_signals
from ui.meet.keyed_link import KeyedLink
from ui.meet.note_actions import NoteActions
from ui.meet.steady_words import show_words
from ui.widgets.plain_label import HeadingLabel
from ui.widgets.private_line import PrivateLine

FIND_AFTER_MS = 10
AROUND_WORDS = 6
LEAST_STEPS = 8.5
LEAST_STEPS_LARGE = 6.5


class FindLine(PrivateLine):
    """Escape leaves it, Down goes to what was found.

    Signals:
        left(), list_asked()
    """

    left = Signal()
    list_asked = Signal()

    def minimumSizeHint(self) -> QSize:
        """Return room for the words that say what it is for."""
        least = super().minimumSizeHint()
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(max(least.width(), words + grid(AROUND_WORDS)), least.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave, or go to the list; type otherwise."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.list_asked.emit()
        else:
            super().keyPressEvent(event)


class NotesHead(QWidget):
    """The heading and, in one row of a height that never changes, what else can be seen or the line to find.

    Signals:
        find_typed(str): what to find, a moment after it was typed
    """

    find_typed = Signal(str)

    def __init__(self, actions: NoteActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = HeadingLabel("Notes", self, wrap=False)
        self.line = FindLine(self, placeholder="Find in notes and papers")
        self.line.setAccessibleName("Find in notes")
        self.line.setAccessibleDescription("Escape closes it. Down goes to what was found.")
        self.line.setClearButtonEnabled(True)
        self.line.setMaxLength(LINE_LIMIT)
        self.line.setProperty("slim", "true")
        self.line.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(FIND_AFTER_MS)
        self._pause.timeout.connect(lambda: self.find_typed.emit(self.line.text()))
        self.line.textChanged.connect(lambda _: self._pause.start())
        self._others = QWidget(self)
        others = QHBoxLayout(self._others)
        others.setContentsMargins(0, 0, 0, 0)
        others.setSpacing(grid(1.5))
        for action in (actions.reveal, actions.all_notes, actions.find):
            others.addWidget(KeyedLink(action, self._others))
        row = QHBoxLayout(self)
        row.setContentsMargins(grid(4), 0, grid(3), 0)
        row.setSpacing(grid(2))
        row.addWidget(self._title, 1)
        row.addWidget(self._others)
        row.addWidget(self.line, 2)
        look_signals().applied.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        least = LEAST_STEPS_LARGE if has_large_text() else LEAST_STEPS
        self.setMinimumHeight(max(self.line.sizeHint().height(), grid(least)))

    def show_title(self, words: str, whole: str = "") -> None:
        """Show what is listed; `whole` says more of it to a screen reader."""
        show_words(self._title, words)
        self._title.setAccessibleName(whole)

    def title(self) -> str:
        """Return what is listed, in all its words."""
        return self._title.accessibleName() or self._title.words()

    def begin_finding(self) -> None:
        """Show the line and put the keyboard into it."""
        self._others.hide()
        self.line.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def end_finding(self) -> None:
        """Take the line away, and what stands in it."""
        self.line.clear()
        self._pause.stop()
        self.line.hide()
        self._others.show()

    def stop(self) -> None:
        """Find nothing any more; the case ends."""
        self._pause.stop()
