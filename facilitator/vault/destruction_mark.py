"""What the mark of a destruction says: where the key can be, so that its absence there means something.

A key that is not found is not thereby gone: the keychain that holds it may be closed, or another one may be
asked. So the places in which it was seen are written down before it is removed, and "gone" is believed only
of these places. A mark that says nothing is of an earlier version, or of a key that was never seen.
"""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from facilitator.regular_file import small_file
from facilitator.vault.disk import create_empty, write_whole
from facilitator.vault.folder import CaseId, ids_with_marker, marker

_MOST_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Mark:
    """`places`: where a key can be, None when nobody saw it; `missing`: the vault key of one not found.

    No places at all say that there never was a key. `asked`: a person asked for this destruction; otherwise
    it is of what never became a case, one whose making was broken off or the scratch file of a copy.
    """

    places: tuple[str, ...] | None = None
    missing: str = ""
    asked: bool = False

    def seen_at(self, places: tuple[str, ...]) -> "Mark":
        """Return the mark with more places in which a key was seen."""
        if not places:
            return self
        return replace(self, places=tuple(dict.fromkeys((*(self.places or ()), *places))), missing="")


def read_mark(path: Path) -> Mark:
    """Return what the mark says; one that cannot be read says nothing."""
    try:
        stored = json.loads(small_file(path, _MOST_BYTES))
        places, missing, asked = stored["places"], stored["missing"], stored["asked"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Mark()
    known = isinstance(places, list) and all(isinstance(place, str) for place in places)
    return Mark(
        tuple(places) if known else None, missing if isinstance(missing, str) else "", asked=asked is True
    )


def write_mark(path: Path, mark: Mark, *, empty_if_full: bool = False) -> None:
    """Put a mark in force, durably; raises OSError.

    `empty_if_full`: a disk that is full has room for an empty file, and a mark without words is one too.
    """
    try:
        write_whole(path, json.dumps(asdict(mark)).encode())
    except OSError:
        if not empty_if_full:
            raise
        create_empty(path)


def ids_asked_to_go(folder: Path) -> tuple[CaseId, ...]:
    """Return the ids of cases whose destruction a person has begun and which has not ended."""
    return tuple(each for each in ids_with_marker(folder) if read_mark(marker(folder, each)).asked)
