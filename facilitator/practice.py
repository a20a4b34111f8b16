"""The made-up case: ready to be run for practice, or played to its end by the self-test."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import resources
from facilitator.agreement.action import Due
from facilitator.agreement.issue import IssueState
from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.case.clock import Clock
from facilitator.case.matter import Process, RightHolder
from facilitator.case.people import PartyKind, Role
from facilitator.casefile import CaseFile
from facilitator.meeting.notes import NoteKind
from facilitator.vault.vault import Vault

SATURDAY = 5


class PracticeClock:
    """The day of this computer, with seconds that pass only when the practice meeting says so."""

    def __init__(self) -> None:
        self._ms = 0

    def now(self) -> datetime:
        """Return the time of day, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the civil date."""
        return datetime.now(UTC).astimezone().date()

    def monotonic_ms(self) -> int:
        """Return the seconds that were said to have passed, in milliseconds."""
        return self._ms

    def advance(self, seconds: int) -> None:
        """Let time pass."""
        self._ms += seconds * 1000


def create_practice_case(vault: Vault, *, clock: Clock | None = None, mark: str = "") -> CaseFile:
    """Make the practice case, with everything prepared so that its meeting can start.

    `mark` is added to everything in it that is private, and to the reference; the self-test looks for it.
    """
    case = CaseFile.create(vault, clock=clock, process=Process.DISAGREEMENT_RESOLUTION, practice=True)
    data = _words_of_the_case(mark)
    case.matter.change(
        reference=data["reference"],
        title=data["title"],
        kind=data["kind"],
        right_holder=RightHolder(data["right_holder"]),
        place=data["place"],
        facilitator_name=data["facilitator_name"],
        meeting_date=case.today(),
    )
    for party in data["parties"]:
        _add_party(case, party)
    for check in case.readiness.missing():
        case.readiness.record(check.key, done=True, who="Practice")
    case.undo.forget()
    return case


def play_practice_meeting(case: CaseFile, advance: Callable[[int], None], mark: str = "") -> None:
    """Run the practice meeting from start to end; `advance` moves the case's clock by whole seconds."""
    data = _words_of_the_case(mark)
    case.meeting.start()
    for turn in data["meeting"]:
        speaker = next(p for p in case.people.all() if p.name == turn["speaker"])
        case.floor.give(speaker.id)
        advance(turn["seconds"])
        case.notes.write(turn["note"], NoteKind(turn["kind"]))
    case.floor.free()
    for issue in data["issues"]:
        case.issues.add(issue["heading"])
        case.issues.change(case.issues.all()[-1].id, state=IssueState(issue["state"]))
    for action in data["actions"]:
        _agree(case, action, case.today())
    case.terms.answer_outcome(Outcome(data["outcome"]))
    for party in case.parties.all():
        case.consents.give(OUTCOME, party.id)
    case.meeting.end()


def _words_of_the_case(mark: str) -> dict[str, Any]:
    data = resources.read_toml("practice_case.toml")
    if not mark:
        return data
    refused = [action for action in data["actions"] if not action["agreed"]]
    for holders, field in (
        ([data], "reference"),
        ([data], "title"),
        ([data], "place"),
        (data["parties"], "preparation"),
        (data["meeting"], "note"),
        (data["issues"], "heading"),
        (refused, "what"),
    ):
        for holder in holders:
            holder[field] = f"{holder[field]} {mark}"
    return data


def _add_party(case: CaseFile, party: Mapping[str, Any]) -> None:
    case.parties.add(PartyKind(party["kind"]), party["name"])
    added = case.parties.all()[-1]
    case.parties.change(
        added.id,
        agreed_to_take_part=True,
        prepared_on=case.today(),
        preparation=party["preparation"],
    )
    for person in party["people"]:
        fields = {key: value for key, value in person.items() if key not in {"name", "role"}}
        case.people.add(
            person["name"],
            added.id,
            Role(person["role"]),
            confidentiality_accepted=True,
            access_asked=True,
            **fields,
        )


def _agree(case: CaseFile, action: Mapping[str, Any], today: date) -> None:
    case.actions.propose(action["what"])
    proposed = case.actions.all()[-1]
    case.actions.change(
        proposed.id,
        who=action["who"],
        due=Due(day=weekday_after(today, action["days"])),
        how_we_will_know=action["how_we_will_know"],
    )
    for party in case.parties.all()[: None if action["agreed"] else 1]:
        case.consents.give(proposed.id, party.id)


def weekday_after(today: date, days: int) -> date:
    """Return the day `days` after `today`, or the Monday after it when that is on a weekend."""
    day = today + timedelta(days=days)
    weekend_days_left = max(0, 7 - day.weekday()) if day.weekday() >= SATURDAY else 0
    return day + timedelta(days=weekend_days_left)
