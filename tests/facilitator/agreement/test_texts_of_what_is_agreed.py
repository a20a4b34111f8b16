"""What is written into an action, an issue or an option is kept clean and within its length."""

from collections.abc import Callable

import pytest

from facilitator.agreement.action import Action, Due
from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.issue import Issue, Option
from facilitator.case.identity import ActionId, IssueId, OptionId
from facilitator.errors import InvalidValue

ONE = ActionId("1")


def test_an_action_has_texts_of_several_lines_and_names_of_one() -> None:
    action = Action(
        id=ONE,
        what=" Meet J.\nat the gate. ",
        how_we_will_know=" Amira\nis told. ",
        different_timescale=" By\nMay. ",
        who=" Rowan\nShah ",
        supported_by=" The\noffice ",
        basis=" Regulation\n42(3) ",
        due=Due(words=" each\nFriday "),
    )
    assert (action.what, action.how_we_will_know, action.different_timescale) == (
        "Meet J.\nat the gate.",
        "Amira\nis told.",
        "By\nMay.",
    )
    assert (action.who, action.supported_by, action.basis) == ("Rowan Shah", "The office", "Regulation 42(3)")
    assert action.due.words == "each Friday"


def test_an_issue_an_option_and_the_terms_are_kept_without_blank_ends() -> None:
    assert Issue(id=IssueId("1"), heading=" The\nbus ").heading == "The bus"
    option = Option(id=OptionId("1"), description=" A taxi\nat 8. ", reality_test=" Too\ndear. ")
    assert (option.description, option.reality_test) == ("A taxi\nat 8.", "Too\ndear.")
    choices = PlanChoices(receivers=" The\nparties. ", review_words=" By\nvideo. ")
    assert (choices.receivers, choices.review_words) == ("The\nparties.", "By video.")


@pytest.mark.parametrize(
    ("write", "limit", "named"),
    [
        (lambda words: Action(id=ONE, what=words), 5_000, "What will be done"),
        (lambda words: Action(id=ONE, how_we_will_know=words), 5_000, "How we will know"),
        (lambda words: Action(id=ONE, different_timescale=words), 5_000, "The different timescale"),
        (lambda words: Action(id=ONE, who=words), 500, "Who will do it"),
        (lambda words: Action(id=ONE, supported_by=words), 500, "Who supports it"),
        (lambda words: Action(id=ONE, basis=words), 500, "The basis of the date"),
        (lambda words: Due(words=words), 200, "By when"),
        (lambda words: Issue(id=IssueId("1"), heading=words), 300, "The issue"),
        (lambda words: PlanChoices(receivers=words), 2_000, "Who may receive it"),
        (lambda words: PlanChoices(review_words=words), 500, "The review"),
    ],
)
def test_each_text_has_a_longest_length_and_its_refusal_begins_with_its_name(
    write: Callable[[str], object], limit: int, named: str
) -> None:
    write("x" * limit)
    with pytest.raises(InvalidValue, match=f"^{named} is "):
        write("x" * (limit + 1))


@pytest.mark.parametrize(
    ("write", "named"),
    [
        (lambda words: Issue(id=IssueId("1"), heading=words), "The issue"),
        (lambda words: Option(id=OptionId("1"), description=words), "The option"),
    ],
)
def test_an_issue_and_an_option_need_words(write: Callable[[str], object], named: str) -> None:
    with pytest.raises(InvalidValue, match=f"^{named} is empty"):
        write(" \n ")
