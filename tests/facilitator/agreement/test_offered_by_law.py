"""What is offered for the decision at hand, by hand from Friday 4 December 2026."""

from dataclasses import replace
from datetime import date

import pytest

from facilitator.agreement.action import Action
from facilitator.agreement.offered_by_law import OfferByLaw, offered_by_law
from facilitator.case.identity import ActionId, PartyId
from facilitator.case.matter import Matter, Process
from facilitator.case.people import Party, PartyKind

AGREED = date(2026, 12, 4)
COUNCIL = Party(id=PartyId("c"), kind=PartyKind.LOCAL_AUTHORITY, name="Barton Council")
FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY, name="Family")
OTHER = Party(id=PartyId("o"), kind=PartyKind.LOCAL_AUTHORITY, name="Dunstead Council")


def about(*subjects: str) -> Matter:
    return Matter(process=Process.MEDIATION, subjects=subjects)


def offer(*subjects: str, done: tuple[str, ...] = ()) -> OfferByLaw | None:
    actions = [Action(id=ActionId(key), outcome_key=key) for key in done]
    return offered_by_law(about(*subjects), (FAMILY, COUNCIL), actions, AGREED)


def test_the_offer_says_who_agrees_to_what_with_its_dates() -> None:
    found = offer("refuse-assess")
    assert found is not None
    assert found.condition == "If Barton Council agrees to assess:"
    assert found.dates == "its three dates in law, 18 December 2026, 12 February and 12 March 2027"
    assert found.act == "Add the three actions"


@pytest.mark.parametrize(
    ("subjects", "key", "days"),
    [
        (("refuse-reassess",), "assess", [date(2026, 12, 18), date(2027, 2, 12), date(2027, 3, 12)]),
        (("refuse-plan",), "make-plan", [date(2027, 1, 8), date(2027, 2, 19)]),
        (("refuse-amend",), "amend-contents", [date(2027, 1, 8)]),
        (("contents",), "amend-contents", [date(2027, 1, 8)]),
        (("placement",), "amend-placement", [date(2026, 12, 18)]),
        (("contents", "placement"), "amend-both", [date(2027, 1, 8)]),
        (("cease",), "continue", [date(2026, 12, 4), date(2027, 1, 8)]),
    ],
)
def test_each_decision_has_its_own(subjects: tuple[str, ...], key: str, days: list[date]) -> None:
    found = offer(*subjects)
    assert found is not None
    assert (found.outcome_key, [line.latest for line in found.lines]) == (key, days)
    assert all(line.known for line in found.lines)


@pytest.mark.parametrize("subjects", [(), ("health",), ("social-care", "outcomes")])
def test_what_has_no_date_of_its_own_in_law_is_offered_nothing(subjects: tuple[str, ...]) -> None:
    assert offer(*subjects) is None


def test_what_is_proposed_is_not_offered_again_and_the_next_decision_follows() -> None:
    found = offer("refuse-assess", "cease", done=("assess", "assess/decide"))
    assert found is not None
    assert ([line.key for line in found.lines], found.act) == (["assess/finalise"], "Add the action")
    found = offer("refuse-assess", "cease", done=("assess", "assess/decide", "assess/finalise"))
    assert found is not None
    assert (found.outcome_key, found.act) == ("continue", "Add the two actions")


def test_two_authorities_are_not_told_apart_by_guessing() -> None:
    found = offered_by_law(about("refuse-plan"), (COUNCIL, OTHER), (), AGREED)
    assert found is not None
    assert found.condition == "If the local authority agrees to make a plan:"


def test_disagreement_resolution_has_no_dates_in_law() -> None:
    matter = replace(about("refuse-assess"), process=Process.DISAGREEMENT_RESOLUTION)
    assert offered_by_law(matter, (COUNCIL,), (), AGREED) is None
