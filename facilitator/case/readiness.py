"""Readiness: what must be settled before a meeting, and what may be overridden with a reason.

Three checks can never be overridden: the facilitator's independence (Children and Families Act 2014,
s.57 and, for mediation, ss.52 to 56), every party's agreement to disagreement resolution (s.57), and
everyone's acceptance of confidentiality.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator.case import text
from facilitator.case.matter import Matter, Process, RightHolder
from facilitator.case.mediation_gaps import decision_gap, issues_certificate, notice_gap, time_gap
from facilitator.case.people import Participant, Party, PartyKind, Role
from facilitator.case.subjects import concerns_health, concerns_social_care

FEWEST_PARTIES = 2
NEVER_OVERRIDDEN = frozenset({"independent", "takes-part", "confidentiality"})


class CheckStatus(StrEnum):
    """Where a check stands."""

    READY = "ready"
    MISSING = "missing"
    OVERRIDDEN = "overridden"

    @property
    def label(self) -> str:
        """Return the word for a screen."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessRecord:
    """What the facilitator recorded for a check; `id` is the check's key, `who` says who confirmed it."""

    id: str
    done: bool = False
    who: str = ""
    recorded_at: datetime | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "who", text.line(self.who, "Who confirmed it"))
        object.__setattr__(self, "reason", text.line(self.reason, "The reason"))


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """What the checks look at."""

    matter: Matter
    parties: Sequence[Party]
    people: Sequence[Participant]
    records: Mapping[str, ReadinessRecord]

    @property
    def attending(self) -> tuple[Participant, ...]:
        """Return the people who will be in the room."""
        return tuple(p for p in self.people if p.attending)


def readiness(preparation: Preparation) -> tuple[CheckState, ...]:
    """Return every check that applies to the process, in the order in which they are asked."""
    return tuple(_state(check, preparation) for check in _CHECKS if check.applies(preparation.matter))


def missing(states: Sequence[CheckState]) -> tuple[CheckState, ...]:
    """Return the checks that still stand open."""
    return tuple(s for s in states if s.status is CheckStatus.MISSING)


def is_prepared(party: Party, matter: Matter) -> bool:
    """Return whether a preparation call with the party is recorded, and not on a day after the meeting."""
    called, met = party.prepared_on, matter.meeting_date
    return called is not None and (met is None or called <= met)


def attendance_asked(people: Sequence[Participant]) -> tuple[Participant, ...]:
    """Return those to whose coming everyone must agree: a party's supporters after its first, and a child."""
    asked, supported = [], set()
    for person in people:
        if not person.attending:
            continue
        supports = person.role is Role.SUPPORTER and person.party_id is not None
        if person.role is Role.CHILD or (supports and person.party_id in supported):
            asked.append(person)
        if supports:
            supported.add(person.party_id)
    return tuple(asked)


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


def _names(people: Sequence[str]) -> str:
    return ", ".join(people)


def _parties_not_agreed(p: Preparation) -> str:
    if len(p.parties) < FEWEST_PARTIES:
        return "Add at least two parties."
    waiting = [party.called for party in p.parties if not party.agreed_to_take_part]
    return f"Still to agree to take part: {_names(waiting)}." if waiting else ""


def _confidentiality_gap(p: Preparation) -> str:
    if not p.attending:
        return "Add the people who will be there."
    waiting = [person.name for person in p.attending if not person.confidentiality_accepted]
    return f"Still to accept confidentiality: {_names(waiting)}." if waiting else ""


def _authority_gap(p: Preparation) -> str:
    with_authority = {person.party_id for person in p.attending if person.authority}
    without = [party.called for party in p.parties if party.id not in with_authority]
    if not p.parties:
        return "Add the parties."
    return f"Nobody with authority to decide is named for: {_names(without)}." if without else ""


def _right_holder_gap(p: Preparation) -> str:
    return "Record whose right it is." if p.matter.right_holder is RightHolder.NOT_RECORDED else ""


def _access_gap(p: Preparation) -> str:
    if not p.attending:
        return "Add the people who will be there."
    waiting = [person.name for person in p.attending if not person.access_asked]
    return f"Access needs not asked yet: {_names(waiting)}." if waiting else ""


def _preparation_call_gap(p: Preparation) -> str:
    if not p.parties:
        return "Add the parties."
    waiting = [party.called for party in p.parties if party.prepared_on is None]
    if waiting:
        return f"No preparation call recorded with: {_names(waiting)}."
    late = [party.called for party in p.parties if not is_prepared(party, p.matter)]
    return f"The preparation call is dated after the meeting: {_names(late)}." if late else ""


def _attendance_gap(p: Preparation) -> str:
    waiting = [x for x in attendance_asked(p.people) if not x.attendance_agreed]
    for party in p.parties:
        if any(x.party_id == party.id and x.role is Role.SUPPORTER for x in waiting):
            return f"{party.called} has a second supporter: everyone must agree to that."
    children = [x.name for x in waiting if x.role is Role.CHILD]
    return f"Agree that the child or young person attends: {_names(children)}." if children else ""


def _health_gap(p: Preparation) -> str:
    needs = []
    if concerns_health(p.matter):
        needs.append((PartyKind.CARE_BOARD, "Health is in issue: add the integrated care board."))
    if concerns_social_care(p.matter):
        needs.append((PartyKind.SOCIAL_CARE, "Social care is in issue: add social care."))
    present = {party.kind for party in p.parties if any(x.party_id == party.id for x in p.attending)}
    return " ".join(sentence for kind, sentence in needs if kind not in present)


_CHECKS = (
    _Check("independent", "I am independent and have had no part in this case before", "readiness"),
    _Check(
        "takes-part",
        "Every party agrees to take part",
        "people",
        _parties_not_agreed,
        mediation_question="The family has chosen mediation and every party will take part",
    ),
    _Check(
        "confidentiality",
        "Everyone who will be there accepts confidentiality, supporters and interpreters too",
        "people",
        _confidentiality_gap,
    ),
    _Check("authority", "Each party has somebody with authority to decide", "people", _authority_gap),
    _Check("right-holder", "It is recorded whose right it is", "matter", _right_holder_gap),
    _Check("child", "The child's or young person's views are known, or the reason why not", "readiness"),
    _Check("access", "Each person has been asked about access needs", "people", _access_gap),
    _Check("calls", "There was a preparation call with each side", "people", _preparation_call_gap),
    _Check("place", "The place or platform is neutral and private, and nothing is recorded", "readiness"),
    _Check("attendance", "Who attends is agreed, with second supporter and child", "people", _attendance_gap),
    _Check("sectors", "Health and social care are there where they are in issue", "people", _health_gap),
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
