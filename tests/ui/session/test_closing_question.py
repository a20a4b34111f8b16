"""Closing the window over a meeting that goes on is asked about; over any other it is not."""

import pytest

from facilitator.meeting.state import Status
from tests.ui.opened_app import Opened
from ui.widgets.sheet import asked_now


def _is_asked() -> bool:
    return asked_now() is not None


@pytest.mark.parametrize("close", ["key", "window"])
def test_a_running_meeting_is_not_closed_without_a_question(opened: Opened, close: str) -> None:
    opened.case.meeting.start()
    opened.driven.press("Ctrl+Q") if close == "key" else opened.window.close()
    opened.driven.wait(_is_asked, lambda: "the question")
    assert opened.driven.shows("Close Facilitator while the meeting goes on?")
    stays = opened.driven.find("Stay in the meeting")
    opened.driven.wait(lambda: opened.driven.focused() is stays, lambda: "the keyboard on what stays")
    opened.driven.press("Escape")
    opened.driven.wait(lambda: not _is_asked(), lambda: "the question to go")
    assert opened.window.isVisible()
    assert opened.case.meeting.current().status is Status.RUNNING


def test_a_break_is_part_of_the_meeting(opened: Opened) -> None:
    opened.case.meeting.start()
    opened.case.meeting.begin_break()
    opened.driven.press("Ctrl+Q")
    opened.driven.wait(_is_asked, lambda: "the question")
    opened.driven.press("Escape")


def test_yes_saves_and_closes(opened: Opened) -> None:
    opened.case.meeting.start()
    opened.driven.press("Ctrl+Q")
    opened.driven.wait(_is_asked, lambda: "the question")
    opened.driven.click("Close it now")
    opened.driven.wait(lambda: not opened.window.isVisible(), lambda: "the window to close")
    assert opened.app._vault is None


@pytest.mark.parametrize("stop", ["adjourn", "end", ""])
def test_a_meeting_that_does_not_go_on_is_closed_at_once(opened: Opened, stop: str) -> None:
    if stop:
        opened.case.meeting.start()
        getattr(opened.case.meeting, stop)()
    opened.driven.press("Ctrl+Q")
    assert not _is_asked()
    assert not opened.window.isVisible()


def test_the_end_that_the_system_asks_for_asks_nothing(opened: Opened) -> None:
    opened.case.meeting.start()
    opened.app.end()
    assert not _is_asked()
