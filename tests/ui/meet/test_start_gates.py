"""Each of the three checks that nobody can set aside holds the real start alone, whatever reason is given."""

from collections.abc import Callable

import pytest

from facilitator.case.readiness import NEVER_OVERRIDDEN
from facilitator.casefile import CaseFile
from facilitator.meeting.state import Status
from tests.ui.meet.conftest import Open

SHUT: dict[str, tuple[Callable[[CaseFile], object], str]] = {
    "independent": (
        lambda case: case.readiness.record("independent", done=False),
        "I am independent and have had no part in this case before",
    ),
    "takes-part": (
        lambda case: case.parties.change(case.parties.all()[0].id, agreed_to_take_part=False),
        "Every party agrees to take part",
    ),
    "confidentiality": (
        lambda case: case.people.change(case.people.all()[0].id, confidentiality_accepted=False),
        "Everyone who will be there accepts confidentiality, supporters and interpreters too",
    ),
}


@pytest.mark.parametrize("gate", SHUT)
def test_one_of_the_three_open_refuses_the_start_in_its_words(
    gate: str, prepared: CaseFile, open_page: Open
) -> None:
    shut, question = SHUT[gate]
    shut(prepared)
    assert [check.key for check in prepared.readiness.missing()] == [gate]
    meeting = open_page(prepared)
    meeting.screen.wait_for_text("It cannot start yet: one check is open of those that protect everyone.")
    meeting.screen.wait_for_text(question)
    assert not meeting.screen.is_there("Why start without them")

    meeting.screen.press("Ctrl+Return")
    meeting.screen.click("Dismiss")
    meeting.screen.click("Start the meeting")

    assert meeting.refusals == [f"The meeting cannot start yet. Still open: {question}."] * 2
    assert meeting.case.meeting.current().status is Status.NOT_STARTED


def test_these_three_are_all_there_are() -> None:
    assert set(SHUT) == NEVER_OVERRIDDEN
