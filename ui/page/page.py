"""What every screen of the main window offers."""

from typing import ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.look.dressed import dress
from ui.widgets.message_bar import MessagePlace


class Page(QWidget):
    """A screen in the main window; each method may be overridden, none must be.

    One of many parts, of which few are seen at a time, sets `IS_DRESSED_WHOLE` to False and dresses those.
    """

    IS_DRESSED_WHOLE: ClassVar = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if self.IS_DRESSED_WHOLE:
            dress(self)

    def actions_for_keys(self) -> tuple[QAction, ...]:
        """Return the acts of this page, for its keys, the list of keys and the command palette."""
        return ()

    def header(self) -> QWidget | None:
        """Return the widget for the right end of the header; the same one each time."""
        return None

    def heading(self) -> tuple[str, str] | None:
        """Return the header's title and the line below it, or None to show the case's own."""
        return None

    def has_header_bar(self) -> bool:
        """Return whether the window's header stands above; a page that needs all the height has none."""
        return True

    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts of the page that F6 goes through, in reading order."""
        return (self,)

    def on_shown(self) -> None:
        """Bring the page up to date and put the focus where work begins; called at each showing."""

    def keep_place(self) -> None:
        """Have the case remember where in the page the person is; called before the case closes."""

    def guide_topic(self) -> str:
        """Return the name of the topic that the guide opens at from here, "" for its first."""
        return ""

    def message_place(self) -> MessagePlace | None:
        """Return the part of the page that shows messages; None leaves them above the page."""
        return None

    def open_writing_place(self) -> QWidget | None:
        """Bring the writing place into sight where typing asks for it, and return it."""
        return self.writing_place()

    def writing_place(self) -> QWidget | None:
        """Return where typing goes while the keyboard is where nothing can be written; None loses it."""
        return None
