"""The steps of a destruction and the sentences about it, as a person is told them; ways to make one fail."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.vault.destruction_report import Step
from facilitator.vault.header import Protection
from facilitator.vault_errors import NotErased

MARKED = Step("mark", True, "Marked for destruction: a crash from here on ends in a destroyed case.")
NOT_MARKED = Step("mark", False, "The folder cannot be written, so nothing was destroyed.")
KEY_GONE = {
    Protection.KEYCHAIN: "The key is gone from the keychain; it was looked for again and not found.",
    Protection.PASSPHRASE_ONLY: "The file with the key was overwritten and removed.",
}
REMEDY = {
    Protection.KEYCHAIN: "Unlock your keychain, then try again.",
    Protection.PASSPHRASE_ONLY: "See that the folder with your cases may be written, then try again.",
}
NO_FILES = (
    Step("database", True, "Not there."),
    Step("write-ahead log", True, "Not there."),
    Step("log index", True, "Not there."),
    Step("journal", True, "Not there."),
)
FILES = (Step("database", True, "Overwritten and removed."), *NO_FILES[1:])
SETTLED = Step("folder", True, "The removal is on the disk.")
NOT_SETTLED = Step("folder", False, "The removal may not be on the disk yet.")
ENDED = Step("end", True, "Nothing of this case is left in the folder.")
NOT_ENDED = Step("end", False, "The mark of the destruction could not be removed.")
KEY_NOT_SEEN = Step("key", False, "The key was not seen to go. Nothing else was touched.")
KEY_NOT_REMOVED = Step("key", False, "The key could not be removed. Nothing else was touched.")
FILES_STAY = (
    "Not erased completely. The key is gone, so nobody can read the notes, "
    "but an encrypted file is still on this computer. Try again."
)
FILES_HELD = (
    "Not erased completely. The key is gone, so nobody can read the notes, but an encrypted file is open in "
    "another program, such as a virus scanner, and still on this computer. Close that program and try again."
)
KEY_STAYS = (
    "Not erased. The key of this case was not seen to go, so take it that its notes can still be read. "
    "Nothing else was touched. "
)
SOME_KEYS_STAY = (
    "Not erased. The key of a case was not seen to go, so take it that its notes can still be read. "
)


def held(_path: Path) -> bool:
    raise OSError(errno.EBUSY, "open in another program")


def refused(*_anything: object) -> None:
    raise PermissionError


def told(destroy: Callable[[], object]) -> str:
    with pytest.raises(NotErased) as error:
        destroy()
    return str(error.value)
