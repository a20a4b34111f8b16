"""Memory that this process has freed but not given back: what stood in it can still be read there."""

import ctypes
from typing import Any


def give_back_freed_memory(library: Any = None) -> bool:  # noqa: ANN401 - a C library has no type
    """Return freed memory to the system, which hands it out again only as zeros; tell whether it could.

    Done after a case was closed, it takes the decrypted pages of the database out of the process. The GNU
    C library can do it (malloc_trim(3)); elsewhere this does nothing. Takes some milliseconds.
    """
    try:
        trim = (library or ctypes.CDLL(None)).malloc_trim
    except (AttributeError, OSError, TypeError):
        # No such function; on Windows not even a library without a name.
        return False
    trim(0)
    return True
