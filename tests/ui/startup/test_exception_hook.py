"""A fault of the program is reported by type and place, never by value."""

import sys
import threading

import pytest

from facilitator.vault_errors import DiskFull
from ui.startup import exception_hook


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    sentences: list[str] = []
    exception_hook.install(sentences.append)
    return sentences


def raise_and_report(error: Exception) -> None:
    def faulty() -> None:
        raise error

    try:
        faulty()
    except Exception as caught:  # noqa: BLE001  the hook gets whatever it is
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_type_and_place_are_told_and_no_value(shown: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    raise_and_report(ValueError("zqsecret note"))
    told = capsys.readouterr().err

    assert told.startswith("facilitator: ValueError at tests/ui/startup/test_exception_hook.py:")
    assert "zqsecret" not in told + shown[0]
    assert shown == ["Something went wrong in the program. What you wrote is saved."]


def test_the_window_tells_it_where_there_is_no_terminal(
    shown: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)

    raise_and_report(ValueError("zqsecret note"))

    assert shown == ["Something went wrong in the program. What you wrote is saved."]


def test_what_a_person_can_be_told_is_told(shown: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    raise_and_report(DiskFull())

    assert shown == [str(DiskFull())]
    assert capsys.readouterr().err == ""


def test_a_fault_in_another_thread_is_told_without_its_value(
    shown: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    def work() -> None:
        raise KeyError("zqsecret")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    told = capsys.readouterr().err

    assert told.startswith("facilitator: KeyError at tests/ui/startup/test_exception_hook.py:")
    assert "zqsecret" not in told
    assert shown == []
