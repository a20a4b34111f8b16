"""What program this is, which version, and the licences of everything in it."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator import __version__
from facilitator.case.clock import SystemClock
from facilitator.licences import OWN_LICENCE, licence_notices
from facilitator.version_age import age_words, released_words
from ui.look.theme import grid
from ui.tasks import Tasks
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.button import PlainButton
from ui.widgets.plain_label import HeadingLabel, PlainLabel
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.sheet import Sheet

ABOUT = (
    "For those who run meetings about special educational needs and disabilities. Notes stay on this "
    "computer, encrypted, until they are destroyed; the agreed action plan remains. It has no network code."
)


class AboutDialog(Sheet):
    """Shows the version, its day and when its law was checked, and once they are read the notices.

    `today` is the day by which it is old, else the computer's.
    """

    is_left_by_click = True

    def __init__(self, parent: QWidget | None = None, *, today: date | None = None) -> None:
        super().__init__("About Facilitator", parent)
        self._notices = AutosaveText(self, placeholder="Reading the licences", lines=3)
        self._notices.setReadOnly(True)
        self._notices.setAccessibleName("Licences")
        close = PlainButton("Close", self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        scroll = ScrollArea(self, margin=0)
        told = scroll.body
        told.addWidget(HeadingLabel(f"Facilitator {__version__}", self, level=1))
        told.addWidget(PlainLabel(ABOUT, self))
        told.addWidget(PlainLabel(age_words(today or SystemClock().today()) or released_words(), self))
        told.addWidget(PlainLabel(OWN_LICENCE, self))
        told.addWidget(HeadingLabel("Licences of everything in it", self))
        told.addWidget(self._notices, 1)
        body = QVBoxLayout(self)
        body.setContentsMargins(grid(6), grid(5), grid(6), grid(5))
        body.setSpacing(grid(3))
        body.addWidget(scroll, 1)
        body.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        if parent is not None:
            self.resize(min(grid(170), parent.width() - grid(10)), round(parent.height() * 0.85))
        close.setFocus()
        Tasks(self).run(licence_notices, owner=self, done=self._notices.show_value, failed=lambda _: None)
