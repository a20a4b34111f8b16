"""Before the first case the facilitator is asked once who they are: it begins with the answer, or without."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.case.matter import Process
from facilitator.case.profile import Profile
from facilitator.casefile import CaseFile
from facilitator.cases.cases import Cases
from facilitator.vault.template_store import TemplateStore
from facilitator.vault_errors import StorageFailed
from tests.desktop.in_process import InProcessWindow
from tests.ui.opened_app import Opened, opening
from ui.unlock.about_you_page import AND_BEGIN, KEEP, KEPT, NOT_NOW, ONCE


@pytest.fixture
def opened(drive: Callable[[QWidget], InProcessWindow], qapp: QApplication, home: Path) -> Iterator[Opened]:
    """The list of cases of a vault in which nothing was done yet."""
    with opening(drive, qapp, home / "vault", practice=False) as begin:
        started = begin()
        started.unlock()
        started.wait_for_stage("home")
        started.driven.wait(lambda: started.driven.is_enabled("New case"), lambda: "the list")
        yield started


def ask(opened: Opened) -> None:
    opened.driven.press("Ctrl+N")
    opened.driven.wait(lambda: opened.driven.is_enabled(AND_BEGIN), lambda: "the question")
    assert opened.driven.shows(ONCE)
    assert opened.driven.focused().accessibleName() == "Your name"


def again(opened: Opened) -> None:
    """Go home and begin another case: nothing is asked."""
    opened.driven.press("Alt+Home")
    opened.wait_for_stage("home")
    opened.driven.wait(lambda: opened.driven.is_enabled("New case"), lambda: "the list")
    opened.driven.press("Ctrl+N")
    opened.wait_for_stage("prepare")


def test_the_first_case_begins_with_what_is_said_and_the_next_one_too(opened: Opened) -> None:
    ask(opened)
    opened.driven.type("Sam Hill")
    opened.driven.fill("Where you meet online", "Teams")
    opened.driven.click(AND_BEGIN)
    opened.wait_for_stage("prepare")
    opened.driven.wait_for_text(KEPT)
    assert opened.driven.focused().accessibleName() == "Title"
    for _ in range(2):
        matter = opened.case.matter.current()
        assert (matter.facilitator_name, matter.place) == ("Sam Hill", "Teams")
        again(opened)


@pytest.mark.parametrize("skip", ["Escape", NOT_NOW])
def test_one_key_or_button_goes_on_without_and_it_is_not_asked_again(opened: Opened, skip: str) -> None:
    ask(opened)
    if skip == NOT_NOW:
        opened.driven.click(skip)
    else:
        opened.driven.press(skip)
    opened.wait_for_stage("prepare")
    matter = opened.case.matter.current()
    assert (matter.facilitator_name, matter.process) == ("", Process.DISAGREEMENT_RESOLUTION)
    assert not opened.driven.shows(KEPT)
    again(opened)


def test_a_line_that_is_too_long_is_refused_on_the_page_and_can_be_mended(opened: Opened) -> None:
    ask(opened)
    opened.driven.type("S" * 501)
    opened.driven.press("Return")
    opened.driven.wait(lambda: opened.driven.is_enabled(AND_BEGIN), lambda: "the page")
    assert opened.window.pages.current() == ""
    opened.driven.fill("Your name", "Sam Hill")
    opened.driven.press("Return")
    opened.wait_for_stage("prepare")
    assert opened.case.matter.current().facilitator_name == "Sam Hill"


def test_what_could_not_be_kept_stands_in_the_way_of_one_case_and_makes_one_case_only(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_store: TemplateStore, _profile: Profile) -> None:
        raise StorageFailed

    monkeypatch.setattr(TemplateStore, "save_profile", refuse)
    made: list[Cases] = []
    create = Cases.create

    def counted(cases: Cases) -> CaseFile:
        made.append(cases)
        return create(cases)

    monkeypatch.setattr(Cases, "create", counted)
    ask(opened)
    opened.driven.press("Escape")
    opened.driven.wait_for_text(StorageFailed.sentence)
    opened.driven.press("Escape", "Escape")
    opened.wait_for_stage("prepare")
    assert len(made) == 1


def test_where_the_case_cannot_be_made_that_is_told_on_home_and_new_case_asks_no_more(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_cases: Cases) -> None:
        raise StorageFailed

    with monkeypatch.context() as broken:
        broken.setattr(Cases, "create", refuse)
        ask(opened)
        opened.driven.press("Escape")
        opened.driven.wait_for_text(StorageFailed.sentence)
        assert opened.window.pages.current() == "home"
    opened.driven.wait(lambda: opened.driven.is_enabled("New case"), lambda: "the list")
    opened.driven.press("Ctrl+N")
    opened.wait_for_stage("prepare")


def test_what_could_not_be_read_cannot_be_written_over(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_store: TemplateStore) -> None:
        raise StorageFailed

    monkeypatch.setattr(TemplateStore, "profile", refuse)
    opened.driven.click("About you")
    opened.driven.wait_for_text(StorageFailed.sentence)
    opened.driven.fill("Your name", "Sam Hill")
    assert not opened.driven.is_enabled(KEEP)
