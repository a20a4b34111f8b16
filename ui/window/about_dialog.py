"""What program this is, which version, and the licences of everything in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from facilitator import __version__
from facilitator.licences import OWN_LICENCE, licence_notices
from ui.look.theme import grid
from ui.look.window_titles import TITLE
from ui.tasks import Tasks
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.button import PlainButton
from ui.widgets.plain_label import HeadingLabel, PlainLabel

ABOUT = (
    "For those who run meetings about special educational needs and disabilities. Notes stay on this "
    "computer, encrypted, until they are destroyed; the agreed action plan remains. It has no network code."
)


class AboutDialog(QDialog):
    """Shows the version and, once they are read, the notices."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(TITLE)
        self.setAccessibleName("About Facilitator")
        self._notices = AutosaveText(self, placeholder="Reading the licences", lines=3)
        self._notices.setReadOnly(True)
        self._notices.setAccessibleName("Licences")
        close = PlainButton("Close", self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        body = QVBoxLayout(self)
        body.setContentsMargins(grid(6), grid(5), grid(6), grid(5))
        body.setSpacing(grid(3))
        body.addWidget(HeadingLabel(f"Facilitator {__version__}", self, level=1))
        body.addWidget(PlainLabel(ABOUT, self))
        body.addWidget(PlainLabel(OWN_LICENCE, self))
        body.addWidget(HeadingLabel("Licences of everything in it", self))
        body.addWidget(self._notices, 1)
        body.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        if parent is not None:
            self.resize(min(grid(170), parent.width() - grid(10)), round(parent.height() * 0.85))
        close.setFocus()
        Tasks(self).run(licence_notices, owner=self, done=self._notices.setPlainText, failed=lambda _: None)
