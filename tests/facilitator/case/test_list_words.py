import pytest

from facilitator.case.list_words import joined


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["Family"], "Family"),
        (["Family", "School"], "Family and School"),
        (["Family", "School", "Health"], "Family, School and Health"),
    ],
)
def test_names_are_joined_as_in_a_sentence(names: list[str], words: str) -> None:
    assert joined(names) == words
