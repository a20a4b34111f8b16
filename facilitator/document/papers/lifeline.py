"""Ends the process that reads a paper with the one that asked, also in the middle of an answer.

Between questions the end of the pipe tells; while an answer is worked out nobody reads there. Linux then
sends a signal that ends the process. On Windows the job does; elsewhere the limit of time.
"""

import os
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

with suppress(ImportError):  # absent on Windows
    import fcntl


@contextmanager
def ends_with(source: int, *, system: str = sys.platform) -> Iterator[None]:
    """End this process when the other end of the pipe `source` is closed, until the block is left.

    Nothing may be written to that pipe meanwhile. Raises EOFError where it is closed already.
    """
    if not system.startswith("linux"):
        yield
        return
    flags = fcntl.fcntl(source, fcntl.F_GETFL)
    fcntl.fcntl(source, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(source, fcntl.F_SETFL, flags | os.O_ASYNC)
    try:
        # Nobody writes now, so whatever there is to be read is the end.
        if select.select([source], [], [], 0)[0]:
            raise EOFError
        yield
    finally:
        fcntl.fcntl(source, fcntl.F_SETFL, flags)
