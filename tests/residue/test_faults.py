"""When the program or a person makes a mistake, no value reaches a log, a terminal or a file."""

import sys
from collections.abc import Iterator

import pytest

from tests.conftest import WHY_NO_QT
from tests.desktop.app import Desktop
from tests.desktop.session import SCREEN_PROGRAMS, DesktopSession
from tests.desktop.waiting import until
from tests.residue.canary_scan import scan
from tests.residue.meeting_left_open import PASSPHRASE, leave_meeting_open, unlock

pytestmark = [
    pytest.mark.system(*SCREEN_PROGRAMS),
    pytest.mark.skipif(bool(WHY_NO_QT), reason=WHY_NO_QT),
]
# The product with one mistake in a slot and one in the worker, each of which carries what was typed.
WITH_FAULTS = """
import sys
from facilitator.acts.note_acts import NoteActs
from facilitator.cases.cases import Cases
from ui.__main__ import main

def write_note(self, text, *_, **__):
    raise ValueError(f"cannot keep {text}")

def listed(cases):
    raise RuntimeError("cannot read the case of zqworker") from LookupError("zqworker")

NoteActs.write = write_note
if "list" in sys.argv:
    sys.argv.remove("list")
    Cases.listed = listed
sys.exit(main())
"""
SAID = ("Something went wrong in the program.", "What you wrote is saved.")


@pytest.fixture
def session() -> Iterator[DesktopSession]:
    with DesktopSession(screen=True, keychain=False) as started:
        leave_meeting_open(started.home / "vault")
        yield started


def _faulty(session: DesktopSession, *more: str) -> Desktop:
    vault = str(session.home / "vault")
    return Desktop(session, (sys.executable, "-c", WITH_FAULTS, *more, "--vault", vault)).start()


def _told(app: Desktop) -> str:
    return "\n".join(line for line in app.errors().splitlines() if "accessible on path" not in line)


def test_a_fault_while_a_note_is_kept_tells_type_and_place_alone_and_loses_no_word(
    session: DesktopSession,
) -> None:
    app = _faulty(session)
    note = unlock(app)
    app.type("zqfaulty words")
    app.press("Return")
    for sentence in SAID:
        app.wait_for_text(sentence)
    assert note.text() == "zqfaulty words"
    app.kill()

    assert "facilitator: ValueError at " in _told(app)
    assert _told(app).count("\n") == 0
    assert scan(["zqfaulty", "zqpassphrase"], [session.root]) == []
    assert unlock(Desktop(session).start()).text() == "zqfaulty words"


def test_a_fault_in_the_worker_tells_no_value_nor_its_cause(session: DesktopSession) -> None:
    app = _faulty(session, "list")
    app.find("Passphrase", "text")
    app.type(PASSPHRASE)
    app.press("Return")
    until(lambda: "RuntimeError" in app.errors(), "the fault is told")
    app.kill()

    assert _told(app).startswith("facilitator: RuntimeError at ")
    assert "LookupError" not in app.errors()
    assert scan(["zqworker", "zqpassphrase"], [session.root]) == []


def test_wrong_passphrases_are_kept_and_told_nowhere(session: DesktopSession) -> None:
    app = Desktop(session).start()
    app.find("Passphrase", "text")
    app.type("zqmistaken words")
    app.press("Return")
    app.wait_for_text("does not open your cases")
    assert not app.shows("zqmistaken")
    app.kill()

    assert _told(app) == ""
    assert app.output() == ""
    assert scan(["zqmistaken"], [session.root]) == []
