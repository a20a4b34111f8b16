"""A real screen reader that listens to the real app; what it would speak is read from its log."""

import os
import re
import signal
from contextlib import suppress
from pathlib import Path
from typing import Final

from tests.desktop.session import REPOSITORY, DesktopSession
from tests.desktop.waiting import until

PROGRAM: Final = REPOSITORY / ".ci" / "screen-reader" / "orca"
READY: Final = "Screen reader on."
SECONDS: Final = 60.0
_SPOKEN: Final = re.compile(r"SPEECH OUTPUT: '(.*?)'(?: \{.*|)$", re.DOTALL)
_LINE: Final = re.compile(r"^(?=\d\d:\d\d:\d\d\.\d+ - )", re.MULTILINE)


class Orca:
    """Orca in a session. It is waited for what is spoken, never for a time."""

    def __init__(self, session: DesktopSession, kit: Path) -> None:
        self._log = session.logs / "orca.log"
        self._read = 0
        self._spoken: list[str] = []
        process = session.start(str(PROGRAM), str(kit), str(session.root), str(self._log), name="orca-run")

        def end() -> None:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()

        session.closing.callback(end)
        said = session.logs / "orca-run.err"
        until(
            lambda: READY in self.spoken() or process.poll() is not None,
            lambda: f"the screen reader speaks; it says {said.read_text(errors='replace')}",
            SECONDS,
        )
        assert process.poll() is None, said.read_text(errors="replace")

    def spoken(self) -> list[str]:
        """Return all that was spoken so far, in order."""
        if self._log.exists():
            with self._log.open(encoding="utf-8", errors="replace") as log:
                log.seek(self._read)
                more = log.read()
                whole = more.rfind("\n") + 1
                self._read += len(more[:whole].encode())
            for entry in _LINE.split(more[:whole]):
                said = _SPOKEN.search(entry.rstrip("\n")) if "SPEECH OUTPUT: " in entry else None
                if said is not None:
                    self._spoken.append(" ".join(said[1].split()))
        return self._spoken

    def waits_for(self, words: str, *, after: int) -> str:
        """Wait until something that holds `words` is spoken, not counting the first `after`; return it."""

        def found() -> str:
            return next((said for said in self.spoken()[after:] if words in said), "")

        return until(found, lambda: f"{words!r} is spoken; heard {self.spoken()[after:]}", SECONDS)
