"""The system calls that a process needs which reads what is in memory, and the refusal of all others.

The program of the filter is made by seccompy; it is installed here, since that package looks for the C
library by starting other programs. https://docs.kernel.org/userspace-api/seccomp_filter.html
"""

import ctypes
import errno
import os
from contextlib import suppress
from typing import Final

from facilitator.platform_watch.system_library import Library

_PR_SET_SECCOMP: Final = 22
_PR_SET_NO_NEW_PRIVS: Final = 38
_MODE_FILTER: Final = 2
_INSTRUCTION_BYTES: Final = 8
_PROT_EXEC: Final = 4
_MAP_ANONYMOUS: Final = 0x20
_ASKED_OF_DESCRIPTORS: Final = (1, 3, 4)  # F_GETFD, F_GETFL, F_SETFL
_SIGNALS_OF_DESCRIPTOR: Final = 8  # F_SETOWN
_RLIMIT_CPU: Final = 0
_ANOTHER_THREAD: Final = 0x10900  # CLONE_VM, CLONE_SIGHAND, CLONE_THREAD

# Each name is looked up for the machine at hand; older ones are absent on newer machines.
_NEEDED: Final = (
    *("read", "readv", "write", "writev", "lseek", "close", "select", "pselect6"),
    *("brk", "munmap", "mremap", "madvise", "futex", "sched_yield", "sched_getaffinity", "membarrier"),
    *("clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "time"),
    *("rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "restart_syscall", "rseq"),
    "set_robust_list",
    *("getrandom", "getpid", "gettid", "getrusage", "sysinfo", "uname", "exit", "exit_group"),
)  # fmt: skip


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p))


def install(program: bytes, library: Library = None) -> bool:
    """Have the kernel refuse, for good, every call that the filter does not allow; tell whether it agreed."""
    c = library or ctypes.CDLL(None, use_errno=True)
    held = ctypes.create_string_buffer(program, len(program))
    given = _Program(len(program) // _INSTRUCTION_BYTES, ctypes.addressof(held))
    if c.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return bool(c.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(given), 0, 0) == 0)


def filter_program(*, threads: bool) -> bytes:
    """Return the filter as the kernel takes it, b"" where none is known for this machine.

    Nothing can be opened, sent, started or traced, no memory made into code, and no process but this one be
    sent a signal; more `threads` of this process may be allowed.
    """
    from seccompy import SeccompError  # noqa: PLC0415 - Linux only, and only where a paper is read

    try:
        return _filter(threads=threads)
    except SeccompError:
        return b""


def _filter(*, threads: bool) -> bytes:
    from seccompy import Action, CmpOp, Filter  # noqa: PLC0415 - as above

    made = Filter(default=Action.ERRNO | errno.EPERM)
    # Where it is not known, the C library asks in the older way, whose flags can be seen.
    made.errno("clone3", errno.ENOSYS)
    for name in _NEEDED:
        with suppress(ValueError):
            made.allow(name)
    no_code = (2, CmpOp.MASKED_EQ, 0, _PROT_EXEC)
    made.allow("mprotect", args=[no_code])
    made.allow("mmap", args=[no_code, (3, CmpOp.MASKED_EQ, _MAP_ANONYMOUS, _MAP_ANONYMOUS)])
    for asked in _ASKED_OF_DESCRIPTORS:
        made.allow("fcntl", args={1: asked})
    made.allow("fcntl", args={1: _SIGNALS_OF_DESCRIPTOR, 2: os.getpid()})
    made.allow("prlimit64", args={0: 0, 1: _RLIMIT_CPU})
    if threads:
        made.allow("clone", args=[(0, CmpOp.MASKED_EQ, _ANOTHER_THREAD, _ANOTHER_THREAD)])
    made.allow("tgkill", args={0: os.getpid()})  # to end itself, as abort() does
    return bytes(made.program)
