"""A place on the rail, whose page is made when it is first shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QToolTip, QWidget

from ui.widgets.discard import discard

if TYPE_CHECKING:
    from ui.window.rail import RailButton

PageOrMaker: TypeAlias = QWidget | Callable[[], QWidget]


class RailPlace:
    """Holds a page, or what makes it, with its act and its button on the rail."""

    def __init__(self, page: PageOrMaker, action: QAction, button: "RailButton") -> None:
        self._page = page
        self.action = action
        self.button = button

    def page_in(self, pages: QStackedWidget) -> QWidget:
        """Return the page, which is one of `pages` from then on."""
        if not isinstance(self._page, QWidget):
            self._page = self._page()
        if pages.indexOf(self._page) < 0:
            pages.addWidget(self._page)
        return self._page

    def remove_from(self, pages: QStackedWidget) -> None:
        """Delete the page and everything it showed, if it was ever made."""
        self.action.deleteLater()
        # A tool tip is a window of its own and would outlive what it tells of.
        QToolTip.hideText()
        if isinstance(self._page, QWidget):
            pages.removeWidget(self._page)
            discard(self._page)
