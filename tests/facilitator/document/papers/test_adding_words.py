"""Whatever stands in the way of reading a paper, it is told as what happened to one that is being added."""

import pytest

from facilitator.document.papers.adding_words import said_when_added
from facilitator.document.papers.refusal import Reason, error_for


@pytest.mark.parametrize("reason", Reason)
def test_a_refusal_while_adding_says_that_nothing_was_added(reason: Reason) -> None:
    told = said_when_added(error_for(reason))
    assert "Nothing was added." in told
    assert "still in the case" not in told
