"""Keys pressed while the shared window has the keyboard, done as if the main window had it."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.window.main_window import MainWindow


def hand_on(event: QKeyEvent, main: MainWindow) -> None:
    """Do the act that the key is for in `main`, or have what it types written there."""
    action = main.keys.act_for(event) or _act_for(event, main)
    if action is not None:
        if action.autoRepeat() or not event.isAutoRepeat():
            action.trigger()
    elif main.keys.send_typed(event):
        main.activateWindow()


def _act_for(event: QKeyEvent, main: QWidget) -> QAction | None:
    held, key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key())
    tried = [QKeySequence(QKeyCombination(held, key))]
    if key < Qt.Key.Key_Escape and not Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        # A sign that needs Shift on this layout.
        tried.append(QKeySequence(QKeyCombination(held & ~Qt.KeyboardModifier.ShiftModifier, key)))
    acts = [action for action in main.actions() if action.isEnabled() and action.isVisible()]
    return next((act for keys in tried for act in acts if keys in act.shortcuts()), None)
