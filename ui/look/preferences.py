"""What is kept outside the encrypted files: colours, text size, marks of spelling, the window's place."""

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Final

from facilitator.regular_file import small_file
from facilitator.vault_errors import NotErased, VaultError
from ui.look.theme import LARGEST_PERCENT, SMALLEST_PERCENT, Theme

FILE: Final = "look.json"

_MOST_BYTES: Final = 4096
_LONGEST_PLACE: Final = 512


@dataclass(frozen=True, slots=True)
class Look:
    """The chosen colours (None: as the system), the text size in percent, and whether spelling is marked.

    `place` is where the window was, as `ui.window.window_place` has it; b"" is not known.
    """

    theme: Theme | None = None
    text_percent: int = SMALLEST_PERCENT
    spelling: bool = True
    place: bytes = b""


def read_look(folder: Path) -> Look:
    """Return what was chosen, the usual look when nothing readable was kept."""
    try:
        kept = json.loads(small_file(folder / FILE, _MOST_BYTES))
        theme, percent = str(kept["theme"]), int(kept["text_percent"])
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return Look()
    chosen = Theme(theme) if theme in set(Theme) else None
    percent = max(SMALLEST_PERCENT, min(LARGEST_PERCENT, percent))
    return Look(chosen, percent, kept.get("spelling") is not False, _place(kept.get("window")))


def write_look(folder: Path, look: Look) -> bool:
    """Keep what was chosen, and return whether it is kept: a folder that cannot be written loses no more."""
    kept = {"theme": look.theme, "text_percent": look.text_percent, "spelling": look.spelling}
    content = json.dumps(kept | ({"window": b64encode(look.place).decode("ascii")} if look.place else {}))
    from facilitator.vault.disk import write_whole  # noqa: PLC0415 - the first window is shown without it

    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(folder / FILE, content.encode("utf-8"))
    except (OSError, VaultError):
        return False
    return True


def write_changes(folder: Path, before: Look, now: Look) -> bool:
    """Keep what differs between two looks, and leave the rest as another window may have kept it.

    Returns whether it is kept.
    """
    changed = {each.name: getattr(now, each.name) for each in fields(Look)}
    changed = {name: value for name, value in changed.items() if value != getattr(before, name)}
    return not changed or write_look(folder, replace(read_look(folder), **changed))


def remove_look(folder: Path) -> None:
    """Remove what was chosen; raises `NotErased` while it is still there."""
    try:
        (folder / FILE).unlink(missing_ok=True)
    except OSError:
        raise NotErased(
            "Nothing was removed, because the folder cannot be written. Check its drive, then try again."
        ) from None


def _place(kept: object) -> bytes:
    if not isinstance(kept, str) or len(kept) > _LONGEST_PLACE:
        return b""
    try:
        return b64decode(kept, validate=True)
    except ValueError:
        return b""
