"""Whether what is saved is still in a file under its name: the system lets an open file be taken away unseen.

SQLite goes on writing to a file that was unlinked, moved or replaced, and every commit succeeds.
"""

import hashlib
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from facilitator.vault.disk import disk_errors
from facilitator.vault.loss import Loss

_READ_BYTES = 1 << 20
_MAC_F_GETPATH = 50
_MAC_PATH_BYTES = 1024
_Stamp: TypeAlias = tuple[int, int]


class Presence:
    """Watches the file of one open case: `before` and `after` around each commit, `look` from any thread.

    `opens_again` tells whether the rest of the folder would let the case be opened after a lock.
    """

    def __init__(self, path: Path, opens_again: Callable[[], bool]) -> None:
        self._path = path
        self._log = path.with_name(f"{path.name}-wal")
        self._opens_again = opens_again
        # Held as long as the database: closing it earlier would end SQLite's own locks on the file (fcntl).
        with disk_errors():
            self._held = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
        self._is_open = True
        self._looking = threading.Lock()
        self._log_identity = _identity(self._log)
        self._known = _stamp(os.fstat(self._held))
        self._digest: tuple[_Stamp, bytes] | None = None
        self._commits = 0
        self._is_committing = False
        self._is_changed = False
        self._locked_out = 0
        self.loss: Loss | None = None

    def before(self) -> None:
        """Note that a commit begins; what changed the file until now was another program."""
        if self._found() != self._known:
            self._confirm_change()
        self._is_committing = True

    def after(self) -> None:
        """Look, once a commit is durable, whether it is so in the file under its name: `loss` says."""
        self._commits += 1
        self._known = self._found()
        self._is_committing = False
        if self._log_identity is None:
            self._log_identity = _identity(self._log)
        if self.loss is None:
            self.loss = self._taken_away()

    def look(self) -> Loss | None:
        """Look at everything, also while nothing is written; reads the file once after it has changed."""
        with self._looking:
            if not self._is_open:
                return None
            self.loss = self._taken_away() or self._shut_out() or self._rewritten()
            return self.loss

    def close(self) -> None:
        """Stop watching, once the database is closed."""
        with self._looking:
            if self._is_open:
                self._is_open = False
                os.close(self._held)

    def _found(self) -> _Stamp:
        return _stamp(os.fstat(self._held))

    def _taken_away(self) -> Loss | None:
        try:
            found = self._path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return Loss.MOVED if self._was_moved() else Loss.GONE
        except OSError:
            return Loss.UNREACHABLE
        held = os.fstat(self._held)
        if (found.st_dev, found.st_ino) != (held.st_dev, held.st_ino):
            return Loss.MOVED if self._was_moved() else Loss.REPLACED
        if self._log_identity is not None and _identity(self._log) != self._log_identity:
            return Loss.LOG
        return None

    def _was_moved(self) -> bool:
        """Return whether the open file lies, under another name, where it can be found again."""
        try:
            now = _name_of(self._held)
            there, held = Path(now).stat(), os.fstat(self._held)
        except (OSError, ValueError):
            return False
        return bool(now) and (there.st_dev, there.st_ino) == (held.st_dev, held.st_ino)

    def _shut_out(self) -> Loss | None:
        # Seen twice: a change of passphrase puts a new header in force a moment before it is known here.
        self._locked_out = 0 if self._opens_again() else self._locked_out + 1
        return Loss.LOCKED_OUT if self._locked_out > 1 else None

    def _rewritten(self) -> Loss | None:
        """Return whether another program wrote into the file itself, as copying an older one over it does."""
        commits, found = self._commits, self._found()
        if found != self._known and not self._is_changed:
            if not self._is_committing:
                self._confirm_change(commits)
        elif self._digest is None or self._digest[0] != found:
            digest = self._read()
            if self._found() == found == self._known and commits == self._commits:
                self._digest = (found, digest)
        return Loss.CHANGED if self._is_changed else None

    def _confirm_change(self, commits: int | None = None) -> None:
        """Note a change of the content; a new time alone is none."""
        found, digest = self._found(), self._digest
        is_same = digest is not None and digest[0] == self._known and self._read() == digest[1]
        if commits is not None and (self._is_committing or commits != self._commits):
            return
        if is_same and digest is not None:
            self._known, self._digest = found, (found, digest[1])
        else:
            self._is_changed = True
            self.loss = self.loss or Loss.CHANGED

    def _read(self) -> bytes:
        digest, place = hashlib.blake2b(), 0
        with suppress(OSError):
            while piece := _piece(self._held, place):
                digest.update(piece)
                place += len(piece)
        return digest.digest()


def _piece(descriptor: int, place: int) -> bytes:
    if sys.platform == "win32":
        os.lseek(descriptor, place, os.SEEK_SET)
        return os.read(descriptor, _READ_BYTES)
    return os.pread(descriptor, _READ_BYTES, place)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _stamp(found: os.stat_result) -> _Stamp:
    return found.st_mtime_ns, found.st_size


def _name_of(descriptor: int) -> str:
    """Return the name an open file has now, as far as this system tells."""
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - absent on Windows

        told = fcntl.fcntl(descriptor, _MAC_F_GETPATH, bytes(_MAC_PATH_BYTES))
        return os.fsdecode(told.rstrip(b"\0"))
    link = Path(f"/proc/self/fd/{descriptor}")
    return str(link.readlink()) if link.is_symlink() else ""
