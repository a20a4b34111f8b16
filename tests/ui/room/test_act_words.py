"""Every act on the shared view is called by what it would do now, and does that."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.agreement.plan import Outcome
from facilitator.agreement.shared_view import Showing
from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.facilitator.builders import propose
from tests.ui.room.test_room_view import Room, agree_to_all


class State(NamedTuple):
    """What was done with the view open; what each act is called then, and what the room sees after it."""

    done: Callable[[CaseFile], object]
    hold: str
    after_hold: Showing
    plan: str
    after_plan: Showing


def released(case: CaseFile) -> None:
    case.room.hold(held=False)


def with_plan(case: CaseFile) -> None:
    case.room.show_plan()
    released(case)


def on_a_break(case: CaseFile) -> None:
    case.meeting.begin_break(10)


def in_private(case: CaseFile) -> None:
    case.private_session.begin(case.parties.all()[0].id)


def offer_action(case: CaseFile) -> None:
    case.room.show_action(case.actions.all()[0].id)


def offer_outcome(case: CaseFile) -> None:
    case.terms.answer_outcome(Outcome.PARTIAL)
    case.room.show_outcome()


def take_back_outcome(case: CaseFile) -> None:
    offer_outcome(case)
    case.terms.answer_outcome(Outcome.UNSAID)


def both(*acts: Callable[[CaseFile], object]) -> Callable[[CaseFile], object]:
    return lambda case: [act(case) for act in acts]


HELD, PLAN, LATER = "Hold blank", "Show the whole plan", "Show the whole plan after the pause"
BLANK, MEETING, PAUSE = Showing.BLANK, Showing.MEETING, Showing.PAUSE
STATES = {
    "opened": State(lambda _: None, "Show the meeting", MEETING, PLAN, Showing.PLAN),
    "released": State(released, HELD, BLANK, PLAN, Showing.PLAN),
    "held on a break": State(on_a_break, "Show the pause page", PAUSE, LATER, PAUSE),
    "held in a private session": State(in_private, "Show the pause page", PAUSE, LATER, PAUSE),
    "held with an action": State(offer_action, "Show the action", Showing.ACTION, PLAN, Showing.PLAN),
    "an action shown": State(both(offer_action, released), HELD, BLANK, PLAN, Showing.PLAN),
    "held with the outcome": State(offer_outcome, "Show the outcome", Showing.OUTCOME, PLAN, Showing.PLAN),
    "held with no outcome yet": State(take_back_outcome, "End the hold", BLANK, PLAN, Showing.PLAN),
    "held with the plan": State(
        lambda case: case.room.show_plan(), "Show the plan", Showing.PLAN, PLAN, Showing.PLAN
    ),
    "the plan shown": State(with_plan, HELD, BLANK, "Back to the meeting", MEETING),
    "the plan over a break": State(
        both(with_plan, on_a_break), HELD, BLANK, "Show no plan after the pause", PAUSE
    ),
    "the plan after the meeting": State(
        both(with_plan, lambda case: case.meeting.adjourn()), HELD, BLANK, "Back to the pause page", PAUSE
    ),
}


@pytest.fixture
def room(vault: Vault, qtbot: QtBot) -> Iterator[Room]:
    made = Room(vault, qtbot)
    made.case.meeting.start("short notice")
    agree_to_all(made.case)
    yield made
    made.view.close()
    made.controller.end()
    made.canaries.close()


def do(room: Room, act: Callable[[CaseFile], object]) -> None:
    act(room.case)
    room.view._refresh()


def seen(room: Room) -> Showing:
    return room.case.room.shared_view().showing


@pytest.mark.parametrize("state", STATES)
def test_holding_and_releasing_say_what_the_room_sees_then(room: Room, state: str) -> None:
    room.opens.trigger()
    do(room, STATES[state].done)
    assert room.holds.text() == STATES[state].hold
    room.holds.trigger()
    assert seen(room) is STATES[state].after_hold


@pytest.mark.parametrize("state", STATES)
def test_showing_the_plan_and_going_back_say_what_the_room_sees_then(room: Room, state: str) -> None:
    room.opens.trigger()
    do(room, STATES[state].done)
    assert room.plans.text() == STATES[state].plan
    room.plans.trigger()
    assert seen(room) is STATES[state].after_plan


def test_the_plan_that_was_asked_for_in_a_pause_is_shown_after_it(room: Room) -> None:
    room.opens.trigger()
    do(room, on_a_break)
    room.plans.trigger()
    do(room, lambda case: case.meeting.end_break())
    assert seen(room) is Showing.PLAN


def test_while_it_is_closed_it_can_only_be_opened(room: Room) -> None:
    acts = room.view.actions_for_keys()
    assert [act.text() for act in acts if act.isEnabled()] == ["Open shared view"]
    room.opens.trigger()
    assert room.opens.text() == "Close shared view"
    room.opens.trigger()
    assert room.window() is None
    assert [act.text() for act in acts] == [
        "Open shared view", "Hold blank", "Fill the screen", "Show the whole plan", "Next page of the plan",
    ]  # fmt: skip


def test_filling_the_screen_says_how_it_is_left(room: Room) -> None:
    room.opens.trigger()
    window = room.window()
    assert window is not None
    for _ in range(2):
        was_full = window.isFullScreen()
        assert room.fills.text() == ("Leave full screen" if was_full else "Fill the screen")
        room.fills.trigger()
        QApplication.processEvents()
        assert window.isFullScreen() is not was_full


def test_turning_the_plan_says_to_which_page(room: Room) -> None:
    for _ in range(12):
        propose(room.case)
    agree_to_all(room.case)
    room.opens.trigger()
    room.plans.trigger()
    window = room.window()
    assert window is not None
    pages = window.canvas.pages()[1]
    assert pages > 1
    for page in range(1, pages + 1):
        words = "First page of the plan" if page == pages else "Next page of the plan"
        assert room.turns.text() == words
        room.turns.trigger()
    assert window.canvas.pages()[0] == 1


def test_a_page_of_the_plan_cannot_be_turned_in_a_pause(room: Room) -> None:
    for _ in range(12):
        propose(room.case)
    agree_to_all(room.case)
    room.opens.trigger()
    room.plans.trigger()
    assert room.turns.isEnabled()
    do(room, on_a_break)
    assert not room.turns.isEnabled()
