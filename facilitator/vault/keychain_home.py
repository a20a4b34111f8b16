"""Keys in the keychain: one service for each owner, with no name in it, and the generation as its user.

Every entry of a vault has the generation of its vault key, a random number, for user. So one search for it
finds what this vault has in the keychains, known here or not, and nothing of another vault's.
"""

import re
from contextlib import suppress
from pathlib import Path

from facilitator.vault.folder import CaseId, is_id
from facilitator.vault.keychain import PROBE_SERVICE, Keychain
from facilitator.vault.keychain_entry import Entry
from facilitator.vault.keychain_place import remember, remembered
from facilitator.vault_errors import KeychainAway, KeychainLocked, KeychainUnavailable, NotErased, VaultError

_SERVICE = "Facilitator/"
_GENERATION = re.compile(r"[0-9a-f]{16}")


class KeychainHome:
    """The keychain, or all of them where the system has several; see `KeyHome`."""

    gone = "The key is gone from the keychain; it was looked for again and not found."
    remedy = "Unlock your keychain, then try again."
    absent = (
        "Its key is not in the keychain, and Facilitator did not remove it: it may be in a keychain that is "
        "not open now. Nothing else was touched. Open that keychain and try again. If there is none, change "
        "your passphrase first: then a key that lies elsewhere opens nothing."
    )
    unseen = (
        "The keychain that keeps the keys to your cases cannot be looked into now, so nobody can say that "
        "this key is gone. Open or unlock that keychain, then try again."
    )
    missing = (
        "The key to these notes is not in this computer's keychain, so they cannot be opened here. "
        "Nothing was changed. Sign in as the user who made them, on the computer where they were made. "
        "If this folder is an older copy, put back the newest one."
    )

    def __init__(self, folder: Path, vault_id: str, keychain: Keychain) -> None:
        self._folder = folder
        self._vault_id = vault_id
        self._keychain = keychain

    def put(self, owner: str, generation: str, wrapped: str) -> None:
        """Keep a key in the keychain with the vault's own; the first goes into the default one."""
        is_first = owner == self._vault_id and not self._own()
        place = "" if is_first else self.place_for_new()
        self._keychain.set(service_of(owner), generation, wrapped, place)
        if self._keychain.get(service_of(owner), generation) != wrapped:
            raise KeychainUnavailable

    def get(self, owner: str, generation: str) -> str | None:
        """Return the key from whichever keychain holds it."""
        wrapped = self._keychain.get(service_of(owner), generation)
        if wrapped is None:
            self._require_all_looked_at()
        return wrapped

    def all(self, generation: str) -> dict[str, str]:
        """Return what one search finds."""
        found = self._keychain.all(generation)
        return {owner: wrapped for service, wrapped in found.items() if (owner := _owner(service))}

    def remove(self, owner: str, generation: str) -> None:
        """Remove the key from every keychain and read back that it is gone."""
        try:
            self._keychain.delete(service_of(owner), generation)
            left = self._keychain.listed(service_of(owner), generation)
        except KeychainUnavailable:
            raise NotErased from None
        if left:
            raise NotErased

    def generations(self, owner: str) -> tuple[str, ...]:
        """Return those of every entry of the owner, locked or not."""
        users = {entry.user for entry in self._keychain.listed(service_of(owner))}
        return tuple(sorted(user for user in users if _GENERATION.fullmatch(user)))

    def owners(self, generation: str) -> tuple[CaseId, ...]:
        """Return those of every entry of that generation whose keychain tells."""
        found = {_owner(entry.service) for entry in self._keychain.listed(user=generation)}
        return tuple(sorted(owner for owner in found if owner))

    def hides(self, generation: str) -> bool:
        """Tell whether a locked keychain holds a key of that generation and keeps to itself whose it is."""
        return any(entry.locked and not entry.service for entry in self._keychain.listed(user=generation))

    def places_of(self, owner: str, generations: tuple[str, ...]) -> tuple[str, ...]:
        """Return the paths of the keychains in which a key of `owner` is seen."""
        return tuple(sorted({entry.place for entry in self._entries(owner, generations)}))

    def place_for_new(self) -> str:
        """Return the path of the keychain with the vault's own key, an unlocked one first."""
        if not self._keychain.can_list:
            return ""
        own = self._own()
        if not own:
            # A key in another keychain would be apart from the one that opens it.
            self._require_all_looked_at()
            raise KeychainUnavailable
        return own[0].place

    def confirm_gone(self, owner: str, generations: tuple[str, ...], places: tuple[str, ...]) -> None:
        """See one entry of this vault and none of `owner` in one look, in keychains that are all open."""
        if owner == self._vault_id:
            self._confirm_by_probe(generations, places)
        else:
            self._confirm_by_own_key(owner, generations)
        offered = {place.path: place.locked for place in self._keychain.places()}
        if any(offered.get(place, True) for place in places):
            raise NotErased(self.unseen)

    def note_place(self) -> None:
        """Remember the keychain with the vault's own key."""
        # It only serves to name the keychain later: no reason to stop.
        with suppress(VaultError):
            own = self._own()
            for place in self._keychain.places() if own else ():
                if place.path == own[0].place:
                    remember(self._folder, place)

    def _own(self) -> list[Entry]:
        found = self._keychain.listed(service_of(self._vault_id))
        return sorted(found, key=lambda entry: entry.locked)

    def _confirm_by_own_key(self, owner: str, generations: tuple[str, ...]) -> None:
        own = dict.fromkeys((*self.generations(self._vault_id), *generations))
        seen = False
        for generation in own:
            found = self._in_one_look(owner, generation)
            if any(_owner(entry.service) == owner for entry in found):
                raise NotErased
            seen = seen or any(_owner(e.service) == self._vault_id and not e.locked for e in found)
        if self._keychain.listed(service_of(owner)):
            raise NotErased
        if not seen:
            raise NotErased(self.unseen)

    def _in_one_look(self, owner: str, generation: str) -> tuple[Entry, ...]:
        if self._keychain.can_list:
            return self._keychain.listed(user=generation)
        vault = self._keychain.listed(service_of(self._vault_id), generation)
        return (*vault, *self._keychain.listed(service_of(owner), generation))

    def _confirm_by_probe(self, generations: tuple[str, ...], places: tuple[str, ...]) -> None:
        # Always of the same name, so that one which a crash left goes when this is carried to its end.
        probe = generations[-1]
        for place in places or ("",):
            self._keychain.set(PROBE_SERVICE, probe, probe, place)
            try:
                seen = any(entry.place == place for entry in self._keychain.listed(PROBE_SERVICE, probe))
                left = self._entries(self._vault_id, generations)
            finally:
                self._keychain.delete(PROBE_SERVICE, probe)
            if left:
                raise NotErased
            if not seen and place:
                raise NotErased(self.unseen)

    def _entries(self, owner: str, generations: tuple[str, ...]) -> tuple[Entry, ...]:
        if self._keychain.can_list:
            # A locked keychain may keep the generation to itself.
            wanted = {*generations, ""}
            return tuple(e for e in self._keychain.listed(service_of(owner)) if e.user in wanted)
        named = (self._keychain.listed(service_of(owner), each) for each in generations)
        return tuple(entry for each in named for entry in each)

    def _require_all_looked_at(self) -> None:
        """Raise where a keychain that cannot be looked into may hold what was not found."""
        places = {place.path: place for place in self._keychain.places()}
        kept = remembered(self._folder)
        locked = [place for place in places.values() if place.locked]
        # The one in which the keys were seen is named before any other.
        for place in sorted(locked, key=lambda place: place.path != kept.path):
            raise KeychainLocked(place.name, holds=False)
        if kept.path and kept.path not in places:
            raise KeychainAway(kept.name)


def service_of(owner: str) -> str:
    """Return the service under which the keys of `owner` are kept."""
    return f"{_SERVICE}{owner}"


def _owner(service: str) -> CaseId | None:
    owner = service.removeprefix(_SERVICE)
    return CaseId(owner) if owner != service and is_id(owner) else None
