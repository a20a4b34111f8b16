"""A meeting that begins on another day than planned asks once which day is meant."""

from datetime import date

import pytest

from facilitator.casefile import CaseFile
from facilitator.meeting.state import Status
from tests.ui.meet.conftest import Meeting, Open

PLANNED, TODAY = date(2026, 12, 11), date(2026, 12, 4)
ASKED = "This meeting was planned for Friday 11 December 2026. Today is Friday 4 December 2026."


@pytest.fixture
def early(prepared: CaseFile, open_page: Open) -> Meeting:
    """A meeting that is ready a week before its day."""
    prepared.matter.change(meeting_date=PLANNED)
    return open_page(prepared)


@pytest.mark.parametrize(
    ("answer", "day"), [("Start, and plan it for today", TODAY), ("Start, and leave the day", PLANNED)]
)
def test_it_starts_with_the_day_that_is_meant(early: Meeting, answer: str, day: date) -> None:
    early.screen.press("Ctrl+Return")
    early.screen.wait_for_text(ASKED)
    assert early.case.meeting.current().status is Status.NOT_STARTED
    early.screen.click(answer)

    early.screen.wait(early.case.meeting.has_begun, lambda: "the start")
    assert early.case.matter.current().meeting_date == day
    early.screen.type("Hello")
    early.screen.wait_for_text("Hello")
    assert early.refusals == []


def test_enter_gives_the_first_answer(early: Meeting) -> None:
    early.screen.press("Ctrl+Return")
    early.screen.wait_for_text(ASKED)
    early.screen.press("Return")

    early.screen.wait(early.case.meeting.has_begun, lambda: "the start")
    assert early.case.matter.current().meeting_date == TODAY


def test_not_yet_leaves_everything_as_it_is(early: Meeting) -> None:
    early.screen.press("Ctrl+Return")
    early.screen.wait_for_text(ASKED)
    early.screen.click("Do not start yet")

    assert not early.screen.shows(ASKED)
    assert not early.case.meeting.has_begun()
    assert early.case.matter.current().meeting_date == PLANNED


def test_what_refuses_the_start_is_told_before_it(prepared: CaseFile, open_page: Open) -> None:
    prepared.matter.change(meeting_date=PLANNED)
    prepared.readiness.record("independent", done=False)
    meeting = open_page(prepared)
    meeting.screen.press("Ctrl+Return")

    assert len(meeting.refusals) == 1
    assert not meeting.screen.shows(ASKED)


def test_on_the_day_itself_nothing_is_asked(prepared: CaseFile, open_page: Open) -> None:
    meeting = open_page(prepared)
    meeting.screen.press("Ctrl+Return")

    assert meeting.case.meeting.has_begun()
