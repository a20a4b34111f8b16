"""What a mediation is about, and what follows for an appeal: `resources/matter.toml`, `appeals`."""

from enum import StrEnum
from functools import cache

import resources
from facilitator.case.matter import Matter, Process


class Route(StrEnum):
    """What the way to the Tribunal needs (Children and Families Act 2014, sections 51(2) and 55)."""

    WITH_CERTIFICATE = "certificate"
    SECTION_I_ALONE = "section I alone"
    SECTION_I_AND_OTHERS = "section I and what cannot be appealed"
    NO_APPEAL = "no appeal"


def route(matter: Matter) -> Route:
    """Return the route of a mediation about these subjects; of most decisions while none is chosen.

    Only section I by itself is free of the certificate. What cannot be appealed takes that away, and adds
    nothing that could be appealed.
    """
    subjects = set(matter.subjects)
    appealable = subjects - _named("not_appealable")
    if not subjects or appealable - _named("without_certificate"):
        return Route.WITH_CERTIFICATE
    if not appealable:
        return Route.NO_APPEAL
    return Route.SECTION_I_ALONE if appealable == subjects else Route.SECTION_I_AND_OTHERS


def sectors_chosen(matter: Matter) -> frozenset[str]:
    """Return the fields of `Matter` that what a mediation is about has settled: health or social care."""
    if matter.process is not Process.MEDIATION:
        return frozenset()
    named = {"health_in_issue": "health_care", "social_care_in_issue": "social_care"}
    return frozenset(field for field, group in named.items() if set(matter.subjects) & _named(group))


def concerns_health(matter: Matter) -> bool:
    """Return whether health care is in issue, ticked or among the subjects."""
    return matter.health_in_issue or "health_in_issue" in sectors_chosen(matter)


def concerns_social_care(matter: Matter) -> bool:
    """Return whether social care is in issue, ticked or among the subjects."""
    return matter.social_care_in_issue or "social_care_in_issue" in sectors_chosen(matter)


def arranged_by_board(matter: Matter) -> bool:
    """Return whether health care is all there is: then the care board arranges the mediation (section 53)."""
    subjects = set(matter.subjects)
    return bool(subjects) and subjects <= _named("health_care") and not matter.social_care_in_issue


@cache
def _named(group: str) -> frozenset[str]:
    return frozenset(resources.read_toml("matter.toml")["appeals"][group])
