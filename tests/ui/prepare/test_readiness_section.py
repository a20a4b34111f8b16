"""Readiness: what is missing is said, is one click from where it is mended, and can be set aside or not."""

from datetime import date

from facilitator.case.people import PartyKind
from facilitator.case.readiness import NEVER_OVERRIDDEN, CheckStatus
from tests.ui.prepare.conftest import Preparing


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
    preparing.screen.type("Me, today")
    preparing.wait(
        lambda: any(
            check.record and check.record.who == "Me, today" for check in preparing.case.readiness.checks()
        )
    )
    assert state(preparing, "independent") is CheckStatus.READY


def test_a_check_is_set_aside_with_a_reason_and_taken_back_without(preparing: Preparing) -> None:
    question = "There was a preparation call with each side"
    preparing.screen.click("Readiness")
    preparing.screen.click(f"Set aside with a reason: {question}")
    preparing.screen.type("They met last month")
    preparing.wait(lambda: state(preparing, "calls") is CheckStatus.OVERRIDDEN)
    preparing.screen.wait_for_text("Set aside. Recorded")
    preparing.screen.fill(f"Why it is set aside: {question}", "")
    preparing.wait(lambda: state(preparing, "calls") is CheckStatus.MISSING)


def test_the_three_offer_no_way_round(preparing: Preparing) -> None:
    preparing.screen.click("Readiness")
    for check in preparing.case.readiness.checks():
        offered = preparing.screen.is_there(f"Set aside with a reason: {check.question}")
        wanted = check.status is CheckStatus.MISSING and check.key not in NEVER_OVERRIDDEN
        assert offered is wanted, check.key


def test_the_list_counts_what_is_missing_as_it_is_mended(preparing: Preparing) -> None:
    still = len(preparing.case.readiness.missing())
    preparing.screen.wait_for_text(f"{still} missing")
    preparing.case.parties.add(PartyKind.FAMILY)
    preparing.screen.choose("Whose right it is", "The child's parent")
    preparing.screen.wait_for_text(f"{still - 1} missing")


def test_a_preparation_call_is_recorded_with_its_date(preparing: Preparing) -> None:
    preparing.screen.press("Ctrl+N")
    preparing.screen.type("\n")
    preparing.screen.click_cell("Preparation call with Family")
    preparing.screen.type("20 Nov 2026\n")
    preparing.wait(lambda: preparing.case.parties.all()[0].prepared_on == date(2026, 11, 20))
    preparing.screen.click("Preparation notes")
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
