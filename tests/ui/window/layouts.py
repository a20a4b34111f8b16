"""What the digit rows of other keyboards type, and one key of them, struck."""

import sys

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

Key = Qt.Key
Held = Qt.KeyboardModifier
CTRL, SHIFT, ALT, KEYPAD = (
    Held.ControlModifier,
    Held.ShiftModifier,
    Held.AltModifier,
    Held.KeypadModifier,
)
# The native code of the first key of the digit row, as the system that runs the test counts.
ROW = 2 if sys.platform == "win32" else 10
AZERTY = (
    (Key.Key_Ampersand, "&"),
    (Key.Key_Eacute, "é"),
    (Key.Key_QuoteDbl, '"'),
    (Key.Key_Apostrophe, "'"),
    (Key.Key_ParenLeft, "("),
    (Key.Key_Minus, "-"),
    (Key.Key_Egrave, "è"),
    (Key.Key_Underscore, "_"),
    (Key.Key_Ccedilla, "ç"),
    (Key.Key_Agrave, "à"),
)
# What Shift types on the row of a German keyboard, and of a Swiss one.
QWERTZ = (Key.Key_Exclam, Key.Key_QuoteDbl, Key.Key_section, Key.Key_Dollar, Key.Key_Percent,
          Key.Key_Ampersand, Key.Key_Slash, Key.Key_ParenLeft, Key.Key_ParenRight, Key.Key_Equal)  # fmt: skip
SWISS = (Key.Key_Plus, Key.Key_QuoteDbl, Key.Key_Asterisk, Key.Key_Ccedilla, Key.Key_Percent,
         Key.Key_Ampersand, Key.Key_Slash, Key.Key_ParenLeft, Key.Key_ParenRight, Key.Key_Equal)  # fmt: skip
UNITED_KINGDOM = (Key.Key_Exclam, Key.Key_QuoteDbl, Key.Key_sterling, Key.Key_Dollar, Key.Key_Percent,
                  Key.Key_AsciiCircum, Key.Key_Ampersand, Key.Key_Asterisk, Key.Key_ParenLeft,
                  Key.Key_ParenRight)  # fmt: skip


def key_event(
    key: Key, held: Held, *, scan: int = 0, virtual: int = 0, kind: QEvent.Type = QEvent.Type.KeyPress
) -> QKeyEvent:
    return QKeyEvent(kind, key, held, scan, virtual, 0, "")


def strike(key: Key, held: Held, *, scan: int) -> None:
    """Send what Qt sends for one key: the question whether it is a shortcut, and the key."""
    focus = QApplication.focusWidget()
    assert focus is not None
    asked = key_event(key, held, scan=scan, kind=QEvent.Type.ShortcutOverride)
    asked.ignore()
    QApplication.sendEvent(focus, asked)
    QApplication.sendEvent(focus, key_event(key, held, scan=scan))
