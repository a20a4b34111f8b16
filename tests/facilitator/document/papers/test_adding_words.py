"""Whatever stands in the way of reading a paper, it is told as what happened to one that is being added."""

import pytest

from facilitator.document.papers.adding_words import (
    MOST_NAMED,
    MOST_NAMED_ABOVE,
    said_when_added,
    said_when_interrupted,
)
from facilitator.document.papers.refusal import Reason, error_for


@pytest.mark.parametrize("reason", Reason)
def test_a_refusal_while_adding_says_that_nothing_was_added(reason: Reason) -> None:
    told = said_when_added(error_for(reason))
    assert "Nothing was added." in told
    assert "still in the case" not in told


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ([], ""),
        (["A.pdf"], "A.pdf was not added, because adding papers was interrupted. Add it again."),
        (
            ["A.pdf", "B.eml"],
            "A.pdf and B.eml were not added, because adding papers was interrupted. Add them again.",
        ),
    ],
)
def test_files_that_an_interruption_kept_from_being_added_are_named(names: list[str], told: str) -> None:
    assert said_when_interrupted(names) == told


def test_of_very_many_files_the_first_are_named_and_the_others_are_said_to_be_there() -> None:
    names = [f"{number}.pdf" for number in range(MOST_NAMED)]
    assert "others" not in said_when_interrupted(names)
    assert f"{MOST_NAMED - 1}.pdf and others were not added" in said_when_interrupted(
        [*names, "One more.pdf"]
    )


def test_above_a_page_few_are_named() -> None:
    told = said_when_interrupted(["A.pdf", "B.pdf", "C.pdf", "D.pdf"], most=MOST_NAMED_ABOVE)
    assert told.startswith("A.pdf, B.pdf, C.pdf and others were not added")
