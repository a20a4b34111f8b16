"""Keys pressed while the shared window has the keyboard, done as if the main window had it."""

from typing import Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QKeySequence

from ui.widgets.sheet import sheet_shown
from ui.window.main_window import MainWindow

Key = Qt.Key
# What works on the control that has the keyboard, and what begins a letter that is made of two.
FOR_A_CONTROL: Final = frozenset(
    {
        Key.Key_Return, Key.Key_Enter, Key.Key_Tab, Key.Key_Backtab, Key.Key_Backspace, Key.Key_Delete,
        Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End,
        Key.Key_PageUp, Key.Key_PageDown, Key.Key_Menu, Key.Key_Multi_key,
    }
)  # fmt: skip
EDITING: Final = tuple(
    getattr(QKeySequence.StandardKey, name) for name in ("Paste", "Copy", "Cut", "SelectAll")
)


def hand_on(event: QKeyEvent, main: MainWindow) -> None:
    """Do the act that the key is for in `main`, or have what it types written there.

    What is meant for a control that nobody is working in does nothing; it takes the keyboard back to `main`,
    and so does an act that goes to a control. A question that lies over `main` gets the keyboard and no key.
    """
    if sheet_shown() is not None:
        main.activateWindow()
        return
    before = main.focusWidget()
    action = act_of(event, main)
    if action is not None:
        if action.autoRepeat() or not event.isAutoRepeat():
            action.trigger()
        goes_back = main.focusWidget() is not before
    else:
        goes_back = main.keys.send_typed(event) or _is_for_a_control(event)
    if goes_back:
        main.activateWindow()


def hand_on_composed(event: QInputMethodEvent, main: MainWindow) -> None:
    """Have what an input method composes written in `main`; the keyboard goes there once it is whole."""
    if main.keys.compose(event) and event.commitString():
        main.activateWindow()


def act_of(event: QKeyEvent, main: MainWindow) -> QAction | None:
    """Return the act of `main` that a key is for, None where it is for none."""
    if sheet_shown() is not None:
        return None
    return main.keys.act_for(event) or _by_shortcut(event, main)


def _is_for_a_control(event: QKeyEvent) -> bool:
    begins_letter = Key.Key_Dead_Grave <= event.key() <= Key.Key_Dead_Longsolidusoverlay
    return begins_letter or event.key() in FOR_A_CONTROL or any(event.matches(keys) for keys in EDITING)


def _by_shortcut(event: QKeyEvent, main: MainWindow) -> QAction | None:
    held, key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Key(event.key())
    tried = [QKeySequence(QKeyCombination(held, key))]
    if key < Key.Key_Escape and not Key.Key_A <= key <= Key.Key_Z:
        # A sign that needs Shift on this layout.
        tried.append(QKeySequence(QKeyCombination(held & ~Qt.KeyboardModifier.ShiftModifier, key)))
    acts = [action for action in main.actions() if action.isEnabled() and action.isVisible()]
    return next((act for keys in tried for act in acts if keys in act.shortcuts()), None)
