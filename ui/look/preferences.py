"""What is kept outside the encrypted files: colours, text size, whether misspelt words are marked."""

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facilitator.regular_file import small_file
from facilitator.vault_errors import NotErased
from ui.look.theme import LARGEST_PERCENT, SMALLEST_PERCENT, Theme

FILE: Final = "look.json"

_MOST_BYTES: Final = 4096


@dataclass(frozen=True, slots=True)
class Look:
    """The chosen colours (None: as the system), the text size in percent, and whether spelling is marked."""

    theme: Theme | None = None
    text_percent: int = SMALLEST_PERCENT
    spelling: bool = True


def read_look(folder: Path) -> Look:
    """Return what was chosen, the usual look when nothing readable was kept."""
    try:
        kept = json.loads(small_file(folder / FILE, _MOST_BYTES))
        theme, percent = str(kept["theme"]), int(kept["text_percent"])
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return Look()
    chosen = Theme(theme) if theme in set(Theme) else None
    percent = max(SMALLEST_PERCENT, min(LARGEST_PERCENT, percent))
    return Look(chosen, percent, kept.get("spelling") is not False)


def write_look(folder: Path, look: Look) -> None:
    """Keep what was chosen; a folder that cannot be written loses a preference and nothing else."""
    content = json.dumps({"theme": look.theme, "text_percent": look.text_percent, "spelling": look.spelling})
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / FILE).write_text(content, "utf-8")


def remove_look(folder: Path) -> None:
    """Remove what was chosen; raises `NotErased` while it is still there."""
    try:
        (folder / FILE).unlink(missing_ok=True)
    except OSError:
        raise NotErased(
            "Nothing was removed, because the folder cannot be written. Check its drive, then try again."
        ) from None
