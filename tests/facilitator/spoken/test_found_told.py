"""Who listens is told how many were found and the first of them."""

from facilitator.spoken.found_told import found_told


def test_how_many_and_the_first_are_told() -> None:
    assert found_told(3, "Undo") == "3 found: Undo"
    assert found_told(0, "") == "Nothing found"
