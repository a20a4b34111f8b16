"""Keys pressed while the shared window has the keyboard, done as if the main window had it."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.window.focused_keys import FocusedKeys


def hand_on(event: QKeyEvent, main: QWidget) -> None:
    """Do the act that the key is for in `main`, or have what it types written there."""
    keys = getattr(main, "keys", None)
    watch = keys if isinstance(keys, FocusedKeys) else None
    action = watch.act_for(event) if watch is not None else None
    action = action or _act_for(event, main)
    if action is not None:
        if action.autoRepeat() or not event.isAutoRepeat():
            action.trigger()
    elif watch is not None and watch.send_typed(event):
        main.activateWindow()


def _act_for(event: QKeyEvent, main: QWidget) -> QAction | None:
    held, key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key())
    tried = [QKeySequence(QKeyCombination(held, key))]
    if key < Qt.Key.Key_Escape and not Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        # A sign that needs Shift on this layout.
        tried.append(QKeySequence(QKeyCombination(held & ~Qt.KeyboardModifier.ShiftModifier, key)))
    acts = [action for action in main.actions() if action.isEnabled() and action.isVisible()]
    return next((act for keys in tried for act in acts if keys in act.shortcuts()), None)
