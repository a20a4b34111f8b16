"""One line as it is said becomes what, who, by when and how everyone will know; the rest stays in what."""

from datetime import date

import pytest

from facilitator.agreement.action import Due, DueKind
from facilitator.agreement.spoken_action import SpokenAction, read_due, read_spoken_action
from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.people import Participant, Party, PartyKind
from facilitator.case.spoken_dates import EndOfTermUnknown
from facilitator.errors import InvalidValue

TODAY = date(2026, 12, 8)
FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY, name="Family")
COUNCIL = Party(id=PartyId("c"), kind=PartyKind.LOCAL_AUTHORITY, name="Barton Council")
SCHOOL = Party(id=PartyId("s"), kind=PartyKind.SCHOOL, name="Oakfield Primary")
PARTIES = (FAMILY, COUNCIL, SCHOOL)
PEOPLE = tuple(
    Participant(id=ParticipantId(name), name=name, party_id=party.id)
    for name, party in (
        ("Amina Hussain", FAMILY),
        ("Tariq Hussain", FAMILY),
        ("Helen Price", COUNCIL),
        ("Dr Nina Osei", COUNCIL),
        ("Rowan Shah", SCHOOL),
    )
)
NEXT_FRIDAY = Due(day=date(2026, 12, 18))


def read(line: str, term_ends: date | None = None) -> SpokenAction:
    return read_spoken_action(line, parties=PARTIES, people=PEOPLE, today=TODAY, term_ends=term_ends)


def test_the_whole_line_is_read() -> None:
    assert read(
        "Rowan sends the provision map to the council by next friday, we know: Helen emails"
    ) == SpokenAction(
        what="Send the provision map to the council",
        who="Rowan Shah",
        due=NEXT_FRIDAY,
        how_we_will_know="Helen emails",
    )


@pytest.mark.parametrize(
    "line",
    [
        "Rowan will send the map by next Friday",
        "rowan to send the map by next Friday.",
        "Rowan Shah sends the map, by next Friday",
        "By next Friday Rowan will send the map",
        "By next Friday, Rowan sends the map",
        "Rowan, by next Friday, sends the map",
        "Rowan shall send the map no later than 18 December",
        "Rowan: send the map by Friday 18 December 2026",
        "Rowan has agreed to send the map by next Friday",
        "Rowan sends the map next Friday",
        "Rowan sends the map on 18/12",
        "Rowan sends the map within 8 working days",
        "Send the map by next Friday by Rowan",
        "Mr Shah will send the map by the end of next week",
    ],
)
def test_who_and_when_are_found_wherever_they_are_said(line: str) -> None:
    assert read(line) == SpokenAction(what="Send the map", who="Rowan Shah", due=NEXT_FRIDAY)


@pytest.mark.parametrize(
    ("line", "who", "what"),
    [
        ("The council will carry out an assessment", "Barton Council", "Carry out an assessment"),
        ("LA carries out an assessment", "Barton Council", "Carry out an assessment"),
        ("The local authority issues a plan", "Barton Council", "Issue a plan"),
        ("The EP visits J. in class", "Barton Council", "Visit J. in class"),
        ("Dr Osei watches J. at lunchtime", "Dr Nina Osei", "Watch J. at lunchtime"),
        ("School does the reading test again", "Oakfield Primary", "Do the reading test again"),
        ("The SENCO has a meeting with Amina", "Oakfield Primary", "Have a meeting with Amina"),
        ("Mum and Dad visit two schools", "Family", "Visit two schools"),
        ("Amina and Rowan meet at the gate", "Amina Hussain and Rowan Shah", "Meet at the gate"),
        ("Helen, Rowan and Amina will meet", "Helen Price, Rowan Shah and Amina Hussain", "Meet"),
        ("Both parties share their reports", "Both parties", "Share their reports"),
        ("The school will not exclude J.", "Oakfield Primary", "Do not exclude J."),
        ("The map will be sent by Rowan", "Rowan Shah", "The map will be sent"),
    ],
)  # fmt: skip
def test_who_is_meant_is_printed_by_name_and_the_verb_is_what_they_do(line: str, who: str, what: str) -> None:
    found = read(line)
    assert (found.who, found.what) == (who, what.rstrip("."))


@pytest.mark.parametrize(
    "line",
    [
        "Hussain sends the map",  # two are called so
        "Rowan's class gets a quiet corner",
        "Rowan should send the map",
        "Rowan may send the map",
        "Rowan the map",
        "The bus company sends the times",
        "A quiet corner in class",
        "Somebody rings the bus company",
        "Rowanna sends the map",
    ],
)
def test_what_is_not_understood_stays_in_what(line: str) -> None:
    assert read(line) == SpokenAction(what=line)


@pytest.mark.parametrize(
    "line",
    [
        "Rowan sends the map on lined paper",
        "Rowan sends the map in the morning",
        "Rowan sends the map by post",
        "Rowan sends the map of floor 2/3",
        "Rowan sends the map as soon as possible",
    ],
)
def test_words_that_are_no_day_are_none(line: str) -> None:
    assert read(line) == SpokenAction(what=f"Send{line[11:]}", who="Rowan Shah")


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ("Rowan sends the map, we'll know when Helen has it", "Helen has it"),
        ("Rowan sends the map. We will know: the map is there", "The map is there"),
        ("Rowan sends the map; we know because Helen emails.", "Helen emails"),
        ("Rowan sends the map so we know by an email", "An email"),
        ("Rowan sends the map and we will know it is done when Helen emails", "Helen emails"),
    ],
)
def test_how_everyone_will_know_is_found(line: str, known: str) -> None:
    assert read(line) == SpokenAction(what="Send the map", who="Rowan Shah", how_we_will_know=known)


def test_what_somebody_knows_is_not_how_everyone_will() -> None:
    line = "Rowan finds out what we know about mornings"
    assert read(line) == SpokenAction(what="Find out what we know about mornings", who="Rowan Shah")


def test_what_repeats_from_a_day_is_read() -> None:
    found = read("Rowan will ring Amina every Friday from 8 January")
    assert found == SpokenAction(
        what="Ring Amina",
        who="Rowan Shah",
        due=Due(kind=DueKind.REPEATING, day=date(2027, 1, 8), words="every friday"),
    )


def test_the_end_of_term_is_asked_and_stays_until_it_is_said() -> None:
    asked = read("Rowan sends the map by the end of term")
    assert asked.asks_end_of_term
    assert asked.what == "Send the map by the end of term"
    assert read("Rowan sends the map by the end of term", date(2026, 12, 18)).due == NEXT_FRIDAY


@pytest.mark.parametrize("line", ["", "   ", ",", "by", "we know:", "Rowan", "next Friday"])
def test_a_line_with_little_in_it_breaks_nothing(line: str) -> None:
    assert isinstance(read(line), SpokenAction)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("", Due()),
        ("next friday", NEXT_FRIDAY),
        ("by next Friday", NEXT_FRIDAY),
        ("Friday 18 December 2026", NEXT_FRIDAY),
        (
            "every Friday, from Friday 18 December 2026",
            Due(kind=DueKind.REPEATING, day=date(2026, 12, 18), words="every friday"),
        ),
    ],
)
def test_the_day_alone_is_read_as_it_is_said_and_as_it_is_printed(words: str, due: Due) -> None:
    assert read_due(words, today=TODAY) == due
    assert not due.printed or read_due(due.printed, today=TODAY) == due


def test_the_end_of_an_undated_term_is_asked_for_and_read_once_it_is_known() -> None:
    with pytest.raises(EndOfTermUnknown):
        read_due("end of term", today=TODAY)
    assert read_due("end of term", today=TODAY, term_ends=date(2026, 12, 18)) == NEXT_FRIDAY


@pytest.mark.parametrize("words", ["when it suits", "next Friday or so", "1/1/1066"])
def test_words_that_are_no_day_are_told_and_never_guessed(words: str) -> None:
    with pytest.raises(InvalidValue):
        read_due(words, today=TODAY)


@pytest.mark.parametrize(
    ("line", "what"),
    [("Rowan sends the map from next Friday", "Send the map from next Friday"),
     ("Rowan sends the map by hand", "Send the map by hand"),
     ("Send the map by hand", "Send the map by hand")],
)  # fmt: skip
def test_what_begins_on_a_day_without_repeating_and_what_is_done_by_hand_stay_in_what(
    line: str, what: str
) -> None:
    said = read(line)
    assert (said.what, said.due) == (what, Due())
