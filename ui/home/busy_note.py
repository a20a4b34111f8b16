"""What Home is busy with, said once it has taken a moment."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.announcement import announce
from ui.widgets.plain_label import PlainLabel
from ui.widgets.working_bar import WorkingBar

# What is done sooner would only flicker.
SAY_BUSY_AFTER_MS = 400


class BusyNote(QWidget):
    """The words and a bar that moves; hidden while nothing takes long."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._page = parent
        self._words = PlainLabel("", self)
        bar = WorkingBar("Working", self)
        bar.show()
        column = QVBoxLayout(self)
        column.setContentsMargins(grid(4), grid(4), grid(4), 0)
        column.addWidget(self._words)
        column.addWidget(bar)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SAY_BUSY_AFTER_MS)
        self._soon.timeout.connect(self._show_words)

    def say(self, words: str) -> None:
        """Say what is done, if that takes a moment; "" ends it."""
        self._words.setText(words)
        if words:
            self._soon.start()
        else:
            self._soon.stop()
            self.hide()

    def _show_words(self) -> None:
        self.show()
        announce(self._page, self._words.words())
