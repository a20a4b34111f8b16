"""The cases are locked with the computer, and the computer waits for it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from tests.desktop.session import DesktopSession
from tests.facilitator.platform_watch.logind_program import Logind
from tests.ui.opened_app import Opened

pytestmark = pytest.mark.system("dbus-daemon")


@pytest.fixture
def logind(monkeypatch: pytest.MonkeyPatch) -> Iterator[Logind]:
    with DesktopSession(keychain=False) as session:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", session.environment["DBUS_SESSION_BUS_ADDRESS"])
        with Logind() as logind:
            yield logind


@pytest.fixture
def opened(logind: Logind, open_app: Callable[[], Opened]) -> Opened:
    """The practice case on Meet, in a session that is watched."""
    opened = open_app()
    opened.unlock()
    opened.wait_for_stage("prepare")
    assert logind.said().startswith("held: sleep")
    opened.driven.press("Alt+2")
    opened.wait_for_stage("meet")
    return opened


def test_the_lock_of_the_session_locks_the_cases_even_with_a_question_open(
    opened: Opened, logind: Logind
) -> None:
    def locked_behind_it() -> None:
        logind.tell("lock")
        opened.driven.wait_for_text("Unlock your cases")

    opened.driven.press_with_dialog("Ctrl+K", locked_behind_it)
    opened.driven.wait_for_text("because this computer was locked or went to sleep")
    opened.app.end()


def test_sleep_waits_until_the_half_typed_note_is_saved_and_locked(opened: Opened, logind: Logind) -> None:
    opened.driven.type("half a thou")
    logind.tell("sleep")
    opened.driven.wait_for_text("Unlock your cases")
    assert logind.said() == "let go"
    assert opened.window.pages.stages() == ()

    opened.unlock()
    opened.wait_for_stage("meet")
    opened.driven.wait(
        lambda: any(box.toPlainText() == "half a thou" for box in opened.window.findChildren(QPlainTextEdit)),
        lambda: "the note",
    )
    opened.app.end()


def test_a_locked_app_stays_as_it_is_when_the_computer_sleeps(opened: Opened, logind: Logind) -> None:
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text("Unlock your cases")
    logind.tell("sleep")

    assert logind.said() == "let go"
    assert opened.driven.shows("Unlock your cases")
    opened.app.end()
