"""Every question of the app that needs no open case, as each is asked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtWidgets import QDialog

from facilitator.cases.listed import DestroyedCase
from facilitator.vault.destruction_report import DestructionReport
from tests.ui.every_screen.front_screens import OLD, STEPS, summary
from tests.ui.every_screen.long_case import LONG_NAME, LONG_WORDS
from ui.guide.guide_dialog import GuideDialog
from ui.guide.guide_page import GuidePage
from ui.home.bring_in_dialog import BringInDialog
from ui.home.copy_dialog import CopyDialog
from ui.home.destroyed_dialog import DestroyedDialog
from ui.home.destruction import EVERYTHING
from ui.home.due_words import clock_words, due_words
from ui.prepare.paper_password import PaperPasswordDialog
from ui.prepare.papers_section import KINDS, KINDS_IN_WORDS
from ui.widgets.confirm_dialog import ConfirmDialog, TypedConfirmDialog
from ui.widgets.save_path import open_dialog, save_dialog
from ui.window.about_dialog import AboutDialog
from ui.window.command_palette import CommandPalette
from ui.window.keys_dialog import KeysDialog
from ui.window.main_window import MainWindow

SUGGESTED: Final = "Action plan DR-2026-041.pdf"
DUE: Final = summary("DR-2026-041", announcement="Its day was Tuesday 1 December 2026.", due=True)
GONE: Final = DestroyedCase(
    replace(DUE, copies_outstanding=1),
    {"notes": 41, "papers": 3, "people": 12},
    DestructionReport(STEPS),
)


def _guide_over(question: QDialog) -> GuideDialog:
    page = GuidePage()
    page.go_to("trouble")
    return GuideDialog(page, question)


DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "about": AboutDialog,
    "about an old version": lambda window: AboutDialog(window, today=OLD),
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
    "save a file": lambda window: save_dialog(window, "Save the action plan", SUGGESTED, "pdf"),
    "open files": lambda window: open_dialog(window, "Add papers", KINDS, KINDS_IN_WORDS),
    "a password of a paper": lambda window: PaperPasswordDialog(f"{LONG_NAME}.pdf", window),
    "bring in": BringInDialog,
    "the guide over a question": lambda window: _guide_over(BringInDialog(window)),
    "a day has come": lambda window: ConfirmDialog(
        *due_words([DUE, DUE], date(2026, 12, 1)), "Not now", window, destroys=True
    ),
    "the clock went back": lambda window: ConfirmDialog(
        *clock_words([DUE, DUE], date(2026, 12, 1)), "Not now", window
    ),
    "what went": lambda window: DestroyedDialog([GONE], window),
    "copy": lambda window: CopyDialog(
        LONG_NAME[:24], "abandonment outstanding featherweight kilometre undertaking northeast", window
    ),
}
