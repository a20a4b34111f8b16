"""The watch hears what a logind on a bus of the test's own says."""

import os
import queue
import sys
import threading
from collections.abc import Iterator

import pytest

from facilitator.platform_watch import Availability, SessionWatch
from tests.desktop.session import DesktopSession
from tests.facilitator.platform_watch.logind_program import Logind

SECONDS = 10


class Heard:
    """What the watch called, in order."""

    def __init__(self) -> None:
        self._calls: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.may_sleep = threading.Event()
        self.may_sleep.set()
        self.watch = SessionWatch(
            on_lock=lambda: self._calls.put("lock"), on_sleep=self._sleep, on_end=self._calls.put
        )

    def _sleep(self) -> None:
        self._calls.put("sleep")
        self.may_sleep.wait(SECONDS)

    def next(self) -> str:
        return self._calls.get(timeout=SECONDS)

    def nothing_more(self) -> bool:
        return self._calls.empty()


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[DesktopSession]:
    with DesktopSession(keychain=False) as session:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", session.environment["DBUS_SESSION_BUS_ADDRESS"])
        yield session


@pytest.fixture
def heard() -> Iterator[Heard]:
    heard = Heard()
    yield heard
    heard.may_sleep.set()
    heard.watch.stop()


on_a_bus = pytest.mark.system("dbus-daemon")


@on_a_bus
@pytest.mark.usefixtures("bus")
def test_signals_that_have_only_the_names_are_no_signals_and_do_not_end_the_watch(heard: Heard) -> None:
    with Logind() as logind:
        heard.watch.start()
        logind.tell("nonsense")
        logind.tell("lock")

        assert heard.next() == "lock"
        assert heard.nothing_more()


@on_a_bus
@pytest.mark.usefixtures("bus")
def test_the_lock_of_this_login_is_heard_and_no_other(heard: Heard) -> None:
    with Logind() as logind:
        assert heard.watch.start() == Availability(
            True, "Facilitator locks when this computer is locked or goes to sleep."
        )
        logind.tell("unlock")
        logind.tell("lock another")
        logind.tell("hint off")
        logind.tell("lock")
        assert heard.next() == "lock"
        logind.tell("hint")
        assert heard.next() == "lock"
        assert heard.nothing_more()
        heard.watch.stop()


@on_a_bus
@pytest.mark.usefixtures("bus")
def test_the_computer_sleeps_only_once_the_cases_are_locked(heard: Heard) -> None:
    heard.may_sleep.clear()
    with Logind() as logind:
        heard.watch.start()
        assert logind.said() == "held: sleep, Facilitator, Saves and locks your cases first, delay"
        logind.tell("sleep")
        assert heard.next() == "sleep"
        assert logind.said_nothing_more()
        heard.may_sleep.set()
        assert logind.said() == "let go"
        logind.tell("wake")
        assert logind.said().startswith("held: sleep")
        logind.tell("sleep")
        assert heard.next() == "sleep"
        assert logind.said() == "let go"
        heard.watch.stop()


@on_a_bus
@pytest.mark.usefixtures("bus")
def test_stopping_lets_the_computer_sleep_and_hears_nothing_more(heard: Heard) -> None:
    with Logind() as logind:
        heard.watch.start()
        assert logind.said().startswith("held")
        heard.watch.stop()
        heard.watch.stop()
        assert logind.said() == "let go"
        logind.tell("lock")
        logind.tell("sleep")
    assert heard.nothing_more()
    assert not [thread for thread in threading.enumerate() if thread.name == "session watch"]


@on_a_bus
@pytest.mark.usefixtures("bus")
def test_where_sleep_cannot_be_held_up_it_says_so_and_still_hears(heard: Heard) -> None:
    with Logind("forbidding") as logind:
        answer = heard.watch.start()
        logind.tell("sleep")
        assert heard.next() == "sleep"
        heard.watch.stop()
    assert answer.available
    assert "may not wait for it" in answer.sentence


@on_a_bus
def test_a_bus_that_goes_away_is_told(bus: DesktopSession, heard: Heard) -> None:
    with Logind():
        heard.watch.start()
        bus.close()
        assert "does not tell" in heard.next()


@on_a_bus
@pytest.mark.usefixtures("bus")
@pytest.mark.parametrize("options", [None, ("stranger",)])
def test_without_logind_or_a_session_of_this_user_it_says_so(
    options: tuple[str, ...] | None, heard: Heard
) -> None:
    if options is None:
        answer = heard.watch.start()
    else:
        with Logind(*options):
            answer = heard.watch.start()
    assert not answer.available
    assert "Lock it before you close the lid" in answer.sentence


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks a bus of Linux")
def test_without_a_system_bus_it_says_so(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={os.devnull}/bus")

    assert not heard.watch.start().available


def test_other_systems_are_told_of_honestly(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "aix")

    answer = heard.watch.start()

    assert not answer.available
    assert "does not tell when it locks" in answer.sentence
