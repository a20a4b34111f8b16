"""What Windows is asked so that a process of ours can do less, and what is made of its answers."""

import ctypes
from typing import Any

import pytest

from facilitator.platform_watch import windows_child
from facilitator.platform_watch.windows_child import (
    WindowsChild,
    WindowsJob,
    can_start_program,
    can_use_network,
)
from tests.facilitator.platform_watch.fake_library import FakeLibrary

JOB, PROCESS, THREAD = 0x44, 0x55, 0x66


def written(call: tuple[Any, ...], length: int) -> bytes:
    """Return what a call was given to read, the last but one of its arguments."""
    return ctypes.string_at(ctypes.addressof(call[-2]._obj), length)


def test_a_job_holds_one_process_and_ends_it() -> None:
    kernel32 = FakeLibrary(
        CreateJobObjectW=JOB, SetInformationJobObject=1, AssignProcessToJobObject=1, CloseHandle=1
    )
    job = WindowsJob(1 << 31, kernel32)
    assert job.hold(PROCESS)
    job.close()
    assert kernel32.called() == [
        "CreateJobObjectW",
        "SetInformationJobObject",
        "SetInformationJobObject",
        "AssignProcessToJobObject",
        "CloseHandle",
    ]
    limits, screen = kernel32.calls[1:3]
    assert written(screen, 4) == b"\xff\0\0\0"
    assert limits[1:3] == (JOB, 9)
    told = windows_child._Extended.from_buffer_copy(written(limits, limits[-1]))
    assert (told.basic.flags, told.basic.processes, told.process_memory) == (0x2508, 1, 1 << 31)
    assert ctypes.sizeof(told) == 144  # JOBOBJECT_EXTENDED_LIMIT_INFORMATION of 64-bit Windows
    assert screen[1:3] == (JOB, 4)
    assert kernel32.calls[3][1:] == (JOB, PROCESS)


def test_a_process_that_is_in_a_job_already_is_held_by_one_that_leaves_the_screen_alone() -> None:
    screens: list[bytes] = []

    def noted(_job: object, kind: int, value: Any, _length: int) -> int:
        if kind == 4:
            screens.append(ctypes.string_at(ctypes.addressof(value._obj), 4))
        return 1

    kernel32 = FakeLibrary(
        CreateJobObjectW=JOB,
        SetInformationJobObject=noted,
        AssignProcessToJobObject=lambda *_: screens[-1] == bytes(4),
    )
    assert WindowsJob(1, kernel32).hold(PROCESS)
    assert screens == [b"\xff\0\0\0", bytes(4)]


def test_a_process_may_be_refused_by_its_job() -> None:
    kernel32 = FakeLibrary(CreateJobObjectW=JOB, SetInformationJobObject=1, AssignProcessToJobObject=0)
    assert not WindowsJob(1, kernel32).hold(PROCESS)


def test_no_other_process_is_started_any_more() -> None:
    kernel32 = FakeLibrary(SetProcessMitigationPolicy=1)
    assert WindowsChild(kernel32).start_nothing()
    ((_, policy, _, length),) = kernel32.calls
    assert (policy, length) == (13, 4)
    assert written(kernel32.calls[0], 4) == b"\x01\0\0\0"


def test_every_privilege_is_given_up() -> None:
    advapi32 = FakeLibrary(OpenProcessToken=1, AdjustTokenPrivileges=1)
    assert WindowsChild(FakeLibrary(GetCurrentProcess=PROCESS), advapi32).give_up_privileges()
    assert advapi32.calls[1][2] is True  # DisableAllPrivileges


@pytest.mark.parametrize("agreed", [1, 0])
def test_the_process_calls_itself_untrusted(agreed: int) -> None:
    advapi32 = FakeLibrary(ConvertStringSidToSidW=1, OpenProcessToken=1, SetTokenInformation=agreed)
    child = WindowsChild(FakeLibrary(GetCurrentProcess=PROCESS), advapi32)
    assert child.be_untrusted() == bool(agreed)
    assert advapi32.calls[0][1] == "S-1-16-0"
    assert advapi32.calls[2][2] == 25


def test_a_level_that_is_not_known_is_not_taken() -> None:
    advapi32 = FakeLibrary(ConvertStringSidToSidW=0)
    assert not WindowsChild(FakeLibrary(), advapi32).be_untrusted()


def test_a_program_that_could_be_started_is_ended_before_it_begins() -> None:
    def create(*asked: Any) -> int:
        asked[-1]._obj[0], asked[-1]._obj[1] = PROCESS, THREAD
        return 1

    kernel32 = FakeLibrary(CreateProcessW=create, TerminateProcess=1, CloseHandle=1)
    assert can_start_program("C:\\a program.exe", kernel32)
    started = kernel32.calls[0]
    assert started[2].value == '"C:\\a program.exe" --version'
    assert started[5:7] == (False, 4)  # it has no handle of ours, and waits
    assert kernel32.calls[1:] == [
        ("TerminateProcess", PROCESS, 1),
        ("CloseHandle", PROCESS),
        ("CloseHandle", THREAD),
    ]
    assert not can_start_program("program.exe", FakeLibrary(CreateProcessW=0))


def test_a_socket_is_asked_for_and_given_back() -> None:
    winsock = FakeLibrary(WSAStartup=0, socket=9, closesocket=0)
    assert can_use_network(winsock)
    assert winsock.calls[-1] == ("closesocket", 9)


def test_no_socket_is_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    none = ctypes.c_size_t(-1).value
    assert not can_use_network(FakeLibrary(WSAStartup=0, socket=none))
    assert not can_use_network(FakeLibrary(WSAStartup=10091))

    def absent(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr(windows_child, "windows_library", absent)
    assert not can_use_network()
