"""Agree has the head of Meet: a round begun here goes in the one order that is set for the meeting."""

from facilitator.casefile import CaseFile
from facilitator.meeting.state import RoundOrder
from tests.ui.agree.conftest import Agreeing


def begun(agreeing: Agreeing, order: RoundOrder) -> CaseFile:
    agreeing.controller.run(lambda case: case.meeting.start("The rest is settled by telephone"))
    agreeing.controller.run(lambda case: case.floor.set_round_order(order))
    return agreeing.case


def test_a_round_begun_on_agree_goes_in_the_order_set_on_meet(agreeing: Agreeing) -> None:
    case = begun(agreeing, RoundOrder.LEAST_HEARD)
    agreeing.screen.press("F5")
    agreeing.screen.wait_for_text("Round, least heard first: 1 of ")
    around = case.meeting.current().round
    assert around is not None
    assert around.order is RoundOrder.LEAST_HEARD


def test_the_order_that_is_set_on_meet_stands_in_the_settings_of_agree(agreeing: Agreeing) -> None:
    begun(agreeing, RoundOrder.LEAST_HEARD)
    agreeing.screen.press("Ctrl+Shift+T")
    agreeing.screen.wait_for_text("Least heard first")
    agreeing.screen.choose("Order of a round", "As listed")
    assert agreeing.case.meeting.current().round_order is RoundOrder.AS_LISTED
