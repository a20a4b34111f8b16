"""What is said once the parties have met: who has still to confirm, and the figures, which name nobody."""

from dataclasses import replace
from datetime import date

import pytest

from facilitator.agreement.action import Action
from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.figures import figures, figures_line
from facilitator.agreement.plan import Outcome
from facilitator.agreement.still_to_confirm import still_to_confirm
from facilitator.case.identity import ActionId
from facilitator.case.matter import Matter, Process
from tests.facilitator.agreement.test_outcome import BOTH, FAMILY, ONE, SCHOOL, TWO, answered, consents


@pytest.mark.parametrize(
    ("given", "waits"),
    [
        ([], []),
        (consents(ONE, TWO), []),
        (consents(ONE, of=(FAMILY,)), [SCHOOL]),
        ([*consents(ONE), *consents(TWO, of=(SCHOOL,))], [FAMILY]),
    ],
)
def test_who_lacks_for_what_another_agreed_to_has_still_to_confirm(
    given: list[object], waits: list[object]
) -> None:
    drawn = replace(BOTH, consents=given)  # type: ignore[arg-type]  # of the right kind above
    assert list(still_to_confirm(drawn)) == waits


def test_an_answer_on_how_far_they_came_waits_for_every_party_too() -> None:
    partial = replace(BOTH, choices=PlanChoices(outcome=Outcome.PARTIAL))
    assert still_to_confirm(partial) == (FAMILY, SCHOOL)
    assert still_to_confirm(answered(Outcome.PARTIAL, of=(FAMILY,))) == (SCHOOL,)
    assert still_to_confirm(answered(Outcome.PARTIAL)) == ()


def test_a_draft_waits_for_nobody() -> None:
    draft = Action(id=ActionId("draft"), what="Something")
    assert still_to_confirm(replace(BOTH, actions=[draft], consents=consents(draft, of=(FAMILY,)))) == ()


def test_the_figures_are_counted_by_hand() -> None:
    mediation = Matter(process=Process.MEDIATION, subjects=("contents", "what Jo wants"))
    drawn = replace(BOTH, matter=mediation, met_later=(date(2027, 1, 8),))
    named = dict(figures(drawn, minutes=95))

    assert (named["Month"], named["Meetings"], named["Length"]) == ("January 2027", "2", "1 h 35 min")
    assert named["About"] == "Needs (section B) or provision (section F)"
    assert (named["Outcome"], named["Actions agreed"]) == ("Actions agreed", "2")
    assert "Jo" not in figures_line(drawn, minutes=95)


@pytest.mark.parametrize(
    ("outcome", "said"), [(Outcome.FULL, "Full agreement"), (Outcome.PARTIAL, "Partial agreement")]
)
def test_the_outcome_is_what_every_party_agreed_to_have_said(outcome: Outcome, said: str) -> None:
    assert dict(figures(answered(outcome), minutes=1))["Outcome"] == said


def test_of_nothing_agreed_and_an_unknown_subject_the_figures_say_no_more() -> None:
    named = dict(figures(replace(BOTH, matter=Matter(kind="what Jo wants"), consents=[]), minutes=0))

    assert (named["Outcome"], named["About"], named["Actions agreed"]) == ("No agreement", "Other", "0")
