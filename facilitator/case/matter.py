"""The matter: which disagreement this is, in which process, when and where the parties meet.

Disagreement resolution (Children and Families Act 2014, s.57) is voluntary for every side and has no
statutory dates. Mediation (ss.52 to 56) follows a decision that can be appealed and has.
"""

import re
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from facilitator.case import text

FEWEST_MINUTES = 5
MOST_MINUTES = 12 * 60


class Process(StrEnum):
    """The two regimes."""

    DISAGREEMENT_RESOLUTION = "dr"
    MEDIATION = "mediation"

    @property
    def label(self) -> str:
        """Return the name people use."""
        return "Mediation" if self is Process.MEDIATION else "Disagreement resolution"

    @property
    def has_statutory_dates(self) -> bool:
        """Return whether dates follow in law: disagreement resolution has none, every date is agreed."""
        return self is Process.MEDIATION

    @property
    def led_by(self) -> str:
        """Return what the document calls the person who leads the meeting."""
        return "Mediator" if self is Process.MEDIATION else "Independent facilitator"

    @property
    def usual_minutes(self) -> int:
        """Return the length that services publish for one meeting, in minutes."""
        return 150 if self is Process.MEDIATION else 120


class MeetingMode(StrEnum):
    """Where the parties meet."""

    ONLINE = "online"
    IN_PERSON = "in person"
    BOTH = "in person and online"

    @property
    def label(self) -> str:
        """Return the words for a screen or the document."""
        return {"online": "Online", "in person": "In person"}.get(self.value, "In person and online")


class RightHolder(StrEnum):
    """Whose right it is: recorded, never assumed."""

    NOT_RECORDED = ""
    PARENT = "parent"
    YOUNG_PERSON = "young person"

    @property
    def label(self) -> str:
        """Return the words for a screen."""
        return {"": "Not recorded yet", "parent": "The child's parent"}.get(self.value, "The young person")


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What the case is about. Times are civil times where the meeting is held.

    `reference_typed` tells that the reference is the facilitator's own and no longer the one suggested.
    `kind` is what a disagreement resolution is about, `subjects` what a mediation is about: one or more keys
    of `resources/matter.toml`. The 30 days of a mediation run from `authority_told_date`; `adviser_told_date`
    is when the adviser heard that the authority cannot keep them.

    `child_as` is what the plan calls the child or young person, such as initials, and `child_views` what they
    want to be heard (Children and Families Act 2014, section 19). `term_ends_on` is what "end of term" means.
    `chairs_settled` are the keys of the usual chairs that were named or taken away.
    """

    id: str = "matter"
    reference: str = ""
    title: str = ""
    process: Process = Process.DISAGREEMENT_RESOLUTION
    kind: str = ""
    subjects: tuple[str, ...] = ()
    right_holder: RightHolder = RightHolder.NOT_RECORDED
    capacity: str = ""
    health_in_issue: bool = False
    social_care_in_issue: bool = False
    mode: MeetingMode = MeetingMode.ONLINE
    place: str = ""
    meeting_date: date | None = None
    start_time: time | None = None
    booked_minutes: int = 120
    private_sessions: bool = True
    decision_date: date | None = None
    request_date: date | None = None
    authority_told_date: date | None = None
    board_told_date: date | None = None
    notice_date: date | None = None
    less_notice_agreed: bool = False
    cannot_mediate_in_time: bool = False
    adviser_told_date: date | None = None
    certificate_date: date | None = None
    facilitator_name: str = ""
    facilitator_service: str = ""
    facilitator_contact: str = ""
    practice: bool = False
    reference_typed: bool = False
    authority_reference: str = ""
    child_as: str = ""
    child_views: str = ""
    term_ends_on: date | None = None
    chairs_settled: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name, what in _LINES.items():
            object.__setattr__(self, name, text.line(getattr(self, name), what))
        object.__setattr__(self, "child_views", text.text(self.child_views, "The child's views"))
        subjects = tuple(text.line(each, "What the mediation is about") for each in self.subjects)
        object.__setattr__(self, "subjects", tuple(dict.fromkeys(each for each in subjects if each)))
        booked = min(max(self.booked_minutes, FEWEST_MINUTES), MOST_MINUTES)
        object.__setattr__(self, "booked_minutes", booked)


_LINES = {
    "reference": "The reference",
    "title": "The title",
    "kind": "The kind of disagreement",
    "capacity": "The note on capacity",
    "place": "The place",
    "facilitator_name": "Your name",
    "facilitator_service": "Your service",
    "facilitator_contact": "How to reach you",
    "authority_reference": "The authority's reference",
    "child_as": "What the plan calls the child or young person",
}


def suggested_reference(process: Process, today: date, number: int) -> str:
    """Return a reference that names nobody, such as DR-2026-041."""
    return f"{_PREFIXES[process]}-{today.year}-{number:03d}"


def reference_for(matter: Matter, process: Process) -> str:
    """Return the reference for another process: a suggested one takes its letters, a typed one stays."""
    prefix, dash, rest = matter.reference.partition("-")
    suggested = prefix in _PREFIXES.values() and _YEAR_AND_NUMBER.fullmatch(rest)
    if matter.reference_typed or not suggested:
        return matter.reference
    return f"{_PREFIXES[process]}{dash}{rest}"


_PREFIXES = {Process.DISAGREEMENT_RESOLUTION: "DR", Process.MEDIATION: "MED"}
_YEAR_AND_NUMBER = re.compile(r"[0-9]{4}-[0-9]{3,}")
