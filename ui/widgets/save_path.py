"""Choosing where a file goes without leaving a trace of the folder."""

from pathlib import Path

import shiboken6
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_save_path(parent: QWidget | None, title: str, suggested_name: str, suffix: str) -> Path | None:
    """Ask where to save and return the path, or None; `suffix` as "pdf". An existing file is asked about."""
    dialog = _dialog(parent, title, suffix)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.selectFile(suggested_name)
    chosen = _answer(dialog)
    return chosen[0] if chosen else None


def choose_open_paths(parent: QWidget | None, title: str, suffix: str) -> tuple[Path, ...]:
    """Ask for files to read and return them, none if the question was closed; `suffix` as "pdf png"."""
    dialog = _dialog(parent, title, suffix)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _answer(dialog)


def _dialog(parent: QWidget | None, title: str, suffix: str) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    dialog.setHistory([])
    dialog.setDirectory(QDir.homePath())
    endings = suffix.split()
    dialog.setDefaultSuffix(endings[0])
    words, patterns = ", ".join(endings).upper(), " ".join(f"*.{ending}" for ending in endings)
    dialog.setNameFilter(f"{words} ({patterns})")
    return dialog


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
