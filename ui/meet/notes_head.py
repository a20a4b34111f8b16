"""What stands above the notes: whose they are, how many are shown, and finding among them."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.case.text import LINE_LIMIT
from ui.look.theme import grid
from ui.meet.note_actions import NoteActions
from ui.meet.steady_words import show_words
from ui.widgets.columns import Columns
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.plain_label import HeadingLabel, MutedLabel
from ui.widgets.private_line import PrivateLine
from ui.widgets.shortened import shortened
from ui.widgets.system_keys import shown_keys
from ui.widgets.tip import as_tip
from ui.widgets.unsaved import unsaved

FIND_AFTER_MS = 10
AROUND_WORDS = 6
LONGEST_TITLE = 64
ONLY_YOU = "Only you see these."


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
    """The heading, the truth about saving, and the line to find with.

    Signals:
        find_typed(str): what to find, a moment after it was typed
    """

    find_typed = Signal(str)

    def __init__(self, actions: NoteActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = "Notes"
        self._title = HeadingLabel(self._words, self)
        self._saved = MutedLabel("", self)
        keys = shown_keys(actions.find.shortcut())
        self.line = FindLine(self, placeholder=f"Find in notes and papers   {keys}")
        self.line.setAccessibleName("Find in notes")
        self.line.setClearButtonEnabled(True)
        self.line.setMaxLength(LINE_LIMIT)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(FIND_AFTER_MS)
        self._pause.timeout.connect(lambda: self.find_typed.emit(self.line.text()))
        self.line.textChanged.connect(lambda _: self._pause.start())
        scope = QWidget(self)
        flow = FlowLayout(scope)
        flow.setSpacing(grid(1))
        self.scope = KeyHintButton(actions.all_notes, scope)
        self.reveal = KeyHintButton(actions.reveal, scope)
        for button in (self.scope, self.reveal):
            button.setProperty("small", "true")
            flow.addWidget(button)
        top = Columns(self)
        top.add(self._title, stretch=3, least_steps=30)
        top.add(self.line, stretch=2, least_steps=42)
        below = QHBoxLayout()
        below.setSpacing(grid(2))
        below.addWidget(self._saved, 1)
        below.addWidget(scope)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(1))
        body.addWidget(top)
        body.addLayout(below)
        unsaved.changed.connect(self._show_saved)
        self._show_saved()

    def show_title(self, words: str) -> None:
        """Show what is listed."""
        self._words = words
        short = shortened(words, LONGEST_TITLE)
        show_words(self._title, short)
        self._title.setToolTip(as_tip(words) if short != words else "")
        self._title.setAccessibleName(words)

    def title(self) -> str:
        """Return what is listed."""
        return self._words

    def stop(self) -> None:
        """Find nothing any more; the case ends."""
        self._pause.stop()

    def _show_saved(self) -> None:
        if unsaved.is_lost:
            state = "Not saved in its place."
        elif unsaved.is_refused:
            state = "The last change is not saved."
        else:
            state = "Saving…" if unsaved else "Saved, encrypted."
        show_words(self._saved, f"{ONLY_YOU} {state}")
        self._saved.set_tone("danger" if unsaved.is_refused or unsaved.is_lost else "")
