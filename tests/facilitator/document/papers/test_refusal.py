"""Every reason for which a paper is not read is told in a sentence that says what became of the case."""

import pytest

from facilitator.document.papers.refusal import Reason, Refused, error_for
from facilitator.document_errors import PaperLocked, WrongPassword


@pytest.mark.parametrize("reason", Reason)
def test_each_reason_has_words_for_a_person(reason: Reason) -> None:
    told = str(error_for(reason))
    assert told.endswith(".")
    assert reason in {Reason.LOCKED, Reason.WRONG_PASSWORD} or "Nothing was" in told


def test_a_password_is_asked_for_where_one_is_missing_or_wrong() -> None:
    assert isinstance(error_for(Reason.LOCKED), PaperLocked)
    assert isinstance(error_for(Reason.WRONG_PASSWORD), WrongPassword)


def test_what_is_raised_beside_the_paper_holds_nothing_of_it() -> None:
    assert str(Refused(Reason.DAMAGED)) == "damaged"
