"""What there is to try in a practice meeting ticks itself once it has been tried."""

from collections.abc import Callable

import pytest

from facilitator.agreement.action import Due
from facilitator.case.clock import SystemClock
from facilitator.case.matter import Process
from facilitator.case.people import Presence
from facilitator.casefile import CaseFile
from facilitator.practice import create_living_practice
from facilitator.practice_tries import Tries, things_to_try
from facilitator.vault.vault import Vault

MEDIATION, DR = Process.MEDIATION, Process.DISAGREEMENT_RESOLUTION


def hand(case: CaseFile) -> None:
    up = {each.participant_id for each in case.meeting.current().hands}
    speaker = case.meeting.current().speaker_id
    down = next(person for person in case.people.all() if person.id not in {*up, speaker})
    case.floor.raise_hand(down.id)
    case.floor.next_speaker()


def note(case: CaseFile) -> None:
    case.notes.write("Ring before a letter comes")
    case.actions.from_note(case.notes.all()[-1].id)


def attendance(case: CaseFile) -> None:
    here = next(person for person in case.people.all() if case.people.presence(person) is Presence.HERE)
    case.people.mark_presence(here.id, Presence.LEFT)


def line(case: CaseFile) -> None:
    case.actions.propose("Send the provision map")
    case.actions.change(case.actions.all()[-1].id, who="Rowan Shah", due=Due(words="Friday"))


TRY: dict[str, Callable[[CaseFile], object]] = {
    "hand": hand,
    "note": note,
    "attendance": attendance,
    "line": line,
    "round": lambda case: case.floor.begin_round(),
    "room": lambda case: case.room.open(),
}


def ticked(tries: Tries) -> list[bool]:
    return [each.tried for each in tries.all()]


@pytest.mark.parametrize(
    ("process", "place"), [(process, place) for process in (MEDIATION, DR) for place in range(5)]
)
def test_each_thing_ticks_itself_and_no_other(vault: Vault, process: Process, place: int) -> None:
    case = CaseFile.open(vault, create_living_practice(vault, process), clock=SystemClock())
    tries = Tries(case)
    assert not tries.look(case)
    name, words = things_to_try(process)[place]
    TRY[name](case)

    assert tries.look(case)
    assert ticked(tries) == [number == place for number in range(5)]
    assert tries.all()[place].words == words
    assert not tries.look(case)
    case.close()


def test_a_turn_without_a_new_hand_is_not_what_is_to_be_tried(vault: Vault) -> None:
    case = CaseFile.open(vault, create_living_practice(vault, MEDIATION), clock=SystemClock())
    tries = Tries(case)
    case.floor.next_speaker()
    assert not tries.look(case)
    case.close()


def test_what_was_tried_stays_ticked(vault: Vault) -> None:
    case = CaseFile.open(vault, create_living_practice(vault, MEDIATION), clock=SystemClock())
    tries = Tries(case)
    case.room.open()
    tries.look(case)
    case.room.close()
    assert not tries.look(case)
    assert ticked(tries) == [False, False, False, False, True]
    case.close()
