"""What a paper is added from: a file that somebody chose, or bytes that are in no file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from facilitator.document.papers.received_file import file_piece, file_size


class Source(Protocol):
    """Something to be added, which is read piece by piece in the worker."""

    @property
    def name(self) -> str:
        """Return what the paper is to be called."""

    def size(self) -> int:
        """Return the size in bytes. Raises DocumentUnreadable."""

    def piece(self, start: int, length: int) -> bytes:
        """Return bytes from `start`, fewer only at the end. Raises DocumentUnreadable."""


@dataclass(frozen=True, slots=True)
class FileSource:
    """A file, which is left where it is and as it is."""

    path: Path

    @property
    def name(self) -> str:
        """Return the name of the file, without its folder."""
        return self.path.name

    def size(self) -> int:
        """Return its size. Raises DocumentUnreadable."""
        return file_size(self.path)

    def piece(self, start: int, length: int) -> bytes:
        """Return bytes of it. Raises DocumentUnreadable."""
        return file_piece(self.path, start, length)


@dataclass(frozen=True, slots=True)
class ContentSource:
    """Bytes in memory, with a name."""

    name: str
    content: bytes

    def size(self) -> int:
        """Return how many there are."""
        return len(self.content)

    def piece(self, start: int, length: int) -> bytes:
        """Return some of them."""
        return self.content[start : start + length]
