"""The memory of the real program after it was locked, looked through from outside by the administrator.

A note's text cannot be wiped from the memory of a Python program; it goes when the program ends, and
`resources/threat-model.md` says so. What opens the notes must be gone at once.
"""

from dataclasses import dataclass

import pytest

from tests.conftest import WHY_NO_QT
from tests.desktop.app import Desktop
from tests.desktop.session import SCREEN_PROGRAMS, DesktopSession
from tests.desktop.waiting import until
from tests.process_memory import only_by_the_administrator, regions
from tests.residue.meeting_left_open import PASSPHRASE, leave_meeting_open, unlock

pytestmark = [
    pytest.mark.system(*SCREEN_PROGRAMS),
    pytest.mark.skipif(bool(WHY_NO_QT), reason=WHY_NO_QT),
    only_by_the_administrator,
]


@dataclass(frozen=True)
class Secret:
    """What is looked for: bytes as they are, and letters however many bytes each of them takes."""

    raw: bytes = b""
    letters: str = ""

    def count(self, memory: bytes, without_zeros: bytes) -> int:
        # Without its zero bytes a text of two or four bytes for each letter is what it is in UTF-8.
        written = [self.letters] if self.letters else [self.raw.hex(), self.raw.hex().upper()]
        return (memory.count(self.raw) if self.raw else 0) + sum(
            without_zeros.count(text.encode()) for text in written
        )


def found(process: int, named: dict[str, Secret]) -> dict[str, int]:
    counts = dict.fromkeys(named, 0)
    # What cannot be written to came from a file as it is.
    for region in regions(process, "rw"):
        without_zeros = region.replace(b"\0", b"")
        for name, secret in named.items():
            counts[name] += secret.count(region, without_zeros)
    return counts


def test_after_locking_neither_passphrase_nor_key_is_left_in_the_window_s_process() -> None:
    """The passphrase was shown, mistyped, and taken back by a letter before it was right."""
    with DesktopSession(screen=True, keychain=False) as session:
        app = Desktop(session)
        keys = leave_meeting_open(app.vault)
        named = {
            "passphrase": Secret(letters=PASSPHRASE),
            "wrong passphrase": Secret(letters="zqwrong words"),
            "vault key": Secret(keys.vault),
            "case key": Secret(keys.case),
            "note": Secret(letters="zqnote"),
        }
        app.start()
        app.click("Show passphrase")
        app.click("Passphrase", "text")
        app.type("zqwrong words")
        app.press("Return")
        app.wait_for_text("does not open your cases")
        app.press("ctrl+a", "Delete")
        app.type(f"{PASSPHRASE}x")
        app.press("BackSpace")
        until(lambda: len(app.find("Passphrase", "text").text()) == len(PASSPHRASE), "all is typed")
        while_typed = found(app.process.pid, named)
        unlock(app, "")
        app.type("zqnote of this hour")
        app.press("Return")
        app.wait_for_text(": zqnote of this hour")
        while_open = found(app.process.pid, named)
        app.press("ctrl+l")
        app.find("Passphrase", "text")
        after_lock = found(app.process.pid, named)

    # The search finds what is there.
    assert while_typed["passphrase"] >= 1
    assert while_open["vault key"] >= 1
    assert while_open["note"] >= 1
    del after_lock["note"]
    assert after_lock == {"passphrase": 0, "wrong passphrase": 0, "vault key": 0, "case key": 0}
