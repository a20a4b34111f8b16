"""The check code: changed by any word of the plan, and by nothing else."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from facilitator.agreement.check_code import read_check_code
from facilitator.agreement.plan import ActionPlan, Outcome
from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.content.check_code import check_code
from tests.facilitator.document.plans import action, hostile_plan, plan, plan_with_every_part
from tests.facilitator.document.structure_reader import hear


def _others() -> Iterator[tuple[str, ActionPlan]]:
    """Yield plans that differ from the one with every part in one of its parts."""
    whole = plan_with_every_part()
    for field in fields(whole):
        value = getattr(whole, field.name)
        if isinstance(value, tuple):
            yield f"one of {field.name} fewer", _with(whole, field.name, value[1:])
            yield from _parts_changed(whole, field.name, *value)
        else:
            yield field.name, _with(whole, field.name, _other(value))


def _parts_changed(whole: ActionPlan, name: str, first: Any, *rest: Any) -> Iterator[tuple[str, ActionPlan]]:
    if isinstance(first, str):
        yield f"a letter of {name}", _with(whole, name, (f"{first}x", *rest))
        return
    for field in fields(first):
        changed = replace(first, **{field.name: _other(getattr(first, field.name))})
        yield f"{field.name} of {name}", _with(whole, name, (changed, *rest))


def _other(value: object) -> object:
    match value:
        case bool():
            return not value
        case Outcome():
            return Outcome.FULL
        case date():
            return value.replace(year=value.year + 1)
        case int():
            return value + 1
    return f"{value}x"


def _with(whole: ActionPlan, name: str, value: Any) -> ActionPlan:
    return replace(whole, **{name: value})


@pytest.mark.parametrize("other", [pytest.param(plan, id=name) for name, plan in _others()])
def test_any_other_word_gives_another_code(other: ActionPlan) -> None:
    assert check_code(other) != check_code(plan_with_every_part())


def test_spaces_line_ends_and_the_way_of_writing_a_letter_do_not_change_the_code() -> None:
    whole = plan_with_every_part()
    spaced = replace(whole, contact=f"  {whole.contact.replace(' ', '  ')} ", review="We\nmeet again.")
    composed = replace(whole, title="Zoe\u0308's plan")
    assert check_code(spaced) == check_code(replace(whole, review="We meet again."))
    assert check_code(replace(whole, title="Zo\u00eb's plan")) == check_code(composed)


def test_other_paragraphs_or_lists_of_the_same_words_have_another_code() -> None:
    texts = ("Call\nthem, then write.", "Call them,\n\nthen write.", "Call them,\n- then write.")
    assert len({check_code(plan([action(1, what=text)])) for text in texts}) == 3


def test_the_code_is_one_that_can_be_typed_as_replaced() -> None:
    code = check_code(plan_with_every_part())
    assert read_check_code(code.replace(" ", "-").upper()) == code


def test_large_print_has_the_same_code_which_is_also_in_what_is_signed() -> None:
    whole = plan_with_every_part()
    code = check_code(whole)
    for large_print in (False, True):
        heard = hear(action_plan_pdf(whole, large_print=large_print))
        assert sum(f"check code {code}." in text for _, text in heard.said) == 1
        assert all(any(f"Check code {code}" in text for text in page) for page in heard.artifacts)


def test_hostile_words_have_a_code_too() -> None:
    assert len(check_code(hostile_plan())) == len("3f9a 20cc 81b7 04de")
