"""The home folder of the account, settled before anything asks: without one a path would be a guess."""

import os
from collections.abc import MutableMapping
from pathlib import Path

from facilitator.vault_errors import HomeMissing, VaultReadOnly

_BASE_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")


def settle_home(environment: MutableMapping[str, str] = os.environ) -> None:
    """See that HOME names an absolute folder, that of the account where it names none.

    Base folders that are not absolute are ignored, as the XDG Base Directory Specification asks. Raises
    `HomeMissing` where neither the environment nor the system's list of accounts names a home.
    """
    if os.name == "nt":
        try:
            Path.home()
        except RuntimeError:
            raise HomeMissing from None
        return
    if not Path(environment.get("HOME", "")).is_absolute():
        environment["HOME"] = _home_of_account()
    for name in _BASE_FOLDERS:
        if not Path(environment.get(name, "/")).is_absolute():
            del environment[name]


def require_room(folder: Path) -> None:
    """Raise `VaultReadOnly` where `folder` is not there and nobody could make it."""
    try:
        nearest = next(each for each in (folder, *folder.parents) if each.exists())
    except (OSError, StopIteration):
        raise VaultReadOnly(_NO_ROOM) from None
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        raise VaultReadOnly(_NO_ROOM)


_NO_ROOM = (
    "The place where your cases would be kept cannot be written to. Nothing was made. See that you may write "
    "to your home folder, or start Facilitator with a folder of your choice: facilitator --vault FOLDER."
)


def _home_of_account() -> str:
    import pwd  # noqa: PLC0415 - absent on Windows

    try:
        home = pwd.getpwuid(os.getuid()).pw_dir
    except KeyError:
        raise HomeMissing from None
    if not Path(home).is_absolute():
        raise HomeMissing
    return home
