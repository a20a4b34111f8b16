"""Cases ready for a test: valid unless it says otherwise, on a clock that only the test moves."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from facilitator.agreement.action import Action, Due
from facilitator.case.matter import Process, RightHolder
from facilitator.case.people import Participant, Party, PartyKind, Role
from facilitator.casefile import CaseFile
from facilitator.vault.header import MEBIBYTE, Cost
from facilitator.vault.vault import Vault

PASSPHRASE = "four quiet otters humming"
QUICK = Cost(memory=64 * MEBIBYTE)
MORNING = datetime(2026, 12, 4, 9, 30, tzinfo=UTC)
TWO_PARTIES = (PartyKind.FAMILY, PartyKind.LOCAL_AUTHORITY)
# Each name with the index of its party, None for a person of no party.
PEOPLE = (("Amira Khan", 0), ("Jo Khan", 0), ("Rowan Shah", 1), ("Seun Adeyemi", 1))


class FakeClock:
    """Both clocks of a case; they stand still until `advance`."""

    def __init__(self, start: datetime = MORNING) -> None:
        self._start = start
        self._ms = 0

    def now(self) -> datetime:
        return self._start + timedelta(milliseconds=self._ms)

    def today(self) -> date:
        return self.now().date()

    def monotonic_ms(self) -> int:
        return self._ms

    def advance(self, seconds: float) -> None:
        self._ms += round(seconds * 1000)


def a_vault(folder: Path) -> Vault:
    """Return the vault in `folder`, made or unlocked; close it before opening it again."""
    if Vault.exists(folder):
        return Vault.unlock(folder, PASSPHRASE, keychain=None)
    return Vault.create(folder, PASSPHRASE, keychain=None, cost=QUICK)


def a_case(
    vault: Vault,
    clock: FakeClock,
    *,
    process: Process = Process.DISAGREEMENT_RESOLUTION,
    parties: Sequence[PartyKind] = TWO_PARTIES,
    people: Sequence[tuple[str, int | None]] = PEOPLE,
) -> CaseFile:
    """Return a case in which everything is settled, so that its meeting can start; nothing can be undone.

    It is prepared in one transaction, and no act waits for the disk: both are quicker.
    """
    case = CaseFile.create(vault, clock=clock, process=process)
    case._store.db.execute("PRAGMA synchronous=OFF")
    with case._store.transaction():
        case.matter.change(right_holder=RightHolder.PARENT, meeting_date=clock.today())
        for kind in parties:
            case.parties.add(kind)
            case.parties.change(
                case.parties.all()[-1].id, agreed_to_take_part=True, prepared_on=clock.today()
            )
        for name, index in people:
            case.people.add(
                name,
                None if index is None else case.parties.all()[index].id,
                Role.OBSERVER if index is None else Role.PARTY_MEMBER,
                authority=index is not None,
                confidentiality_accepted=True,
                access_asked=True,
                attendance_agreed=True,
            )
        if process is Process.MEDIATION:
            case.matter.change(
                subjects=("contents",),
                decision_date=date(2026, 10, 15),
                request_date=date(2026, 11, 10),
                authority_told_date=date(2026, 11, 11),
                notice_date=date(2026, 11, 20),
            )
        for check in case.readiness.missing():
            case.readiness.record(check.key, done=True, who="Kim Barrow")
    return case


def propose(case: CaseFile, what: str = "Meet J. at the gate at 8:40 each school day.") -> Action:
    """Propose an action that every party could agree to, and return it."""
    case.actions.propose(
        what, who="Rowan Shah", due=Due(day=date(2026, 12, 11)), how_we_will_know="Amira is told on Fridays."
    )
    return case.actions.all()[-1]


def agree(case: CaseFile, subject_id: str) -> None:
    """Record the consent of every party."""
    for party in case.parties.all():
        case.consents.give(subject_id, party.id)


def person(case: CaseFile, name: str) -> Participant:
    """Return the participant whose name begins so."""
    return next(each for each in case.people.all() if each.name.startswith(name))


def party(case: CaseFile, kind: PartyKind) -> Party:
    """Return the party of that kind."""
    return next(each for each in case.parties.all() if each.kind is kind)
