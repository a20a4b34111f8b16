"""What parties answer in their preparation calls is kept, and its issues become the issues of Agree."""

import pytest

from facilitator.case.preparation_calls import Prompt
from facilitator.casefile import CaseFile


def headings(case: CaseFile) -> list[str]:
    return [issue.heading for issue in case.issues.all()]


def test_each_prompt_has_words_and_a_question() -> None:
    assert [prompt.label for prompt in Prompt] == [
        "Issues", "Hoped outcome", "Authority", "The child's views",
        "Access", "Who else", "Safety at home", "Technology",
    ]  # fmt: skip
    assert all(prompt.question.endswith(("?", ".")) for prompt in Prompt)


def test_an_answer_is_kept_for_its_party_alone(ready: CaseFile) -> None:
    family, authority = (party.id for party in ready.parties.all())
    ready.calls.answer(family, Prompt.HOPED_OUTCOME, "A full week at school")
    assert ready.calls.answers(family)[Prompt.HOPED_OUTCOME] == "A full week at school"
    assert set(ready.calls.answers(authority).values()) == {""}


def test_the_issues_of_all_calls_are_listed_once_each_in_order(ready: CaseFile) -> None:
    family, authority = (party.id for party in ready.parties.all())
    ready.calls.answer(family, Prompt.ISSUES, "- Speech therapy\n\n\u2022 Transport\nTransport")
    ready.calls.answer(authority, Prompt.ISSUES, "Cost\nspeech  THERAPY")
    ready.issues.add("transport")
    ready.calls.take_issues()
    assert headings(ready) == ["transport", "Speech therapy", "Cost"]
    assert not ready.calls.take_issues()


def test_an_issue_that_was_taken_out_does_not_come_back_and_a_new_line_does_come(ready: CaseFile) -> None:
    family = ready.parties.all()[0].id
    ready.calls.answer(family, Prompt.ISSUES, "Transport")
    ready.calls.take_issues()
    ready.issues.remove(ready.issues.all()[0].id)
    ready.calls.answer(family, Prompt.ISSUES, "Transport\nTherapy")
    ready.calls.take_issues()
    assert headings(ready) == ["Therapy"]


@pytest.mark.parametrize("words", ["", " \n ", "-\n\u2022", "\u2026"])
def test_lines_without_words_are_no_issues(ready: CaseFile, words: str) -> None:
    ready.calls.answer(ready.parties.all()[0].id, Prompt.ISSUES, words)
    assert not ready.calls.take_issues()


def test_a_line_longer_than_a_heading_is_listed_as_far_as_it_goes(ready: CaseFile) -> None:
    ready.calls.answer(ready.parties.all()[0].id, Prompt.ISSUES, "long " * 100)
    ready.calls.take_issues()
    assert len(headings(ready)[0]) <= 300
