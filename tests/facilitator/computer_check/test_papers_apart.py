"""The check starts the process that reads papers, and says what that process can do to this computer."""

import sys
from dataclasses import replace

import pytest

from facilitator.computer_check import papers_apart as check
from facilitator.computer_check.papers_apart import papers_apart
from facilitator.computer_check.result import CheckResult, FailedError, Status
from facilitator.document.papers.facts import Looked
from facilitator.document.papers.paper_process import PaperProcess
from facilitator.document.papers.reach import Reach
from tests.facilitator.document.hostile_pdf import ordinary

NOTHING = Reach(files=False, network=False, programs=False, descriptors=(0, 1, 2), environment=())


class Answers(PaperProcess):
    """A process that says it can reach this much."""

    seen = NOTHING
    pages = 1

    def reach(self) -> Reach:
        return self.seen

    def looked(self) -> Looked:
        return Looked(pages=self.pages)


def saying(seen: Reach, monkeypatch: pytest.MonkeyPatch, pages: int = 1) -> CheckResult | str:
    monkeypatch.setattr(Answers, "seen", seen)
    monkeypatch.setattr(Answers, "pages", pages)
    monkeypatch.setattr(check, "PaperProcess", Answers)
    return papers_apart(b"")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems keep less from it")
def test_on_linux_the_process_itself_says_that_it_can_do_nothing() -> None:
    told = papers_apart(ordinary())
    assert told == "Papers are read by a process that can open no file, use no network and start no program."


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"files": True}, "this: open files."),
        ({"files": True, "network": True}, "this: open files, use the network."),
        ({"programs": True}, "this: start programs."),
    ],
)
def test_what_it_can_do_is_said_in_amber(
    more: dict[str, bool], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = saying(replace(NOTHING, **more), monkeypatch)  # type: ignore[arg-type]
    assert isinstance(told, CheckResult)
    assert told.status is Status.AMBER
    assert words in told.sentence


@pytest.mark.parametrize("more", [{"descriptors": (0, 1, 2, 7)}, {"environment": ("DBUS_ADDRESS",)}])
def test_a_process_that_was_handed_something_has_failed(
    more: dict[str, tuple[int, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(FailedError, match="holds something"):
        saying(replace(NOTHING, **more), monkeypatch)  # type: ignore[arg-type]


def test_what_windows_cannot_do_without_is_nothing_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(saying(replace(NOTHING, environment=("SystemRoot",)), monkeypatch), str)


def test_a_document_without_pages_has_not_been_read(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FailedError, match="no page"):
        saying(NOTHING, monkeypatch, pages=0)


def test_a_process_that_does_not_answer_has_failed() -> None:
    with pytest.raises(FailedError, match="does not answer"):
        papers_apart(b"")
