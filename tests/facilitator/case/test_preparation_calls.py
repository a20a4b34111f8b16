"""What is asked before the meeting, and the issues in what was answered."""

from facilitator.case.identity import PartyId
from facilitator.case.preparation_calls import CallAnswer, Prompt, answer_id

FAMILY = PartyId("family")


def test_each_prompt_has_words_above_its_box_and_words_to_ask_it_in() -> None:
    assert len({prompt.label for prompt in Prompt}) == len(Prompt)
    assert Prompt.HOPED_OUTCOME.question == "What would a good result of the meeting be for you?"


def test_an_answer_not_given_yet_is_of_its_party_and_prompt_and_has_no_issue() -> None:
    answer = CallAnswer.empty(FAMILY, Prompt.ISSUES)
    assert answer.id == answer_id(FAMILY, Prompt.ISSUES)
    assert answer.id != answer_id(FAMILY, Prompt.ACCESS)
    assert answer.issues == ()


def test_each_line_is_an_issue_once_without_the_mark_of_a_list() -> None:
    answer = CallAnswer(id="x", words="- Mornings\n\n\u2022 The bus\n  * Mornings\n...")
    assert answer.issues[:2] == ("Mornings", "The bus")
