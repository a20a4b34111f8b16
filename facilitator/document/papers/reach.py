"""What the process that reads a paper could still reach: it tries, and tells."""

import ctypes
import os
import sys
from dataclasses import dataclass
from typing import Final

from facilitator.platform_watch.system_library import Library
from facilitator.platform_watch.windows_child import can_start_program, can_use_network

_FAMILIES: Final = (1, 2)  # AF_UNIX, AF_INET
_DATAGRAMS: Final = 2
_DESCRIPTORS_LOOKED_AT: Final = 256


@dataclass(frozen=True, slots=True)
class Reach:
    """Whether a file could be opened, a socket made, a program started; what is open, and the environment."""

    files: bool
    network: bool
    programs: bool
    descriptors: tuple[int, ...]
    environment: tuple[str, ...]


def reach(*, system: str = sys.platform, library: Library = None) -> Reach:
    """Try each of them; whatever could be had is given back, and nothing was sent or written."""
    on_windows = system == "win32"
    return Reach(
        files=_opens_file(),
        network=can_use_network(library) if on_windows else _makes_socket(library),
        programs=can_start_program(sys.executable, library) if on_windows else _starts_program(),
        descriptors=tuple(number for number in range(_DESCRIPTORS_LOOKED_AT) if _is_open(number)),
        environment=tuple(sorted(os.environ)),
    )


def _opens_file() -> bool:
    try:
        os.close(os.open(sys.executable, os.O_RDONLY))
    except OSError:
        return False
    return True


def _makes_socket(library: Library) -> bool:
    c = library or ctypes.CDLL(None)
    made = [number for family in _FAMILIES if (number := c.socket(family, _DATAGRAMS, 0)) >= 0]
    for number in made:
        os.close(number)
    return bool(made)


def _starts_program() -> bool:
    # Python does nothing at this, and the built program complains where complaints go.
    try:
        process = os.posix_spawn(sys.executable, [sys.executable, "-c", ""], {})
    except OSError:
        return False
    os.waitpid(process, 0)
    return True


def _is_open(number: int) -> bool:
    try:
        os.get_inheritable(number)
    except OSError:
        return False
    return True
