"""Searching files for words that should not be in them, in the forms in which programs leave words behind."""

import base64
import os
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from urllib.parse import quote

LARGEST_FILE = 64 * 1024 * 1024
LARGEST_INFLATED = 4 * 1024 * 1024
_ZLIB_START = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")


@dataclass(frozen=True, slots=True)
class Search:
    """What a search found: files that hold a word, how many it read, and whether it read all of them."""

    found: tuple[Path, ...]
    looked_at: int
    complete: bool


def search(
    words: Sequence[str],
    roots: Iterable[Path],
    *,
    changed_since: float = 0.0,
    leave_out: Sequence[Path] = (),
    seconds: float = 5.0,
) -> Search:
    """Look for `words` in the names and contents of files below `roots` changed since a POSIX time.

    Stops after `seconds` and then says that it is not complete. Files that may not be read are passed over:
    this process did not write them.
    """
    patterns = tuple({form for word in words for form in _forms(word)})
    allowed = {path.resolve() for path in leave_out}
    deadline = monotonic() + seconds
    found: list[Path] = []
    looked_at = 0
    for entry in _files(roots):
        if monotonic() > deadline:
            return Search(tuple(found), looked_at, complete=False)
        if not _changed(entry, changed_since):
            continue
        path = Path(entry.path)
        if path.resolve() in allowed:
            continue
        looked_at += 1
        if any(word in path.name for word in words) or _holds(path, patterns):
            found.append(path)
    return Search(tuple(found), looked_at, complete=True)


def holds(content: bytes, words: Sequence[str]) -> bool:
    """Return whether `content` holds any of the words in any form."""
    return _matches(content, tuple(form for word in words for form in _forms(word)))


def _files(roots: Iterable[Path]) -> Iterator[os.DirEntry[str]]:
    seen: set[str] = set()
    for root in roots:
        folders = [os.path.realpath(root)]
        while folders:
            folder = folders.pop()
            if folder in seen:
                continue
            seen.add(folder)
            yield from _files_in(folder, folders)


def _files_in(folder: str, folders: list[str]) -> Iterator[os.DirEntry[str]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return  # gone meanwhile, or not ours to read
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            folders.append(entry.path)
        elif entry.is_file(follow_symlinks=False):
            yield entry


def _changed(entry: os.DirEntry[str], since: float) -> bool:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return False
    return max(status.st_mtime, status.st_ctime) >= since and status.st_size <= LARGEST_FILE


def _holds(path: Path, patterns: Sequence[bytes]) -> bool:
    try:
        return _matches(path.read_bytes(), patterns)
    except OSError:
        return False


def _matches(content: bytes, patterns: Sequence[bytes]) -> bool:
    return any(pattern in part for part in _parts(content) for pattern in patterns)


def _parts(content: bytes) -> Iterator[bytes]:
    yield content
    for start in _ZLIB_START.finditer(content):
        inflater = zlib.decompressobj(wbits=47)
        try:
            yield inflater.decompress(content[start.start() :], LARGEST_INFLATED)
        except zlib.error:
            continue


def _forms(word: str) -> Iterator[bytes]:
    plain = word.encode("utf-8")
    yield plain
    yield word.encode("utf-16-le")
    yield word.encode("utf-16-be")
    yield plain.hex().encode("ascii")
    yield plain.hex().upper().encode("ascii")
    yield quote(word).encode("ascii")
    for shift in range(3):
        encoded = base64.b64encode(b"\0" * shift + plain)
        yield encoded[(0, 2, 3)[shift] : len(encoded) // 4 * 4 - 4]
