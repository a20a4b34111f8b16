"""Issues and options: for the facilitator, and a heading for the document only if every party agrees."""

from collections.abc import Callable

from facilitator.agreement.issue import IssueState
from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.ui.agree.conftest import PARTIES, Agreeing

HEADING = "Whether support starts before the review"


def raise_issue(agreeing: Agreeing) -> None:
    agreeing.screen.fill("Add an issue", HEADING)
    agreeing.screen.press("Return")
    agreeing.screen.find("Heading of issue 1")


def test_enter_adds_an_issue_and_the_line_is_free_for_the_next(agreeing: Agreeing) -> None:
    agreeing.screen.press("Ctrl+I")
    raise_issue(agreeing)
    agreeing.screen.type("Transport")
    agreeing.screen.press("Return")

    agreeing.screen.find("Heading of issue 2")
    assert [issue.heading for issue in agreeing.case.issues.all()] == [HEADING, "Transport"]


def test_a_heading_is_printed_only_with_every_partys_consent(agreeing: Agreeing) -> None:
    agreeing.screen.press("Ctrl+I")
    raise_issue(agreeing)
    agreeing.screen.choose("How far the parties are on issue 1", "Not agreed")
    agreeing.screen.click("Print the heading of issue 1")
    for party in PARTIES[:3]:
        agreeing.screen.click(f"{party} agrees to printing the heading of issue 1")
    agreeing.screen.wait_for_text("Not yet: Health.")
    assert agreeing.case.plan.current().still_in_disagreement == ()

    agreeing.screen.click("Health agrees to printing the heading of issue 1")

    agreeing.screen.wait_for_text("this heading goes into the document")
    assert agreeing.case.plan.current().still_in_disagreement == (HEADING,)


def test_a_new_heading_asks_every_party_again(agreeing: Agreeing) -> None:
    agreeing.screen.press("Ctrl+I")
    raise_issue(agreeing)
    agreeing.screen.click("Print the heading of issue 1")
    for party in PARTIES:
        agreeing.screen.click(f"{party} agrees to printing the heading of issue 1")
    agreeing.screen.fill("Heading of issue 1", "Another heading")

    agreeing.screen.wait_for_text("Not yet: Family, Local authority, School and Health.")
    assert agreeing.case.plan.current().still_in_disagreement == ()


def test_an_agreed_issue_cannot_be_printed_as_a_disagreement(agreeing: Agreeing) -> None:
    agreeing.screen.press("Ctrl+I")
    raise_issue(agreeing)
    agreeing.screen.choose("How far the parties are on issue 1", "Agreed")

    agreeing.screen.wait(
        lambda: not agreeing.screen.is_there("Print the heading of issue 1"), lambda: "no print tick"
    )
    assert agreeing.case.issues.all()[0].state is IssueState.AGREED


def test_an_option_is_tested_and_becomes_an_action(agreeing: Agreeing) -> None:
    agreeing.screen.press("Ctrl+I")
    raise_issue(agreeing)
    agreeing.screen.click("Add an option to issue 1")
    agreeing.screen.type("A taxi for the first half term")
    agreeing.screen.press("Return")
    agreeing.screen.fill("Testing option 1", "The budget is there")
    agreeing.screen.click("Make option 1 an action")

    agreeing.screen.wait(lambda: len(agreeing.case.actions.all()) == 3, lambda: "an action")
    assert agreeing.case.options.all()[0].reality_test == "The budget is there"
    made = agreeing.case.actions.all()[2]
    assert (made.what, made.issue_id) == ("A taxi for the first half term", agreeing.case.issues.all()[0].id)


def test_removing_an_issue_keeps_its_options(agreeing: Agreeing) -> None:
    agreeing.screen.press("Ctrl+I")
    raise_issue(agreeing)
    agreeing.controller.run(lambda case: case.options.add("A taxi", case.issues.all()[0].id))
    agreeing.screen.click("Remove issue 1")

    agreeing.screen.wait_for_text("Options under no issue")
    agreeing.screen.find("Words of option 1")


def test_a_half_typed_issue_is_there_again_after_a_restart(
    agreeing: Agreeing, vault: Vault, open_page: Callable[[CaseFile], Agreeing]
) -> None:
    agreeing.screen.press("Ctrl+I")
    agreeing.screen.fill("Add an issue", "Half an iss")
    agreeing.screen.wait(lambda: bool(agreeing.case.drafts.at("issue:new").text), lambda: "a draft")
    place = agreeing.case.case_id
    agreeing.close()

    again = open_page(CaseFile.open(vault, place))
    again.screen.press("Ctrl+I")

    again.screen.wait_for_text("Half an iss")
    assert again.case.issues.all() == ()
