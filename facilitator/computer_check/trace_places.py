"""Where programs leave things behind: the folders to search for traces."""

import os
import sys
import tempfile
from pathlib import Path


def places_that_programs_write_to() -> tuple[Path, ...]:
    """Return the temporary, settings, cache, data and run-time folders of this user on this system."""
    home = Path.home()
    places = [Path(tempfile.gettempdir()), Path.cwd()]
    if sys.platform == "win32":
        places += [Path(os.environ[name]) for name in ("APPDATA", "LOCALAPPDATA") if name in os.environ]
    elif sys.platform == "darwin":
        places += [home / "Library", Path("/private/tmp"), Path("/private/var/tmp")]
    else:
        places += [Path("/tmp"), Path("/var/tmp"), Path("/dev/shm")]  # noqa: S108  searched, not written
        places += [
            Path(os.environ.get(name) or home / fallback)
            for name, fallback in (
                ("XDG_CONFIG_HOME", ".config"),
                ("XDG_DATA_HOME", ".local/share"),
                ("XDG_STATE_HOME", ".local/state"),
                ("XDG_CACHE_HOME", ".cache"),
            )
        ]
        if runtime := os.environ.get("XDG_RUNTIME_DIR"):
            places.append(Path(runtime))
    return tuple(place for place in places if place.is_dir())
