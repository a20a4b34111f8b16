"""The date of the agreement is that of the last consent to what is printed, and each party has its own."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from facilitator.agreement.action import Action, Consent, Due, consent_id, digest, in_plan
from facilitator.agreement.agreement_day import consent_days
from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.drawing_up import (
    Drawn,
    agreement_day,
    day_agreed_by,
    draw_up,
    headings_to_print,
    last_consent_day,
)
from facilitator.agreement.issue import Issue
from facilitator.agreement.outcome import OUTCOME, outcome_wording
from facilitator.agreement.plan import Outcome
from facilitator.agreement.terms import TERMS, chosen_terms
from facilitator.case.identity import ActionId, IssueId, PartyId
from facilitator.case.matter import Matter, Process
from facilitator.case.people import Party, PartyKind

FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY)
SCHOOL = Party(id=PartyId("s"), kind=PartyKind.SCHOOL)
ACTION = Action(id=ActionId("a"), what="Do it.", who="Rowan", due=Due(day=date(2026, 12, 11)))
TRANSPORT = Issue(id=IssueId("t"), heading="Transport", print_heading=True)
THERAPY = Issue(id=IssueId("h"), heading="Therapy", print_heading=True)
RECEIVERS = PlanChoices(receivers="The parties alone.")
DR = Process.DISAGREEMENT_RESOLUTION


def consent(subject: str, wording: tuple[str, ...], party: Party, day: int) -> Consent:
    return Consent(
        id=consent_id(subject, party.id),
        subject_id=subject,
        party_id=party.id,
        digest=digest(wording),
        given_at=datetime(2026, 12, day, 12, tzinfo=UTC),
    )


def drawn(*consents: Consent, choices: PlanChoices | None = None, issues: tuple[Issue, ...] = ()) -> Drawn:
    return Drawn(
        matter=Matter(process=DR),
        parties=(FAMILY, SCHOOL),
        people=(),
        actions=(ACTION,),
        issues=issues,
        consents=consents,
        choices=choices or PlanChoices(),
        met_on=date(2026, 12, 1),
        met_later=(date(2026, 12, 20),),
    )


BOTH = (
    consent("a", ACTION.wording, FAMILY, 4),
    consent("a", ACTION.wording, SCHOOL, 5),
)


def test_a_consent_counts_for_its_subject_and_wording_and_the_last_one_of_a_party_holds() -> None:
    given = (
        consent("a", ("Do it.",), FAMILY, 9),
        consent("b", ("And this.",), FAMILY, 7),
        consent("a", ("As it was before.",), SCHOOL, 8),
        consent("gone", ("Do it.",), SCHOOL, 8),
        consent("b", ("And this.",), SCHOOL, 6),
    )
    assert consent_days({"a": ("Do it.",), "b": ("And this.",)}, given) == {
        FAMILY.id: date(2026, 12, 9),
        SCHOOL.id: date(2026, 12, 6),
    }


def test_each_party_agreed_on_its_own_day_and_the_agreement_is_of_the_last() -> None:
    case = drawn(*BOTH)
    assert day_agreed_by(FAMILY.id, case) == date(2026, 12, 4)
    assert day_agreed_by(SCHOOL.id, case) == date(2026, 12, 5)
    assert last_consent_day(case) == agreement_day(case) == date(2026, 12, 5)
    assert draw_up(case).agreement_date == date(2026, 12, 5)
    assert [(each.how, each.day) for each in draw_up(case).agreements] == [
        ("Agreed aloud, online", "4 December 2026"),
        ("Agreed aloud, online", "5 December 2026"),
    ]
    assert draw_up(case).agreed_to == "to each action as it is worded here"


def test_a_date_that_is_chosen_holds_for_the_agreement_and_each_party() -> None:
    chosen = drawn(*BOTH, choices=PlanChoices(agreed_on=date(2026, 12, 2)))
    assert agreement_day(chosen) == day_agreed_by(FAMILY.id, chosen) == date(2026, 12, 2)


def test_without_a_consent_that_holds_it_is_the_last_day_of_the_meeting() -> None:
    case = drawn(BOTH[0])
    assert last_consent_day(case) is None
    assert agreement_day(case) == day_agreed_by(FAMILY.id, case) == date(2026, 12, 20)
    assert draw_up(case).agreement_date is None


def test_an_action_to_which_every_party_agrees_is_in_the_plan_unless_it_is_withdrawn() -> None:
    parties = (FAMILY, SCHOOL)
    assert in_plan(ACTION, parties, BOTH)
    assert not in_plan(replace(ACTION, withdrawn=True), parties, BOTH)
    assert not in_plan(ACTION, parties, BOTH[:1])


@pytest.mark.parametrize(
    ("subject", "wording", "choices", "issues"),
    [
        ("t", TRANSPORT.wording, PlanChoices(), (THERAPY, TRANSPORT)),
        (
            OUTCOME,
            outcome_wording(Outcome.PARTIAL),
            PlanChoices(outcome=Outcome.PARTIAL),
            (),
        ),
        (TERMS, chosen_terms(DR, RECEIVERS).wording, RECEIVERS, ()),
    ],
    ids=["heading", "outcome", "terms"],
)
def test_consent_to_whatever_else_is_printed_moves_the_day_once_every_party_gave_it(
    subject: str, wording: tuple[str, ...], choices: PlanChoices, issues: tuple[Issue, ...]
) -> None:
    family, school = (consent(subject, wording, party, 9) for party in (FAMILY, SCHOOL))
    all_agree = drawn(*BOTH, family, school, choices=choices, issues=issues)
    assert agreement_day(all_agree) == day_agreed_by(FAMILY.id, all_agree) == date(2026, 12, 9)
    one_agrees = drawn(*BOTH, family, choices=choices, issues=issues)
    assert agreement_day(one_agrees) == date(2026, 12, 5)
    assert day_agreed_by(FAMILY.id, one_agrees) == date(2026, 12, 4)


def test_a_heading_that_is_not_printed_moves_no_day() -> None:
    given = tuple(consent("h", THERAPY.wording, party, 9) for party in (FAMILY, SCHOOL))
    case = drawn(*BOTH, *given, issues=(replace(THERAPY, print_heading=False),))
    assert headings_to_print(case) == ()
    assert agreement_day(case) == date(2026, 12, 5)
