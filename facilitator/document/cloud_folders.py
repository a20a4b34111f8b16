"""Folders that a service copies to other computers: saving there sends the document off this laptop."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

from facilitator.regular_file import small_file

# Names that the services give to their folders, with what they add for an account or an organisation.
_NAMES = (
    ("OneDrive", re.compile(r"OneDrive(\b.*)?", re.IGNORECASE)),
    ("iCloud", re.compile(r"iCloud ?Drive|Mobile Documents|com~apple~CloudDocs", re.IGNORECASE)),
    ("Dropbox", re.compile(r"Dropbox(\b.*)?", re.IGNORECASE)),
    ("Google Drive", re.compile(r"Google ?Drive(\b.*)?|My Drive", re.IGNORECASE)),
)
_MOST_BYTES = 1024 * 1024
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")


def cloud_folder(target: Path) -> str | None:
    """Return "OneDrive", "iCloud", "Dropbox" or "Google Drive" if `target` is in its folder, else None."""
    folder = next(_resolved(target.parent), target.parent)
    for service, root in _known_roots():
        if folder.is_relative_to(root):
            return service
    for part in folder.parts:
        for service, name in _NAMES:
            if name.fullmatch(part):
                return service
    return None


def _known_roots() -> Iterator[tuple[str, Path]]:
    """Yield the folders that OneDrive and Dropbox say are theirs, whatever they are called."""
    for variable in _ONEDRIVE_VARIABLES:
        if root := os.environ.get(variable):
            yield from (("OneDrive", folder) for folder in _resolved(root))
    for base in (Path.home() / ".dropbox", *_windows_dropbox()):
        yield from (("Dropbox", root) for root in _dropbox_roots(base / "info.json"))


def _resolved(folder: str | Path) -> Iterator[Path]:
    try:
        yield Path(folder).resolve()
    except (OSError, RuntimeError, ValueError):
        return  # a link to itself, or a name that no system can have


def _windows_dropbox() -> Iterator[Path]:
    for variable in ("APPDATA", "LOCALAPPDATA"):
        if base := os.environ.get(variable):
            yield Path(base) / "Dropbox"


def _dropbox_roots(info: Path) -> Iterator[Path]:
    try:
        accounts = json.loads(small_file(info, _MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return  # no Dropbox here
    if isinstance(accounts, dict):
        for account in accounts.values():
            if isinstance(account, dict) and isinstance(account.get("path"), str):
                yield from _resolved(account["path"])
