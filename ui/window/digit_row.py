"""Which digit of the digit row a key is, whatever its layout prints there and asks Shift for."""

import sys
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

# Where the row lies: evdev's key codes plus 8 on X11 and Wayland, the keyboard's scan codes on Windows.
_FIRST_CODE: Final = {"linux": 10, "win32": 2}
# The virtual key codes of the ANSI digit row in Apple's HIToolbox/Events.h, from 1 to 9, then 0.
_APPLE: Final = (0x12, 0x13, 0x14, 0x15, 0x17, 0x16, 0x1A, 0x1C, 0x19, 0x1D)
# What the French row types without Shift; a remote desktop may send that alone. The fourth and the sixth
# (an apostrophe and a hyphen) mean other things on other keyboards.
_FRENCH: Final = {
    Qt.Key.Key_Ampersand: 1,
    Qt.Key.Key_Eacute: 2,
    Qt.Key.Key_QuoteDbl: 3,
    Qt.Key.Key_ParenLeft: 5,
    Qt.Key.Key_Egrave: 7,
    Qt.Key.Key_Underscore: 8,
    Qt.Key.Key_Ccedilla: 9,
    Qt.Key.Key_Agrave: 0,
}
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier


def row_digit(event: QKeyEvent, *, system: str = sys.platform) -> int | None:
    """Return the digit, 0 to 9, of a key of the digit row; None for every other key, the keypad's too.

    The place of the key counts. Where the system does not tell it, what the key types does.
    """
    if event.modifiers() & _KEYPAD:
        return None
    code, places = event.nativeScanCode(), 10
    if system == "darwin":
        if event.nativeVirtualKey() in _APPLE:
            return (_APPLE.index(event.nativeVirtualKey()) + 1) % places
    elif code and system in _FIRST_CODE:
        place = code - _FIRST_CODE[system]
        return (place + 1) % places if 0 <= place < places else None
    return _typed(event)


def digit(event: QKeyEvent) -> int | None:
    """Return the digit of a key of the digit row or the keypad, None for every other key."""
    return _typed(event) if event.modifiers() & _KEYPAD else row_digit(event)


def _typed(event: QKeyEvent) -> int | None:
    if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        return event.key() - Qt.Key.Key_0
    shifted = bool(event.modifiers() & _SHIFT)
    return None if shifted else _FRENCH.get(Qt.Key(event.key()))
