"""A case as full as cases get: long names, long titles, twelve people, nine parties, and awkward words."""

from pathlib import Path
from typing import Final, Protocol

from facilitator.agreement.action import Due
from facilitator.agreement.issue import IssueState
from facilitator.case.matter import Process
from facilitator.case.people import PartyKind, Role
from facilitator.casefile import CaseFile
from facilitator.meeting.notes import NoteKind
from facilitator.practice import PracticeClock, create_practice_case, working_day_in
from facilitator.vault.vault import Vault
from tests.canary_case import PASSPHRASE, QUICK

LONG_NAME: Final = "Oluwadamilola Featherstonehaugh-Llanfairpwllgwyngyll"
LONG_WORDS: Final = (
    "Put the speech and language therapist's recommendations of the annual review, with the dates by which "
    "each was to be done, into one written timetable that every member of staff who meets J. has read"
)
PARTIES: Final = (
    (PartyKind.SOCIAL_CARE, "Children with Disabilities Social Care Team (North-East Locality)"),
    (PartyKind.SCHOOL, "St Bartholomew-the-Great Church of England Voluntary Aided Primary School"),
    (PartyKind.FAMILY, "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente"),
    (PartyKind.CARE_BOARD, "A & B <b>Therapies</b>"),
    (PartyKind.LOCAL_AUTHORITY, "Transport"),
)


class CaseToShow(Protocol):
    """A vault with one open case, and the steps that a walk through the screens asks for."""

    vault: Vault
    clock: PracticeClock
    case: CaseFile
    words: str

    def meet(self) -> None:
        """Run the meeting up to somebody's turn."""

    def agree(self) -> None:
        """Propose actions and raise issues."""


class LongCase:
    """A vault with one open case; `clock` moves its time."""

    def __init__(self, folder: Path) -> None:
        self.vault = Vault.create(folder / "vault", PASSPHRASE, keychain=None, cost=QUICK)
        self.clock = PracticeClock()
        self.case: CaseFile = create_practice_case(self.vault, clock=self.clock)
        self.words = LONG_WORDS
        case = self.case
        reference = "DR-2026-041/LONG-REFERENCE"
        case.matter.change(title=LONG_WORDS, reference=reference, process=Process.MEDIATION)
        for kind, name in PARTIES:
            self._add_party(kind, name)
        for check in case.readiness.missing():
            case.readiness.record(check.key, done=True, who="Kim Barrow")
        case.agenda.change(case.agenda.items()[1].id, title=LONG_WORDS)

    def close(self) -> None:
        """Close case and vault."""
        self.case.close()
        self.vault.close()

    def meet(self) -> None:
        """Run the meeting up to somebody's turn, with hands, notes and topics set aside."""
        case = self.case
        case.meeting.start("Everyone is here, and the ninth party said on the telephone that it agrees.")
        case.meeting.next_item()
        people = case.people.all()
        for number, person in enumerate(people[:6]):
            case.floor.give(person.id)
            self.clock.advance(40 + 70 * number)
            case.notes.write(LONG_WORDS, list(NoteKind)[number % 4])
        case.notes.write("Short.", NoteKind.NEED)
        case.car_park.park(LONG_WORDS)
        case.car_park.park("Transport")
        case.floor.give(people[-1].id)
        self.clock.advance(68)
        for person in people[:3]:
            case.floor.raise_hand(person.id)

    def agree(self) -> None:
        """Propose actions: one long and agreed, one unfinished, one withdrawn; and issues with options."""
        case = self.case
        case.issues.add(LONG_WORDS)
        case.issues.change(case.issues.all()[-1].id, state=IssueState.PARTLY)
        case.options.add(LONG_WORDS, issue_id=case.issues.all()[-1].id)
        for _ in range(2):
            case.actions.propose(
                LONG_WORDS,
                who=f"{LONG_NAME}, {PARTIES[0][1]}",
                due=Due(day=working_day_in(case.today(), 30)),
                how_we_will_know=LONG_WORDS,
                supported_by=PARTIES[1][1],
            )
        case.actions.propose("Consider support as appropriate.")
        case.actions.propose("Taken back again.")
        case.actions.withdraw(case.actions.all()[-1].id)
        for party in case.parties.all():
            case.consents.give(case.actions.all()[0].id, party.id)
        case.consents.give(case.actions.all()[1].id, case.parties.all()[0].id)

    def _add_party(self, kind: PartyKind, name: str) -> None:
        case = self.case
        case.parties.add(kind, name)
        party = case.parties.all()[-1]
        case.parties.change(
            party.id, agreed_to_take_part=True, prepared_on=case.today(), preparation=LONG_WORDS
        )
        case.people.add(
            LONG_NAME if kind is PartyKind.SOCIAL_CARE else f"{name.partition(' ')[0]} Person",
            party.id,
            Role.REPRESENTATIVE,
            confidentiality_accepted=True,
            access_asked=True,
            access_needs=LONG_WORDS,
            say_name="fan-shaw",
        )
