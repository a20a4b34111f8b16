"""Which actions join the plan when who agrees."""

from facilitator.agreement.action import Action
from facilitator.agreement.joining import joining
from facilitator.case.identity import ActionId, PartyId
from facilitator.case.people import Party, PartyKind

FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY, name="Family")
COUNCIL = Party(id=PartyId("c"), kind=PartyKind.LOCAL_AUTHORITY, name="Barton Council")
SCHOOL = Party(id=PartyId("s"), kind=PartyKind.SCHOOL, name="Oakfield Primary")
PARTIES = (FAMILY, COUNCIL, SCHOOL)
ONE, TWO, THREE, DRAFT = (Action(id=ActionId(name)) for name in ("one", "two", "three", "draft"))
NUMBERS = {ONE.id: 1, TWO.id: 3, THREE.id: 2}


def said(agreed: dict[str, set[PartyId]], parties: tuple[Party, ...] = PARTIES) -> tuple[str, ...]:
    return joining((ONE, TWO, THREE, DRAFT), NUMBERS, parties, agreed)


def test_each_waits_for_those_who_have_not_agreed_in_the_plans_order() -> None:
    whole = {FAMILY.id, COUNCIL.id, SCHOOL.id}
    assert said({ONE.id: whole, TWO.id: {FAMILY.id}, THREE.id: {FAMILY.id, COUNCIL.id}}) == (
        "2 joins when Oakfield Primary agrees",
        "3 joins when Barton Council and Oakfield Primary agree",
    )


def test_those_that_wait_for_the_same_parties_are_said_together() -> None:
    assert said({}) == ("1, 2 and 3 join when every party agrees",)
    assert said({}, (FAMILY,)) == ("1, 2 and 3 join when Family agrees",)


def test_nothing_is_said_where_all_of_it_is_in_the_plan_or_nobody_could_agree() -> None:
    assert said({ONE.id: {FAMILY.id}, TWO.id: {FAMILY.id}, THREE.id: {FAMILY.id}}, (FAMILY,)) == ()
    assert said({}, ()) == ()
