"""Destroying a key, and saying no more of it than was seen.

"Gone" is: it was seen in known places and removed from there; no keychain shows it any more; and in the same
look the vault's own key was seen. A key that is only absent may be in a keychain that is not open now.
"""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from facilitator.vault import changeover
from facilitator.vault.destruction_mark import Mark, read_mark, write_mark
from facilitator.vault.header import Header
from facilitator.vault.key_home import KeyHome
from facilitator.vault_errors import NotErased

_NEVER_HAD_A_KEY = "There was no key of it."
_UNDER_AN_EARLIER_ONE = (
    "The key was not found. It was under your earlier passphrase, whose own key is gone, so it opens nothing."
)
_GOES_WITH_THE_VAULT_KEY = (
    "The key was not found. Without the key to all cases, which goes last, it opens nothing."
)
_REMOVED = "The key is removed. The key to all cases goes last."


class KeyDestruction:
    """Destroys keys of one vault."""

    def __init__(self, folder: Path, header: Header, home: KeyHome) -> None:
        self._folder = folder
        self._header = header
        self._home = home

    def owners(self) -> set[str]:
        """Return every case of which this vault has a key where keys can be listed, known here or not.

        Raises `NotErased` where a locked keychain holds keys and does not tell whose.
        """
        found: set[str] = set()
        for generation in self._generations(self._header.vault_id):
            found.update(self._home.owners(generation))
            if self._home.hides(generation):
                raise NotErased(self._home.remedy)
        return found - {self._header.vault_id}

    def require_own_key(self, mark_path: Path) -> None:
        """Raise `NotErased` where the vault's own key is not seen, unless it was seen and removed before."""
        own = self._header.vault_id
        if read_mark(mark_path).places is None and not self._home.places_of(own, self._generations(own)):
            raise NotErased(self._home.unseen)

    def erase(self, owner: str, mark_path: Path, *, with_all: bool, is_known: bool) -> str:
        """Remove every copy and generation of a key; return what was seen of that.

        `with_all`: the vault's own key goes afterwards, without which no other opens anything.
        `is_known`: there is a file or mark of the owner, so that there was a key. Raises `NotErased`, with
        what to do where that is known, and every error of disk and keychain.
        """
        if owner == self._header.vault_id and self.owners():
            raise NotErased
        generations = self._generations(owner)
        places = self._home.places_of(owner, generations)
        mark = read_mark(mark_path).seen_at(places)
        if mark.places is None:
            return self._not_found(owner, mark, mark_path, with_all=with_all, is_known=is_known)
        # Before the removal: after a crash it is known where the key must be seen to be absent. A full disk
        # takes no mark and must not keep the key; after a crash it is then said that nobody saw it go.
        with suppress(OSError):
            write_mark(mark_path, mark)
        for generation in generations:
            self._home.remove(owner, generation)
        if not mark.places:
            return _NEVER_HAD_A_KEY
        if with_all:
            return _REMOVED
        self._home.confirm_gone(owner, generations, mark.places)
        return self._home.gone

    def _not_found(self, owner: str, mark: Mark, mark_path: Path, *, with_all: bool, is_known: bool) -> str:
        """Return why a key that nobody here saw or removed opens nothing; raises where that is not so."""
        if not is_known:
            return _NEVER_HAD_A_KEY
        if with_all:
            return _GOES_WITH_THE_VAULT_KEY
        own = self._home.generations(self._header.vault_id) or (self._header.generation,)
        if mark.missing and mark.missing not in own and self._header.generation in own:
            self._home.confirm_gone(owner, (mark.missing, *own), ())
            return _UNDER_AN_EARLIER_ONE
        if not mark.missing:
            write_mark(mark_path, replace(mark, missing=self._header.generation))
        raise NotErased(self._home.absent)

    def _generations(self, owner: str) -> tuple[str, ...]:
        """Return every generation of which the owner, or the vault itself, has or had a key."""
        known = changeover.generations(self._folder, self._header)
        seen = (*self._home.generations(owner), *self._home.generations(self._header.vault_id))
        return tuple(dict.fromkeys((*seen, *known)))
