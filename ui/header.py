"""The band at the top: what is open, whether it is saved, and the page's own acts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import grid
from ui.widgets.plain_label import HeadingLabel, MutedLabel
from ui.widgets.unsaved import unsaved

SAVED = "Saved, encrypted"
SAVING = "Saving…"
NOT_SAVED = "Last change not saved"


class Header(QFrame):
    """Shows what is open, "Saved, encrypted" while that is true, and the page's own acts at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Header")
        self._title = HeadingLabel("", self)
        self._below = MutedLabel("", self)
        self._saved = MutedLabel(SAVED, self)
        self._saved.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._saved.hide()
        self._refused = False
        self._page_header: QWidget | None = None
        words = QVBoxLayout()
        words.setSpacing(grid(0.5))
        words.addWidget(self._title)
        words.addWidget(self._below)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(grid(5), grid(2.5), grid(5), grid(2.5))
        self._row.setSpacing(grid(3))
        self._row.addLayout(words, 1)
        self._row.addWidget(self._saved)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        unsaved.changed.connect(self._show_saved)

    def show_heading(self, title: str, below: str) -> None:
        """Show what is open."""
        self._title.setText(title)
        self._below.setText(below)
        self._below.setVisible(bool(below))

    def show_page_header(self, widget: QWidget | None) -> None:
        """Show the page's own acts at the right in place of those of the page before."""
        if widget is self._page_header:
            return
        if self._page_header is not None:
            self._row.removeWidget(self._page_header)
            self._page_header.hide()
        self._page_header = widget
        if widget is not None:
            self._row.addWidget(widget)
            widget.show()

    def set_case_open(self, is_open: bool) -> None:
        """Show whether things are saved only while there is something to save."""
        self._refused = False
        self._saved.setVisible(is_open)
        self._show_saved()

    def note_refused(self, refused: bool) -> None:
        """Note whether the store refused the last change."""
        self._refused = refused
        self._show_saved()

    def _show_saved(self) -> None:
        self._saved.set_tone("danger" if self._refused else "")
        if self._refused:
            self._saved.setText(NOT_SAVED)
        else:
            self._saved.setText(SAVING if unsaved else SAVED)
