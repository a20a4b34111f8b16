"""What stands in the table of people: party by party its people and the chairs that nobody has yet."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from facilitator.acts.people_acts import PersonTick
from facilitator.case.calendar_words import clock_time, day_and_month, long_date
from facilitator.case.direction import isolated
from facilitator.case.matter import Process
from facilitator.case.numbering import in_order
from facilitator.case.people import Participant, Party, Presence, distinct_names, distinct_parties
from facilitator.case.preparation import attendance_asked, call_due_by, call_is_late, still_asked_of
from facilitator.case.usual_chairs import Chair, is_decided

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

NO_PARTY: Final = "Not of a party"
NAME_THE_CHAIR: Final = "name, or Delete removes the chair"


class Column(IntEnum):
    """The columns, from left to right; in a party's row some hold what is asked of the party."""

    NAME = 0
    WHO = 1
    PART = 2
    AUTHORITY = 3
    CONFIDENTIALITY = 4
    ACCESS = 5
    MORE = 6


TAKES_PART: Final = Column.WHO
CALL: Final = Column.AUTHORITY
KIND: Final = Column.MORE
TICKS: Final[dict[Column, tuple[PersonTick, str]]] = {
    Column.AUTHORITY: ("authority", "Has authority to decide"),
    Column.CONFIDENTIALITY: ("confidentiality_accepted", "Accepts confidentiality"),
    Column.ACCESS: ("access_asked", "Asked about access needs"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one cell shows and says; `ticked` is None where there is nothing to tick.

    `asked` is `said` without whose it is, "" where it says nothing else.
    `wanted` tells that a tick is still asked for, `late` that it should have been done by now.
    """

    words: str = ""
    said: str = ""
    asked: str = ""
    described: str = ""
    ticked: bool | None = None
    wanted: bool = False
    late: bool = False
    quiet: bool = False
    editable: bool = False


NOTHING: Final = Cell()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: of a party, of a person, of a chair that nobody has, or the head of those of no party."""

    key: str
    cells: dict[Column, Cell] = field(default_factory=dict)
    party: Party | None = None
    person: Participant | None = None
    chair: Chair | None = None
    number: int = 0
    called: str = ""
    absent: bool = False

    def cell(self, column: int) -> Cell:
        """Return what stands in that column."""
        return self.cells.get(Column(column), NOTHING)


def rows_of(case: "CaseFile") -> tuple[Row, ...]:
    """Return the rows of a case as it stands."""
    return tuple(_rows(case))


def _rows(case: "CaseFile") -> Iterator[Row]:
    parties, people = case.parties.all(), case.people.all()
    called, numbers = distinct_names(people), case.people.numbers()
    asked = {person.id for person in attendance_asked(people)}
    begun = case.meeting.has_begun()
    chairs = () if begun or not is_decided(case.matter.current()) else case.chairs.open()
    party_names = distinct_parties(parties)
    for party in (*parties, None):
        mine = [
            _person_row(case, person, party, called[person.id], numbers[person.id], asked=person.id in asked)
            for person in in_order(people, parties)
            if person.party_id == (party.id if party else None)
        ]
        free = [_chair_row(case, chair, party) for chair, of in chairs if of == party]
        if party is not None:
            yield _party_row(case, party, party_names[party.id])
        elif mine or free:
            yield Row(key="none", called=NO_PARTY, cells={Column.NAME: Cell(words=NO_PARTY, said=NO_PARTY)})
        yield from mine
        yield from free


def _party_row(case: "CaseFile", party: Party, called: str) -> Row:
    matter = case.matter.current()
    agrees = "takes part" if matter.process is Process.MEDIATION else "agrees to take part"
    return Row(
        key=f"party {party.id}",
        party=party,
        called=called,
        cells={
            Column.NAME: Cell(words=called, said=f"Party {called}", editable=True),
            TAKES_PART: Cell(
                words=agrees,
                asked=agrees.capitalize(),
                said=f"{agrees.capitalize()}: {called}",
                ticked=party.agreed_to_take_part,
                wanted=not party.agreed_to_take_part,
            ),
            CALL: _call(party, called, call_due_by(matter), late=call_is_late(party, matter, case.today())),
            KIND: Cell(
                # A party without a name of its own is called by its kind already.
                words="" if called == party.kind.label else party.kind.label,
                said=f"Kind of party {called}: {party.kind.label}",
                asked=f"Kind: {party.kind.label}",
                quiet=True, editable=True,
            ),
        },
    )  # fmt: skip


def _call(party: Party, called: str, due: date | None, *, late: bool) -> Cell:
    if party.prepared_on is not None:
        words = f"call {day_and_month(party.prepared_on)}"
    elif due is None:
        words = "no call yet"
    else:
        words = f"call {'was ' if late else ''}due by {day_and_month(due)}"
    said = f"Preparation call with {called}"
    return Cell(
        words=words,
        said=said,
        asked="Preparation call",
        described=words,
        late=late,
        quiet=not late,
        editable=True,
    )


def _person_row(
    case: "CaseFile", person: Participant, party: Party | None, called: str, number: int, *, asked: bool
) -> Row:
    wanted = still_asked_of(person)
    presence = case.people.presence(person)
    cells = {
        Column.NAME: Cell(
            words=called, said=called, described=f"number {number}", editable=True, quiet=not presence.attends
        ),
        Column.WHO: Cell(words=person.who_they_are, said=f"Who {called} is", asked="Who", editable=True,
                         described=person.who_they_are or "not said"),
        Column.PART: Cell(words=person.role.label, said=f"Part of {called}", asked="Part", editable=True,
                          described=person.role.label),
        Column.MORE: _more(person, called, presence, asked=asked),
    }  # fmt: skip
    for column, (name, words) in TICKS.items():
        if column is Column.AUTHORITY and party is None:
            continue
        on = bool(getattr(person, name))
        cells[column] = Cell(
            words=_accepted_day(person) if column is Column.CONFIDENTIALITY and on else "",
            said=f"{words}: {called}",
            asked=words,
            described=_accepted(person) if column is Column.CONFIDENTIALITY else "",
            ticked=on,
            wanted=name in wanted,
        )
    return Row(
        key=f"person {person.id}",
        cells=cells,
        party=party,
        person=person,
        number=number,
        called=called,
        absent=not presence.attends,
    )


def _more(person: Participant, called: str, presence: Presence, *, asked: bool) -> Cell:
    attendance = "all agree to their coming?" if asked and not person.attendance_agreed else ""
    away = "" if presence.attends else presence.label.lower()
    needs = " ".join(person.access_needs.split())
    printed = f"printed as {person.latin_name}" if person.latin_name else ""
    parts = (away, attendance, person.say_name, person.pronouns, needs, printed)
    words = ", ".join(isolated(part) for part in parts if part)
    return Cell(
        words=words, said=f"More about {called}", asked="More", described=words, quiet=True, editable=True
    )


def _chair_row(case: "CaseFile", chair: Chair, party: Party | None) -> Row:
    typed = case.drafts.at(chair_place(chair.key)).text
    who = chair.who_they_are
    return Row(
        key=f"chair {chair.key}",
        party=party,
        chair=chair,
        called=who,
        cells={
            Column.NAME: Cell(words=typed or NAME_THE_CHAIR, said=f"Name of the {who}",
                              described=NAME_THE_CHAIR, quiet=not typed, editable=True),
            Column.WHO: Cell(words=who, said=who, quiet=True),
            Column.PART: Cell(words=chair.role.label, said=chair.role.label, quiet=True),
        },
    )  # fmt: skip


def chair_place(key: str) -> str:
    """Return the place of the draft in which the name for a chair is half typed."""
    return f"chair:{key}"


def _accepted_day(person: Participant) -> str:
    at = person.confidentiality_at
    return "" if at is None else day_and_month(at.astimezone().date())


def _accepted(person: Participant) -> str:
    """Return when confidentiality was accepted, in words, "" where that is not known."""
    if person.confidentiality_at is None:
        return ""
    at = person.confidentiality_at.astimezone()
    return f"Accepted on {long_date(at.date())} at {clock_time(at)}"
