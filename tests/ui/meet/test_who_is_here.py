"""While the meeting runs it is one menu to say who left, who did not come and who is back."""

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from facilitator.case.people import Presence
from facilitator.casefile import CaseFile
from tests.ui.meet.conftest import Meeting, Open
from ui.meet.who_is_here import WhoIsHere


@pytest.fixture
def running(prepared: CaseFile, open_page: Open) -> Meeting:
    prepared.meeting.start()
    return open_page(prepared)


def say(meeting: Meeting, name: str, presence: Presence) -> None:
    """Choose that of the person, as the mouse or the keyboard does."""
    meeting.screen.press("Ctrl+Shift+A")
    meeting.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    person = next(entry for entry in opened.actions() if entry.text().startswith(name))
    offered = person.menu()
    assert isinstance(offered, QMenu)
    next(entry for entry in offered.actions() if entry.text() == presence.label).trigger()
    opened.close()


def of(meeting: Meeting, name: str) -> Presence:
    return next(meeting.case.people.presence(p) for p in meeting.case.people.all() if p.name == name)


def test_who_leaves_loses_hand_and_number_and_stays_in_the_plan(running: Meeting) -> None:
    name = running.case.people.all()[1].name
    say(running, name, Presence.LEFT)
    assert of(running, name) is Presence.LEFT
    running.wait(lambda: not running.screen.is_there(f"Give the floor to {name}"))
    assert name in [each.name for each in running.case.plan.current().attendees]
    say(running, name, Presence.HERE)
    running.wait(lambda: running.screen.is_there(f"Give the floor to {name}"))


def test_what_holds_already_is_not_offered(running: Meeting) -> None:
    running.screen.press("Ctrl+Shift+A")
    running.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    first = opened.actions()[0].menu()
    assert isinstance(first, QMenu)
    assert [entry.text() for entry in first.actions()] == ["Was here and left", "Did not come"]
    opened.close()


def test_who_spoke_is_never_marked_as_not_having_come(running: Meeting) -> None:
    speaker = running.case.people.all()[0]
    running.screen.press("Ctrl+1")
    running.wait(lambda: running.speaker() == speaker.name)
    say(running, speaker.name, Presence.DID_NOT_COME)
    assert of(running, speaker.name) is Presence.HERE
    assert any("so they were here" in refusal for refusal in running.refusals)
    assert running.page.findChildren(WhoIsHere)
