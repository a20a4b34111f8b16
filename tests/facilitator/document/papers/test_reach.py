"""What can be reached is tried out, and nothing of the trying is left."""

import os
import sys
from typing import Any

import psutil
import pytest

from facilitator.document.papers import reach as tried
from facilitator.document.papers.reach import reach

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked in another way")


@posix
def test_an_ordinary_process_reaches_all_and_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OF_THIS_TEST", "1")
    before = psutil.Process().num_fds()
    seen = reach()
    assert (seen.files, seen.network, seen.programs) == (True, True, True)
    assert "OF_THIS_TEST" in seen.environment
    assert {0, 1, 2} <= set(seen.descriptors)
    assert psutil.Process().num_fds() == before
    assert psutil.Process().children() == []


@posix
def test_what_is_refused_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class NoSockets:
        def socket(self, *_asked: int) -> int:
            return -1

    def refused(*_asked: Any, **_more: Any) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refused)
    monkeypatch.setattr(os, "posix_spawn", refused)
    seen = reach(library=NoSockets())
    assert (seen.files, seen.network, seen.programs) == (False, False, False)


@pytest.mark.parametrize("can", [True, False])
def test_windows_is_asked_in_its_own_way(can: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def starts(program: str, _library: object) -> bool:
        asked.append(program)
        return can

    monkeypatch.setattr(tried, "can_use_network", lambda _library: can)
    monkeypatch.setattr(tried, "can_start_program", starts)
    seen = reach(system="win32")
    assert (seen.network, seen.programs) == (can, can)
    assert asked == [sys.executable]
    assert seen.environment == tuple(sorted(os.environ))
