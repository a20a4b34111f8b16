"""Whoever changes a passphrase is told what becomes of copies made before."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator.vault.vault import Vault
from tests.facilitator.vault.conftest import CHEAP, PASSPHRASE
from tests.facilitator.vault.keychains import MemoryBackend, keychain_on
from ui.tasks import InlineTasks
from ui.unlock.change_passphrase_page import ChangePassphrasePage
from ui.widgets.plain_label import PlainLabel


@pytest.mark.parametrize(
    ("with_keychain", "told"), [(True, "opens with neither"), (False, "still opens with the old")]
)
def test_the_page_says_what_an_older_backup_opens_with(
    qtbot: QtBot, tmp_path: Path, with_keychain: bool, told: str
) -> None:
    keychain = keychain_on(MemoryBackend()) if with_keychain else None
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=keychain, cost=CHEAP)
    page = ChangePassphrasePage(vault, InlineTasks())
    qtbot.addWidget(page)

    assert any(told in label.words() for label in page.findChildren(PlainLabel))
    vault.close()
