"""Names from right to left are set apart from what is beside them, and only where they are shown."""

import pytest

from facilitator.case.direction import (
    END_ISOLATE,
    ISOLATE,
    begins_from_the_right,
    from_the_left,
    isolated,
    without_isolates,
)
from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.list_words import shown_names
from facilitator.case.people import Participant, Party, PartyKind, distinct_names, distinct_parties

NAME = "Rasha محمد"


def apart(words: str) -> str:
    return f"{ISOLATE}{words}{END_ISOLATE}"


@pytest.mark.parametrize("words", ["", "Siân O'Brien, 3", "王小明", "กมล", "अनीता"])
def test_words_from_left_to_right_are_as_they_were(words: str) -> None:
    assert isolated(words) == words
    assert without_isolates(words) == words


@pytest.mark.parametrize("words", [NAME, "שרה כהן", "نگہت پروین", "ދިވެހި", "ߒߞߏ"])
def test_words_with_letters_from_right_to_left_are_set_apart_and_heard_as_they_were_typed(words: str) -> None:
    assert isolated(words) == apart(words)
    assert without_isolates(f"{isolated(words)}, 3") == f"{words}, 3"


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("", False),
        ("2026", False),
        ("Ana שרה", False),
        ("שרה Ana", True),
        ("1. שרה", True),
        (f"{apart('שרה')} is speaking", False),
        (f"{apart('שרה')}, שרה", True),
    ],
)
def test_what_begins_from_right_to_left_is_told_by_its_first_letter_that_is_not_set_apart(
    words: str, begins: bool
) -> None:
    assert begins_from_the_right(words) is begins


def test_a_sentence_runs_from_left_to_right_whatever_it_begins_with() -> None:
    assert from_the_left("שרה is here") == "\u200eשרה is here"
    assert without_isolates(from_the_left("שרה is here")) == "שרה is here"
    assert from_the_left("Ana שרה") == "Ana שרה"


def test_each_name_of_a_list_is_set_apart() -> None:
    assert shown_names([NAME, "Ana", "שרה"]) == f"{apart(NAME)}, Ana and {apart('שרה')}"
    assert shown_names([]) == ""


def test_the_number_of_a_namesake_stays_after_the_name() -> None:
    people = [Participant(id=ParticipantId(each), name=NAME) for each in "ab"]
    parties = [Party(id=PartyId(each), kind=PartyKind.FAMILY, name=NAME) for each in "ab"]
    assert list(distinct_names(people).values()) == [NAME, f"{apart(NAME)} (2)"]
    assert list(distinct_parties(parties).values()) == [NAME, f"{apart(NAME)} (2)"]
