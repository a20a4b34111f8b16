"""The context menu of a text box, with copies that stay inside the program."""

from typing import Protocol

from PySide6.QtWidgets import QMenu, QWidget

from ui.widgets.private_clipboard import private_clipboard


class Editor(Protocol):
    """What the menu needs of a text box."""

    def undo(self) -> None:
        """Take back the last change."""

    def redo(self) -> None:
        """Do the last change again."""

    def cut(self) -> None:
        """Cut the selection."""

    def copy(self) -> None:
        """Copy the selection."""

    def paste(self) -> None:
        """Insert what was copied."""

    def selectAll(self) -> None:  # noqa: N802 - Qt's name
        """Select everything."""


def edit_menu(editor: Editor, *, selected: bool, read_only: bool) -> QMenu:
    """Return the menu for `editor`, which is a widget; the caller shows and deletes it."""
    menu = QMenu(editor if isinstance(editor, QWidget) else None)
    for words, act, possible in (
        ("Undo", editor.undo, not read_only),
        ("Redo", editor.redo, not read_only),
        ("Cut", editor.cut, selected and not read_only),
        ("Copy inside Facilitator", editor.copy, selected),
        ("Paste", editor.paste, not read_only and private_clipboard.holds_text()),
        ("Select all", editor.selectAll, True),
    ):
        menu.addAction(words, act).setEnabled(possible)
    return menu
