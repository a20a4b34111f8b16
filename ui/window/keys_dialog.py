"""Every key there is, in one list."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.look.theme import grid
from ui.page.actions import group_of
from ui.widgets.button import PlainButton
from ui.widgets.plain_label import HeadingLabel, PlainLabel
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.sheet import Sheet
from ui.widgets.system_keys import shown_keys

# Beside a key that some layouts have on the digit row, or nowhere.
ON_EVERY_LAYOUT: Final = ("Shift+F1", "Alt+PgUp", "Alt+PgDown")


class KeysDialog(Sheet):
    """Lists actions by group with their keys."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__("All keys", parent)
        scroll = ScrollArea(self, margin=0)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for group, members in by_group(actions).items():
            scroll.body.addWidget(HeadingLabel(group, level=3))
            rows = QGridLayout()
            rows.setHorizontalSpacing(grid(6))
            rows.setVerticalSpacing(grid(1.5))
            rows.setColumnStretch(0, 1)
            for row, action in enumerate(members):
                rows.addWidget(PlainLabel(action.text()), row, 0)
                keys = PlainLabel(" or ".join(shown_keys(keys) for keys in _different(action)), wrap=False)
                keys.set_tone("strong")
                keys.setAlignment(Qt.AlignmentFlag.AlignRight)
                rows.addWidget(keys, row, 1)
            scroll.body.addLayout(rows)
        scroll.body.setContentsMargins(0, 0, grid(4), 0)
        scroll.body.addStretch(1)
        close = PlainButton("Close", self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        body = QVBoxLayout(self)
        body.setContentsMargins(grid(6), grid(5), grid(6), grid(5))
        body.setSpacing(grid(4))
        body.addWidget(HeadingLabel("All keys", self, level=1))
        body.addWidget(scroll, 1)
        body.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        if parent is not None:
            self.resize(min(grid(150), parent.width() - grid(10)), round(parent.height() * 0.85))


def by_group(actions: Sequence[QAction]) -> dict[str, list[QAction]]:
    """Return the actions that have a key, by group, in the order given."""
    groups: dict[str, list[QAction]] = {}
    for action in actions:
        if action.shortcuts() and action.isVisible():
            groups.setdefault(group_of(action, "On this page"), []).append(action)
    return groups


def _different(action: QAction) -> list[QKeySequence]:
    """Return the first key, and the last of others that no layout puts on the same key: Ctrl+= is Ctrl++."""
    first, *others = action.shortcuts()
    return [first, *[keys for keys in others[-1:] if keys.toString() in ON_EVERY_LAYOUT]]
