"""Text to be read, with headings and tables, whose copies stay inside the program."""

from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.widgets.edit_menu import edit_menu
from ui.widgets.editor_keys import handle_privately, leaves_to_window
from ui.widgets.private_clipboard import private_clipboard
from ui.widgets.private_editing import INPUT_HINTS, let_no_selection_be_dragged


class PrivateText(QTextEdit):
    """Shows a document that was put together in the program; arrow keys read it, with Shift they select.

    Nothing that it names is ever loaded: a picture is there only where the program put it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setInputMethodHints(INPUT_HINTS)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def copy(self) -> None:
        """Copy the selection inside the program."""
        private_clipboard.put(self.textCursor().selection().toPlainText())

    def cut(self) -> None:
        """Copy the selection: what is read stays as it is."""
        self.copy()

    def paste(self) -> None:
        """Insert nothing."""

    def event(self, event: QEvent) -> bool:
        """Leave to the window the keys that are for it."""
        if leaves_to_window(event, lambda: (False, False)):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy inside the program; leave every other key to Qt."""
        if not handle_privately(self, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor where the person pressed, so that a selection is never dragged out of the window."""
        let_no_selection_be_dragged(self, event)
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the same acts as the keys."""
        menu = edit_menu(self, selected=self.textCursor().hasSelection(), read_only=True)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give Qt nothing: it would put the selection on the X11 selection as soon as text is selected."""
        return QMimeData()

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """Load nothing."""
        return None
