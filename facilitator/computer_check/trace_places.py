"""Where programs leave things behind: the folders to search for traces."""

import os
import sys
import tempfile
from pathlib import Path

from facilitator.vault.location import default_folder


def places_that_programs_write_to() -> tuple[Path, ...]:
    """Return where programs leave things behind for this user on this system, the likeliest first.

    The program's own folder and the temporary ones, before the settings, cache, data and run-time folders of
    all programs, which may hold more than there is time for. Last is the folder in which the program was
    started. The root of a drive is no place: no search gets through it.
    """
    home = Path.home()
    places = [default_folder().parent, *_temporary()]
    if sys.platform == "win32":
        places += [Path(os.environ[name]) for name in ("LOCALAPPDATA", "APPDATA") if name in os.environ]
    elif sys.platform == "darwin":
        places += [home / "Library", Path("/private/tmp"), Path("/private/var/tmp")]
    else:
        places += [
            Path(os.environ.get(name) or home / fallback)
            for name, fallback in (
                ("XDG_DATA_HOME", ".local/share"),
                ("XDG_STATE_HOME", ".local/state"),
                ("XDG_CONFIG_HOME", ".config"),
                ("XDG_CACHE_HOME", ".cache"),
            )
        ]
        if runtime := os.environ.get("XDG_RUNTIME_DIR"):
            places.append(Path(runtime))
        places += [Path("/tmp"), Path("/var/tmp"), Path("/dev/shm")]  # noqa: S108 - searched
    places += _working_folder()
    return tuple(place for place in dict.fromkeys(places) if place.is_dir() and not _is_root(place))


def _temporary() -> list[Path]:
    try:
        return [Path(tempfile.gettempdir())]
    except OSError:
        return []


def _working_folder() -> list[Path]:
    try:
        folder = Path.cwd()
    except OSError:
        return []  # it was removed while the program ran
    return [folder]


def _is_root(place: Path) -> bool:
    return place == Path(place.anchor)
