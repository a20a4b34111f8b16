"""Readiness: what is missing is said, is one click from where it is mended, and can be set aside or not."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from facilitator.case.people import PartyKind
from facilitator.case.readiness import NEVER_OVERRIDDEN, CheckStatus
from tests.ui.prepare.conftest import Preparing
from ui.look.theme import Theme, apply_theme
from ui.prepare.check_row import CheckRow


def state(preparing: Preparing, key: str) -> CheckStatus:
    return next(check.status for check in preparing.case.readiness.checks() if check.key == key)


def test_a_missing_check_leads_to_where_it_is_mended(preparing: Preparing) -> None:
    preparing.screen.click("Readiness")
    preparing.screen.click("Go to People: Every party agrees to take part")
    preparing.wait(lambda: preparing.screen.is_there("Party name"))
    assert preparing.case.place.current().section == "people"


def test_a_check_recorded_by_hand_says_who_confirmed_it(preparing: Preparing) -> None:
    question = "I am independent and have had no part in this case before"
    preparing.screen.click("Readiness")
    preparing.screen.click(f"Done: {question}")
    preparing.screen.click(f"More about: {question}")
    preparing.screen.fill(f"Who confirmed: {question}", "Me, today")
    preparing.wait(
        lambda: any(
            check.record and check.record.who == "Me, today" for check in preparing.case.readiness.checks()
        )
    )
    assert state(preparing, "independent") is CheckStatus.READY


def test_a_check_is_set_aside_with_a_reason_and_taken_back_without(preparing: Preparing) -> None:
    question = "There was a preparation call with each side"
    preparing.screen.click("Readiness")
    preparing.screen.click(f"More about: {question}")
    preparing.screen.click(f"Set aside with a reason: {question}")
    preparing.screen.type("They met last month")
    preparing.wait(lambda: state(preparing, "calls") is CheckStatus.OVERRIDDEN)
    preparing.screen.wait_for_text("Set aside ")
    preparing.screen.fill(f"Why it is set aside: {question}", "")
    preparing.wait(lambda: state(preparing, "calls") is CheckStatus.MISSING)


def test_the_three_offer_no_way_round(preparing: Preparing) -> None:
    preparing.screen.click("Readiness")
    for check in preparing.case.readiness.checks():
        preparing.screen.click(f"More about: {check.question}")
        offered = preparing.screen.is_there(f"Set aside with a reason: {check.question}")
        wanted = check.status is CheckStatus.MISSING and check.key not in NEVER_OVERRIDDEN
        assert offered is wanted, check.key


def test_the_list_counts_what_is_missing_as_it_is_mended(preparing: Preparing) -> None:
    checks = preparing.case.readiness.checks()
    ready = len(checks) - len(preparing.case.readiness.missing())
    preparing.screen.wait_for_text(f"{ready} of {len(checks)}")
    preparing.case.parties.add(PartyKind.FAMILY)
    preparing.screen.choose("Whose right it is", "The child's parent")
    preparing.screen.wait_for_text(f"{ready + 1} of {len(checks)}")


def test_a_preparation_call_is_recorded_with_its_date(preparing: Preparing) -> None:
    preparing.screen.press("Ctrl+N")
    preparing.screen.type("\n")
    preparing.screen.click_cell("Preparation call with Family")
    preparing.screen.type("20 Nov 2026\n")
    preparing.wait(lambda: preparing.case.parties.all()[0].prepared_on == date(2026, 11, 20))
    preparing.screen.click("Preparation calls")
    preparing.screen.wait_for_text("Preparation call on Friday 20 November 2026")
    preparing.screen.click("Preparation notes: Family")
    preparing.screen.type("Mornings are hardest.\nAsk first.")
    preparing.wait(lambda: preparing.case.parties.all()[0].preparation == "Mornings are hardest.\nAsk first.")


def test_the_section_shown_is_remembered(preparing: Preparing) -> None:
    preparing.screen.press("Ctrl+PgDown", "Ctrl+PgDown")
    assert preparing.page.current_section() == "readiness"
    assert preparing.case.place.current().section == "readiness"
    preparing.screen.press("Ctrl+PgUp")
    assert preparing.screen.is_there("Party name")
    assert preparing.screen.focused().accessibleName() == "Party name"


def test_a_check_is_one_line_until_it_is_chosen(preparing: Preparing) -> None:
    question = "The place or platform is neutral and private, and nothing is recorded"
    preparing.screen.click("Readiness")
    assert not preparing.screen.is_there(f"Set aside with a reason: {question}")
    preparing.screen.click(f"More about: {question}")
    assert preparing.screen.is_there(f"Set aside with a reason: {question}")
    preparing.screen.click(f"Less about: {question}")
    assert not preparing.screen.is_there(f"Set aside with a reason: {question}")


def test_all_that_is_confirmed_by_hand_is_ticked_at_once_but_independence(preparing: Preparing) -> None:
    preparing.screen.click("Readiness")
    preparing.screen.click("Tick all you can confirm yourself")
    by_hand = {c.key: c.status for c in preparing.case.readiness.checks() if c.recorded_by_hand}
    assert by_hand.pop("independent") is CheckStatus.MISSING
    assert set(by_hand.values()) == {CheckStatus.READY}
    assert not preparing.screen.is_there("Tick all you can confirm yourself")


def test_nothing_is_amber_before_the_day_of_the_meeting(preparing: Preparing) -> None:
    preparing.screen.click("Readiness")
    preparing.screen.wait_for_text("To do")
    assert not preparing.screen.shows("Missing")
    preparing.controller.run(lambda case: case.matter.change(meeting_date=case.today()))
    preparing.screen.wait_for_text("Missing")


def test_the_issues_of_the_calls_become_those_of_agree_by_one_act(preparing: Preparing) -> None:
    preparing.controller.run(lambda case: case.parties.add(PartyKind.FAMILY))
    family = preparing.case.parties.all()[0].id
    preparing.screen.click("Preparation calls")
    preparing.screen.click("Issues: Family")
    preparing.screen.type("Transport\nTherapy in term time")
    preparing.screen.press("Tab")
    preparing.screen.type("A place by Easter")
    preparing.wait(lambda: "A place by Easter" in preparing.case.calls.answers(family).values())
    preparing.screen.click("List the issues in Agree")
    assert [issue.heading for issue in preparing.case.issues.all()] == ["Transport", "Therapy in term time"]
    preparing.screen.wait_for_text("Agree has 2 issues")
    preparing.screen.press("Ctrl+Z")
    assert preparing.case.issues.all() == ()


@pytest.fixture
def large(preparing: Preparing, qapp: QApplication) -> Iterator[Preparing]:
    apply_theme(qapp, Theme.LIGHT, 200)
    yield preparing
    apply_theme(qapp, Theme.LIGHT, 100)


def test_with_large_text_the_question_has_the_width_of_its_row(large: Preparing, qapp: QApplication) -> None:
    large.page.window().resize(1366, 689)
    large.screen.click("Readiness")
    row = large.page.findChildren(CheckRow)[0]
    question, done = row._question, row._done
    large.wait(lambda: question.width() > row.width() * 4 // 5)
    assert done.mapTo(row, QPoint()).y() >= question.geometry().bottom()
    apply_theme(qapp, Theme.LIGHT, 100)
    large.wait(lambda: done.mapTo(row, QPoint()).y() < question.geometry().bottom())
