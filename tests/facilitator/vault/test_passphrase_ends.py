"""What nobody sees around a passphrase, as a paste brings it along, does not keep its owner out."""

from pathlib import Path

import pytest

from facilitator.vault.passphrase import LONGEST, normalised, strength
from facilitator.vault.vault import Vault
from facilitator.vault_errors import WeakPassphrase
from tests.facilitator.vault.conftest import CHEAP, PASSPHRASE


@pytest.mark.parametrize("around", [" ", "\n", "\r\n", "\t", "\u00a0", "\u200b", "\ufeff", "\u2003 \n"])
def test_blanks_at_the_ends_make_no_other_key(around: str) -> None:
    assert normalised(f"{around}{PASSPHRASE}{around}") == normalised(PASSPHRASE)


def test_blanks_between_the_words_count() -> None:
    assert normalised("maple otter  quartz lantern") != normalised(PASSPHRASE)


def test_a_passphrase_pasted_with_a_blank_opens_when_it_is_typed_without(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    Vault.create(folder, f"{PASSPHRASE} ", keychain=None, cost=CHEAP).close()

    Vault.unlock(folder, PASSPHRASE, keychain=None).close()


def test_blanks_at_the_ends_do_not_make_a_passphrase_longer(tmp_path: Path) -> None:
    assert strength("  ww4!Zq  \u200b\u200b\u200b\u200b\u200b\u200b") == strength("ww4!Zq")
    assert strength(" " * LONGEST + PASSPHRASE) == strength(PASSPHRASE)
    with pytest.raises(WeakPassphrase):
        Vault.create(tmp_path / "vault", "\u200b" * 20, keychain=None, cost=CHEAP)
