"""Keys that a text box must not handle as Qt would."""

from collections.abc import Callable
from typing import Final
from unicodedata import category

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.widgets.edit_menu import Editor

CUTTING_TO_SYSTEM: Final = (QKeySequence.StandardKey.DeleteEndOfLine,)


def leaves_to_window(event: QEvent, can: Callable[[], tuple[bool, bool]]) -> bool:
    """Return whether Qt asks to take a key for itself that it must not have.

    On X11 Ctrl+K cuts a line. Undo and redo are the window's where the editor can do neither:
    `can` says which of the two, in this order.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not can()[0]
    if event.matches(QKeySequence.StandardKey.Redo):
        return not can()[1]
    return any(event.matches(key) for key in CUTTING_TO_SYSTEM)


def handle_privately(editor: Editor, event: QKeyEvent) -> bool:
    """Copy, cut or paste inside the program if that is what the key means; return whether it was handled."""
    if event.matches(QKeySequence.StandardKey.Copy):
        editor.copy()
    elif event.matches(QKeySequence.StandardKey.Cut):
        editor.cut()
    elif event.matches(QKeySequence.StandardKey.Paste):
        editor.paste()
    elif any(event.matches(key) for key in CUTTING_TO_SYSTEM):
        event.ignore()
    else:
        return False
    return True


def means_its_text(event: QKeyEvent) -> bool:
    """Return whether a text box inserts what a key types, by Qt's own rule.

    A control sign has a use of its own, and a letter with Ctrl is a command.
    """
    text = event.text()
    if not text or category(text[0]) == "Cc":
        return False
    control = Qt.KeyboardModifier.ControlModifier
    shift = Qt.KeyboardModifier.ShiftModifier
    return category(text[0]) == "Cf" or event.modifiers() not in (control, control | shift)
