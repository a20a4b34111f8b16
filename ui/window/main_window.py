"""The one main window: rail, header, message, page, foot."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from ui.look.window_titles import TITLE
from ui.window.window_place import first_size

# An empty window is on the screen before its parts are loaded: they take as long as Qt itself.
# ruff: noqa: PLC0415

# Qt would add up the heights that all parts need at their narrowest, which no real width asks for.
LEAST_HEIGHT: Final = 560
MORE_TIP: Final = "Colours, text size, the shared view and every other act"


class MainWindow(QMainWindow):
    """The frame around the page that `pages` shows; knows nothing of cases.

    Signals:
        painted(): the window, perhaps still empty, is on the screen for the first time
        closing(): the person closes the window, before it goes
    """

    painted = Signal()
    closing = Signal()

    def __init__(self, *, furnished: bool = True) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.resize(first_size())
        self.setMinimumHeight(LEAST_HEIGHT)
        self._is_painted = False
        self._is_furnished = False
        if furnished:
            self.furnish()

    def furnish(self) -> None:
        """Build rail, header, messages, foot and room for pages; before this the window can only be shown."""
        from ui.look.dressed import dress
        from ui.widgets.message_bar import MessageBar
        from ui.window.focused_keys import FocusedKeys
        from ui.window.foot import Foot
        from ui.window.header import Header
        from ui.window.page_stack import PageStack
        from ui.window.practice_banner import PracticeBanner
        from ui.window.rail import Rail
        from ui.window.view_follows import ViewFollows

        self._strip: QWidget | None = None
        self.foot = Foot(self)
        self.rail = Rail(self)
        self.header_bar = Header(self)
        self.messages, self.alarm = MessageBar(self), MessageBar(self, stays=True)
        self.practice = PracticeBanner(self)
        for part in (self.rail, self.header_bar, self.messages, self.alarm, self.practice, self.foot):
            dress(part)
        self.pages = PageStack(self, self.rail, self.header_bar, self.messages)
        self._lay_out()
        self.keys = FocusedKeys(self, self.pages.page)
        ViewFollows(self)
        self.messages.left.connect(self.keys.give_keyboard_to_page)
        self.add_window_action("Next part of the window", "F6", lambda: self._move_pane(1))
        self.add_window_action("Part of the window before", "Shift+F6", lambda: self._move_pane(-1))
        self.add_window_action("All keys", ("Ctrl+/", "Shift+F1"), self.show_keys)
        self.add_window_action("Find an act", "Ctrl+K", self.show_palette)
        self.add_window_action("About Facilitator", "", self.show_about)
        self.add_window_action("Quit", "Ctrl+Q", self.close)
        more = self.add_window_action("More", "Ctrl+M", self.show_more)
        self._more, self._more_act = self.rail.add_at_bottom(more, "more", MORE_TIP), more
        self._is_furnished = True

    def add_window_action(
        self, words: str, keys: str | tuple[str, ...], do: Callable[[], object], *, group: str = "Window"
    ) -> QAction:
        """Add and return an act of every screen; the palette and the list of keys show it too."""
        from ui.page.actions import act

        action = act(self, words, keys, do, group=group)
        self.addAction(action)
        return action

    def show_strip(self, strip: QWidget, acts: QWidget | None = None) -> None:
        """Show a strip and its acts at the foot of every page, until they are removed.

        The strip's actions are acts of every page meanwhile.
        """
        self._strip = strip
        self.foot.show_strip(strip, acts)
        self.addActions(strip.actions())

    def remove_strip(self) -> None:
        """Take the strip away and delete it."""
        if self._strip is None:
            return
        for action in self._strip.actions():
            self.removeAction(action)
        self._strip = None
        self.foot.remove_strip()

    def set_case_heading(self, title: str, below: str, *, is_open: bool, practice: bool = False) -> None:
        """Show what case is open in the header of every page that has no heading of its own."""
        self.foot.set_case_open(is_open)
        self.practice.setVisible(practice)
        self.pages.set_case_heading(title, below)

    def show_message(self, sentence: str, *, tone: str = "amber", act_words: str = "") -> None:
        """Show a sentence above the page and have screen readers say it."""
        self.messages.show_sentence(sentence, tone=tone, act=act_words)

    def flush_editors(self) -> None:
        """Have every text box hand on what was typed, now."""
        from ui.widgets.autosave_line import AutosaveLine
        from ui.widgets.autosave_text import AutosaveText

        for editor in (*self.findChildren(AutosaveLine), *self.findChildren(AutosaveText)):
            editor.flush()

    def all_actions(self) -> tuple[QAction, ...]:
        """Return the acts of the page shown, then those of the window."""
        of_page = self.pages.actions()
        return (*of_page, *(action for action in self.actions() if action not in of_page))

    def show_keys(self) -> None:
        """Show every key there is."""
        from ui.window.keys_dialog import KeysDialog

        _run(KeysDialog(self.all_actions(), self))

    def show_about(self) -> None:
        """Show the version and the licences."""
        from ui.window.about_dialog import AboutDialog

        _run(AboutDialog(self))

    def show_palette(self) -> None:
        """Let the person find an act by its words, and do it."""
        from ui.window.command_palette import CommandPalette

        dialog = CommandPalette(self.all_actions(), self)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.chosen()
        dialog.deleteLater()
        if accepted and chosen is not None:
            chosen.trigger()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that the window is on the screen."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def show_more(self) -> None:
        """Offer every act of the window that is no stage in a menu, for hands on the mouse."""
        from ui.window.more_menu import more_menu

        menu = more_menu(self, [action for action in self.actions() if action is not self._more_act])
        menu.exec(self._more.mapToGlobal(QPoint(self._more.width(), 0)))
        menu.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save everything, then close; a question that waits for its answer keeps the window open."""
        from ui.widgets.sheet import sheet_shown

        if sheet_shown() is not None:
            event.ignore()
            return
        if self._is_furnished:
            self.flush_editors()
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.practice, self.header_bar, self.alarm, self.messages):
            column.addWidget(part)
        column.addWidget(self.pages.widget, 1)
        column.addWidget(self.foot)
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(right, 1)
        self.setCentralWidget(whole)

    def _move_pane(self, step: int) -> None:
        from ui.widgets.focus_pane import focus_next_pane

        above = (self.rail, self.practice, self.header_bar, self.alarm, self.messages)
        focus_next_pane((*above, *self.pages.panes(), self.foot), step)


def _run(dialog: QDialog) -> None:
    dialog.exec()
    dialog.deleteLater()
