"""Moving a row without the mouse: Alt with the arrows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

# By number: a keyboard may send keys that Qt has no name for.
STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def step_by_key(event: QKeyEvent) -> int:
    """Return -1 for Alt+Up and 1 for Alt+Down, 0 for any other key."""
    if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return 0
    return STEPS.get(event.key(), 0)
