"""What tests of windows share; Qt warnings fail a test (pyproject), exceptions in slots too (pytest-qt)."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from facilitator.vault import copy_words, vault_key
from facilitator.vault.header import WHERE_MEMORY_IS_SHORT, Cost
from facilitator.vault.keys import derive
from facilitator.vault.vault import Vault
from tests.canary_case import CanaryCase
from tests.facilitator.builders import a_vault

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from tests.desktop.in_process import InProcessWindow
    from tests.ui.opened_app import Opened


@pytest.fixture(autouse=True)
def each_test_closes_its_windows(nothing_stays_open: None) -> None:
    """Every test of a window begins with none."""


@pytest.fixture(autouse=True)
def memory_is_short(monkeypatch: pytest.MonkeyPatch) -> None:
    """There a store, or a copy, is made at the floor of what one guess may cost: in a fifth of the time."""
    monkeypatch.setattr(copy_words, "derive", _what_little_memory_allows)
    monkeypatch.setattr(vault_key, "derive", _what_little_memory_allows)


def _what_little_memory_allows(passphrase: bytearray, salt: bytes, cost: Cost) -> bytearray:
    if cost.memory > WHERE_MEMORY_IS_SHORT.memory:
        raise MemoryError
    return derive(passphrase, salt, cost)


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """One vault for all tests of a file, since making one is slow; each test has a case of its own in it."""
    opened = a_vault(tmp_path_factory.mktemp("cases") / "vault")
    yield opened
    opened.close()


@pytest.fixture
def untouched_vault(tmp_path: Path) -> Iterator[Vault]:
    """A vault of a test's own: for one that keeps what belongs to no case, as own words or templates."""
    opened = a_vault(tmp_path / "vault")
    yield opened
    opened.close()


@pytest.fixture
def canaries(vault: Vault) -> Iterator[CanaryCase]:
    """A case in which each text is a word of its own."""
    made = CanaryCase(vault)
    yield made
    made.close()


@pytest.fixture
def open_app(
    drive: "Callable[[QWidget], InProcessWindow]", qapp: "QApplication", home: Path
) -> "Iterator[Callable[[], Opened]]":
    """Return what starts the app; its first start opens the practice case."""
    from tests.ui.opened_app import opening  # noqa: PLC0415 - where Qt does not load, files are skipped whole

    with opening(drive, qapp, home / "vault", practice=True) as begin:
        yield begin


@pytest.fixture
def opened(open_app: "Callable[[], Opened]") -> "Opened":
    """The practice case, open where it is prepared."""
    opened = open_app()
    opened.unlock()
    opened.wait_for_stage("prepare")
    return opened


@pytest.fixture
def at_home(
    drive: "Callable[[QWidget], InProcessWindow]", qapp: "QApplication", home: Path
) -> "Iterator[Callable[[], Opened]]":
    """Return what starts the app, which shows Home once it is unlocked."""
    from tests.ui.opened_app import opening  # noqa: PLC0415 - as above

    with opening(drive, qapp, home / "vault", practice=False) as begin:
        yield begin
