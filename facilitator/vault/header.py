"""The vault's header: what must be known before a passphrase can be tried. It holds no secret."""

import base64
import binascii
import hashlib
import json
import secrets
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from facilitator.errors import InvalidValue
from facilitator.held_files import patiently
from facilitator.regular_file import open_regular
from facilitator.vault.disk import disk_errors, write_whole
from facilitator.vault.folder import HEADER, checked, fresh_id
from facilitator.vault_errors import FileDamaged, FileNewer, VaultMissing

FORMAT = 1
MEBIBYTE = 1024

_SALT_BYTES = 16
_LARGEST_HEADER = 64 * 1024
_MOST_ASKED_MEMORY = 512 * MEBIBYTE
_MOST_ASKED_PASSES = 4


class Protection(StrEnum):
    """Where the wrapped keys live."""

    KEYCHAIN = "keychain"
    PASSPHRASE_ONLY = "passphrase-only"  # noqa: S105 - a way to protect, not a passphrase


@dataclass(frozen=True, slots=True)
class Cost:
    """How dear one guess of the passphrase is (Argon2id); memory in KiB.

    The floor is RFC 9106's second recommended option. Anything below it, or so far above it that
    the computer would stand still, raises `InvalidValue`. Tests pass the floor to be quick.
    """

    memory: int = 256 * MEBIBYTE
    passes: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        whole = all(type(value) is int for value in (self.memory, self.passes, self.lanes))
        if not (
            whole
            and 64 * MEBIBYTE <= self.memory <= 2048 * MEBIBYTE
            and 3 <= self.passes <= 16  # noqa: PLR2004 - RFC 9106's three passes, and a ceiling
            and 1 <= self.lanes <= 16  # noqa: PLR2004 - a ceiling
        ):
            raise InvalidValue

    @classmethod
    def asked_for(cls, memory: int, passes: int, lanes: int) -> "Cost":
        """Return the cost that a file asks for; raise `InvalidValue` unless a few seconds are enough for it.

        A file may come from elsewhere, and nobody can break off a derivation: the largest that `Cost` allows
        takes more than a minute and 2 GiB.
        """
        cost = cls(memory, passes, lanes)
        if memory > _MOST_ASKED_MEMORY or passes > _MOST_ASKED_PASSES:
            raise InvalidValue
        return cost


USUAL = Cost()
WHERE_MEMORY_IS_SHORT = Cost(memory=64 * MEBIBYTE)


@dataclass(frozen=True, slots=True)
class Header:
    """Identity of the vault and parameters of the passphrase.

    `generation` names the vault key in force: it changes with the passphrase.
    `common_id` names the file for what belongs to no case.
    """

    vault_id: str
    common_id: str
    protection: Protection
    generation: str
    salt: bytes
    cost: Cost

    @classmethod
    def fresh(cls, protection: Protection, cost: Cost) -> "Header":
        """Return a header with random ids and salt."""
        return cls(
            fresh_id(), fresh_id(), protection, secrets.token_hex(8), secrets.token_bytes(_SALT_BYTES), cost
        )

    def renewed(self) -> "Header":
        """Return the same vault's header for a new vault key."""
        return replace(self, generation=secrets.token_hex(8), salt=secrets.token_bytes(_SALT_BYTES))

    def binding(self, owner: str) -> bytes:
        """Return what a wrapped key of `owner` is bound to, so that no other place accepts it."""
        return _canonical(self) + owner.encode()

    def write(self, folder: Path) -> None:
        """Put the header in force, wholly or not at all."""
        content = json.loads(_canonical(self)) | {"check": _check(self)}
        write_whole(folder / HEADER, json.dumps(content, indent=2).encode())


def read_header(folder: Path) -> Header:
    """Return the header; raise `VaultMissing`, `FileDamaged` or `FileNewer`."""
    with disk_errors():
        try:
            with patiently(lambda: open_regular(folder / HEADER)) as file:
                raw = file.read(_LARGEST_HEADER)
        except (FileNotFoundError, NotADirectoryError):
            raise VaultMissing from None
    try:
        stored = json.loads(raw)
        newer = stored["format"] > FORMAT
        header = None if newer else _from(stored)
    except (ValueError, KeyError, TypeError, RecursionError, binascii.Error, InvalidValue):
        raise FileDamaged from None
    if header is None:
        raise FileNewer
    if stored.get("check") != _check(header):
        raise FileDamaged
    return header


def _from(stored: dict[str, Any]) -> Header:
    argon = stored["argon2id"]
    generation = stored["generation"]
    salt = base64.b64decode(stored["salt"], validate=True)
    if stored["format"] != FORMAT or len(salt) != _SALT_BYTES or len(bytes.fromhex(generation)) != 8:  # noqa: PLR2004
        raise InvalidValue
    return Header(
        vault_id=checked(stored["vault"]),
        common_id=checked(stored["common"]),
        protection=Protection(stored["protection"]),
        generation=generation,
        salt=salt,
        cost=Cost.asked_for(argon["memory"], argon["passes"], argon["lanes"]),
    )


def _canonical(header: Header) -> bytes:
    content = {
        "format": FORMAT,
        "vault": header.vault_id,
        "common": header.common_id,
        "protection": str(header.protection),
        "generation": header.generation,
        "salt": base64.b64encode(header.salt).decode(),
        "argon2id": asdict(header.cost),
    }
    return json.dumps(content, sort_keys=True, separators=(",", ":")).encode()


def _check(header: Header) -> str:
    # Tells a damaged salt from a wrong passphrase. It guards against accidents, not against people.
    return hashlib.sha256(_canonical(header)).hexdigest()
