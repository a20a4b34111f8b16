"""Reads a file that a party sent, piece by piece; it is left where it is and as it is."""

from pathlib import Path

from facilitator.errors import DocumentUnreadable

_UNREADABLE = "That file cannot be read. Nothing was added. Check that it is still there, then try again."


def file_size(path: Path) -> int:
    """Return the size in bytes. Raises DocumentUnreadable for what is no file or cannot be read."""
    try:
        if not path.is_file():
            raise DocumentUnreadable(_UNREADABLE)
        return path.stat().st_size
    except OSError:
        raise DocumentUnreadable(_UNREADABLE) from None


def file_piece(path: Path, start: int, length: int) -> bytes:
    """Return `length` bytes from `start`, fewer only at the end of the file. Raises DocumentUnreadable."""
    try:
        with path.open("rb", buffering=0) as file:
            file.seek(start)
            parts = []
            while length > 0 and (part := file.read(length)):
                parts.append(part)
                length -= len(part)
            return b"".join(parts)
    except OSError:
        raise DocumentUnreadable(_UNREADABLE) from None
