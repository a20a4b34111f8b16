"""The acts that every screen has, with their keys."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from ui.widgets.system_keys import keys_on

GROUP: Final = "group"
FOUND_BY: Final = "found by"
WINDOW: Final = "Window"
SIGHT: Final = "Text and colours"
WRITING: Final = "Writing"


def act(
    owner: QObject,
    words: str,
    keys: str | tuple[str, ...],
    do: Callable[[], object] | None = None,
    *,
    group: str = WINDOW,
    repeats: bool = True,
) -> QAction:
    """Return an action of `owner` that works in the whole window; the first of `keys` is the one shown.

    `keys` are those of Linux and Windows; a Mac may have others for the same act. Without `do`, whoever
    knows what it does connects it. Unless it `repeats`, a key that is held down does it once.
    """
    action = QAction(words, owner)
    sequences = (keys,) if isinstance(keys, str) else keys
    # Two of them may be one there, and a key given twice is ambiguous.
    action.setShortcuts(list(dict.fromkeys(QKeySequence(keys_on(keys)) for keys in sequences if keys)))
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.setAutoRepeat(repeats)
    action.setProperty(GROUP, group)
    if do is not None:
        action.triggered.connect(lambda _: do())
    return action


def group_of(action: QAction, otherwise: str) -> str:
    """Return the group an action is listed under."""
    return str(action.property(GROUP) or otherwise)


def find_by(action: QAction, words: str) -> QAction:
    """Let the palette find `action` also by these words, which it does not show; return it."""
    action.setProperty(FOUND_BY, words)
    return action


def found_by(action: QAction) -> str:
    """Return all words that an act is found by."""
    return " ".join((action.text(), group_of(action, ""), str(action.property(FOUND_BY) or "")))
