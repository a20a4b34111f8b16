"""Names from right to left are set apart from what is beside them, and only where they are shown."""

import pytest

from facilitator.case.direction import END_ISOLATE, ISOLATE, isolated, without_isolates
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


def test_each_name_of_a_list_is_set_apart() -> None:
    assert shown_names([NAME, "Ana", "שרה"]) == f"{apart(NAME)}, Ana and {apart('שרה')}"
    assert shown_names([]) == ""


def test_the_number_of_a_namesake_stays_after_the_name() -> None:
    people = [Participant(id=ParticipantId(each), name=NAME) for each in "ab"]
    parties = [Party(id=PartyId(each), kind=PartyKind.FAMILY, name=NAME) for each in "ab"]
    assert list(distinct_names(people).values()) == [NAME, f"{apart(NAME)} (2)"]
    assert list(distinct_parties(parties).values()) == [NAME, f"{apart(NAME)} (2)"]
