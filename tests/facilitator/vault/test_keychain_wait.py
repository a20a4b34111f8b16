"""Waiting for a keychain ends in time, can be seen, and can be broken off; what was given up is not done."""

import threading
from collections.abc import Iterator

import pytest

from facilitator.vault import keychain_wait
from facilitator.vault.keychain_wait import NoAnswerError, break_off, listen, require_wanted, within
from facilitator.vault_errors import KeychainUnavailable
from tests.facilitator.vault.keychains import MemoryBackend, keychain_on

LONG = 20.0


@pytest.fixture(autouse=True)
def noticed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keychain_wait, "_NOTICED_AFTER", 0.05)


@pytest.fixture
def heard() -> Iterator[list[bool]]:
    told: list[bool] = []
    deafen = listen(told.append)
    yield told
    deafen()


def test_what_answers_soon_is_not_told(heard: list[bool]) -> None:
    assert within(LONG, lambda: "answer") == "answer"
    assert heard == []


def test_what_keeps_waiting_is_told_and_its_end_too(heard: list[bool]) -> None:
    answer = threading.Event()
    deafen = listen(lambda _waiting: answer.set())

    assert within(LONG, lambda: answer.wait(LONG))

    deafen()
    assert heard == [True, False]


def test_waiting_is_broken_off_at_once_and_what_was_given_up_is_not_done(heard: list[bool]) -> None:
    prompt, ended, done = threading.Event(), threading.Event(), []

    def ask() -> None:
        try:
            prompt.wait(LONG)
            require_wanted()
            done.append("done behind somebody's back")
        finally:
            ended.set()

    deafen = listen(lambda waiting: break_off() if waiting else None)
    with pytest.raises(NoAnswerError, match="broken off"):
        within(LONG, ask)
    deafen()
    prompt.set()

    assert ended.wait(LONG)
    assert done == []
    assert heard == [True, False]


def test_a_keychain_that_was_broken_off_says_that_it_may_be_locked() -> None:
    backend = MemoryBackend()
    backend.stuck = threading.Event()
    deafen = listen(lambda waiting: break_off() if waiting else None)

    with pytest.raises(KeychainUnavailable, match=r"broken off.*Nothing was lost"):
        keychain_on(backend, timeout=LONG).get("service", "user")

    deafen()
    backend.stuck.set()


def test_who_stops_listening_twice_stops_once(heard: list[bool]) -> None:
    other: list[bool] = []
    deafen = listen(other.append)
    deafen()
    deafen()

    assert within(LONG, lambda: threading.Event().wait(0.2)) is False
    assert heard == [True, False]
    assert other == []
