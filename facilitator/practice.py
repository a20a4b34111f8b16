"""The made-up cases: one stands in the middle of its meeting; the self-test plays one to its end."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import resources
from facilitator.acts.matter_acts import MatterChanges
from facilitator.agreement.action import Due
from facilitator.agreement.issue import IssueState
from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.case.clock import Clock
from facilitator.case.identity import PartyId
from facilitator.case.matter import Process, RightHolder
from facilitator.case.people import PartyKind, Presence, Role
from facilitator.case.preparation_calls import Prompt
from facilitator.case.working_days import add_working_days, working_day_after
from facilitator.casefile import CaseFile
from facilitator.meeting.notes import NoteKind
from facilitator.practice_tries import FILES
from facilitator.vault.folder import CaseId
from facilitator.vault.vault import Vault


class PracticeClock:
    """The day of this computer, with seconds that pass only when the practice meeting says so.

    With `behind` it goes that many seconds behind, until as many have been said to pass.
    """

    def __init__(self, behind: int | None = None) -> None:
        self._ms = 0
        self._start = None if behind is None else datetime.now(UTC) - timedelta(seconds=behind)

    def now(self) -> datetime:
        """Return the time of day, in UTC."""
        if self._start is None:
            return datetime.now(UTC)
        return self._start + timedelta(milliseconds=self._ms)

    def today(self) -> date:
        """Return the civil date."""
        return datetime.now(UTC).astimezone().date()

    def monotonic_ms(self) -> int:
        """Return the seconds that were said to have passed, in milliseconds."""
        return self._ms

    def advance(self, seconds: int) -> None:
        """Let time pass."""
        self._ms += seconds * 1000


def create_practice_case(
    vault: Vault,
    *,
    clock: Clock | None = None,
    mark: str = "",
    process: Process = Process.DISAGREEMENT_RESOLUTION,
) -> CaseFile:
    """Make the practice case, with everything prepared so that its meeting can start.

    `mark` is added to everything in it that is private, and to the reference; the self-test looks for it.
    """
    case = CaseFile.create(vault, clock=clock, process=process, practice=True)
    data = _words_of_the_case(mark, process)
    case.matter.change(
        reference=data["reference"],
        title=data["title"],
        kind=data.get("kind", ""),
        subjects=tuple(data.get("subjects", ())),
        right_holder=RightHolder(data["right_holder"]),
        place=data["place"],
        facilitator_name=data["facilitator_name"],
        facilitator_service=data["facilitator_service"],
        facilitator_contact=data["facilitator_contact"],
        meeting_date=case.today(),
        authority_reference=data.get("authority_reference", ""),
        child_as=data.get("child_as", ""),
        child_views=data.get("child_views", ""),
    )
    if process is Process.MEDIATION:
        case.matter.change(**_dates(case.today()))
    for party in data["parties"]:
        _add_party(case, party)
    for person in data.get("others", ()):
        _add_person(case, person, None)
    for check in case.readiness.missing():
        case.readiness.record(check.key, done=True, who="Practice")
    case.undo.forget()
    return case


def create_living_practice(vault: Vault, process: Process) -> CaseId:
    """Make a practice case in the middle of its meeting, close it, and return which it is.

    Its meeting began as long ago as it has run, so that it goes on by the clock of this computer.
    """
    data = resources.read_toml(FILES[process])
    clock = PracticeClock(behind=sum(each["seconds"] for each in data["living"]))
    case = create_practice_case(vault, clock=clock, process=process)
    case.meeting.start()
    for each in data["living"]:
        _live(case, each)
        clock.advance(each["seconds"])
    for action in data["actions"]:
        if action["agreed"]:
            _agree(case, action, case.today())
            break
    case.undo.forget()
    case.place.remember(stage="meet")
    case.close()
    return case.case_id


def _live(case: CaseFile, each: Mapping[str, Any]) -> None:
    people = {person.name: person.id for person in case.people.all()}
    if each.get("item"):
        case.meeting.next_item()
    if "left" in each:
        case.people.mark_presence(people[each["left"]], Presence.LEFT)
    if "speaker" in each:
        case.floor.give(people[each["speaker"]])
    if "hand" in each:
        case.floor.raise_hand(people[each["hand"]])
    if "note" in each:
        case.notes.write(each["note"], NoteKind(each.get("kind", "note")))


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


def _dates(today: date) -> MatterChanges:
    """Return the dates that a mediation has before its meeting of today, with enough notice."""
    told = add_working_days(today, -12)
    return {
        "decision_date": add_working_days(today, -30),
        "request_date": told,
        "authority_told_date": told,
        "notice_date": add_working_days(today, -8),
    }


def _words_of_the_case(mark: str, process: Process = Process.DISAGREEMENT_RESOLUTION) -> dict[str, Any]:
    data = resources.read_toml(FILES[process])
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
    if "issues" in party:
        case.calls.answer(added.id, Prompt.ISSUES, party["issues"])
    for person in party["people"]:
        _add_person(case, person, added.id)


def _add_person(case: CaseFile, person: Mapping[str, Any], party_id: PartyId | None) -> None:
    fields = {key: value for key, value in person.items() if key not in {"name", "role"}}
    case.people.add(
        person["name"],
        party_id,
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
        due=Due(day=working_day_in(today, action["days"])),
        how_we_will_know=action["how_we_will_know"],
    )
    for party in case.parties.all()[: None if action["agreed"] else 1]:
        case.consents.give(proposed.id, party.id)


def working_day_in(today: date, days: int) -> date:
    """Return the day `days` after `today`, or the first working day after it where it is none."""
    return working_day_after(today + timedelta(days=days - 1))
