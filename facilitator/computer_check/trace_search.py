"""Searching files for words that should not be in them, in the forms in which programs leave words behind."""

import base64
import os
import re
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from urllib.parse import quote

from facilitator.regular_file import open_regular

PIECE = 4 * 1024 * 1024
OVERLAP = 64 * 1024
LARGEST_INFLATED = 4 * 1024 * 1024
# A system call that does not come back, as on a drive that has gone, holds its thread up and nobody else.
_GRACE_SECONDS = 1.0
_ZLIB_START = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")


@dataclass(frozen=True, slots=True)
class Search:
    """What a search found: files that hold a word, how many it read whole, and whether it read all."""

    found: tuple[Path, ...]
    looked_at: int
    complete: bool


class _TimeIsUpError(Exception):
    """The search has no more time."""


@dataclass(slots=True)
class _Progress:
    deadline: float
    found: list[Path] = field(default_factory=list)
    looked_at: int = 0

    def go_on(self) -> None:
        """Raise `_TimeIsUpError` once the deadline has passed."""
        if monotonic() > self.deadline:
            raise _TimeIsUpError

    def so_far(self, *, complete: bool) -> Search:
        return Search(tuple(self.found), self.looked_at, complete)


def search(
    words: Sequence[str],
    roots: Iterable[Path],
    *,
    changed_since: float = 0.0,
    leave_out: Sequence[Path] = (),
    seconds: float = 5.0,
) -> Search:
    """Look for `words` in the names and contents of files below `roots` changed since a POSIX time.

    Keeps to the file system of each root, and to regular files. Ends within `seconds` and about one more,
    whatever is there, and says that it is not complete when the time was over before. Files that may not be
    read are passed over: this process did not write them.
    """
    progress = _Progress(monotonic() + seconds)
    done = threading.Event()

    def look() -> None:
        try:
            _look(words, roots, changed_since, leave_out, progress)
            done.set()
        except _TimeIsUpError:
            return

    worker = threading.Thread(target=look, name="traces", daemon=True)
    worker.start()
    worker.join(seconds + _GRACE_SECONDS)
    return progress.so_far(complete=done.is_set())


def holds(content: bytes, words: Sequence[str]) -> bool:
    """Return whether `content` holds any of the words in any form."""
    return _matches(content, tuple(form for word in words for form in _forms(word)), _no_limit)


def _no_limit() -> None:
    return None


def _look(
    words: Sequence[str],
    roots: Iterable[Path],
    changed_since: float,
    leave_out: Sequence[Path],
    progress: _Progress,
) -> None:
    patterns = tuple({form for word in words for form in _forms(word)})
    allowed = {path.resolve() for path in leave_out}
    for entry in _files(roots, progress.go_on):
        if not _changed(entry, changed_since):
            continue
        path = Path(entry.path)
        if path.resolve() in allowed:
            continue
        if any(word in path.name for word in words) or _holds(path, patterns, progress.go_on):
            progress.found.append(path)
        progress.looked_at += 1


def _files(roots: Iterable[Path], go_on: Callable[[], None]) -> Iterator[os.DirEntry[str]]:
    seen: set[str] = set()
    for root in roots:
        folders = [os.path.realpath(root)]
        device = _device(folders[0])
        while folders:
            go_on()
            folder = folders.pop()
            if folder in seen or device is None or _device(folder) != device:
                continue
            seen.add(folder)
            yield from _files_in(folder, folders, go_on)


def _device(folder: str) -> int | None:
    try:
        return os.lstat(folder).st_dev
    except OSError:
        return None


def _files_in(folder: str, folders: list[str], go_on: Callable[[], None]) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                go_on()
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                elif entry.is_file(follow_symlinks=False):
                    yield entry
    except OSError:
        return  # gone meanwhile, or not ours to read


def _changed(entry: os.DirEntry[str], since: float) -> bool:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return False
    return max(status.st_mtime, status.st_ctime) >= since


def _holds(path: Path, patterns: Sequence[bytes], go_on: Callable[[], None]) -> bool:
    before = b""
    try:
        with open_regular(path) as file:
            while piece := file.read(PIECE):
                go_on()
                if _matches(before + piece, patterns, go_on):
                    return True
                before = piece[-OVERLAP:]
    except OSError:
        return False
    return False


def _matches(content: bytes, patterns: Sequence[bytes], go_on: Callable[[], None]) -> bool:
    return any(pattern in part for part in _parts(content, go_on) for pattern in patterns)


def _parts(content: bytes, go_on: Callable[[], None]) -> Iterator[bytes]:
    yield content
    whole = memoryview(content)
    for start in _ZLIB_START.finditer(content):
        go_on()
        inflater = zlib.decompressobj(wbits=47)
        try:
            yield inflater.decompress(whole[start.start() :], LARGEST_INFLATED)
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
