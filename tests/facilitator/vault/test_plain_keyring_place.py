"""A keyring that is kept readable is found wherever the keychain's own daemon may have put it."""

import sys
from pathlib import Path

import pytest

from facilitator.vault.plain_keyring import kept_in_plain_text

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a keyring of Linux desktops")


@pytest.fixture
def blank(home: Path) -> Path:
    """A default keyring with a blank password, where a login starts its daemon."""
    folder = home / ".local" / "share" / "keyrings"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "login.keyring"
    file.write_bytes(b"[keyring]\ndisplay-name=Login\n")
    return file


@pytest.mark.parametrize("data_home", ["relative/data", "", "{elsewhere}"])
def test_it_is_found_whatever_the_program_was_told_about_its_own_data(
    blank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data_home: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", data_home.format(elsewhere=tmp_path / "elsewhere"))
    assert kept_in_plain_text("probe")

    blank.write_bytes(b"GnomeKeyring\n\r\0\n")
    assert not kept_in_plain_text("probe")


def test_it_is_found_where_the_data_lie_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "keyrings").mkdir(parents=True)
    (elsewhere / "keyrings" / "other.keyring").write_bytes(b"[keyring]\n[1]\nsecret=probe\n")
    monkeypatch.setenv("XDG_DATA_HOME", str(elsewhere))

    assert kept_in_plain_text("probe")


def test_what_cannot_be_read_hides_no_keyring_that_can(blank: Path) -> None:
    blank.with_name("a.keyring").mkdir()

    assert kept_in_plain_text("probe")


def test_a_keyring_that_cannot_be_read_is_not_called_plain(blank: Path) -> None:
    blank.unlink()
    blank.mkdir()

    assert not kept_in_plain_text("probe")
