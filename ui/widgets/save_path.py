"""Choosing a file without leaving a trace of its folder or its name."""

from pathlib import Path
from typing import Final

import shiboken6
from PySide6.QtCore import QDir, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QToolButton,
    QTreeView,
    QWidget,
)

from ui.look.dressed import dress
from ui.look.theme import grid
from ui.widgets.file_places import file_places, show_places
from ui.widgets.layout_parts import AS_LARGE_AS_WANTED
from ui.widgets.named_list import rows_in
from ui.widgets.offers import Offers
from ui.widgets.private_dialog import keep_copies_inside
from ui.widgets.qt_settings import settings_left_as_found
from ui.widgets.still_wheel import keep_parts_still

WIDTH: Final = 760
HEIGHT: Final = 480
SIDEBAR_STEPS: Final = 36
# What a kind of file is called, where its ending in capitals does not say it.
KINDS: Final = {"html": "Web page"}
# Of Qt's own buttons, by their names in Qt: what is shown, and what is told.
WORDS: Final = {
    "backButton": ("←", "Folder before"),
    "forwardButton": ("→", "Next folder"),
    "toParentButton": ("↑", "Folder above"),
    "newFolderButton": ("New folder", "New folder"),
    "listModeButton": ("List", "List"),
    "detailModeButton": ("Details", "Details"),
}


def choose_save_path(parent: QWidget | None, title: str, suggested_name: str, suffix: str) -> Path | None:
    """Ask where to save and return the path, or None; `suffix` as "pdf". An existing file is asked about."""
    with settings_left_as_found():
        chosen = _answer(save_dialog(parent, title, suggested_name, suffix))
    return chosen[0] if chosen else None


def choose_open_paths(parent: QWidget | None, title: str, suffix: str, words: str = "") -> tuple[Path, ...]:
    """Ask for files to read and return them, none if the question was closed; `suffix` as "pdf png".

    `words` say which kinds these are, where their endings would make a long row.
    """
    with settings_left_as_found():
        return _answer(open_dialog(parent, title, suffix, words))


def save_dialog(parent: QWidget | None, title: str, suggested_name: str, suffix: str) -> QFileDialog:
    """Return the question where to save, not yet asked."""
    dialog = _dialog(parent, title, suffix)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.selectFile(suggested_name)
    return dialog


def open_dialog(parent: QWidget | None, title: str, suffix: str, words: str = "") -> QFileDialog:
    """Return the question what to read, not yet asked."""
    dialog = _dialog(parent, title, suffix, words)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return dialog


def _dialog(parent: QWidget | None, title: str, suffix: str, words: str = "") -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dress(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    dialog.setHistory([])
    dialog.setDirectory(QDir.homePath())
    endings = suffix.split()
    dialog.setDefaultSuffix(endings[0])
    dialog.setOption(QFileDialog.Option.HideNameFilterDetails, bool(words))
    words = words or ", ".join(KINDS.get(ending, ending.upper()) for ending in endings)
    patterns = " ".join(f"*.{ending}" for ending in endings)
    dialog.setNameFilter(f"{words} ({patterns})")
    _dress(dialog)
    show_places(dialog, file_places())
    keep_parts_still(dialog)
    keep_copies_inside(dialog)
    return dialog


def _dress(dialog: QFileDialog) -> None:
    """Give Qt's dialog room for large text, and words where it has small black drawings."""
    for button in dialog.findChildren(QToolButton):
        if (words := WORDS.get(button.objectName())) is not None:
            shown, told = words
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setText(shown)
            button.setAccessibleName(told)
            button.setToolTip(told if told != shown else "")
            # Qt has made them squares for its drawings.
            button.setMinimumSize(0, 0)
            button.setMaximumSize(AS_LARGE_AS_WANTED, AS_LARGE_AS_WANTED)
    above = dialog.parentWidget()
    room = above.window().size() if above is not None else QSize(WIDTH, HEIGHT)
    dialog.resize(QSize(grid(WIDTH // 4), grid(HEIGHT // 4)).boundedTo(room))
    sides = dialog.findChild(QSplitter)
    if sides is not None:
        sides.setSizes([grid(SIDEBAR_STEPS), grid(WIDTH // 4 - SIDEBAR_STEPS)])
    for box in dialog.findChildren(QComboBox):
        # The larger part of the screen, above or below the control, is half of it at least.
        half = (dialog.screen().availableGeometry().height() - box.sizeHint().height()) // 2
        box.view().ensurePolished()
        box.setMaxVisibleItems(rows_in(half, box.view().sizeHintForRow(0)))
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    if name is not None and name.completer() is not None:
        name.completer().setPopup(Offers())
    table = dialog.findChild(QTreeView)
    if table is not None:
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)


def _answer(dialog: QFileDialog) -> tuple[Path, ...]:
    """Run the dialog, then blank and delete it at once: its destructor is what writes the history."""
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    chosen = tuple(Path(name) for name in dialog.selectedFiles()) if accepted else ()
    dialog.setHistory([])
    dialog.setDirectory(QDir.homePath())
    dialog.setSidebarUrls([])
    dialog.setHistory([])
    shiboken6.delete(dialog)
    return chosen
