"""What the process that reads a paper gives up before it sees the paper, on each system.

Limits that every Unix has leave no descriptor, no process, no file and no more memory to be had; on Linux
a filter of system calls comes on top, on Windows the job object that the parent made. What holds is tried out
by `reach`, never taken on trust.
"""

import os
import sys
from contextlib import suppress

from facilitator.document.papers.linux_confinement import filter_program, install
from facilitator.document.papers.windows_confinement import lower

with suppress(ImportError):  # absent on Windows
    import resource

NEEDED_BY_WINDOWS = "SYSTEMROOT"
"""The one name in the environment without which Windows cannot load its own libraries."""

_LESS_URGENT = 5


def confine(memory: int, *, threads: bool = False, system: str = sys.platform) -> None:
    """Give up whatever is not needed to read what is in memory, for good; nothing here raises.

    No more than `memory` bytes in all can be had afterwards, where the system can limit them. With `threads`
    this process may have more than one; a limit cannot tell them from other processes, the filter can.
    """
    for name in [name for name in os.environ if name.upper() != NEEDED_BY_WINDOWS]:
        del os.environ[name]
    if system == "win32":
        lower()
        return
    # Made before the limits: it is loaded from files.
    program = filter_program(threads=threads) if system.startswith("linux") else b""
    with suppress(OSError):
        os.nice(_LESS_URGENT)
    limit("RLIMIT_AS", memory)
    for kind in ("RLIMIT_CORE", "RLIMIT_FSIZE", "RLIMIT_NOFILE", *(() if threads else ("RLIMIT_NPROC",))):
        limit(kind, 0)
    if program:
        install(program)


def limit(kind: str, most: int) -> None:
    """Set a limit that cannot be raised again, where the system has one of that name."""
    with suppress(NameError, AttributeError, ValueError, OSError):
        resource.setrlimit(getattr(resource, kind), (most, most))


def limit_time(seconds: float) -> None:
    """End this process some time after it should have been ended, in case nobody is left to do so."""
    with suppress(NameError, ValueError, OSError):
        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        most = int(used.ru_utime + used.ru_stime + 2 * seconds) + 2
        resource.setrlimit(resource.RLIMIT_CPU, (most, hard))
