"""The last step of the first run on a computer whose keychain takes its time to answer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from facilitator.vault.keychain import FoundKeychain
from tests.desktop.in_process import InProcessWindow
from tests.facilitator.vault.keychains import MemoryBackend, keychain_on
from ui.unlock.first_run_page import FirstChoice, FirstRunPage

PASSPHRASE = "copper lantern river seven"


def test_enter_leads_on_once_a_slow_keychain_has_answered(
    drive: Callable[[QWidget], InProcessWindow], tmp_path: Path
) -> None:
    page = FirstRunPage(tmp_path / "vault")
    chosen: list[FirstChoice] = []
    page.chosen.connect(chosen.append)
    driven = drive(page)
    driven.click("Choose a passphrase")
    driven.fill("Passphrase", PASSPHRASE)
    driven.fill("The same again", PASSPHRASE)
    driven.click("Go on")

    page.show_keychain(FoundKeychain(keychain_on(MemoryBackend()), "A keychain keeps the keys."))
    driven.press("Return")

    assert len(chosen) == 1
