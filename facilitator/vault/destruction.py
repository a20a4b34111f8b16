"""Making a case unreadable for ever: first its key, then its files. Every step can be resumed.

The destroyed key is the promise. Overwriting and removing the files is hygiene, which a solid-state drive, a
snapshot or a backup may defeat; what they keep cannot be opened without the key.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from facilitator.held_files import is_held
from facilitator.vault.destruction_mark import Mark, read_mark, write_mark
from facilitator.vault.destruction_report import DestructionReport, Step
from facilitator.vault.disk import create_empty, overwrite_then_remove, remove, set_aside, sweep, sync_folder
from facilitator.vault.folder import (
    CHANGEOVER,
    EVERYTHING,
    HEADER,
    KEYCHAIN_PLACE,
    TRIES,
    case_file,
    ids_with_file,
    ids_with_marker,
    marker,
)
from facilitator.vault.header import Header
from facilitator.vault.key_destruction import KeyDestruction
from facilitator.vault.key_home import KeyHome
from facilitator.vault_errors import NotErased, VaultError

_FILES = (("database", ""), ("write-ahead log", "-wal"), ("log index", "-shm"), ("journal", "-journal"))
_BEFORE_THE_KEY_IS_GONE = {"mark", "key"}
_KEY_STAYS = (
    "Not erased. The key of this case was not seen to go, so take it that its notes can still be read. "
    "Nothing else was touched."
)
_SOME_KEYS_STAY = (
    "Not erased. The key of a case was not seen to go, so take it that its notes can still be read."
)
_FILES_STAY = (
    "Not erased completely. The key is gone, so nobody can read the notes, "
    "but an encrypted file is still on this computer. Try again."
)
_FILES_HELD = (
    "Not erased completely. The key is gone, so nobody can read the notes, but an encrypted file is open in "
    "another program, such as a virus scanner, and still on this computer. Close that program and try again."
)


class Destruction:
    """Destroys in one vault and collects the steps; `report` hears each as it ends."""

    def __init__(self, folder: Path, header: Header, home: KeyHome, report: Callable[[Step], None]) -> None:
        self._folder = folder
        self._header = header
        self._home = home
        self._keys = KeyDestruction(folder, header, home)
        self._report = report
        self._steps: list[Step] = []
        self._held = False

    @property
    def outcome(self) -> DestructionReport:
        """The steps so far."""
        return DestructionReport(tuple(self._steps))

    def of_case(self, case_id: str) -> None:
        """Destroy one case whose file nobody holds open; raises `NotErased` and can be repeated."""
        self._destroy(case_id, with_all=False)

    def of_everything(self) -> None:
        """Destroy every case, the vault key and the header; raises `NotErased`."""
        self._mark(self._folder / EVERYTHING)
        try:
            self._keys.require_own_key(self._folder / EVERYTHING)
            owners = self._owners()
        except VaultError as error:
            self._say("key", False, "The keys could not be looked for, so nothing was destroyed.")
            told = str(error) if isinstance(error, NotErased) else self._home.remedy
            raise NotErased(f"{_SOME_KEYS_STAY} {told}") from None
        for owner in owners:
            # One that stays must not leave the others their keys.
            with suppress(NotErased):
                self._destroy(owner, with_all=True)
        stays = {step.name for step in self._steps if not step.done}
        if stays:
            raise NotErased(
                f"{_SOME_KEYS_STAY} {self._home.remedy}"
                if stays & _BEFORE_THE_KEY_IS_GONE
                else self._files_stay()
            )
        self._erase_key("vault key", self._header.vault_id, self._folder / EVERYTHING)
        # A header half overwritten could not be read by the next start, which must finish this.
        try:
            for name in (CHANGEOVER, TRIES, KEYCHAIN_PLACE, HEADER):
                set_aside(self._folder / name)
        except OSError:
            self._say("header", False, "The header could not be removed.")
            raise NotErased(self._files_stay()) from None
        self._say("header", True, "Removed.")
        if not self._settle():
            raise NotErased(self._files_stay())

    def _destroy(self, case_id: str, *, with_all: bool) -> None:
        path = case_file(self._folder, case_id)
        is_known = path.exists() or read_mark(marker(self._folder, case_id)).asked
        self._mark(marker(self._folder, case_id))
        self._erase_key("key", case_id, marker(self._folder, case_id), with_all=with_all, is_known=is_known)
        gone = [self._erase(name, path.with_name(path.name + ending)) for name, ending in _FILES]
        if not (all(gone) and self._settle()):
            raise NotErased(self._files_stay())
        self._unmark(marker(self._folder, case_id))

    def _owners(self) -> tuple[str, ...]:
        """Return every case that has a file, a mark or, in a home that can list them, a key."""
        owners = {*ids_with_file(self._folder), *ids_with_marker(self._folder), self._header.common_id}
        return tuple(sorted(owners | self._keys.owners()))

    def _mark(self, path: Path) -> None:
        try:
            if path.exists():
                create_empty(path)
            else:
                write_mark(path, Mark(asked=True), empty_if_full=True)
        except OSError:
            self._say("mark", False, "The folder cannot be written, so nothing was destroyed.")
            raise NotErased from None
        self._say("mark", True, "Marked for destruction: a crash from here on ends in a destroyed case.")

    def _erase_key(
        self, name: str, owner: str, mark_path: Path, *, with_all: bool = False, is_known: bool = True
    ) -> None:
        try:
            sentence = self._keys.erase(owner, mark_path, with_all=with_all, is_known=is_known)
        except NotErased as error:
            self._say(name, False, "The key was not seen to go. Nothing else was touched.")
            told = str(error) if str(error) != NotErased.sentence else self._home.remedy
            raise NotErased(_stays(told, self._home)) from None
        except (VaultError, OSError):
            self._say(name, False, "The key could not be removed. Nothing else was touched.")
            raise NotErased(f"{_KEY_STAYS} {self._home.remedy}") from None
        self._say(name, True, sentence)

    def _erase(self, name: str, path: Path) -> bool:
        try:
            found = overwrite_then_remove(path)
        except OSError as error:
            held = is_held(error)
            self._held = self._held or held
            why = ": it is open in another program." if held else "."
            self._say(name, False, f"The {name} could not be removed{why}")
            return False
        self._say(name, True, "Overwritten and removed." if found else "Not there.")
        return True

    def _files_stay(self) -> str:
        return _FILES_HELD if self._held else _FILES_STAY

    def _settle(self) -> bool:
        try:
            sweep(self._folder)
            sync_folder(self._folder)
        except OSError:
            self._say("folder", False, "The removal may not be on the disk yet.")
            return False
        self._say("folder", True, "The removal is on the disk.")
        return True

    def _unmark(self, path: Path) -> None:
        try:
            remove(path)
        except OSError:
            self._say("end", False, "The mark of the destruction could not be removed.")
            raise NotErased(self._files_stay()) from None
        self._say("end", True, "Nothing of this case is left in the folder.")

    def _say(self, name: str, done: bool, sentence: str) -> None:
        step = Step(name, done, sentence)
        self._steps.append(step)
        self._report(step)


def _stays(told: str, home: KeyHome) -> str:
    if told == home.remedy:
        return f"{_KEY_STAYS} {told}"
    return f"Not erased. {told}"
