"""What stands above a paper: what it is called, where in it somebody reads, and what is to be known of it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.announcement import announce
from ui.widgets.plain_label import HeadingLabel, PlainLabel


class PaperHead(QWidget):
    """Says it, with whatever is put between."""

    def __init__(self, tools: QWidget, parent: QWidget) -> None:
        """Stand above and below `tools`."""
        super().__init__(parent)
        self._title = HeadingLabel("", self)
        self._where = PlainLabel("", self, wrap=False)
        self._notice = PlainLabel("", self)
        self._notice.set_tone("amber")
        self._told = PlainLabel("", self)
        line = QHBoxLayout()
        line.addWidget(self._title, 1)
        line.addWidget(self._where)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(2))
        body.addLayout(line)
        for part in (tools, self._notice, self._told):
            body.addWidget(part)
        self.show_paper("", "")
        self.tell("")

    def show_paper(self, title: str, notice: str) -> None:
        """Head a paper; `notice` says what is to be known of it, "" for nothing."""
        self._title.setText(title)
        self._notice.setText(notice)
        self._notice.setVisible(bool(notice))

    def show_where(self, words: str) -> None:
        """Say where in it somebody reads."""
        self._where.setText(words)

    def tell(self, sentence: str) -> None:
        """Say what happened, until something else does; "" says nothing."""
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)

    def told(self) -> str:
        """Return what is said now."""
        return self._told.words()
