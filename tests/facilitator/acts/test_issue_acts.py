"""Issues and what stands under them: each goes alone, and a heading that changes asks every party again."""

import pytest

from facilitator.acts.issue_acts import IssueChanges
from facilitator.agreement.issue import Issue
from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from tests.facilitator.builders import agree, propose


@pytest.fixture
def listed(ready: CaseFile) -> CaseFile:
    """A case with two issues, an option under each and one under none."""
    ready.issues.add("Transport")
    ready.issues.add("Therapy")
    ready.options.add("A taxi", ready.issues.all()[0].id)
    ready.options.add("Weekly sessions", ready.issues.all()[1].id)
    ready.options.add("A named adult")
    return ready


def named(case: CaseFile, heading: str) -> Issue:
    return next(issue for issue in case.issues.all() if issue.heading == heading)


def test_what_stood_under_a_removed_issue_stays_and_the_rest_keeps_its_own(listed: CaseFile) -> None:
    transport, therapy = listed.issues.all()
    for issue in (transport, therapy):
        action = propose(listed, f"About {issue.heading}")
        listed.actions.change(action.id, issue_id=issue.id)
    listed.issues.remove(transport.id)
    assert [issue.heading for issue in listed.issues.all()] == ["Therapy"]
    assert [(option.description, option.issue_id) for option in listed.options.all()] == [
        ("A taxi", None),
        ("Weekly sessions", therapy.id),
        ("A named adult", None),
    ]
    assert [(action.what, action.issue_id) for action in listed.actions.all()] == [
        ("About Transport", None),
        ("About Therapy", therapy.id),
    ]


def test_a_removed_issue_takes_the_consents_to_its_heading_and_no_others(listed: CaseFile) -> None:
    transport, therapy = listed.issues.all()
    action = propose(listed)
    for subject in (transport.id, therapy.id, action.id):
        agree(listed, subject)
    listed.issues.remove(transport.id)
    assert {consent.subject_id for consent in listed.consents.all()} == {therapy.id, action.id}


@pytest.mark.parametrize("changes", [{"heading": "Travel"}, {"print_heading": False}])
def test_another_heading_or_none_in_the_plan_clears_the_consents_to_it(
    listed: CaseFile, changes: IssueChanges
) -> None:
    issue = named(listed, "Transport")
    listed.issues.change(issue.id, print_heading=True)
    agree(listed, issue.id)
    listed.issues.change(issue.id, **changes)
    assert listed.consents.all() == ()


def test_a_heading_that_stays_as_it_is_keeps_the_consents_to_it(listed: CaseFile) -> None:
    issue = named(listed, "Transport")
    listed.issues.change(issue.id, print_heading=True)
    agree(listed, issue.id)
    listed.issues.change(issue.id, heading="Transport", print_heading=True)
    assert len(listed.consents.all()) == 2


def test_issues_and_options_come_in_the_order_in_which_they_were_added(listed: CaseFile) -> None:
    listed.options.remove(listed.options.all()[0].id)
    listed.issues.remove(listed.issues.all()[0].id)
    listed.issues.add("Exams")
    listed.options.add("Extra time")
    assert [(issue.heading, issue.position) for issue in listed.issues.all()] == [
        ("Therapy", 1),
        ("Exams", 2),
    ]
    assert [option.description for option in listed.options.all()] == [
        "Weekly sessions",
        "A named adult",
        "Extra time",
    ]


def test_an_option_is_tested_in_words_of_its_own(listed: CaseFile) -> None:
    taxi = listed.options.all()[0]
    listed.options.change(taxi.id, reality_test="Who pays until March?")
    assert listed.options.all()[0].reality_test == "Who pays until March?"
    listed.options.remove(taxi.id)
    with pytest.raises(NotAllowed, match=r"^That is no longer in the case\. Nothing was changed\.$"):
        listed.options.change(taxi.id, reality_test="Who drives?")
