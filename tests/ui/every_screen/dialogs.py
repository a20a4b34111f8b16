"""Every dialog of the app that needs no case, as each is asked for."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from tests.ui.every_screen.long_case import LONG_NAME, LONG_WORDS
from ui.about_dialog import AboutDialog
from ui.command_palette import CommandPalette
from ui.keeping.bring_in_dialog import BringInDialog
from ui.keeping.copy_dialog import CopyDialog
from ui.keeping.keeping_desk import EVERYTHING
from ui.keys_dialog import KeysDialog
from ui.main_window import MainWindow
from ui.widgets.confirm_dialog import ConfirmDialog, TypedConfirmDialog

DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "about": AboutDialog,
    "keys": lambda window: KeysDialog(window.all_actions(), window),
    "palette": lambda window: CommandPalette(window.all_actions(), window),
    "question": lambda window: ConfirmDialog(
        "Replace the file that is there?", LONG_WORDS, "Destroy them now", "Not now", window
    ),
    "typed": lambda window: TypedConfirmDialog(
        "Remove everything from this computer?",
        EVERYTHING,
        "DR-2026-041",
        "Destroy it for good",
        parent=window,
    ),
    "bring in": BringInDialog,
    "copy": lambda window: CopyDialog(
        LONG_NAME[:24], "abandonment outstanding featherweight kilometre undertaking northeast", window
    ),
}
