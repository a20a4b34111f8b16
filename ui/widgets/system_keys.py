"""Which keys an act has on this system, and how they are read there."""

import re
import sys
from typing import Final

from PySide6.QtGui import QKeySequence

# Qt calls a Mac's Command key Ctrl, and its Control key Meta.
_ON_A_MAC: Final = (
    # Option types: # with 3 on a British keyboard, signs and accents with letters.
    (re.compile(r"Alt\+(\d)"), r"Meta+\1"),
    (re.compile(r"Alt\+Shift\+(\d)"), r"Meta+Ctrl+\1"),
    # Control with a letter moves in a text box, Control with Option is VoiceOver's.
    # Control, Command and D looks up a word.
    (re.compile(r"Alt\+D"), "Meta+Ctrl+X"),
    # Control, Command and Q locks the screen.
    (re.compile(r"Alt\+Q"), "Meta+Ctrl+U"),
    (re.compile(r"Alt\+([A-Z])"), r"Meta+Ctrl+\1"),
    # Command, Shift and 3, 4 or 5 take pictures of the screen.
    (re.compile(r"Ctrl\+Shift\+(\d)"), r"Meta+Shift+\1"),
    # Command with an arrow goes to the end of the line, where people press it by habit and often.
    (re.compile(r"Ctrl\+Right"), "Ctrl+PgDown"),
    (re.compile(r"Ctrl\+Left"), "Ctrl+PgUp"),
    # Command and M puts a window into the Dock, F11 all of them aside.
    (re.compile(r"Ctrl\+M"), "Ctrl+,"),
    # Command and Control with Tab are the system's.
    (re.compile(r"Ctrl\+Tab"), "Meta+Ctrl+Y"),
    (re.compile("F11"), "Meta+Ctrl+F"),
)


def keys_on(keys: str, *, system: str = sys.platform) -> str:
    """Return what `keys`, as Linux and Windows have them, are on `system`, in Qt's portable form.

    On macOS nothing that types and nothing that the system takes for itself is an act (Apple: "Mac keyboard
    shortcuts", "Use macOS keyboard shortcuts"). Never tried on a Mac.
    """
    if system == "darwin":
        for pattern, there in _ON_A_MAC:
            if pattern.fullmatch(keys):
                return pattern.sub(there, keys)
    return keys


def shown_keys(keys: QKeySequence | str) -> str:
    """Return keys as people read them on this system, arrows as arrows; a text is as Linux has it."""
    sequence = QKeySequence(keys_on(keys)) if isinstance(keys, str) else keys
    words = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    for name, sign in (("Right", "→"), ("Left", "←"), ("Up", "↑"), ("Down", "↓"), ("Return", "Enter")):
        words = words.replace(f"+{name}", f"+{sign}")
    return words


def shown_modifiers(keys: str) -> str:
    """Return what is held for `keys`, which end in a letter: "Alt +"."""
    return shown_keys(keys)[:-1].replace("+", " +")
