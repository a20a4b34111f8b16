from facilitator.agreement.issue import Issue, IssueState
from facilitator.case.identity import IssueId


def test_how_far_the_parties_are_has_words_for_the_screen() -> None:
    assert [state.label for state in IssueState] == ["Open", "Agreed", "Partly agreed", "Not agreed"]


def test_the_heading_of_what_is_agreed_is_not_asked_to_be_printed() -> None:
    asked = {
        state: Issue(id=IssueId("1"), heading="Transport", state=state, print_heading=True).asks_to_be_printed
        for state in IssueState
    }
    assert asked == {
        IssueState.OPEN: True,
        IssueState.AGREED: False,
        IssueState.PARTLY: True,
        IssueState.NOT_AGREED: True,
    }
    assert not Issue(id=IssueId("1"), heading="Transport").asks_to_be_printed
