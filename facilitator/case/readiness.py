"""Readiness: what must be settled before a meeting, and what may be overridden with a reason.

Three checks can never be overridden: the facilitator's independence (Children and Families Act 2014,
s.57 and, for mediation, ss.52 to 56), every party's agreement to disagreement resolution (s.57), and
everyone's acceptance of confidentiality.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.case.matter import Matter, Process
from facilitator.case.mediation_gaps import decision_gap, issues_certificate, notice_gap, time_gap
from facilitator.case.preparation import Preparation, ReadinessRecord
from facilitator.case.readiness_gaps import (
    access_gap,
    attendance_gap,
    authority_gap,
    confidentiality_gap,
    health_gap,
    parties_not_agreed,
    preparation_call_gap,
    right_holder_gap,
)

NEVER_OVERRIDDEN = frozenset({"independent", "takes-part", "confidentiality"})


class CheckStatus(StrEnum):
    """Where a check stands."""

    READY = "ready"
    MISSING = "missing"
    OVERRIDDEN = "overridden"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckState:
    """One check as it stands. `section` says where it is mended: matter, people, agenda or readiness."""

    key: str
    question: str
    status: CheckStatus
    section: str
    detail: str = ""
    recorded_by_hand: bool = False
    record: ReadinessRecord | None = None

    @property
    def can_be_overridden(self) -> bool:
        """Return whether a recorded reason may stand in for it."""
        return self.key not in NEVER_OVERRIDDEN


def readiness(preparation: Preparation) -> tuple[CheckState, ...]:
    """Return every check that applies to the process, in the order in which they are asked."""
    return tuple(_state(check, preparation) for check in _CHECKS if check.applies(preparation.matter))


def missing(states: Sequence[CheckState]) -> tuple[CheckState, ...]:
    """Return the checks that still stand open."""
    return tuple(s for s in states if s.status is CheckStatus.MISSING)


def ready_words(missing: Sequence[CheckState]) -> str:
    """Return whether the meeting can start with these checks open, in a sentence."""
    firm = sum(1 for check in missing if not check.can_be_overridden)
    if firm:
        return f"It cannot start yet: {_open_words(firm)} of those that protect everyone."
    if missing:
        return f"{_open_words(len(missing)).capitalize()}: it can start if you say why."
    return "Everything is ready. The clock starts with the meeting."


def _open_words(count: int) -> str:
    return "one check is open" if count == 1 else f"{count} checks are open"


def settled_by_now(matter: Matter, today: date) -> bool:
    """Return whether the day of the meeting has come, so that what stands open is late."""
    return matter.meeting_date is not None and matter.meeting_date <= today


@dataclass(frozen=True, slots=True)
class _Check:
    key: str
    question: str
    section: str
    find_gap: Callable[[Preparation], str] | None = None
    applies: Callable[[Matter], bool] = lambda _: True
    mediation_question: str = ""


def _state(check: _Check, preparation: Preparation) -> CheckState:
    record = preparation.records.get(check.key)
    gap = "" if check.find_gap is None else check.find_gap(preparation)
    by_hand = check.find_gap is None
    ready = (record is not None and record.done) if by_hand else not gap
    status = CheckStatus.READY if ready else CheckStatus.MISSING
    if not ready and record is not None and record.reason and check.key not in NEVER_OVERRIDDEN:
        status = CheckStatus.OVERRIDDEN
    mediation = preparation.matter.process is Process.MEDIATION
    return CheckState(
        key=check.key,
        question=check.mediation_question if mediation and check.mediation_question else check.question,
        status=status,
        section=check.section,
        detail=gap,
        recorded_by_hand=by_hand,
        record=record,
    )


def _is_mediation(matter: Matter) -> bool:
    return matter.process is Process.MEDIATION


_CHECKS = (
    _Check("independent", "I am independent and have had no part in this case before", "readiness"),
    _Check(
        "takes-part",
        "Every party agrees to take part",
        "people",
        parties_not_agreed,
        mediation_question="The family has chosen mediation and every party will take part",
    ),
    _Check(
        "confidentiality",
        "Everyone who will be there accepts confidentiality, supporters and interpreters too",
        "people",
        confidentiality_gap,
    ),
    _Check("authority", "Each party has somebody with authority to decide", "people", authority_gap),
    _Check("right-holder", "It is recorded whose right it is", "matter", right_holder_gap),
    _Check("child", "The child's or young person's views are known, or the reason why not", "readiness"),
    _Check("access", "Each person has been asked about access needs", "people", access_gap),
    _Check("calls", "There was a preparation call with each side", "people", preparation_call_gap),
    _Check("place", "The place or platform is neutral and private, and nothing is recorded", "readiness"),
    _Check("attendance", "Who attends is agreed, with second supporter and child", "people", attendance_gap),
    _Check("sectors", "Health and social care are there where they are in issue", "people", health_gap),
    _Check(
        "decision",
        "What the mediation is about and the date of the decision letter are known",
        "matter",
        lambda p: decision_gap(p.matter),
        _is_mediation,
    ),
    _Check(
        "issues",
        "The issues for mediation are listed, with any health care wanted",
        "readiness",
        None,
        _is_mediation,
    ),
    _Check(
        "request",
        "The meeting is within 30 days of the authority being told, or it is known why not",
        "matter",
        lambda p: time_gap(p.matter),
        _is_mediation,
    ),
    _Check(
        "notice",
        "Five working days' notice, or the family's agreement to less",
        "matter",
        lambda p: notice_gap(p.matter),
        _is_mediation,
    ),
    _Check(
        "certificate",
        "It is planned who issues the certificate and when",
        "readiness",
        None,
        issues_certificate,
    ),
    _Check("expenses", "Expenses and advocacy have been offered", "readiness", None, _is_mediation),
)
