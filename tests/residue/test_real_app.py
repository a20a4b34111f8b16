"""What the running app writes and opens, watched from outside while a person makes a vault and comes back."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import WHY_NO_QT
from tests.desktop.app import Desktop
from tests.desktop.session import SCREEN_PROGRAMS, DesktopSession
from tests.residue.canary_scan import scan

pytestmark = [
    pytest.mark.system(*SCREEN_PROGRAMS, "strace", "xclip"),
    pytest.mark.skipif(bool(WHY_NO_QT), reason=WHY_NO_QT),
]
PASSPHRASE = "zqharbour lantern zqvelvet orchard"
WORDS = ["zqharbour", "zqvelvet"]
CALLS = "trace=openat,open,creat,rename,renameat,renameat2,link,linkat,mkdir,mkdirat,socket"
OPENED = re.compile(r'open(?:at)?\([^"]*"([^"]+)", [^)]*O_(?:WRONLY|RDWR|CREAT)')
MADE = re.compile(r'(?:creat|rename|renameat2?|link|linkat|mkdir|mkdirat)\(.*"([^"]+)"')
SOCKETS = re.compile(r"socket\((AF_\w+)")


@pytest.fixture
def session() -> Iterator[DesktopSession]:
    with DesktopSession(screen=True) as started:
        yield started


@pytest.fixture
def watched(session: DesktopSession) -> Desktop:
    """The app under strace, which steps aside (-D) so that the app keeps the process that was started."""
    watching = ("strace", "-D", "-f", "-s", "300", "-e", CALLS, "-o", str(session.logs / "calls"))
    program = (sys.executable, "-m", "ui", "--vault", str(session.home / "vault"))
    return Desktop(session, (*watching, *program))


def _make_a_vault(app: Desktop) -> None:
    app.start()
    app.click("Choose a passphrase")
    app.fill("Passphrase", PASSPHRASE, role="text")
    app.fill("The same again", PASSPHRASE, role="text")
    app.click("Go on")
    app.click("Make my encrypted store")
    app.wait_for_text("No open cases")


def test_only_the_vault_is_written_and_only_local_sockets_are_opened(
    watched: Desktop, session: DesktopSession
) -> None:
    _make_a_vault(watched)
    watched.kill()
    # A call that another thread interrupts is shown without its result, and counts as done.
    calls = [
        line
        for line in (session.logs / "calls").read_text(errors="replace").splitlines()
        if "= -1" not in line
    ]
    touched = {found[1] for line in calls if (found := OPENED.search(line) or MADE.search(line))}
    vault = str(session.home / "vault")
    assert any(path.startswith(vault) for path in touched), "strace saw nothing: the test would be blind"
    own = (vault, str(session.run), "/dev/", "/proc/self/")
    assert {path for path in touched if path.startswith("/") and not path.startswith(own)} == set()
    families = {found[1] for line in calls if (found := SOCKETS.search(line))}
    assert families <= {"AF_UNIX"}


def test_no_word_of_the_passphrase_is_anywhere_after_a_kill(session: DesktopSession) -> None:
    app = Desktop(session)
    _make_a_vault(app)
    command = Path(f"/proc/{app.process.pid}/cmdline").read_bytes()
    assert app.titles() == ["Facilitator"]
    app.kill()
    assert not any(word.encode() in command for word in WORDS)
    assert scan(WORDS, [session.root]) == []
    vault = session.home / "vault"
    left = {path for path in session.files() if not path.is_relative_to(vault)}
    kept_by_the_system = (session.home / ".local/share/keyrings", session.run)
    assert {
        path for path in left if not any(path.is_relative_to(place) for place in kept_by_the_system)
    } == set()


def test_a_wrong_passphrase_is_told_and_the_right_one_opens(session: DesktopSession) -> None:
    app = Desktop(session)
    _make_a_vault(app)
    app.kill()
    app.start()
    app.fill("Passphrase", "not the right words at all", role="text")
    app.press("Return")
    app.wait_for_text("does not open your cases")
    app.fill("Passphrase", PASSPHRASE, role="text")
    app.press("Return")
    app.wait_for_text("No open cases")


def test_a_copied_passphrase_never_reaches_the_clipboard(session: DesktopSession) -> None:
    app = Desktop(session)
    app.start()
    app.click("Choose a passphrase")
    app.fill("Passphrase", PASSPHRASE, role="text")
    app.click("Show passphrase")
    app.click("Passphrase", role="text")
    app.press("ctrl+a", "ctrl+c", "ctrl+x")
    for selection in ("clipboard", "primary", "secondary"):
        held = session.run_to_end("xclip", "-o", "-selection", selection).stdout
        assert not any(word in held for word in WORDS)
