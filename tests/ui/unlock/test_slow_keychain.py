"""The last step of the first run on a computer whose keychain takes its time to answer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from facilitator.vault.keychain import FoundKeychain
from tests.desktop.in_process import InProcessWindow
from tests.facilitator.vault.keychains import MemoryBackend, keychain_on
from ui.unlock.first_run_page import FirstChoice, FirstRunPage

PASSPHRASE = "copper lantern river seven"


FOUND = "A keychain keeps the keys."


@pytest.fixture
def page(tmp_path: Path) -> FirstRunPage:
    return FirstRunPage(tmp_path / "vault")


@pytest.fixture
def driven(page: FirstRunPage, drive: Callable[[QWidget], InProcessWindow]) -> InProcessWindow:
    """The passphrase is chosen, and the keychain is still being looked for."""
    driven = drive(page)
    driven.click("Choose a passphrase")
    driven.fill("Passphrase", PASSPHRASE)
    driven.fill("The same again", PASSPHRASE)
    return driven


def found() -> FoundKeychain:
    return FoundKeychain(keychain_on(MemoryBackend()), FOUND)


def test_enter_leads_on_once_a_slow_keychain_has_answered(
    page: FirstRunPage, driven: InProcessWindow
) -> None:
    chosen: list[FirstChoice] = []
    page.chosen.connect(chosen.append)
    driven.click("Go on")

    page.show_keychain(found())
    driven.press("Return")

    assert len(chosen) == 1


def test_whoever_went_to_back_by_keys_stays_there(page: FirstRunPage, driven: InProcessWindow) -> None:
    back = driven.find("Back")
    for _ in range(20):
        if driven.focused() is back:
            break
        driven.press("Tab")
    assert driven.focused() is back

    page.show_keychain(found())

    assert page._go_on.isEnabled()
    assert driven.focused() is back
