"""The fake logind, run and told what to do."""

import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import Self

SECONDS = 10
FAKE = Path(__file__).with_name("fake_logind.py")


class Logind:
    """The fake logind as a program; `said()` waits for its next line."""

    def __init__(self, *options: str) -> None:
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._program = subprocess.Popen(
            [sys.executable, str(FAKE), *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()
        assert self.said() == "ready"

    def _read(self) -> None:
        assert self._program.stdout is not None
        for line in self._program.stdout:
            self._lines.put(line.strip())

    def said(self) -> str:
        return self._lines.get(timeout=SECONDS)

    def said_nothing_more(self) -> bool:
        return self._lines.empty()

    def tell(self, command: str) -> None:
        assert self._program.stdin is not None
        self._program.stdin.write(command + "\n")
        self._program.stdin.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._program.stdin is not None
        self._program.stdin.close()
        self._program.wait(SECONDS)
        self._reader.join(SECONDS)
        assert self._program.stdout is not None
        self._program.stdout.close()
