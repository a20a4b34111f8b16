"""The plan of the case in the words of 0.2.0, which did not print what later versions say."""

from dataclasses import replace

from facilitator.agreement.plan import ActionPlan, PartyAgreement
from facilitator.casefile import CaseFile

LIMIT = "a child or an adult may be at risk of serious harm, or if the law requires it"
LIMIT_THEN = "a child or adult may be at risk of serious harm"


def plan_then(case: CaseFile) -> ActionPlan:
    """Return the plan as 0.2.0 said it: how and to what in one sentence, parts alone, one limit."""
    plan = case.plan.current()
    parts = {person.printed_name: person.role.label for person in case.people.all()}
    assert sum(LIMIT in line for line in plan.confidentiality) == 1
    return replace(
        plan,
        replaces="",
        agreed_to="",
        actions=tuple(replace(each, by_when=each.by_when.removeprefix("by ")) for each in plan.actions),
        agreements=tuple(_agreed_then(each, plan.agreed_to) for each in plan.agreements),
        attendees=tuple(
            replace(attendee, role=parts.get(attendee.name, attendee.role)) for attendee in plan.attendees
        ),
        confidentiality=tuple(line.replace(LIMIT, LIMIT_THEN) for line in plan.confidentiality),
    )


def _agreed_then(agreement: PartyAgreement, to_what: str) -> PartyAgreement:
    """Return how a party agreed, in the one sentence of then."""
    aloud, comma, place = agreement.how.partition(", ")
    said = f"{aloud}{comma}{place}{comma.strip()} on {agreement.day} {to_what}."
    return replace(agreement, how=f"Agreed {to_what}, by signing below." if agreement.signs else said, day="")
