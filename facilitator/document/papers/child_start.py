"""Starts the process that reads a paper, with nothing of this one's but two pipes, and ends it."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, cast

from facilitator.document.papers.confinement import NEEDED_BY_WINDOWS
from facilitator.platform_watch.windows_child import WindowsJob

ARGUMENT = "read-paper"

_HIDDEN: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_PIPE_BYTES = 1024 * 1024
# What it complains of may hold words of the paper.
_COMPLAINTS: int = subprocess.DEVNULL

_BEGIN = (
    "import sys; sys.path[:] = sys.argv[1:]; "
    "from facilitator.document.papers.paper_child import main; sys.exit(main())"
)


class StartedChild:
    """The process, from its start to its end: `to` and `source` are its questions and its answers."""

    def __init__(self, process: "subprocess.Popen[bytes]", job: WindowsJob | None = None) -> None:
        self.process = process
        self.to, self.source = cast("BinaryIO", process.stdin), cast("BinaryIO", process.stdout)
        self._job = job

    def kill(self) -> None:
        """End it at once, from whatever thread; `end` is still to be called."""
        self.process.kill()

    def end(self) -> None:
        """End it, and leave nothing of it."""
        self.process.kill()
        for pipe in (self.to, self.source):
            with suppress(OSError):
                pipe.close()
        self.process.wait()
        if self._job is not None:
            self._job.close()


def start(memory: int, system: str = sys.platform) -> StartedChild:
    """Start it, on Windows in a job that lets it have `memory` bytes.

    Raises OSError where the system does not start it, or its job does not hold it.
    """
    process = subprocess.Popen(  # noqa: S603 - this program itself
        _command(),
        cwd=Path(os.sep).resolve(),
        env={name: value for name, value in os.environ.items() if name.upper() == NEEDED_BY_WINDOWS},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=_COMPLAINTS,
        pipesize=_PIPE_BYTES,
        start_new_session=True,
        creationflags=_HIDDEN,
    )
    if system != "win32":
        return StartedChild(process)
    job = WindowsJob(memory)
    started = StartedChild(process, job)
    if not job.hold(int(getattr(process, "_handle", 0))):
        started.end()
        raise OSError
    return started


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT]
    # Without what a person or an installed package may have set up for Python, which runs at its start; and
    # without writing compiled files: reading a paper writes nothing at all. Not through the launcher of a
    # virtual environment, which on Windows is one more process.
    python = getattr(sys, "_base_executable", sys.executable)
    return [python, "-I", "-S", "-B", "-c", _BEGIN, *(str(Path(folder).resolve()) for folder in sys.path)]
