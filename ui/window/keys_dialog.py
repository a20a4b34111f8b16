"""Every key there is, on one screen where there is room."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look.theme import grid
from ui.page.actions import group_of
from ui.widgets.button import PlainButton
from ui.widgets.plain_label import HeadingLabel, PlainLabel
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.sheet import Sheet
from ui.widgets.system_keys import shown_keys

# Beside a key that some layouts have on the digit row, or nowhere.
ON_EVERY_LAYOUT: Final = ("Shift+F1", "Alt+PgUp", "Alt+PgDown")

FEWEST_COLUMNS: Final = 2


class KeysDialog(Sheet):
    """Lists actions by group with their keys, in as many columns as the window has room for."""

    is_left_by_click = True

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__("All keys", parent)
        scroll = ScrollArea(self, margin=0)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        room = self.room()
        groups = [_Group(words, members) for words, members in by_group(actions).items()]
        widest = max((group.sizeHint().width() for group in groups), default=1)
        apart = grid(6)
        many = (room.width() - grid(10) + apart) // (widest + apart)
        if many < FEWEST_COLUMNS:
            for group in groups:
                group.break_lines()
            many = FEWEST_COLUMNS
        columns = QHBoxLayout()
        columns.setSpacing(apart)
        for column in _in_columns(groups, many):
            stack = QVBoxLayout()
            stack.setSpacing(grid(2))
            for group in column:
                stack.addWidget(group)
            stack.addStretch(1)
            columns.addLayout(stack, 1)
        scroll.body.addLayout(columns)
        scroll.body.setContentsMargins(0, 0, grid(2), 0)
        scroll.body.addStretch(1)
        close = PlainButton("Close", self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        # Beside the heading: below the keys it would take a line from them.
        head = QHBoxLayout()
        head.addWidget(HeadingLabel("All keys", self, level=1), 1)
        head.addWidget(close)
        body = QVBoxLayout(self)
        body.setContentsMargins(grid(4), grid(2), grid(4), grid(2))
        body.setSpacing(grid(2))
        body.addLayout(head)
        body.addWidget(scroll, 1)
        self.resize(room)
        scroll.setFocus()


class _Group(QWidget):
    """The keys of one group below its words."""

    def __init__(self, words: str, members: Sequence[QAction]) -> None:
        super().__init__()
        self._words: list[PlainLabel] = []
        lines = _lines(members)
        self.lines = len(lines) + 1
        rows = QGridLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(grid(3))
        rows.setVerticalSpacing(grid(0.25))
        rows.setColumnStretch(0, 1)
        rows.addWidget(HeadingLabel(words, self, level=3), 0, 0, 1, 2)
        for row, (act, with_keys) in enumerate(lines, 1):
            words_of_act = PlainLabel(act, self, wrap=False)
            self._words.append(words_of_act)
            rows.addWidget(words_of_act, row, 0)
            keys = PlainLabel(with_keys, self, wrap=False)
            keys.set_tone("strong")
            keys.setAlignment(Qt.AlignmentFlag.AlignRight)
            rows.addWidget(keys, row, 1)

    def break_lines(self) -> None:
        """Let the words take more than one line where the text is large."""
        for label in self._words:
            label.setWordWrap(True)


def _in_columns(groups: Sequence[_Group], many: int) -> list[list[_Group]]:
    """Return the groups in at most so many columns, in their order, the longest as short as can be."""
    least = max((group.lines for group in groups), default=0)
    for longest in range(least, sum(group.lines for group in groups) + 1):
        columns: list[list[_Group]] = [[]]
        for group in groups:
            if columns[-1] and sum(each.lines for each in columns[-1]) + group.lines > longest:
                columns.append([])
            columns[-1].append(group)
        if len(columns) <= many:
            return columns
    return [list(groups)]


def by_group(actions: Sequence[QAction]) -> dict[str, list[QAction]]:
    """Return the actions that have a key, by group, in the order given."""
    groups: dict[str, list[QAction]] = {}
    for action in actions:
        if action.shortcuts() and action.isVisible():
            groups.setdefault(group_of(action, "On this page"), []).append(action)
    return groups


def _lines(members: Sequence[QAction]) -> list[tuple[str, str]]:
    """Return the words and the keys of each act; acts on people, by their numbers, are one line."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(members):
        run = _by_number(members[at:])
        if len(run) > 1:
            texts = [act.text() for act in run]
            begin, end = _alike(texts), _alike([text[::-1] for text in texts])[::-1]
            first, last = shown_keys(run[0].shortcut()), shown_keys(run[-1].shortcut())
            found.append((f"{begin}a person{end}", f"{first} to {last[-1]}"))
        else:
            act = members[at]
            found.append((act.text(), " or ".join(shown_keys(keys) for keys in _different(act))))
        at += len(run)
    return found


def _alike(texts: Sequence[str]) -> str:
    """Return what all the texts begin with."""
    return "".join(
        signs[0] for signs in takewhile(lambda signs: len(set(signs)) == 1, zip(*texts, strict=False))
    )


def _by_number(members: Sequence[QAction]) -> list[QAction]:
    """Return the first act, and those after it that do the same to other people with the next numbers."""
    run = [members[0]]
    for act in members[1:]:
        before, keys = shown_keys(run[-1].shortcut()), shown_keys(act.shortcut())
        counts_on = before[:-1] == keys[:-1] and before[-1].isdigit() and keys[-1].isdigit()
        if not counts_on or " " not in _alike([run[0].text(), act.text()]):
            break
        run.append(act)
    return run


def _different(action: QAction) -> list[QKeySequence]:
    """Return the first key, and the last of others that no layout puts on the same key: Ctrl+= is Ctrl++."""
    first, *others = action.shortcuts()
    return [first, *[keys for keys in others[-1:] if keys.toString() in ON_EVERY_LAYOUT]]
