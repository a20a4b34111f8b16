"""Which page the window shows: a stage on the rail, a page beside it, or one alone."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from ui.look.dressed import dress, freshen
from ui.page.actions import act
from ui.page.page import Page
from ui.widgets.discard import discard
from ui.widgets.message_bar import MessageBar
from ui.window.header import Header
from ui.window.page_below import PageBelow
from ui.window.rail import Rail
from ui.window.rail_place import PageOrMaker, RailPlace

GROUP: Final = "Where you are"
# Has a key of its own, so that the stages of a case begin with Alt+1.
HOME: Final = "home"


class PageStack(QObject):
    """Shows one page at a time, with its acts, its header and its heading.

    Signals:
        shown(str): the key of the stage now on the screen
    """

    shown = Signal(str)

    def __init__(self, window: QMainWindow, rail: Rail, header: Header, messages: MessageBar) -> None:
        super().__init__(window)
        self._window = window
        self._rail = rail
        self._header = header
        self._messages = messages
        self._stages: dict[str, RailPlace] = {}
        self._current = ""
        self._case_heading = ("", "")
        self._actions: tuple[QAction, ...] = ()
        self.widget = QStackedWidget(window)
        self._page: QWidget = self.widget
        self._below: PageBelow | None = None

    def add(
        self, key: str, label: str, page: PageOrMaker, *, tip: str = "", drawing: str = "", keys: str = ""
    ) -> None:
        """Add a stage to the rail.

        `tip` says what is there, `drawing` names an icon (else `key` does), `keys` replaces Alt+1, 2...
        """
        number = 1 + sum(1 for name in self._stages if name != HOME)
        action = act(self._window, label, keys or f"Alt+{number}", lambda: self.show(key), group=GROUP)
        self._window.addAction(action)
        action.setCheckable(True)
        button = self._rail.add_place(action, drawing or key, tip)
        self._stages[key] = RailPlace(page, action, button)
        if isinstance(page, QWidget):
            self.widget.addWidget(page)

    def remove(self, key: str) -> None:
        """Take a stage away and delete its page and everything the page showed."""
        if self._below is not None and self._current == key:
            self._drop_over(self._below)
        stage = self._stages.pop(key)
        if self._current == key:
            self._current = ""
            self._leave_page()
        self._window.removeAction(stage.action)
        self._rail.remove(stage.button)
        stage.remove_from(self.widget)

    def stages(self) -> tuple[str, ...]:
        """Return the keys of the stages on the rail."""
        return tuple(self._stages)

    def current(self) -> str:
        """Return the key of the stage shown, "" while a page that is no stage is shown."""
        return self._current

    def show(self, key: str) -> QWidget:
        """Show a stage and return its page."""
        self._current = key
        for name, stage in self._stages.items():
            stage.action.setChecked(name == key)
        self._show_page(self._stages[key].page_in(self.widget), alone=False)
        self.shown.emit(key)
        return self._page

    def page(self) -> QWidget:
        """Return the page shown."""
        return self._page

    def actions(self) -> tuple[QAction, ...]:
        """Return the acts of the page shown."""
        return self._actions

    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts of the page shown, in reading order."""
        return self._page.panes() if isinstance(self._page, Page) else (self._page,)

    def set_possible(self, key: str, possible: bool) -> None:
        """Let a stage be chosen, or not."""
        self._stages[key].action.setEnabled(possible)

    def show_alone(self, page: QWidget) -> None:
        """Show a page without rail and header, as for unlocking; it stays the caller's."""
        self._current = ""
        if self.widget.indexOf(page) < 0:
            self.widget.addWidget(page)
        self._show_page(page, alone=True)

    def show_aside(self, page: QWidget) -> None:
        """Show a page beside the rail that is no stage, as the computer check; it stays the caller's."""
        self._current = ""
        for stage in self._stages.values():
            stage.action.setChecked(False)
        if self.widget.indexOf(page) < 0:
            self.widget.addWidget(page)
        self._show_page(page, alone=False)

    def show_over(self, page: QWidget) -> None:
        """Show a page over the one that is shown, which comes back as it was with `leave_over`.

        Any other page that is shown takes its place too. The stack deletes it then.
        """
        if self._below is None:
            self._below = PageBelow(self._page, page, self._window.focusWidget(), self._rail.isHidden())
        self.widget.addWidget(page)
        self._put(page, alone=self._below.alone)

    def leave_over(self) -> None:
        """Show the page below again, the keyboard exactly where it was; nothing where nothing is over it."""
        below = self._below
        if below is not None:
            self._put(below.page, alone=below.alone)
            below.give_keyboard_back()

    def below(self) -> QWidget:
        """Return the page that is shown, or the one that it is shown over."""
        return self._page if self._below is None else self._below.page

    def forget(self, page: QWidget) -> None:
        """Take away and delete a page that was shown alone or aside."""
        if self._below is not None and self._below.page is page:
            self._drop_over(self._below)
        if self._page is page:
            self._leave_page()
        self.widget.removeWidget(page)
        discard(page)

    def set_case_heading(self, title: str, below: str) -> None:
        """Head every page that has no heading of its own with these words."""
        self._case_heading = (title, below)
        self._show_heading()

    def _show_page(self, page: QWidget, *, alone: bool) -> None:
        if self.below() is not page:
            self._messages.clear()
        self._put(page, alone=alone)

    def _put(self, page: QWidget, *, alone: bool) -> None:
        if self._below is not None and page is not self._below.over:
            self._drop_over(self._below)
        self._leave_page()
        self._rail.setVisible(not alone)
        self._header.setVisible(not alone and (not isinstance(page, Page) or page.has_header_bar()))
        if isinstance(page, Page):
            freshen(page)
        else:
            dress(page)
        self.widget.setCurrentWidget(page)
        self._page = page
        self._show_heading()
        if isinstance(page, Page):
            self._actions = page.actions_for_keys()
            for action in self._actions:
                self._window.addAction(action)
            self._header.show_page_header(page.header())
            page.on_shown()
        self._messages.show_in(page.message_place() if isinstance(page, Page) else None)

    def _drop_over(self, below: PageBelow) -> None:
        self._below = None
        self._leave_page()
        self._page = below.page
        self.widget.setCurrentWidget(below.page)
        self.widget.removeWidget(below.over)
        discard(below.over)

    def _leave_page(self) -> None:
        for action in self._actions:
            self._window.removeAction(action)
        self._actions = ()
        self._page = self.widget
        self._header.show_page_header(None)

    def _show_heading(self) -> None:
        heading = self._page.heading() if isinstance(self._page, Page) else None
        self._header.show_heading(*(heading or self._case_heading))
