"""What a destruction ends, in words a person reads before and after it."""

from facilitator.vault.destruction_words import counted


def test_what_there_is_is_counted_and_one_of_a_kind_is_told_in_the_singular() -> None:
    assert counted({"notes": 12, "papers": 1}) == "12 notes, 1 paper, and the case's own details"


def test_a_case_with_nothing_in_it_has_its_own_details() -> None:
    assert counted({}) == "the case's own details"
    assert counted({"notes": 0}) == "the case's own details"
