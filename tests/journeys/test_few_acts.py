"""In the middle of a meeting, what comes up most often is a few keys: each is counted, typed words aside."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.case.people import Participant, Presence
from tests.desktop.in_process import InProcessWindow
from tests.ui.opened_app import Opened, opening
from tests.ui.session.test_practice import at_practice

SPOKEN: Final = "Rowan sends the provision map to the council in 10 days, we know: Helen emails"


class Hands:
    """Does as somebody who knows the keys: writes down each key and each click that is not a typed word."""

    def __init__(self, opened: Opened) -> None:
        self.opened, self.case = opened, opened.case
        self.acts: list[str] = []

    def press(self, *keys: str) -> None:
        """Press each key where a keyboard would: in the menu that is open, or else where one types."""
        for key in keys:
            self.acts.append(key)
            menu = QApplication.activePopupWidget()
            if menu is None:
                self.opened.driven.press(key)
            else:
                QTest.keySequence(menu, QKeySequence.fromString(key))
                QApplication.processEvents()

    def type(self, words: str) -> None:
        """Type words, which are not counted."""
        self.opened.driven.type(words)

    def person(self, name: str) -> Participant:
        return next(person for person in self.case.people.all() if person.name == name)

    def number(self, name: str) -> str:
        """Return the number that stands beside the name."""
        return str(self.case.people.numbers()[self.person(name).id])


@pytest.fixture
def hands(
    nothing_stays_open: None,  # noqa: ARG001  goes last
    drive: Callable[[QWidget], InProcessWindow],
    qapp: QApplication,
    home: Path,
) -> Iterator[Hands]:
    """The practice mediation in the middle of its meeting, the keyboard in the note."""
    with opening(drive, qapp, home / "vault", practice=False) as begin:
        yield Hands(at_practice(begin))


def test_a_note_is_given_to_another_speaker_in_two_acts(hands: Hands) -> None:
    assert hands.case.notes.all()[-1].speaker_id == hands.person("Rowan Shah").id
    hands.press("Alt+W", hands.number("Helen Price"))
    assert hands.case.notes.all()[-1].speaker_id == hands.person("Helen Price").id
    assert len(hands.acts) == 2


def test_somebody_leaves_in_two_acts_and_comes_back_in_two(hands: Hands) -> None:
    leaving = ("Ctrl+Shift+A", hands.number("Tariq Hussain"))
    for presence in (Presence.LEFT, Presence.HERE):
        hands.press(*leaving)
        assert hands.case.people.presence(hands.person("Tariq Hussain")) is presence
    assert len(hands.acts) == 4


def test_a_whole_action_comes_of_one_spoken_line_in_two_acts(hands: Hands) -> None:
    hands.press("Alt+I")
    hands.type(SPOKEN)
    hands.press("Return")
    action = hands.case.actions.all()[-1]
    assert (action.what, action.who) == ("Send the provision map to the council", "Rowan Shah")
    assert action.due.day == hands.case.today() + timedelta(days=10)
    assert action.how_we_will_know == "Helen emails"
    assert len(hands.acts) == 2


def test_going_to_agree_is_one_act_and_adding_the_three_actions_of_the_law_another(hands: Hands) -> None:
    before = len(hands.case.actions.all())
    hands.press("Alt+3", "Alt+T")
    added = hands.case.actions.all()[before:]
    assert [action.outcome_key for action in added] == ["assess", "assess/decide", "assess/finalise"]
    assert len(hands.acts) == 2


def test_three_parties_agree_to_the_action_just_written_by_the_arrow_to_it_with_a_digit_each(
    hands: Hands,
) -> None:
    hands.press("Alt+3", "Alt+I")
    hands.type(SPOKEN)
    hands.press("Return")
    action, parties = hands.case.actions.all()[-1], hands.case.parties.all()
    assert not hands.case.consents.parties()[action.id]
    hands.acts.clear()
    hands.press("Up", "1", "2", "3")
    assert hands.case.consents.parties()[action.id] == {party.id for party in parties}
    assert len(parties) == 3
    assert len(hands.acts) == 4
