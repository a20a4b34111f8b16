"""On Windows a process gives up all it can, also where one thing is not to be had."""

import pytest

from facilitator.document.papers.windows_confinement import lower
from facilitator.platform_watch.windows_child import WindowsChild


class NotedChild(WindowsChild):
    """A process that notes what it gave up; `missing` is what its Windows does not know."""

    def __init__(self, missing: str = "") -> None:
        super().__init__()
        self.gave_up: list[str] = []
        self._missing = missing

    def _give_up(self, what: str) -> bool:
        if what == self._missing:
            raise AttributeError(what)
        self.gave_up.append(what)
        return True

    def start_nothing(self) -> bool:
        return self._give_up("starting")

    def give_up_privileges(self) -> bool:
        return self._give_up("privileges")

    def be_untrusted(self) -> bool:
        return self._give_up("trust")


def test_all_of_it_is_given_up() -> None:
    child = NotedChild()
    lower(child)
    assert child.gave_up == ["starting", "privileges", "trust"]


@pytest.mark.parametrize("missing", ["starting", "privileges", "trust"])
def test_what_is_not_to_be_had_keeps_nothing_else_back(missing: str) -> None:
    child = NotedChild(missing)
    lower(child)
    assert {*child.gave_up, missing} == {"starting", "privileges", "trust"}


def test_where_there_is_no_windows_nothing_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr("facilitator.platform_watch.windows_child.windows_library", absent)
    lower()
