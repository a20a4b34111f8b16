"""Who started the program hears why it cannot begin, with a terminal or without."""

import sys

import pytest

from tests.facilitator.platform_watch.fake_library import FakeLibrary
from ui.startup.said_without_a_window import say, write


def test_a_terminal_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    user32 = FakeLibrary(MessageBoxW=1)

    say("There is no place.", user32=user32)

    assert capsys.readouterr().err == "facilitator: There is no place.\n"
    assert user32.calls == []


def test_without_a_terminal_a_box_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    user32 = FakeLibrary(MessageBoxW=1)

    say("There is no place.", user32=user32)

    assert user32.calls == [("MessageBoxW", None, "There is no place.", "Facilitator", 0x10)]


def test_what_only_a_terminal_is_told_goes_nowhere_without_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)

    assert not write("ValueError at start.py:1")
