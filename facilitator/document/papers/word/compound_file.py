"""Compound files, the form in which older Office programs keep what is put into a document.

Read as MS-CFB has them, only as far as their streams, since nothing that is maintained reads them without
opening files. Nothing in one is believed: every chain of sectors ends, and none is longer than the file.
"""

import struct
from collections.abc import Iterator
from itertools import islice
from typing import Final

SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_HEADER_BYTES: Final = 512
_NUMBER: Final = struct.Struct("<I")
_SHIFT: Final = struct.Struct("<H")
# Where the header tells what.
_SHIFT_AT, _DIRECTORY_AT, _CUTOFF_AT, _SMALL_TABLE_AT, _MORE_TABLES_AT, _TABLES_AT = 30, 48, 56, 60, 68, 76
_SHIFTS: Final = range(7, 17)
_SMALL_SECTOR: Final = 64
_ENTRY: Final = struct.Struct("<64sHB49sII4x")
_STREAM, _ROOT = 2, 5
_MOST_STREAMS: Final = 4096


class CompoundFile:
    """The streams of a compound file, by their names. Raises ValueError for what is none."""

    def __init__(self, content: bytes) -> None:
        if len(content) < _HEADER_BYTES or not content.startswith(SIGNATURE):
            raise ValueError
        self._shift: int = _SHIFT.unpack_from(content, _SHIFT_AT)[0]
        if self._shift not in _SHIFTS:
            raise ValueError
        self._content = content
        most = self._sectors // ((1 << self._shift) // _NUMBER.size) + 2
        self._next = _numbers(b"".join(map(self._sector, islice(self._tables(), most))))
        self._cutoff = self._told(_CUTOFF_AT)
        self._streams: dict[str, tuple[int, int]] = {}
        small = 0
        directory = self._chain(self._told(_DIRECTORY_AT))
        for entry in range(0, len(directory) - _ENTRY.size + 1, _ENTRY.size):
            name, length, kind, _, first, size = _ENTRY.unpack_from(directory, entry)
            if kind == _ROOT:
                small = first
            elif kind == _STREAM and len(self._streams) < _MOST_STREAMS:
                self._streams[name[: max(0, length - 2)].decode("utf-16-le", "replace")] = first, size
        self._small = self._chain(small)
        self._small_next = _numbers(self._chain(self._told(_SMALL_TABLE_AT)))

    @property
    def names(self) -> frozenset[str]:
        """Return the names of its streams."""
        return frozenset(self._streams)

    def stream(self, name: str) -> bytes:
        """Return a stream, as far as it is there. Raises KeyError."""
        first, size = self._streams[name]
        if size >= self._cutoff:
            return self._chain(first)[:size]
        pieces = (
            self._small[at * _SMALL_SECTOR : (at + 1) * _SMALL_SECTOR]
            for at in _links(first, self._small_next)
        )
        return b"".join(pieces)[:size]

    def _told(self, at: int) -> int:
        number: int = _NUMBER.unpack_from(self._content, at)[0]
        return number

    def _sector(self, number: int) -> bytes:
        return self._content[(number + 1) << self._shift : (number + 2) << self._shift]

    def _chain(self, first: int) -> bytes:
        return b"".join(map(self._sector, _links(first, self._next)))

    def _tables(self) -> Iterator[int]:
        """Return the sectors that say which sector comes after which."""
        yield from _there(_numbers(self._content[_TABLES_AT:_HEADER_BYTES]), self._sectors)
        further, left = self._told(_MORE_TABLES_AT), self._sectors
        while further < self._sectors and left:
            *listed, further = _numbers(self._sector(further)) or (self._sectors,)
            left -= 1
            yield from _there(tuple(listed), self._sectors)

    @property
    def _sectors(self) -> int:
        return len(self._content) // (1 << self._shift)


def _there(numbers: tuple[int, ...], sectors: int) -> Iterator[int]:
    return (number for number in numbers if number < sectors)


def _links(first: int, following: tuple[int, ...]) -> Iterator[int]:
    """Return a chain of sectors from the first on, no further than there are sectors."""
    for _ in following:
        if first >= len(following):
            return
        yield first
        first = following[first]


def _numbers(content: bytes) -> tuple[int, ...]:
    return struct.unpack_from(f"<{len(content) // _NUMBER.size}I", content)
