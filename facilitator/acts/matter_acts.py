"""Acts on the matter: what the case is about, its process and its dates."""

from dataclasses import replace
from datetime import date, time
from typing import Literal, TypeAlias, TypedDict, Unpack

from facilitator.acts.agenda_acts import AgendaActs
from facilitator.acts.changed_fields import refuse_others
from facilitator.acts.opened_case import OpenedCase
from facilitator.case.matter import Matter, MeetingMode, Process, RightHolder, reference_for
from facilitator.changes import Changes


class MatterChanges(TypedDict, total=False):
    """What of the matter can be changed."""

    reference: str
    title: str
    process: Process
    kind: str
    subjects: tuple[str, ...]
    right_holder: RightHolder
    capacity: str
    health_in_issue: bool
    social_care_in_issue: bool
    mode: MeetingMode
    place: str
    meeting_date: date | None
    start_time: time | None
    booked_minutes: int
    private_sessions: bool
    decision_date: date | None
    request_date: date | None
    authority_told_date: date | None
    board_told_date: date | None
    notice_date: date | None
    less_notice_agreed: bool
    cannot_mediate_in_time: bool
    adviser_told_date: date | None
    certificate_date: date | None
    facilitator_name: str
    facilitator_service: str
    facilitator_contact: str
    authority_reference: str
    child_as: str
    child_views: str
    term_ends_on: date | None


# The fields of each kind, for a screen that has one control for many of them.
MatterText: TypeAlias = Literal[
    "reference",
    "title",
    "capacity",
    "place",
    "facilitator_name",
    "facilitator_service",
    "facilitator_contact",
    "authority_reference",
    "child_as",
    "child_views",
]
MatterTick: TypeAlias = Literal[
    "health_in_issue",
    "social_care_in_issue",
    "private_sessions",
    "less_notice_agreed",
    "cannot_mediate_in_time",
]
MatterDate: TypeAlias = Literal[
    "decision_date",
    "request_date",
    "authority_told_date",
    "board_told_date",
    "notice_date",
    "adviser_told_date",
    "certificate_date",
    "term_ends_on",
]


class MatterActs:
    """Saying what the case is about."""

    def __init__(self, opened: OpenedCase, agenda: AgendaActs) -> None:
        self._store = opened.store
        self._agenda = agenda

    def current(self) -> Matter:
        """Return the matter."""
        return self._store.get(Matter, "matter") or Matter()

    def change(self, **changes: Unpack[MatterChanges]) -> Changes:
        """Change the named fields of the matter.

        A new process brings its reference, usual booked time and agenda where the other's stand as they were
        offered; what the facilitator typed stays.
        """
        refuse_others(changes, MatterChanges)
        before = self.current()
        process = changes.get("process", before.process)
        typed = before.reference_typed or changes.get("reference", before.reference) != before.reference
        if process is not before.process:
            changes.setdefault("reference", reference_for(before, process))
            if before.booked_minutes == before.process.usual_minutes:
                changes.setdefault("booked_minutes", Process(process).usual_minutes)
            changes.setdefault("kind", "")
        after = replace(before, **changes, reference_typed=typed)
        with self._store.transaction("Change the matter", typing=True):
            self._store.put(after)
            followed = process is not before.process and self._agenda.follow(before.process, process)
        return Changes(matter=True, readiness=True, plan=True, agenda=followed, clock=followed)
