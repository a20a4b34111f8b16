"""The plan of the case in the words of 0.2.0, which did not print what later versions say."""

from dataclasses import asdict
from typing import Any

from facilitator.agreement.plan import ActionPlan, PartyAgreement
from facilitator.casefile import CaseFile

LIMIT = "a child or an adult may be at risk of serious harm, or if the law requires it"
LIMIT_THEN = "a child or adult may be at risk of serious harm"


def plan_then(case: CaseFile) -> dict[str, Any]:
    """Return each text that 0.2.0 printed, by its part of the plan.

    Then the plan said how and to what a party agreed in one sentence, of a person their part alone, a day
    without "by" before it, and safety as the one limit. The days and the way of meeting were parts of their
    own; a sentence says them today.
    """
    plan = case.plan.current()
    assert sum(LIMIT in line for line in plan.confidentiality) == 1
    return {
        "title": plan.title,
        "reference": plan.reference,
        "agreement_date": plan.agreement_date.isoformat() if plan.agreement_date else None,
        "outcome": [plan.outcome.label, plan.outcome_sentence],
        "attendees": _attendees(plan, case),
        "actions": [
            {**asdict(action), "by_when": action.by_when.removeprefix("by ")} for action in plan.actions
        ],
        "still_in_disagreement": list(plan.still_in_disagreement),
        "review": plan.review,
        "sharing": [plan.receivers, plan.sharing_statement],
        "confidentiality": [line.replace(LIMIT, LIMIT_THEN) for line in plan.confidentiality],
        "agreements": [_agreed(each, plan.agreed_to) for each in plan.agreements],
        "practice": plan.practice,
    }


def _attendees(plan: ActionPlan, case: CaseFile) -> list[list[str]]:
    parts = {person.printed_name: person.role.label for person in case.people.all()}
    return [[each.name, parts.get(each.name, each.role), each.party] for each in plan.attendees]


def _agreed(agreement: PartyAgreement, to_what: str) -> dict[str, Any]:
    aloud, comma, place = agreement.how.partition(", ")
    said = f"{aloud}{comma}{place}{comma.strip()} on {agreement.day} {to_what}."
    return {
        "party": agreement.party,
        "signatory": agreement.signatory,
        "how": f"Agreed {to_what}, by signing below." if agreement.signs else said,
        "signs": agreement.signs,
    }
