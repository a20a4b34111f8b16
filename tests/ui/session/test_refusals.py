"""A refusal goes when its cause is gone, and takes the keyboard to where it is mended."""

from typing import Unpack

from facilitator.acts.party_acts import PartyChanges
from facilitator.meeting.state import Status
from tests.ui.opened_app import Opened


def _message(opened: Opened) -> str:
    return opened.window.messages.sentence()


def _leave_one_check_open(opened: Opened, **changes: Unpack[PartyChanges]) -> None:
    case = opened.case
    opened.open_case.controller.run(lambda _: case.parties.change(case.parties.all()[0].id, **changes))
    opened.driven.press("Alt+2")


def test_a_refused_start_takes_the_keyboard_to_the_reason_and_goes_with_it(opened: Opened) -> None:
    _leave_one_check_open(opened, prepared_on=None)
    opened.driven.press("Ctrl+Return")
    assert "Say why you start without them" in _message(opened)
    assert opened.driven.focused().accessibleName() == "Why start without them"
    opened.driven.type("They asked to go ahead")
    opened.driven.wait(lambda: not _message(opened), lambda: "the refusal to go")
    assert opened.case.notes.all() == ()
    opened.driven.press("Ctrl+Return")
    meeting = opened.case.meeting.current()
    assert (meeting.status, meeting.unready_reason) == (Status.RUNNING, "They asked to go ahead")


def test_a_start_that_no_reason_allows_takes_the_keyboard_to_what_mends_it(opened: Opened) -> None:
    _leave_one_check_open(opened, agreed_to_take_part=False)
    opened.driven.press("Ctrl+Return")
    assert "The meeting cannot start yet" in _message(opened)
    assert opened.driven.focused().accessibleName().startswith("Mend it: ")
    opened.driven.press("Space")
    opened.driven.wait(lambda: opened.window.pages.current() == "prepare", lambda: "Prepare")
    assert _message(opened) == ""


def test_a_refusal_goes_with_the_next_act_and_not_with_time_or_half_a_word(opened: Opened) -> None:
    opened.driven.press("Alt+2", "Ctrl+Return", "F2")
    assert "Nobody is waiting" in _message(opened)
    opened.driven.type("half")
    opened.window.flush_editors()
    opened.open_case.controller.run(lambda case: case.meeting.tick())
    assert "Nobody is waiting" in _message(opened)
    opened.driven.press("Ctrl+Shift+2")
    assert _message(opened) == ""


def test_what_must_be_settled_before_the_end_takes_the_keyboard_to_its_step(opened: Opened) -> None:
    opened.driven.press("Alt+4", "Ctrl+Shift+D")
    opened.driven.wait(lambda: bool(_message(opened)), lambda: "the refusal")
    assert opened.window.pages.page().isAncestorOf(opened.driven.focused())
    if "safety" in _message(opened):
        opened.driven.press("Space")
        opened.driven.wait(lambda: not _message(opened), lambda: "the refusal to go")
