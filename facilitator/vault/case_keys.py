"""The keys of cases: each wrapped under the vault key, and kept where the vault keeps its keys."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from facilitator.errors import NotAllowed
from facilitator.vault.header import Header
from facilitator.vault.key_home import KeyHome
from facilitator.vault.keys import new_key, unwrap, wipe, wrap
from facilitator.vault_errors import FileDamaged, KeyMissing, VaultError


class CaseKeys:
    """Opens and makes keys of cases as long as the vault key, which it holds, is not wiped."""

    def __init__(self, header: Header, home: KeyHome, vault_key: bytearray) -> None:
        self.header = header
        self.home = home
        self.vault_key = vault_key
        self._at_hand: dict[str, str] = {}

    def require_open(self) -> None:
        """Raise `NotAllowed` once the vault key is wiped."""
        if not any(self.vault_key):
            raise NotAllowed("Your cases are locked. Nothing was changed. Unlock them first.")

    def of(self, owner: str) -> bytearray:
        """Return the key of a case, for the caller to wipe; raises `KeyMissing` and `FileDamaged`."""
        self.require_open()
        wrapped = self._at_hand.get(owner) or self.home.get(owner, self.header.generation)
        if wrapped is None:
            raise KeyMissing
        return unwrap(self.vault_key, wrapped, self.header.binding(owner), FileDamaged)

    @contextmanager
    def made_for(self, owner: str) -> Iterator[bytearray]:
        """Keep a new key for a case and lend it; it is wiped here, and stays kept whatever happens."""
        self.require_open()
        key = new_key()
        try:
            self.home.put(
                owner, self.header.generation, wrap(self.vault_key, key, self.header.binding(owner))
            )
            yield key
        finally:
            wipe(key)

    @contextmanager
    def all_at_hand(self) -> Iterator[None]:
        """Read every key in one go, so that meanwhile none is asked for by its name."""
        with suppress(VaultError):
            # What this does not find is asked for by name, and an error is told then.
            self._at_hand = self.home.all(self.header.generation)
        try:
            yield
        finally:
            self._at_hand = {}

    def wipe(self) -> None:
        """Overwrite the vault key; a second call does nothing."""
        wipe(self.vault_key)
