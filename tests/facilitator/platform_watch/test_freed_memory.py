"""Freed memory is given back where the system can take it."""

from types import SimpleNamespace

from facilitator.platform_watch.freed_memory import give_back_freed_memory


def test_freed_memory_is_given_back_whole() -> None:
    asked: list[int] = []

    assert give_back_freed_memory(SimpleNamespace(malloc_trim=asked.append))
    assert asked == [0]


def test_a_system_that_cannot_take_freed_memory_back_is_told_of_and_raises_nothing() -> None:
    assert not give_back_freed_memory(SimpleNamespace())
