"""The filter of system calls is installed as the kernel asks, and left out where there is none."""

import platform
import struct
import sys
from typing import Any

import pytest

from facilitator.document.papers.linux_confinement import filter_program, install

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs seccompy")


class NotedKernel:
    """A C library that notes what the kernel is asked, and answers as told."""

    def __init__(self, *answers: int) -> None:
        self.asked: list[int] = []
        self._answers = list(answers)

    def prctl(self, what: int, *_rest: Any) -> int:
        self.asked.append(what)
        return self._answers.pop(0)


def test_new_rights_are_given_up_before_the_filter_which_needs_that() -> None:
    kernel = NotedKernel(0, 0)
    assert install(b"12345678", kernel)
    assert kernel.asked == [38, 22]


def test_a_kernel_that_refuses_is_told_of() -> None:
    first, second = NotedKernel(-1), NotedKernel(0, -1)
    assert not install(b"12345678", first)
    assert not install(b"12345678", second)
    assert first.asked == [38]


def test_threads_are_the_only_difference() -> None:
    alone, with_threads = filter_program(threads=False), filter_program(threads=True)
    assert len(alone) % 8 == len(with_threads) % 8 == 0
    assert 0 < len(with_threads) - len(alone) < 100
    assert struct.unpack_from("<H", alone) == (0x20,)  # it begins by loading what machine the call is of


def test_a_machine_that_is_not_known_has_no_filter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "another")
    assert filter_program(threads=False) == b""
