"""The plan of the case in the words of 0.2.0, which did not print what later versions say."""

from dataclasses import replace

from facilitator.agreement.plan import ActionPlan
from facilitator.casefile import CaseFile

LIMIT = "a child or an adult may be at risk of serious harm, or if the law requires it"
LIMIT_THEN = "a child or adult may be at risk of serious harm"


def plan_then(case: CaseFile) -> ActionPlan:
    """Return the plan as 0.2.0 said it: no earlier plan, parts alone, and safety the one limit."""
    plan = case.plan.current()
    parts = {person.printed_name: person.role.label for person in case.people.all()}
    assert sum(LIMIT in line for line in plan.confidentiality) == 1
    return replace(
        plan,
        replaces="",
        attendees=tuple(
            replace(attendee, role=parts.get(attendee.name, attendee.role)) for attendee in plan.attendees
        ),
        confidentiality=tuple(line.replace(LIMIT, LIMIT_THEN) for line in plan.confidentiality),
    )
