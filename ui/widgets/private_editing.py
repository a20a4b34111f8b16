"""What keeps the words of a text box inside the program, whether they are written in it or only read."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

INPUT_HINTS: Final = (
    Qt.InputMethodHint.ImhMultiLine
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
)
"""What asks an input method to learn nothing."""


def let_no_selection_be_dragged(editor: QTextEdit | QPlainTextEdit, event: QMouseEvent) -> None:
    """Put the cursor where somebody presses into the selection, which Qt would drag out of the window."""
    if event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
        pressed = editor.cursorForPosition(event.position().toPoint())
        cursor = editor.textCursor()
        if cursor.selectionStart() <= pressed.position() <= cursor.selectionEnd():
            editor.setTextCursor(pressed)
