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
    case = CaseFile.create(vault, clock=clock, process=Process.DISAGREEMENT_RESOLUTION)
    data = _words_of_the_case(mark)
    case.change_matter(
        practice=True,
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
    for check in case.missing_checks():
        case.record_check(check.key, done=True, who="Practice")
    case.forget_undo()
    return case


def play_practice_meeting(case: CaseFile, advance: Callable[[int], None], mark: str = "") -> None:
    """Run the practice meeting from start to end; `advance` moves the case's clock by whole seconds."""
    data = _words_of_the_case(mark)
    case.start_meeting()
    for turn in data["meeting"]:
        speaker = next(p for p in case.participants() if p.name == turn["speaker"])
        case.give_floor(speaker.id)
        advance(turn["seconds"])
        case.write_note(turn["note"], NoteKind(turn["kind"]))
    case.free_floor()
    for issue in data["issues"]:
        case.raise_issue(issue["heading"])
        case.change_issue(case.issues()[-1].id, state=IssueState(issue["state"]))
    for action in data["actions"]:
        _agree(case, action, case.today())
    case.answer_outcome(Outcome(data["outcome"]))
    for party in case.parties():
        case.consent(OUTCOME, party.id)
    case.end_meeting()


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
    case.add_party(PartyKind(party["kind"]), party["name"])
    added = case.parties()[-1]
    case.change_party(
        added.id,
        agreed_to_take_part=True,
        prepared_on=case.today(),
        preparation=party["preparation"],
    )
    for person in party["people"]:
        fields = {key: value for key, value in person.items() if key not in {"name", "role"}}
        case.add_participant(
            person["name"],
            added.id,
            Role(person["role"]),
            confidentiality_accepted=True,
            access_asked=True,
            **fields,
        )


def _agree(case: CaseFile, action: Mapping[str, Any], today: date) -> None:
    case.propose_action(action["what"])
    proposed = case.actions()[-1]
    case.change_action(
        proposed.id,
        who=action["who"],
        due=Due(day=weekday_after(today, action["days"])),
        how_we_will_know=action["how_we_will_know"],
    )
    for party in case.parties()[: None if action["agreed"] else 1]:
        case.consent(proposed.id, party.id)


def weekday_after(today: date, days: int) -> date:
    """Return the day `days` after `today`, or the Monday after it when that is on a weekend."""
    day = today + timedelta(days=days)
    weekend_days_left = max(0, 7 - day.weekday()) if day.weekday() >= SATURDAY else 0
    return day + timedelta(days=weekend_days_left)
