"""Where wrapped keys live: in the keychain of the computer or, where there is none, in the vault folder.

An entry is written once under a name of its own and later removed, never overwritten: on macOS an overwrite
is a removal followed by a write, and on Windows it leaves the old value under a second name.
"""

from pathlib import Path
from typing import Protocol

from facilitator.errors import KeychainUnavailable, NotErased, StorageFailed
from facilitator.regular_file import small_file
from facilitator.vault.disk import disk_errors, overwrite_then_remove, sync_folder, write_whole
from facilitator.vault.folder import checked
from facilitator.vault.header import Protection
from facilitator.vault.keychain import Keychain

_KEY_FILE = ".key"

_MOST_BYTES = 4096


class KeyHome(Protocol):
    """Keeps one wrapped key for each owner (the vault or a case) and generation.

    `gone` says to a person what a removal achieved, `remedy` what to do when it failed, `missing` that the
    vault's own key is not there.
    """

    gone: str
    remedy: str
    missing: str

    def put(self, owner: str, generation: str, wrapped: str) -> None:
        """Keep a key and read it back; raises when it is not there as it was written."""

    def get(self, owner: str, generation: str) -> str | None:
        """Return the key, or None."""

    def remove(self, owner: str, generation: str) -> None:
        """Remove the key and look that it is gone; an absent one is no error. Raises `NotErased`."""

    def generations(self, owner: str) -> tuple[str, ...]:
        """Return the generations of which a key of `owner` is seen here; a keychain cannot list them."""


class KeychainHome:
    """The keychain: one service for each owner, with no name in it."""

    gone = "The key is gone from the keychain; it was looked for again and not found."
    remedy = "Unlock your keychain, then try again."
    missing = (
        "The key to these notes is not in this computer's keychain, so they cannot be opened here. "
        "Nothing was changed. Sign in as the user who made them, on the computer where they were made. "
        "If this folder is an older copy, put back the newest one."
    )

    def __init__(self, keychain: Keychain) -> None:
        self._keychain = keychain

    def put(self, owner: str, generation: str, wrapped: str) -> None:
        """Keep a key in the keychain."""
        self._keychain.set(_service(owner), generation, wrapped)
        if self._keychain.get(_service(owner), generation) != wrapped:
            raise KeychainUnavailable

    def get(self, owner: str, generation: str) -> str | None:
        """Return the key from the keychain."""
        return self._keychain.get(_service(owner), generation)

    def remove(self, owner: str, generation: str) -> None:
        """Remove the key from the keychain and read back that it is gone."""
        try:
            self._keychain.delete(_service(owner), generation)
            left = self._keychain.get(_service(owner), generation)
        except KeychainUnavailable:
            raise NotErased from None
        if left is not None:
            raise NotErased

    def generations(self, _owner: str) -> tuple[str, ...]:
        """Return none: a keychain is asked by name."""
        return ()


class FolderHome:
    """Files beside the cases: their removal is deletion, not cryptographic erasure."""

    gone = "The file with the key was overwritten and removed."
    remedy = "See that the folder with your cases may be written, then try again."
    missing = (
        "The file with the key to these notes is not in their folder, so they cannot be opened. "
        "Nothing was changed. If this folder is an older copy, or a part of one, put back the newest whole."
    )

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, owner: str, generation: str, wrapped: str) -> None:
        """Keep a key in a file."""
        with disk_errors():
            write_whole(self._path(owner, generation), wrapped.encode())
        if self.get(owner, generation) != wrapped:
            raise StorageFailed

    def get(self, owner: str, generation: str) -> str | None:
        """Return the key from its file."""
        with disk_errors():
            try:
                return small_file(self._path(owner, generation), _MOST_BYTES).decode("ascii", "replace")
            except FileNotFoundError:
                return None

    def remove(self, owner: str, generation: str) -> None:
        """Overwrite and remove the key's file."""
        try:
            overwrite_then_remove(self._path(owner, generation))
            sync_folder(self._folder)
        except OSError:
            raise NotErased from None

    def generations(self, owner: str) -> tuple[str, ...]:
        """Return those of every key file, also of one that was put back from an older copy of the folder."""
        return tuple(path.name.split(".")[1] for path in self._folder.glob(f"{checked(owner)}.*{_KEY_FILE}"))

    def _path(self, owner: str, generation: str) -> Path:
        return self._folder / f"{checked(owner)}.{generation}{_KEY_FILE}"


def key_home(folder: Path, protection: Protection, keychain: Keychain | None) -> KeyHome:
    """Return where this vault's keys live; raises `KeychainUnavailable` when its keychain is not there."""
    if protection is Protection.PASSPHRASE_ONLY:
        return FolderHome(folder)
    if keychain is None:
        raise KeychainUnavailable
    return KeychainHome(keychain)


def _service(owner: str) -> str:
    return f"Facilitator/{owner}"
