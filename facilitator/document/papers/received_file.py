"""Reads a file that a party sent, piece by piece; it is left where it is and as it is."""

import os
from pathlib import Path

from facilitator.document_errors import DocumentUnreadable
from facilitator.regular_file import open_regular

_UNREADABLE = "That file cannot be read. Nothing was added. Check that it is still there, then try again."

_FOLDER = "That is a folder. Nothing was added. Open it, and add the files that are in it."


def file_size(path: Path) -> int:
    """Return the size in bytes. Raises DocumentUnreadable for what is no file or cannot be read."""
    try:
        with open_regular(path) as file:
            return os.fstat(file.fileno()).st_size
    except OSError:
        raise DocumentUnreadable(_FOLDER if path.is_dir() else _UNREADABLE) from None


def file_piece(path: Path, start: int, length: int) -> bytes:
    """Return `length` bytes from `start`, fewer only at the end of the file. Raises DocumentUnreadable."""
    try:
        with open_regular(path) as file:
            file.seek(start)
            return file.read(length)
    except OSError:
        raise DocumentUnreadable(_UNREADABLE) from None
