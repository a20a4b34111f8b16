"""What is remembered of where the facilitator was stays small, whatever the files that come are called."""

from facilitator.case.papers import LONGEST_NAME
from facilitator.case.place import MOST_EXPECTED, Place


def test_files_to_come_are_named_as_their_papers_would_be() -> None:
    assert Place(expected=("Costs\n.pdf", "", "b\udce9.pdf")).expected == (
        "Costs .pdf",
        "Without a name",
        "b?.pdf",
    )


def test_of_very_many_files_to_come_with_very_long_names_the_first_are_remembered() -> None:
    names = Place(expected=tuple(f"{number}{'x' * 9_000}.pdf" for number in range(5_000))).expected
    assert len(names) == MOST_EXPECTED
    assert max(map(len, names)) <= LONGEST_NAME
    assert names[-1].startswith(f"{MOST_EXPECTED - 1}x")
