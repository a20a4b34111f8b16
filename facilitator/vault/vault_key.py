"""The vault key: made with the vault, opened by the passphrase, replaced with the passphrase."""

import math
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from facilitator.vault import changeover, tries
from facilitator.vault.disk import disk_errors
from facilitator.vault.header import WHERE_MEMORY_IS_SHORT, Header, read_header
from facilitator.vault.key_home import KeyHome
from facilitator.vault.keys import derive, new_key, unwrap, wipe, wrap
from facilitator.vault.passphrase import accept, normalised
from facilitator.vault_errors import (
    FileDamaged,
    KeyMissing,
    StorageFailed,
    TooSoon,
    VaultError,
    WrongPassphrase,
)


def establish_vault_key(
    folder: Path, header: Header, passphrase: str, home: KeyHome
) -> tuple[Header, bytearray]:
    """Put a first vault key and then the header in force; return both.

    Where the memory for `header.cost` is not to be had, the header returned has the lower cost.
    """
    try:
        outer = _derived(passphrase, header)
    except MemoryError:
        header = replace(header, cost=WHERE_MEMORY_IS_SHORT)
        outer = _key_from(passphrase, header)
    vault_key = new_key()
    try:
        changeover.begin(folder, header)
        _keep_vault_key(header, home, outer, vault_key)
        with disk_errors():
            header.write(folder)
    except BaseException:
        with suppress(VaultError):
            changeover.abandon(folder, home)
        raise
    finally:
        wipe(outer)
    changeover.finish(folder, header, home)
    return header, vault_key


def open_vault_key(folder: Path, header: Header, home: KeyHome, passphrase: str) -> bytearray:
    """Return the vault key; a wrong passphrase is counted and raises `WrongPassphrase`.

    Raises `TooSoon` without looking at the passphrase, or `KeyMissing`.
    """
    left = tries.seconds_left(folder, time.time())
    if left > 0:
        raise TooSoon(math.ceil(left))
    wrapped = home.get(header.vault_id, header.generation)
    if wrapped is None:
        raise KeyMissing(home.missing)
    outer = _key_from(passphrase, header)
    try:
        vault_key = unwrap(outer, wrapped, header.binding(header.vault_id), WrongPassphrase)
    except WrongPassphrase:
        tries.count_wrong(folder, time.time())
        raise
    finally:
        wipe(outer)
    tries.forget(folder)
    return vault_key


def replace_vault_key(
    folder: Path, header: Header, home: KeyHome, owners: Iterable[str], old: str, new: str
) -> tuple[Header, bytearray]:
    """Put a new vault key in force, under which the key of every owner is wrapped; return it and its header.

    The keys of the old generation are still there: `changeover.finish` removes them.
    After an error the old passphrase is in force; what lies beside it is removed now or at the next unlock.
    """
    accept(new)
    old_key = open_vault_key(folder, header, home, old)
    changeover.finish(folder, header, home)
    renewed, new_vault_key = header.renewed(), new_key()
    outer = bytearray()
    try:
        outer = _key_from(new, renewed)
        changeover.begin(folder, header, renewed)
        _keep_vault_key(renewed, home, outer, new_vault_key)
        at_hand = home.all(header.generation)
        for owner in owners:
            _rewrap(owner, home, at_hand, (header, old_key), (renewed, new_vault_key))
        with disk_errors():
            renewed.write(folder)
    except BaseException:
        wipe(new_vault_key)
        with suppress(VaultError):
            changeover.finish(folder, read_header(folder), home)
        raise
    finally:
        wipe(outer)
        wipe(old_key)
    return renewed, new_vault_key


def _keep_vault_key(header: Header, home: KeyHome, outer: bytearray, vault_key: bytearray) -> None:
    wrapped = wrap(outer, vault_key, header.binding(header.vault_id))
    home.put(header.vault_id, header.generation, wrapped)


def _rewrap(
    owner: str,
    home: KeyHome,
    at_hand: dict[str, str],
    old: tuple[Header, bytearray],
    new: tuple[Header, bytearray],
) -> None:
    (old_header, old_key), (new_header, new_vault_key) = old, new
    wrapped = at_hand.get(owner) or home.get(owner, old_header.generation)
    if wrapped is None:
        # A case without a key stays as unreadable as it is and does not hold up the others.
        return
    inner = unwrap(old_key, wrapped, old_header.binding(owner), FileDamaged)
    try:
        home.put(owner, new_header.generation, wrap(new_vault_key, inner, new_header.binding(owner)))
    finally:
        wipe(inner)


def _key_from(passphrase: str, header: Header) -> bytearray:
    try:
        return _derived(passphrase, header)
    except MemoryError:
        raise StorageFailed(
            "This computer is short of memory. Nothing was lost. Close other programs, then try again."
        ) from None


def _derived(passphrase: str, header: Header) -> bytearray:
    secret = normalised(passphrase)
    try:
        return derive(secret, header.salt, header.cost)
    finally:
        wipe(secret)
