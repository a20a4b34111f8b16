"""What Windows offers to shut a process of ours in: a job for its parent, and what it can give up itself."""

import ctypes
from ctypes import byref, c_int64, c_size_t, c_uint32, c_uint64, c_void_p, sizeof
from typing import Final

from facilitator.platform_watch.system_library import Library, windows_library

_EXTENDED_LIMITS: Final = 9  # JobObjectExtendedLimitInformation
_UI_RESTRICTIONS: Final = 4  # JobObjectBasicUIRestrictions
_ACTIVE_PROCESS: Final = 0x8
_PROCESS_MEMORY: Final = 0x100
_DIE_ON_EXCEPTION: Final = 0x400
_KILL_ON_CLOSE: Final = 0x2000
_ALL_OF_THE_SCREEN: Final = 0xFF  # handles, clipboard, settings, atoms, desktops, logging off

_CHILD_PROCESSES: Final = 13  # ProcessChildProcessPolicy
_ADJUST_PRIVILEGES_AND_DEFAULT: Final = 0xA8  # with TOKEN_QUERY
_INTEGRITY_LEVEL: Final = 25
_IS_INTEGRITY: Final = 0x20
_UNTRUSTED: Final = "S-1-16-0"

_STARTUP_BYTES: Final = 104
_INFORMATION_WORDS: Final = 3
_SUSPENDED: Final = 0x4
_WINSOCK: Final = 0x0202
_WINSOCK_BYTES: Final = 512
_INTERNET: Final = 2
_DATAGRAMS: Final = 2


class _Basic(ctypes.Structure):
    _fields_ = (
        ("process_time", c_int64),
        ("job_time", c_int64),
        ("flags", c_uint32),
        ("least", c_size_t),
        ("most", c_size_t),
        ("processes", c_uint32),
        ("affinity", c_size_t),
        ("priority", c_uint32),
        ("scheduling", c_uint32),
    )


class _Extended(ctypes.Structure):
    _fields_ = (
        ("basic", _Basic),
        ("transfers", c_uint64 * 6),
        ("process_memory", c_size_t),
        ("job_memory", c_size_t),
        ("peaks", c_size_t * 2),
    )


class _Label(ctypes.Structure):
    _fields_ = (("level", c_void_p), ("attributes", c_uint32))


class WindowsJob:
    """A job that holds one process, and ends it when it is closed or the process that made it is gone."""

    def __init__(self, memory: int, kernel32: Library = None) -> None:
        self._kernel32 = kernel32 or windows_library("kernel32")
        self._kernel32.CreateJobObjectW.restype = c_void_p
        self._job = c_void_p(self._kernel32.CreateJobObjectW(None, None))
        limits = _Extended()
        limits.basic.flags = _ACTIVE_PROCESS | _PROCESS_MEMORY | _DIE_ON_EXCEPTION | _KILL_ON_CLOSE
        limits.basic.processes = 1
        limits.process_memory = memory
        self._set(_EXTENDED_LIMITS, limits)

    def hold(self, process: int) -> bool:
        """Take in the process with this handle. Returns whether Windows agreed."""
        self._set(_UI_RESTRICTIONS, c_uint32(_ALL_OF_THE_SCREEN))
        if self._took_in(process):
            return True
        # Where this program is held by a job itself, whatever it starts is too, and Windows lets another job
        # have that only if it leaves the screen alone.
        self._set(_UI_RESTRICTIONS, c_uint32(0))
        return self._took_in(process)

    def close(self) -> None:
        """End whatever it holds."""
        self._kernel32.CloseHandle(self._job)

    def _took_in(self, process: int) -> bool:
        return bool(self._kernel32.AssignProcessToJobObject(self._job, c_void_p(process)))

    def _set(self, kind: int, value: "_Extended | c_uint32") -> None:
        self._kernel32.SetInformationJobObject(self._job, kind, byref(value), sizeof(value))


class WindowsChild:
    """What this process can give up; each method tells whether Windows agreed."""

    def __init__(self, kernel32: Library = None, advapi32: Library = None) -> None:
        self._kernel32 = kernel32
        self._advapi32 = advapi32

    def start_nothing(self) -> bool:
        """Start no other process from now on (SetProcessMitigationPolicy)."""
        kernel32 = self._kernel32 or windows_library("kernel32")
        barred = c_uint32(1)
        return bool(kernel32.SetProcessMitigationPolicy(_CHILD_PROCESSES, byref(barred), sizeof(barred)))

    def give_up_privileges(self) -> bool:
        """Let go of every privilege of the person (AdjustTokenPrivileges)."""
        advapi32 = self._advapi32 or windows_library("advapi32")
        token = self._token(advapi32)
        return bool(advapi32.AdjustTokenPrivileges(token, True, None, 0, None, None))

    def be_untrusted(self) -> bool:
        """Take the lowest integrity level, which bars changing what programs of the person have."""
        advapi32 = self._advapi32 or windows_library("advapi32")
        label = _Label(attributes=_IS_INTEGRITY)
        level = c_void_p()
        if not advapi32.ConvertStringSidToSidW(ctypes.c_wchar_p(_UNTRUSTED), byref(level)):
            return False
        label.level = level
        token = self._token(advapi32)
        return bool(advapi32.SetTokenInformation(token, _INTEGRITY_LEVEL, byref(label), sizeof(label)))

    def _token(self, advapi32: Library) -> c_void_p:
        kernel32 = self._kernel32 or windows_library("kernel32")
        kernel32.GetCurrentProcess.restype = c_void_p
        token = c_void_p()
        own = c_void_p(kernel32.GetCurrentProcess())
        advapi32.OpenProcessToken(own, _ADJUST_PRIVILEGES_AND_DEFAULT, byref(token))
        return token


def can_start_program(program: str, kernel32: Library = None) -> bool:
    """Tell whether that program could be started; it comes to no instruction of its own."""
    library = kernel32 or windows_library("kernel32")
    startup = (c_uint32 * (_STARTUP_BYTES // 4))(_STARTUP_BYTES)
    made = (c_void_p * _INFORMATION_WORDS)()
    command = ctypes.create_unicode_buffer(f'"{program}" --version')
    nothing = (None, None, False, _SUSPENDED, None, None)
    if not library.CreateProcessW(None, command, *nothing, byref(startup), byref(made)):
        return False
    process, thread = made[0], made[1]
    library.TerminateProcess(c_void_p(process), 1)
    for handle in (process, thread):
        library.CloseHandle(c_void_p(handle))
    return True


def can_use_network(winsock: Library = None) -> bool:
    """Tell whether a socket could be made."""
    try:
        library = winsock or windows_library("ws2_32")
    except OSError:
        return False
    about = ctypes.create_string_buffer(_WINSOCK_BYTES)
    if library.WSAStartup(_WINSOCK, byref(about)):
        return False
    library.socket.restype = c_size_t
    made = library.socket(_INTERNET, _DATAGRAMS, 0)
    if made == c_size_t(-1).value:
        return False
    library.closesocket(c_size_t(made))
    return True
