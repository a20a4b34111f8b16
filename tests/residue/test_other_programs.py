"""A crash leaves no picture of the memory, and other programs of the same user cannot read it."""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import WHY_NO_QT
from tests.desktop.app import Desktop
from tests.desktop.session import SCREEN_PROGRAMS, DesktopSession
from tests.desktop.waiting import until
from tests.residue.meeting_left_open import leave_meeting_open, unlock

pytestmark = [
    pytest.mark.system(*SCREEN_PROGRAMS, "setpriv"),
    pytest.mark.skipif(bool(WHY_NO_QT), reason=WHY_NO_QT),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="core files and /proc of Linux"),
]
# The test may run as root, whose programs may read everything unless they give up the right to.
AS_ANY_PROGRAM = ("setpriv", "--bounding-set=-all", "--inh-caps=-all") if os.geteuid() == 0 else ()
WITH_CORE_FILES = ("sh", "-c", 'ulimit -c unlimited; exec "$@"', "sh", *AS_ANY_PROGRAM)
READ_MEMORY = "import sys; open(f'/proc/{sys.argv[1]}/mem', 'rb').close()"
UNPROTECTED = "import sys; note = 'zq' + 'crash'; print(flush=True); sys.stdin.readline()"


@pytest.fixture
def session() -> Iterator[DesktopSession]:
    with DesktopSession(screen=True, keychain=False) as started:
        yield started


def core_files(folder: Path) -> list[Path]:
    return list(folder.glob("*core*"))


def may_read(process: int) -> bool:
    command = (*AS_ANY_PROGRAM, sys.executable, "-c", READ_MEMORY, str(process))
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert answer.returncode == 0 or "PermissionError" in answer.stderr, answer.stderr
    return answer.returncode == 0


def test_no_other_program_reads_the_memory_and_a_crash_writes_none(session: DesktopSession) -> None:
    leave_meeting_open(session.home / "vault")
    app = Desktop(
        session, (*WITH_CORE_FILES, sys.executable, "-m", "ui", "--vault", str(session.home / "vault"))
    )
    app.start()
    unlock(app)
    app.type("zqcrash")

    assert not may_read(app.process.pid)
    app.process.send_signal(signal.SIGABRT)
    app.process.wait(timeout=20)

    assert app.process.returncode == -signal.SIGABRT
    assert core_files(session.home) == []


@pytest.mark.before_hardening
def test_the_memory_of_an_unprotected_program_is_read_and_written(session: DesktopSession) -> None:
    pattern = Path("/proc/sys/kernel/core_pattern").read_text().strip()
    if resource.getrlimit(resource.RLIMIT_CORE)[1] == 0:
        pytest.skip("no program started from here may write a core file")
    program = subprocess.Popen(
        (*WITH_CORE_FILES, sys.executable, "-c", UNPROTECTED),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=session.home,
    )  # fmt: skip
    assert program.stdout is not None
    program.stdout.readline()
    assert may_read(program.pid)
    program.send_signal(signal.SIGABRT)
    program.communicate(timeout=20)
    if "/" in pattern or pattern.startswith("|"):
        pytest.skip(f"this system sends core files elsewhere: {pattern}")
    until(lambda: core_files(session.home), "the core file is written")
    assert any(b"zqcrash" in path.read_bytes() for path in core_files(session.home))
