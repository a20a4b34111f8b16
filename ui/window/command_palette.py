"""Find any act by its words and do it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from facilitator.case.finding import holds
from ui.look.theme import grid
from ui.page.actions import found_by
from ui.widgets.plain_label import MutedLabel
from ui.widgets.private_line import PrivateLine
from ui.widgets.sheet import Sheet
from ui.widgets.system_keys import shown_keys
from ui.window.found_aloud import FoundAloud

PLACE = Qt.ItemDataRole.UserRole
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(Sheet):
    """Type a part of what you want, Enter does it, Escape leaves; acts not possible now are not listed."""

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
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QVBoxLayout(self)
        body.setContentsMargins(grid(4), grid(4), grid(4), grid(4))
        body.setSpacing(grid(2))
        body.addWidget(self.field)
        body.addWidget(self.found, 1)
        body.addWidget(MutedLabel("Arrow keys choose, Enter does it, Escape leaves.", self))
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
        for place, action in enumerate(self._actions):
            if holds(found_by(action), typed):
                keys = shown_keys(action.shortcut())
                item = QListWidgetItem(f"{action.text()}\u2003{keys}" if keys else action.text())
                item.setData(PLACE, place)
                self.found.addItem(item)
        self.found.setCurrentRow(0)

    def _choose(self) -> None:
        if self.found.currentRow() < 0:
            return
        self._chosen = self._actions[self.found.currentItem().data(PLACE)]
        self.accept()
