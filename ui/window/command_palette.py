"""Find any act by its words and do it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from facilitator.case.finding import folded, holds
from ui.look.theme import grid
from ui.page.actions import found_by
from ui.widgets.plain_label import MutedLabel, PlainLabel
from ui.widgets.private_line import PrivateLine
from ui.widgets.sheet import NEAR_TOP, Sheet
from ui.widgets.system_keys import shown_keys
from ui.window.act_delegate import APART, ActDelegate
from ui.window.found_aloud import FoundAloud
from ui.window.synonyms import also_called

PLACE = Qt.ItemDataRole.UserRole
HOW = "Arrow keys choose, Enter does it, Escape leaves."
NOTHING = "Nothing here is called “{}”. Try another word for it."
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(Sheet):
    """Type a part of what you want, Enter does it, Escape leaves; acts not possible now are not listed.

    The acts of the page come first, and once something is typed those whose own words begin with it.
    """

    is_left_by_click = True
    room_above = NEAR_TOP

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__("Find an act", parent)
        self._actions = [action for action in actions if action.isEnabled() and action.isVisible()]
        self._chosen: QAction | None = None
        self.field = PrivateLine(self)
        self.field.setPlaceholderText("What do you want to do?")
        self.field.setAccessibleName("Find an act")
        self.field.setMaxLength(200)
        self.found = QListWidget(self)
        self.found.setAccessibleName("Acts found")
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setItemDelegate(ActDelegate(self.found))
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QVBoxLayout(self)
        body.setContentsMargins(grid(4), grid(4), grid(4), grid(4))
        body.setSpacing(grid(2))
        body.addWidget(self.field)
        body.addWidget(self.found, 1)
        self._nothing = PlainLabel("", self)
        body.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        body.addWidget(MutedLabel(HOW, self))
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._choose)
        self._aloud = FoundAloud(self.field, self.found)
        self.field.installEventFilter(self)
        self.found.itemActivated.connect(self._choose)
        self.found.itemClicked.connect(self._choose)
        self._search("")
        if parent is not None:
            self.resize(
                min(grid(150), parent.width() - grid(10)), min(grid(110), round(parent.height() * 0.7))
            )

    def chosen(self) -> QAction | None:
        """Return the act to do, after the dialog was accepted."""
        return self._chosen

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys in the field move through the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in MOVES:
            step = {MOVES[0]: -1, MOVES[1]: 1, MOVES[2]: -8, MOVES[3]: 8}[Qt.Key(event.key())]
            row = max(0, min(self.found.count() - 1, self.found.currentRow() + step))
            self.found.setCurrentRow(row)
            self._aloud.say_chosen()
            return True
        return False

    def _search(self, typed: str) -> None:
        self.found.clear()
        by_words = [
            place
            for place, action in enumerate(self._actions)
            if holds(f"{found_by(action)} {also_called(action.text())}", typed)
        ]
        for place in sorted(by_words, key=lambda place: _rank(self._actions[place].text(), typed)):
            action = self._actions[place]
            keys = shown_keys(action.shortcut())
            item = QListWidgetItem(f"{action.text()}{APART}{keys}" if keys else action.text())
            item.setData(PLACE, place)
            self.found.addItem(item)
        self.found.setCurrentRow(0)
        self.found.setVisible(bool(by_words))
        self._nothing.setVisible(not by_words)
        self._nothing.setText(NOTHING.format(typed.strip()))

    def _choose(self) -> None:
        if self.found.currentRow() < 0:
            return
        self._chosen = self._actions[self.found.currentItem().data(PLACE)]
        self.accept()


def _rank(words: str, typed: str) -> int:
    """Return how far down an act stands: its words begin with what is typed, or one does, or neither."""
    within, wanted = folded(words), folded(typed)
    if within.startswith(wanted):
        return 0
    if f" {wanted}" in f" {within}":
        return 1
    return 2 if wanted in within else 3
