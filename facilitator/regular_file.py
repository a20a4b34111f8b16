"""Opening what others left: a regular file and nothing else, so that no pipe holds the program up."""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

_SOME_SYSTEMS = ("O_BINARY", "O_CLOEXEC", "O_NOCTTY", "O_NONBLOCK")
_FLAGS: int = os.O_RDONLY | sum(getattr(os, name, 0) for name in _SOME_SYSTEMS)


def open_regular(path: Path) -> BinaryIO:
    """Open a file for reading. Raises OSError, for what is no regular file too."""
    try:
        # Without waiting: opening a pipe would otherwise last until somebody writes into it.
        descriptor = os.open(path, _FLAGS)
    except ValueError:
        # A name that no system can have.
        raise OSError(errno.EINVAL, "no name of a file") from None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "no regular file")
    return os.fdopen(descriptor, "rb")


def small_file(path: Path, most: int) -> bytes:
    """Return the content of a file of at most `most` bytes. Raises OSError, for a larger one too."""
    with open_regular(path) as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise OSError(errno.EFBIG, "too large")
    return content
