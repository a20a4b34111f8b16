"""An action has one number at a time: on every screen, read aloud and in the plan. A draft has none."""

from facilitator.agreement.action import plan_numbers
from facilitator.casefile import CaseFile
from tests.facilitator.builders import agree, propose


def numbers(case: CaseFile) -> dict[str, int]:
    found = case.actions.numbers()
    return {action.what: found[action.id] for action in case.actions.all() if action.id in found}


def test_a_draft_and_a_withdrawn_action_have_no_number_and_move_nobodys(ready: CaseFile) -> None:
    ready.actions.propose("A raw note that one key made a draft.")
    one, gone, two = propose(ready, "One."), propose(ready, "Gone."), propose(ready, "Two.")
    ready.actions.withdraw(gone.id)
    assert numbers(ready) == {"One.": 1, "Two.": 2}
    agree(ready, one.id)
    agree(ready, two.id)
    assert [(each.number, each.what) for each in ready.plan.current().actions] == [(1, "One."), (2, "Two.")]


def test_a_draft_takes_its_number_once_it_is_whole_and_loses_it_with_what_it_needs(ready: CaseFile) -> None:
    ready.actions.propose("Raw.")
    one = propose(ready, "One.")
    draft = ready.actions.all()[0]
    assert numbers(ready) == {"One.": 1}
    ready.actions.change(draft.id, who="Rowan Shah", due=one.due)
    assert numbers(ready) == {"Raw.": 1, "One.": 2}
    ready.actions.change(draft.id, who="")
    assert numbers(ready) == {"One.": 1}


def test_what_is_agreed_is_numbered_before_what_is_not_so_the_plan_has_no_gap(ready: CaseFile) -> None:
    for what in ("One.", "Two.", "Three.", "Four."):
        propose(ready, what)
    one, two, three, _ = ready.actions.all()
    assert numbers(ready) == {"One.": 1, "Two.": 2, "Three.": 3, "Four.": 4}
    agree(ready, one.id)
    agree(ready, three.id)
    assert numbers(ready) == {"One.": 1, "Three.": 2, "Two.": 3, "Four.": 4}
    assert [(each.number, each.what) for each in ready.plan.current().actions] == [(1, "One."), (2, "Three.")]
    agree(ready, two.id)
    assert numbers(ready) == {"One.": 1, "Two.": 2, "Three.": 3, "Four.": 4}


def test_a_number_that_changed_after_it_was_read_back_is_told_until_it_is_read_back_again(
    ready: CaseFile,
) -> None:
    refused, agreed = propose(ready, "Refused."), propose(ready, "Agreed.")
    ready.actions.mark_read_back(refused.id)
    ready.actions.mark_read_back(agreed.id)
    assert [action.read_back_as for action in ready.actions.all()] == [1, 2]
    agree(ready, agreed.id)
    told = [each.sentence for each in ready.precision.printed_findings() if each.finding.key == "new-number"]
    assert told == [
        "Action 1: It was read back as action 2. Tell the parties that it is action 1 of the plan."
    ]
    ready.actions.mark_read_back(agreed.id)
    assert not any(each.finding.key == "new-number" for each in ready.precision.printed_findings())


def test_numbers_follow_the_order_and_are_nothing_for_no_action() -> None:
    assert plan_numbers([], set()) == {}
