"""Before the first turn of somebody who has not accepted confidentiality, Meet asks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.case.calendar_words import clock_time
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from tests.ui.meet.conftest import Meeting
from ui.meet.people_model import standing_at

ACCEPTS = "Omar Aziz accepts confidentiality now"
WITHOUT = "Go on without Omar Aziz"
TOLD = "Omar Aziz has not accepted confidentiality"


@pytest.fixture
def late(meeting: Meeting) -> Meeting:
    party = meeting.case.parties.all()[0].id
    meeting.page._controller.run(lambda case: case.people.add("Omar Aziz", party))
    return meeting


def _number(meeting: Meeting) -> int:
    omar = next(person for person in meeting.case.people.all() if person.name == "Omar Aziz")
    return meeting.case.people.numbers()[omar.id]


@pytest.mark.parametrize("way", ["key", "click", "hand"])
def test_however_the_floor_is_given_they_are_asked_about(late: Meeting, way: str) -> None:
    late.screen.press("Ctrl+1")
    number = _number(late)
    if way == "key":
        late.screen.press(f"Ctrl+{number}")
    elif way == "click":
        late.screen.click_row("People", "Omar Aziz")
    else:
        late.screen.press(f"Ctrl+Shift+{number}", "F2")
    late.screen.wait_for_text(TOLD)
    assert late.speaker() == "Amira Khan"
    late.screen.click(ACCEPTS)
    assert late.speaker() == "Omar Aziz"
    assert not late.screen.is_there(ACCEPTS)
    omar = next(person for person in late.case.people.all() if person.name == "Omar Aziz")
    assert (omar.confidentiality_accepted, omar.confidentiality_at) == (True, late.clock.now())
    late.wait(late.page.writing_place().hasFocus)


def test_a_round_asks_and_goes_on_without_them(late: Meeting) -> None:
    late.screen.press("F5")
    while late.speaker() and not late.screen.is_there(WITHOUT):
        late.clock.go(5)
        late.screen.press("F2")
    late.screen.wait_for_text(TOLD)
    late.screen.press("Ctrl+Shift+W")
    assert not late.screen.is_there(WITHOUT)
    current = late.case.meeting.current().round
    omar = next(person for person in late.case.people.all() if person.name == "Omar Aziz")
    assert current is None or omar.id not in (*current.waiting, *current.spoken)


def test_the_question_takes_no_keyboard_from_the_note_and_has_a_key(late: Meeting) -> None:
    late.screen.type("half")
    late.screen.press(f"Ctrl+{_number(late)}")
    late.screen.type(" a word ")
    assert late.page.writing_place().toPlainText() == "half a word "  # type: ignore[attr-defined]
    assert late.speaker() == ""
    late.screen.press("Ctrl+Shift+Y")
    assert late.speaker() == "Omar Aziz"


def test_going_on_without_them_gives_nobody_the_floor_and_says_so(late: Meeting) -> None:
    late.screen.press("Ctrl+1", f"Ctrl+{_number(late)}")
    late.screen.click(WITHOUT)
    assert late.speaker() == "Amira Khan"
    late.screen.wait_for_text("Going on without Omar Aziz, who has not accepted confidentiality")
    late.screen.press(f"Ctrl+{_number(late)}")
    late.screen.wait_for_text(TOLD)


def test_their_row_says_it_before_anybody_gives_them_the_floor_and_takes_the_answer(late: Meeting) -> None:
    joined = clock_time(late.clock.now().astimezone())
    assert f"joined {joined}" in late.row("Omar Aziz")
    people = late.page._people.list
    omar = next(person for person in late.case.people.all() if person.name == "Omar Aziz")
    row = people.people.index(people.people.row_of(omar.id))
    standing = standing_at(row)
    assert standing is not None
    accepts = people._drawing.places(people.visualRect(row), standing).badge
    assert accepts.width() >= 24
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=accepts.center())
    assert next(each for each in late.case.people.all() if each.id == omar.id).confidentiality_accepted
    assert late.speaker() == ""


def test_a_private_session_with_their_party_asks_too(late: Meeting) -> None:
    late.screen.press("F10", "1")
    late.screen.wait_for_text(TOLD)
    assert late.case.meeting.current().private_party_id is None
    late.screen.press("Ctrl+Shift+W")
    assert late.case.meeting.current().private_party_id == late.case.parties.all()[0].id


def test_the_question_goes_when_they_accept_in_prepare_or_leave(late: Meeting) -> None:
    omar = next(person for person in late.case.people.all() if person.name == "Omar Aziz")

    def accept(case: CaseFile) -> Changes:
        return case.people.change(omar.id, confidentiality_accepted=True)

    def leave(case: CaseFile) -> Changes:
        return case.people.change(omar.id, attending=False)

    for goes in (accept, leave):
        late.page._controller.run(
            lambda case: case.people.change(omar.id, confidentiality_accepted=False, attending=True)
        )
        late.screen.press(f"Ctrl+{_number(late)}")
        late.screen.wait_for_text(TOLD)
        late.page._controller.run(goes)
        assert not late.screen.is_there(ACCEPTS)


def test_the_question_takes_the_place_of_the_speaker_and_nothing_moves(late: Meeting) -> None:
    before = late.page._head.height(), late.page._columns.geometry()
    late.screen.press("F8", "F8", f"Ctrl+{_number(late)}")
    late.screen.wait_for_text(TOLD)
    assert "Nobody has the floor" not in late.head()
    assert any("accepted" in words for words in late.head())
    assert (late.page._head.height(), late.page._columns.geometry()) == before
    assert late.screen.focused() is late.page.writing_place()
