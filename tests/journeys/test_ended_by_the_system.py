"""SIGTERM and SIGHUP end as closing does: the words being typed are saved, all is locked, none is asked."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.casefile import CaseFile
from facilitator.meeting.state import Status
from facilitator.vault.vault import Vault
from tests.conftest import WHY_NO_QT
from tests.desktop.app import Desktop
from tests.desktop.session import SCREEN_PROGRAMS, DesktopSession
from tests.desktop.waiting import until
from tests.residue.meeting_left_open import PASSPHRASE, leave_meeting_open, unlock

pytestmark = [
    pytest.mark.system(*SCREEN_PROGRAMS),
    pytest.mark.skipif(os.name != "posix", reason="Windows tells its windows"),
    pytest.mark.skipif(bool(WHY_NO_QT), reason=WHY_NO_QT),
]
WORDS = "half a thought"
# The product whose worker takes two seconds to list the cases, and shows that it began.
WITH_A_SLOW_WORKER = """
import sys, time
from pathlib import Path
from facilitator.cases.cases import Cases
from ui.__main__ import main

real = Cases.listed
def listed(cases):
    Path(sys.argv[2]).with_name("begun").touch()
    time.sleep(2)
    return real(cases)
Cases.listed = listed
sys.exit(main())
"""


@pytest.fixture
def session() -> Iterator[DesktopSession]:
    with DesktopSession(screen=True, keychain=False) as started:
        leave_meeting_open(started.home / "vault")
        yield started


def _typed(session: DesktopSession) -> Desktop:
    app = Desktop(session).start()
    note = unlock(app)
    app.type(WORDS)
    until(lambda: note.text() == WORDS, "the words are on the screen")
    return app


def _kept(folder: Path) -> tuple[str, Status, bool]:
    assert [path.name for path in folder.iterdir() if path.name.endswith(("-wal", "-shm"))] == []
    vault = Vault.unlock(folder, PASSPHRASE, keychain=None)
    (case_id,) = vault.case_ids()
    case = CaseFile.open(vault, case_id)
    kept = (case.drafts.at("note").text, case.meeting.current().status, case.place.current().left_open)
    case.close()
    vault.close()
    return kept


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_what_is_being_typed_is_saved_and_everything_closed_without_a_question(
    number: signal.Signals, session: DesktopSession
) -> None:
    app = _typed(session)
    os.kill(app.process.pid, number)
    assert app.wait_for_end(20) == 0, app.errors()
    assert _kept(app.vault) == (WORDS, Status.RUNNING, True)


def test_it_ends_from_within_a_question_and_a_second_signal_cuts_nothing_short(
    session: DesktopSession,
) -> None:
    app = _typed(session)
    app.press("ctrl+k")
    app.find("Acts found")
    os.kill(app.process.pid, signal.SIGHUP)
    os.kill(app.process.pid, signal.SIGTERM)
    assert app.wait_for_end(20) == 0, app.errors()
    assert _kept(app.vault) == (WORDS, Status.RUNNING, True)


def test_a_worker_is_waited_for_and_a_second_signal_cuts_it_not_short(session: DesktopSession) -> None:
    vault = session.home / "vault"
    command = (sys.executable, "-c", WITH_A_SLOW_WORKER, "--vault", str(vault))
    app = Desktop(session, command).start()
    app.find("Passphrase", "text")
    app.type(PASSPHRASE)
    app.press("Return")
    until((session.home / "begun").exists, "the worker works")
    os.kill(app.process.pid, signal.SIGTERM)
    time_of_second = time.monotonic() + 0.5
    until(lambda: time.monotonic() > time_of_second, "a moment goes by")
    assert app.running
    os.kill(app.process.pid, signal.SIGTERM)
    assert app.wait_for_end(20) == 0, app.errors()
    assert _kept(vault) == ("", Status.RUNNING, True)


def test_locked_it_ends_at_once(session: DesktopSession) -> None:
    app = Desktop(session).start()
    app.find("Passphrase", "text")
    os.kill(app.process.pid, signal.SIGTERM)
    assert app.wait_for_end(20) == 0, app.errors()


def test_a_hang_up_that_was_to_be_ignored_is_ignored(session: DesktopSession) -> None:
    command = ("nohup", sys.executable, "-m", "ui", "--vault", str(session.home / "vault"))
    app = Desktop(session, command).start()
    note = unlock(app)
    os.kill(app.process.pid, signal.SIGHUP)
    app.type(WORDS)
    until(lambda: note.text() == WORDS, "the window goes on")
    os.kill(app.process.pid, signal.SIGTERM)
    assert app.wait_for_end(20) == 0
    assert _kept(app.vault) == (WORDS, Status.RUNNING, True)
