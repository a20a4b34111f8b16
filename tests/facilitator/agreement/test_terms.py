"""Terms other than the standing ones are printed only with every party's consent to them as they stand."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from facilitator.agreement.action import Action, Consent, Due, consent_id, digest
from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.drawing_up import Drawn, draw_up
from facilitator.agreement.terms import (
    TERMS,
    chosen_terms,
    need_consent,
    standing_statement,
    standing_terms,
    statements,
    suggested_review,
)
from facilitator.case.identity import ActionId, PartyId
from facilitator.case.matter import Matter, Process
from facilitator.case.people import Party, PartyKind
from facilitator.case.working_days import is_working_day

FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY)
SCHOOL = Party(id=PartyId("s"), kind=PartyKind.SCHOOL)
ACTION = Action(id=ActionId("a"), what="Do it.", who="Rowan", due=Due(day=date(2026, 12, 11)))
OWN = PlanChoices(
    receivers="The parties alone.",
    statement_key="no-tribunal",
    review_on=date(2027, 3, 1),
    review_words="By video call.",
)


def consent(subject: str, wording: tuple[str, ...], party: Party) -> Consent:
    return Consent(
        id=consent_id(subject, party.id),
        subject_id=subject,
        party_id=party.id,
        digest=digest(wording),
        given_at=datetime(2026, 12, 4, tzinfo=UTC),
    )


def drawn(choices: PlanChoices, *agreeing: Party, process: Process = Process.MEDIATION) -> Drawn:
    wording = chosen_terms(process, choices).wording
    return Drawn(
        matter=Matter(process=process),
        parties=[FAMILY, SCHOOL],
        people=[],
        actions=[ACTION],
        issues=[],
        consents=[
            *(consent(ACTION.id, ACTION.wording, party) for party in (FAMILY, SCHOOL)),
            *(consent(TERMS, wording, party) for party in agreeing),
        ],
        choices=choices,
        met_on=date(2026, 12, 4),
    )


def test_terms_that_every_party_agreed_to_are_printed() -> None:
    plan = draw_up(drawn(OWN, FAMILY, SCHOOL))
    assert plan.receivers == "The parties alone."
    assert plan.review == "The parties will review this plan on Monday 1 March 2027. By video call."
    assert plan.sharing_statement.endswith("The parties will not put it before a Tribunal or a court.")


@pytest.mark.parametrize("agreeing", [(), (FAMILY,)], ids=["nobody", "one party"])
@pytest.mark.parametrize("process", list(Process))
def test_terms_that_a_party_has_not_agreed_to_give_way_to_the_standing_ones(
    agreeing: tuple[Party, ...], process: Process
) -> None:
    plan = draw_up(drawn(OWN, *agreeing, process=process))
    standing = standing_terms(process)
    assert (plan.receivers, plan.sharing_statement, plan.review) == standing.wording
    assert plan.review == ""


@pytest.mark.parametrize(
    "later",
    [
        {"receivers": "The parties and the school."},
        {"statement_key": "tribunal"},
        {"review_on": date(2027, 3, 2)},
        {"review_words": ""},
    ],
    ids=lambda later: next(iter(later)),
)
def test_consent_to_other_terms_does_not_hold(later: dict[str, object]) -> None:
    given = drawn(OWN, FAMILY, SCHOOL)
    plan = draw_up(replace(given, choices=replace(OWN, **later)))  # type: ignore[arg-type]  # by name
    assert (plan.receivers, plan.sharing_statement, plan.review) == standing_terms(Process.MEDIATION).wording


@pytest.mark.parametrize("process", list(Process))
def test_the_standing_terms_of_a_process_need_no_consent_of_their_own(process: Process) -> None:
    assert not need_consent(process, PlanChoices())
    plan = draw_up(drawn(PlanChoices(), process=process))
    assert plan.receivers
    assert plan.sharing_statement.startswith("Only this plan may be shared")


def test_each_process_has_its_own_standing_terms() -> None:
    assert standing_terms(Process.DISAGREEMENT_RESOLUTION).wording == (
        (
            "The people named in this plan and the organisations they took part for. "
            "Anyone else only if every party agrees."
        ),
        "Only this plan may be shared, and only as it says here.",
        "",
    )
    assert standing_terms(Process.MEDIATION).wording == (
        (
            "The parties named in this plan, and those who must act on it. "
            "Anyone else only if every party agrees."
        ),
        (
            "Only this plan may be shared, and only as it says here. A party may also show it to those who "
            "check that it has been kept, such as an ombudsman."
        ),
        "",
    )
    assert standing_statement(Process.MEDIATION).label == "Also with whoever checks that it has been kept"


def test_every_statement_says_that_only_the_plan_may_be_shared() -> None:
    assert [statement.key for statement in statements()] == ["record", "keeping", "tribunal", "no-tribunal"]
    assert all(
        each.words.startswith("Only this plan may be shared, and only as it says") for each in statements()
    )


def test_a_statement_that_is_not_known_is_the_standing_one() -> None:
    assert chosen_terms(Process.MEDIATION, PlanChoices(statement_key="gone")) == standing_terms(
        Process.MEDIATION
    )


@pytest.mark.parametrize(
    ("process", "agreed_on", "day"),
    [
        (Process.DISAGREEMENT_RESOLUTION, date(2026, 12, 4), date(2027, 1, 15)),
        (Process.MEDIATION, date(2026, 12, 4), date(2027, 3, 12)),
        # Six weeks on is Christmas Day, and six weeks on is Boxing Day, a Saturday.
        (Process.DISAGREEMENT_RESOLUTION, date(2026, 11, 13), date(2026, 12, 24)),
        (Process.DISAGREEMENT_RESOLUTION, date(2026, 11, 14), date(2026, 12, 24)),
    ],
)
def test_a_working_day_for_the_review_is_suggested(process: Process, agreed_on: date, day: date) -> None:
    assert suggested_review(process, agreed_on) == day
    assert is_working_day(day)
