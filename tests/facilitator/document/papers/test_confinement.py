"""A confined process can open, send, start and end nothing any more; one that is not can do all of it."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from facilitator.document.papers import confinement
from facilitator.document.papers.confinement import confine

GIB = 1024**3
EVERYTHING = {
    "open a file", "make a file", "open a folder", "look at a file", "remove a file", "make a socket",
    "make a local socket", "make a pair of sockets", "make a pipe", "make memory into a file",
    "start a process", "become another program", "end another process", "look into another process",
    "make memory into code",
    "have more memory", "be heard on a new descriptor", "take the limit back", "open through a ring",
}  # fmt: skip
FOR_LIMITS = {
    "open a file", "make a file", "open a folder", "make a socket", "make a local socket",
    "make a pair of sockets", "make a pipe", "make memory into a file", "have more memory",
}  # fmt: skip
FOR_LIMITS_OF_A_PERSON = {"start a process", "be heard on a new descriptor", "take the limit back"}
SCRIPT = """
import ctypes, json, mmap, os, resource, signal, sys
sys.path[:] = json.loads(sys.argv[1])
from facilitator.document.papers.confinement import confine
folder, other, threads = sys.argv[2], int(sys.argv[3]), sys.argv[5] == "threads"
c = ctypes.CDLL(None, use_errno=True)
c.mmap.restype = ctypes.c_void_p
c.ptrace.argtypes = [ctypes.c_long, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p]

def called(result):
    if result < 0:
        raise OSError(ctypes.get_errno(), "refused")

def child():
    if (process := os.fork()) == 0:
        os._exit(0)
    os.waitpid(process, 0)

def become():
    try:
        os.execv(folder + "/no program", ["no program"])
    except FileNotFoundError:
        pass

def code():
    if c.mmap(None, 4096, 7, 0x22, -1, 0) in (None, ctypes.c_void_p(-1).value):
        raise OSError

def memory():
    mmap.mmap(-1, 4 * 1024 ** 3).close()

def ring():
    if c.syscall(425, 1, ctypes.create_string_buffer(120)) < 0 and ctypes.get_errno() == 1:
        raise PermissionError

def limit_back():
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    os.close(os.dup(0))

def looked_into():
    called(c.ptrace(16, other, None, None))
    os.waitpid(other, 0)
    c.ptrace(17, other, None, None)

def removed():
    try:
        os.remove(folder + "/no file")
    except FileNotFoundError:
        pass

tries = {
    "open a file": lambda: os.close(os.open(sys.executable, os.O_RDONLY)),
    "make a file": lambda: os.close(os.open(folder + "/made", os.O_CREAT | os.O_WRONLY, 0o600)),
    "open a folder": lambda: os.listdir(folder),
    "look at a file": lambda: os.stat(sys.executable),
    "remove a file": removed,
    "make a socket": lambda: called(c.socket(2, 1, 0)),
    "make a local socket": lambda: called(c.socket(1, 1, 0)),
    "make a pair of sockets": lambda: called(c.socketpair(1, 1, 0, (ctypes.c_int * 2)())),
    "make a pipe": os.pipe,
    "make memory into a file": lambda: os.memfd_create("made"),
    "start a process": child,
    "become another program": become,
    "look into another process": looked_into,
    "end another process": lambda: os.kill(other, 0),
    "make memory into code": code,
    "have more memory": memory,
    "be heard on a new descriptor": lambda: os.close(os.dup(0)),
    "take the limit back": limit_back,
    "open through a ring": ring,
}
if sys.argv[4] == "by limits alone":
    from facilitator.document.papers import confinement
    confinement.filter_program = lambda **_: b""
if sys.argv[4] != "naive":
    confine(1024 ** 3, threads=threads)
done = []
for name, act in tries.items():
    try:
        act()
    except (OSError, MemoryError, ValueError):
        continue
    done.append(name)
print(json.dumps(done), flush=True)
"""

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="these are the calls of Linux")


def done_by(how: str, folder: Any, threads: str = "") -> set[str]:
    with subprocess.Popen(["sleep", "60"]) as other:
        told = subprocess.run(
            [sys.executable, "-c", SCRIPT, json.dumps(sys.path), str(folder), str(other.pid), how, threads],
            capture_output=True,
            check=True,
        )
        other.kill()
    return set(json.loads(told.stdout))


@pytest.mark.parametrize("threads", ["", "threads"])
def test_nothing_can_be_reached_from_a_confined_process(threads: str, tmp_path: Any) -> None:
    assert done_by("confined", tmp_path, threads) == set()
    assert list(tmp_path.iterdir()) == []


def test_each_of_it_can_be_done_by_a_process_that_is_not_confined(tmp_path: Any) -> None:
    # A container may forbid these two by itself.
    assert done_by("naive", tmp_path) >= EVERYTHING - {"open through a ring", "look into another process"}


def test_limits_alone_open_nothing_make_no_socket_and_start_no_process(tmp_path: Any) -> None:
    done = done_by("by limits alone", tmp_path)
    assert not done & FOR_LIMITS
    # The administrator can start as many processes as there is room for, and takes any limit back.
    assert os.geteuid() == 0 or not done & FOR_LIMITS_OF_A_PERSON
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def limits(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Return what limits were set, instead of having them in the process that tests."""
    noted: dict[str, int] = {}
    monkeypatch.setattr(confinement, "limit", noted.__setitem__)
    monkeypatch.setattr(os, "nice", lambda _by: 0)
    monkeypatch.setattr(os, "environ", {"HOME": "/home", "SystemRoot": "C:"})
    return noted


def test_where_there_is_no_filter_the_same_limits_are_set(
    limits: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confinement, "filter_program", lambda **_: b"")
    confine(GIB, system="linux")
    assert limits == dict.fromkeys(("RLIMIT_CORE", "RLIMIT_FSIZE", "RLIMIT_NOFILE", "RLIMIT_NPROC"), 0) | {
        "RLIMIT_AS": GIB
    }
    assert dict(os.environ) == {"SystemRoot": "C:"}


def test_another_system_has_no_filter_and_threads_are_not_counted_as_processes(
    limits: dict[str, int],
) -> None:
    confine(GIB, threads=True, system="darwin")
    assert set(limits) == {"RLIMIT_AS", "RLIMIT_CORE", "RLIMIT_FSIZE", "RLIMIT_NOFILE"}


def test_the_filter_comes_after_the_limits(limits: dict[str, int], monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[tuple[bytes, int]] = []
    monkeypatch.setattr(confinement, "filter_program", lambda **_: b"program")
    monkeypatch.setattr(confinement, "install", lambda program: installed.append((program, len(limits))))
    confine(GIB, system="linux")
    assert installed == [(b"program", 5)]


def test_on_windows_the_process_lowers_itself(
    limits: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    lowered: list[int] = []
    monkeypatch.setattr(confinement, "lower", lambda: lowered.append(1))
    confine(GIB, system="win32")
    assert lowered == [1]
    assert limits == {}


def test_a_limit_that_the_system_does_not_have_or_grant_stops_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[tuple[int, tuple[int, int]]] = []

    def refuse(kind: int, both: tuple[int, int]) -> None:
        asked.append((kind, both))
        raise ValueError

    monkeypatch.setattr("resource.setrlimit", refuse)
    confinement.limit("RLIMIT_CORE", 0)
    confinement.limit("RLIMIT_OF_ANOTHER_SYSTEM", 0)
    confinement.limit_time(3.0)
    first, _second = asked
    assert first[1] == (0, 0)
