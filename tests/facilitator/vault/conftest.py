"""Vaults of each protection, quick to unlock."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from facilitator.vault.header import MEBIBYTE, Cost, Protection
from facilitator.vault.keychain import Keychain
from facilitator.vault.vault import CaseId, Vault
from tests.facilitator.vault.keychains import MemoryBackend, UnsearchableBackend, keychain_on

if TYPE_CHECKING:
    from facilitator.vault.store import Store

CHEAP = Cost(memory=64 * MEBIBYTE)
PASSPHRASE = "maple otter quartz lantern"
CANARY = "zqCANARY the child is called Robin"


@dataclass
class Place:
    """A folder, the keychain that goes with it, and short ways to the vault in it."""

    folder: Path
    protection: Protection
    backend: UnsearchableBackend = field(default_factory=MemoryBackend)

    @property
    def keychain(self) -> Keychain | None:
        return keychain_on(self.backend) if self.protection is Protection.KEYCHAIN else None

    def create(self) -> Vault:
        return Vault.create(self.folder, PASSPHRASE, keychain=self.keychain, cost=CHEAP)

    def unlock(self, passphrase: str = PASSPHRASE) -> Vault:
        return Vault.unlock(self.folder, passphrase, keychain=self.keychain)

    def vault_with_case(self, text: str = CANARY) -> tuple[Vault, CaseId]:
        vault = self.create()
        return vault, write_case(vault, text)

    def names(self) -> set[str]:
        return {path.name for path in self.folder.iterdir()}


def write_case(vault: Vault, text: str = CANARY) -> CaseId:
    from facilitator.vault.connection import close_database  # noqa: PLC0415

    case_id, database = vault.create_case()
    database.table("note").insert({"text": text})
    close_database(database)
    return case_id


def read_case(vault: Vault, case_id: CaseId) -> str:
    from facilitator.vault.connection import close_database  # noqa: PLC0415

    database = vault.open_case(case_id)
    try:
        return str(next(iter(database["note"].rows))["text"])
    finally:
        close_database(database)


@pytest.fixture(params=list(Protection))
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """A place for a vault, once with a keychain and once without."""
    return Place(tmp_path / "vault", request.param)


@pytest.fixture
def keychain_place(tmp_path: Path) -> Place:
    return Place(tmp_path / "vault", Protection.KEYCHAIN)


@pytest.fixture(autouse=True)
def usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def store(tmp_path: Path) -> "Iterator[Store]":
    """An empty case in an encrypted file of its own, beside no vault."""
    from facilitator.vault.connection import create_database  # noqa: PLC0415
    from facilitator.vault.migrations import bring_up_to_date  # noqa: PLC0415
    from facilitator.vault.store import Store  # noqa: PLC0415

    database = create_database(tmp_path / "case.db", bytearray(os.urandom(32)))
    bring_up_to_date(database)
    opened = Store(database)
    yield opened
    database.close()
