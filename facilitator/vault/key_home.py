"""Where wrapped keys live: in the keychain of the computer or, where there is none, in the vault folder.

An entry is written once under a name of its own and later removed, never overwritten: on macOS an overwrite
is a removal followed by a write, and on Windows it leaves the old value under a second name.
"""

from pathlib import Path
from typing import Protocol

from facilitator.held_files import is_held, patiently
from facilitator.regular_file import small_file
from facilitator.vault.disk import disk_errors, overwrite_then_remove, sync_folder, write_whole
from facilitator.vault.folder import CaseId, checked, is_id
from facilitator.vault.header import Header, Protection
from facilitator.vault.keychain import Keychain
from facilitator.vault.keychain_home import KeychainHome
from facilitator.vault_errors import KeychainUnavailable, NotErased, StorageFailed

_KEY_FILE = ".key"

_MOST_BYTES = 4096
_HELD = (
    "The file with its key is open in another program, so it is still there and the notes can still be read. "
    "Nothing else was touched. Close that program, then try again."
)


class KeyHome(Protocol):
    """Keeps one wrapped key for each owner (the vault or a case) and generation.

    Sentences for a person: `gone` what a removal achieved, `remedy` what to do when it failed, `absent` that
    a key was not found though nobody removed it here, `unseen` that nothing can be said of a key now,
    `missing` that the vault's own key is not there.
    """

    gone: str
    remedy: str
    absent: str
    unseen: str
    missing: str

    def put(self, owner: str, generation: str, wrapped: str) -> None:
        """Keep a key beside the vault's own and read it back; raises when it is not as it was written."""

    def get(self, owner: str, generation: str) -> str | None:
        """Return the key, or None where it is known not to be here.

        Raises `KeychainLocked` or `KeychainAway` where it may be in a keychain that cannot be looked into.
        """

    def all(self, generation: str) -> dict[str, str]:
        """Return, by owner, the keys of a generation which one look finds; `get` may find more."""

    def remove(self, owner: str, generation: str) -> None:
        """Remove every copy of the key and look that it is gone; an absent one is no error.

        Raises `NotErased`.
        """

    def generations(self, owner: str) -> tuple[str, ...]:
        """Return the generations of which a key of `owner` is seen here; not every keychain can list them."""

    def owners(self, generation: str) -> tuple[CaseId, ...]:
        """Return who has a key of that generation here, the vault too; none where that cannot be listed."""

    def hides(self, generation: str) -> bool:
        """Tell whether there are keys of that generation of which nobody can say now whose they are."""

    def places_of(self, owner: str, generations: tuple[str, ...]) -> tuple[str, ...]:
        """Return in which places a key of `owner` is seen now, locked or not."""

    def place_for_new(self) -> str:
        """Return where `put` keeps a key."""

    def confirm_gone(self, owner: str, generations: tuple[str, ...], places: tuple[str, ...]) -> None:
        """Return only where no key of `owner` is seen while the vault's own is, and all `places` are open.

        Raises `NotErased` otherwise. Of the vault's own key a made-up entry takes the part.
        """

    def note_place(self) -> None:
        """Remember where the vault's own key was seen; raises nothing."""


class FolderHome:
    """Files beside the cases: their removal is deletion, not cryptographic erasure."""

    gone = "The file with the key was overwritten and removed."
    remedy = "See that the folder with your cases may be written, then try again."
    absent = (
        "The file with its key is not in the folder of your cases, and Facilitator did not remove it. "
        "Nothing else was touched. Put that file back and try again. If you cannot, change your passphrase "
        "first: then the key in that file opens nothing."
    )
    unseen = (
        "The file with the key to your cases is not in their folder, so it cannot be said where the others "
        "are. Nothing else was touched. Put that file back, then try again."
    )
    missing = (
        "The file with the key to these notes is not in their folder, so they cannot be opened. "
        "Nothing was changed. If this folder is an older copy, or a part of one, put back the newest whole."
    )

    def __init__(self, folder: Path, vault_id: str) -> None:
        self._folder = folder
        self._vault_id = vault_id

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
                path = self._path(owner, generation)
                return patiently(lambda: small_file(path, _MOST_BYTES)).decode("ascii", "replace")
            except FileNotFoundError:
                return None

    def all(self, _generation: str) -> dict[str, str]:
        """Return none: each file is read as quickly as all."""
        return {}

    def remove(self, owner: str, generation: str) -> None:
        """Overwrite and remove the key's file."""
        try:
            overwrite_then_remove(self._path(owner, generation))
            sync_folder(self._folder)
        except OSError as error:
            raise (NotErased(_HELD) if is_held(error) else NotErased()) from None

    def generations(self, owner: str) -> tuple[str, ...]:
        """Return those of every key file, also of one that was put back from an older copy of the folder."""
        return tuple(path.name.split(".")[1] for path in self._folder.glob(f"{checked(owner)}.*{_KEY_FILE}"))

    def owners(self, generation: str) -> tuple[CaseId, ...]:
        """Return those of every key file of that generation."""
        names = (path.name.split(".")[0] for path in self._folder.glob(f"*.{generation}{_KEY_FILE}"))
        return tuple(owner for name in names if (owner := _owner(name)))

    def hides(self, _generation: str) -> bool:
        """Return False: a file's name says whose it is."""
        return False

    def places_of(self, owner: str, generations: tuple[str, ...]) -> tuple[str, ...]:
        """Return the folder where a key file of `owner` is in it; it has no name."""
        return ("",) if any(self._path(owner, each).exists() for each in generations) else ()

    def place_for_new(self) -> str:
        """Return the folder, which has no name."""
        return ""

    def confirm_gone(self, owner: str, generations: tuple[str, ...], _places: tuple[str, ...]) -> None:
        """Return only where the vault's own key file is here and none of `owner` is."""
        if self.generations(owner) or self.places_of(owner, generations):
            raise NotErased
        if owner != self._vault_id and not self.generations(self._vault_id):
            raise NotErased(self.unseen)

    def note_place(self) -> None:
        """Remember nothing: the place is the folder."""

    def _path(self, owner: str, generation: str) -> Path:
        return self._folder / f"{checked(owner)}.{generation}{_KEY_FILE}"


def key_home(folder: Path, header: Header, keychain: Keychain | None) -> KeyHome:
    """Return where this vault's keys live; raises `KeychainUnavailable` when its keychain is not there."""
    if header.protection is Protection.PASSPHRASE_ONLY:
        return FolderHome(folder, header.vault_id)
    if keychain is None:
        raise KeychainUnavailable
    return KeychainHome(folder, header.vault_id, keychain)


def _owner(name: str) -> CaseId | None:
    return CaseId(name) if is_id(name) else None
