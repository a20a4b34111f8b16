"""What has just been begun has nothing in it, and all that can be chosen is as usual."""

from facilitator.agreement.action import Action, Due
from facilitator.agreement.choices import PlanChoices, Safety
from facilitator.agreement.issue import Issue, Option
from facilitator.agreement.manner import Manner
from facilitator.agreement.plan import Outcome, PlannedAction
from facilitator.case.identity import ActionId, IssueId, OptionId


def test_a_new_action_has_nothing_in_it() -> None:
    action = Action(id=ActionId("1"))
    assert action.wording == ("", "", "", "", "", "", "")
    assert (action.issue_id, action.note_id, action.outcome_key, action.position) == (None, None, "", 0)
    assert (action.withdrawn, action.read_back, action.read_back_as) == (False, False, 0)
    assert action.due == Due(day=None, words="")


def test_a_new_issue_is_open_and_a_new_option_untested() -> None:
    issue = Issue(id=IssueId("1"), heading="Transport")
    assert (issue.state.label, issue.print_heading, issue.position) == ("Open", False, 0)
    option = Option(id=OptionId("1"), description="A taxi.")
    assert (option.issue_id, option.note_id, option.reality_test) == (None, None, "")
    assert (option.struck, option.position) == (False, 0)


def test_before_anything_is_chosen_about_the_plan_all_is_as_usual_and_nothing_is_said() -> None:
    choices = PlanChoices()
    assert (choices.id, choices.receivers, choices.statement_key) == ("choices", "", "")
    assert (choices.review_on, choices.review_words, choices.agreed_on) == (None, "", None)
    assert (choices.manner, choices.outcome, choices.safety) == (
        Manner.USUAL,
        Outcome.UNSAID,
        Safety.NOT_ASKED,
    )
    assert (choices.large_print, choices.saved_fingerprint) == (False, "")


def test_what_is_not_given_of_a_planned_action_is_empty() -> None:
    planned = PlannedAction(number=1, what="Do it.", who="Rowan", by_when="Friday")
    assert (planned.how_we_will_know, planned.supported_by) == ("", "")
    assert (planned.basis, planned.different_timescale) == ("", "")
