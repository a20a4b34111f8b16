"""Qt writes a settings file of its own for file dialogs; here it goes where it vanishes."""

import os
import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings


def redirect_settings() -> Path:
    """Send what Qt would keep in the home folder to a private folder, and return that folder.

    On Windows and macOS Qt's native settings cannot be redirected: `ui.widgets.qt_settings` leaves them as
    they were.
    """
    base = Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())
    folder = base / f"facilitator-{os.getpid()}"
    for settings_format in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(settings_format, QSettings.Scope.UserScope, str(folder))
    return folder


def remove_settings(folder: Path) -> None:
    """Remove the private folder, if anything was written there."""
    shutil.rmtree(folder, ignore_errors=True)
