"""Keeps what is selected or copied in Qt's own dialogs inside the program: names of files are of cases, too.

On X11 Qt puts whatever a key or the mouse selects in a line on the selection that every program can read.
"""

from typing import cast

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QDialog, QLineEdit, QMessageBox

from ui.widgets.edit_menu import edit_menu
from ui.widgets.editor_keys import CUTTING_TO_SYSTEM, handle_privately
from ui.widgets.private_clipboard import private_clipboard
from ui.widgets.private_line import SELECTING


def keep_copies_inside(dialog: QDialog) -> None:
    """Let nothing of a dialog go to the clipboard, the X11 selection, or by the mouse to another program."""
    private = _PrivateParts(dialog)
    dialog.installEventFilter(private)
    for view in dialog.findChildren(QAbstractItemView):
        private.take_view(view)
    for line in dialog.findChildren(QLineEdit):
        private.take_line(line)


class _PrivateParts(QObject):
    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._lines_of_offers: dict[QObject, QLineEdit] = {}

    def take_view(self, view: QAbstractItemView) -> None:
        """Keep the rows of a list inside."""
        view.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        view.installEventFilter(self)
        # The line in which a name is changed is made when it is changed.
        view.viewport().installEventFilter(self)

    def take_line(self, line: QLineEdit) -> None:
        """Keep the text of a line inside."""
        line.setDragEnabled(False)
        line.installEventFilter(self)
        completer = cast("QCompleter | None", line.completer())
        offers = completer.popup() if completer is not None else None
        if offers is not None:
            # It hands keys on to the line past every filter of the line.
            self._lines_of_offers[offers] = line
            self.take_view(offers)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what would make something public."""
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            self._take(event.child())
        elif isinstance(watched, QLineEdit):
            return _keep(watched, event)
        elif watched in self._lines_of_offers:
            return _keep(self._lines_of_offers[watched], event)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.matches(QKeySequence.StandardKey.Copy)
        return False

    def _take(self, child: QObject) -> None:
        if isinstance(child, QLineEdit):
            self.take_line(child)
        elif isinstance(child, QMessageBox):
            child.installEventFilter(self)


class _PrivateEditor:
    """A line of Qt's as the menu and the keys need it."""

    def __init__(self, line: QLineEdit) -> None:
        self._line = line
        self.undo, self.redo, self.selectAll = line.undo, line.redo, line.selectAll

    def copy(self) -> None:
        """Copy the selection inside the program."""
        private_clipboard.put(self._line.selectedText())

    def cut(self) -> None:
        """Cut the selection, inside the program."""
        self.copy()
        self._line.insert("")

    def paste(self) -> None:
        """Insert what was copied, on one line."""
        self._line.insert(" ".join(private_clipboard.text().splitlines()))


def _keep(line: QLineEdit, event: QEvent) -> bool:
    """Do for the line what an event means, if Qt would make something public; return whether it was done."""
    if isinstance(event, QKeyEvent):
        return _keep_key(line, event)
    if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
        return event.button() == Qt.MouseButton.LeftButton
    if isinstance(event, QContextMenuEvent):
        # Held until the menu is closed: Qt does not hold what an act belongs to.
        editor = _PrivateEditor(line)
        menu = edit_menu(editor, selected=line.hasSelectedText(), read_only=line.isReadOnly())
        menu.exec(event.globalPos())
        menu.deleteLater()
        return True
    return False


def _keep_key(line: QLineEdit, event: QKeyEvent) -> bool:
    if event.type() == QEvent.Type.ShortcutOverride:
        event.ignore()
        return any(event.matches(key) for key in CUTTING_TO_SYSTEM)
    if event.type() != QEvent.Type.KeyPress:
        return False
    if handle_privately(_PrivateEditor(line), event):
        return True
    for key, select in SELECTING.items():
        if event.matches(key):
            select(line)
            return True
    return False
