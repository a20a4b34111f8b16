"""Qt keeps settings of its file dialogs beside those of every other program; they are left as they were."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QSettings

# Where QFileDialog reads and writes (QFileDialogPrivate::saveSettings).
ORGANISATION: Final = "QtProject"
WINDOWS_KEY: Final = rf"Software\{ORGANISATION}"


@contextmanager
def settings_left_as_found() -> Iterator[None]:
    """Put back, at the end, what Qt kept of file dialogs before, and take out what it added.

    On Linux `ui.startup.traceless_settings` has them go where they vanish with the program, too; on Windows
    they are in the registry and on macOS in the person's preferences, where nothing can redirect them.
    """
    before = _kept()
    try:
        yield
    finally:
        settings = _settings()
        after = _kept()
        for key in after.keys() - before.keys():
            settings.remove(key)
        for key, value in before.items():
            if after.get(key) != value:
                settings.setValue(key, value)
        settings.sync()
        if not before:
            _remove_empty_key()


def _settings() -> QSettings:
    settings = QSettings(QSettings.Scope.UserScope, ORGANISATION)
    settings.setFallbacksEnabled(False)
    return settings


def _kept() -> dict[str, object]:
    settings = _settings()
    return {key: settings.value(key) for key in settings.allKeys()}


def _remove_empty_key() -> None:
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - only here

        # What is not empty is left: Windows refuses to remove a key that has keys below it.
        for name in (
            rf"{WINDOWS_KEY}\OrganizationDefaults\FileDialog",
            rf"{WINDOWS_KEY}\OrganizationDefaults",
            WINDOWS_KEY,
        ):
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, name) as key:
                    _, values, _ = winreg.QueryInfoKey(key)
                if not values:
                    winreg.DeleteKey(winreg.HKEY_CURRENT_USER, name)
            except OSError:
                continue
