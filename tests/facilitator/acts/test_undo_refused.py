"""Each refusal of undo holds alone: all else would let the step go back, this one does not, and says why."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from facilitator.case.identity import NoteId, TurnId
from facilitator.case.people import PartyKind
from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from facilitator.meeting.notes import Note, NoteKind
from facilitator.meeting.state import Hand, ItemTime, Meeting, Round, Status, Turn
from facilitator.meeting.taking_back import START_TAKEN_BACK_WITHIN_MS
from tests.facilitator.builders import FakeClock, person

SPOKEN = (
    "This cannot be taken back: somebody who has spoken or is in your notes would be gone. "
    "Mark them as having left instead."
)
DISCUSSED = "This cannot be taken back: an item that was under discussion would leave the agenda."
IN_PRIVATE = "This cannot be taken back: a party that you have spoken with in private would be gone."
LONG_BEGUN = (
    "The meeting has been going on for a while, so its start cannot be taken back. "
    "Adjourn it or end it instead. Nothing was changed."
)


# What is kept without a step of its own, as it is once the steps that are kept no longer reach back to it.
def _spoke(case: CaseFile) -> None:
    late = person(case, "Late").id
    turn = Turn(id=TurnId("t"), participant_id=late, item_id=None, started_at=case.now(), spoken_ms=1)
    case._store.keep(turn)


def _noted(case: CaseFile) -> None:
    note = Note(id=NoteId("n"), text="Wants a taxi", kind=NoteKind.NOTE, written_at=case.now())
    case._store.keep(replace(note, speaker_id=person(case, "Late").id))


def _spent_time(case: CaseFile) -> None:
    case._store.keep(ItemTime(id=case.agenda.items()[-1].id, ms=1))


def _present(case: CaseFile) -> None:
    case._store.keep(replace(case.meeting.current(), item_id=case.agenda.items()[-1].id))


def _noted_in_private(case: CaseFile) -> None:
    note = Note(id=NoteId("n"), text="Would settle", kind=NoteKind.NOTE, written_at=case.now())
    case._store.keep(replace(note, private_party_id=case.parties.all()[-1].id))


def _in_session(case: CaseFile) -> None:
    case._store.keep(replace(case.meeting.current(), private_party_id=case.parties.all()[-1].id))


def _add_person(case: CaseFile) -> object:
    return case.people.add("Late Comer", case.parties.all()[0].id)


def _add_item(case: CaseFile) -> object:
    return case.agenda.add("Lunch", 30)


def _add_party(case: CaseFile) -> object:
    return case.parties.add(PartyKind.SCHOOL)


Add = Callable[[CaseFile], object]
REFUSED: dict[str, tuple[Add, Callable[[CaseFile], None], str]] = {
    "somebody who has spoken": (_add_person, _spoke, SPOKEN),
    "somebody who is in the notes": (_add_person, _noted, SPOKEN),
    "an item that time was spent on": (_add_item, _spent_time, DISCUSSED),
    "the item under discussion": (_add_item, _present, DISCUSSED),
    "a party with private notes": (_add_party, _noted_in_private, IN_PRIVATE),
    "a party in a private session now": (_add_party, _in_session, IN_PRIVATE),
}
# What takes the reason for the refusal away again.
LET_GO: dict[str, Callable[[CaseFile], object]] = {
    "somebody who has spoken": lambda case: case._store.forget(Turn, "t"),
    "somebody who is in the notes": lambda case: case.notes.delete(NoteId("n")),
    "an item that time was spent on": lambda case: case._store.forget(ItemTime, case.agenda.items()[-1].id),
    "the item under discussion": lambda case: case._store.keep(
        replace(case.meeting.current(), item_id=case.agenda.items()[0].id)
    ),
    "a party with private notes": lambda case: case.notes.delete(NoteId("n")),
    "a party in a private session now": lambda case: case._store.keep(
        replace(case.meeting.current(), private_party_id=None)
    ),
}


def _counted(case: CaseFile) -> tuple[object, ...]:
    return (
        case.people.all(),
        case.agenda.items(),
        case.parties.all(),
        case.notes.all(),
        case.meeting.current(),
    )


@pytest.mark.parametrize("what", REFUSED)
def test_undo_does_not_take_away(what: str, running: CaseFile) -> None:
    add, then, sentence = REFUSED[what]
    add(running)
    then(running)
    before, labels = _counted(running), running.undo.labels()
    with pytest.raises(NotAllowed) as refusal:
        running.undo.undo()
    assert str(refusal.value) == sentence
    assert (_counted(running), running.undo.labels()) == (before, labels)


@pytest.mark.parametrize("what", REFUSED)
def test_what_was_refused_is_taken_back_once_its_reason_is_gone(what: str, running: CaseFile) -> None:
    add, then, sentence = REFUSED[what]
    before = _counted(running)
    add(running)
    then(running)
    with pytest.raises(NotAllowed) as refusal:
        running.undo.undo()
    assert str(refusal.value) == sentence
    LET_GO[what](running)
    running.undo.undo()
    assert _counted(running) == before


@pytest.mark.parametrize("add", [_add_person, _add_item, _add_party], ids=["person", "item", "party"])
def test_what_nobody_met_is_taken_away_again(add: Add, running: CaseFile) -> None:
    before = _counted(running)
    add(running)
    running.undo.undo()
    assert _counted(running) == before


@pytest.mark.parametrize("what", REFUSED)
def test_redo_does_not_take_away(what: str, running: CaseFile) -> None:
    """The removal of what was added, taken back and then asked for again after it was met."""
    add, then, sentence = REFUSED[what]
    add(running)
    if add is _add_person:
        running.people.remove(person(running, "Late").id)
    elif add is _add_item:
        running.agenda.remove(running.agenda.items()[-1].id)
    else:
        running.parties.remove(running.parties.all()[-1].id)
    running.undo.undo()
    then(running)
    before = _counted(running)
    with pytest.raises(NotAllowed) as refusal:
        running.undo.redo()
    assert str(refusal.value) == sentence
    assert _counted(running) == before


def test_the_start_is_taken_back_for_two_minutes_and_not_a_moment_longer(
    ready: CaseFile, clock: FakeClock
) -> None:
    ready.meeting.start()
    clock.advance(START_TAKEN_BACK_WITHIN_MS / 1000)
    ready.undo.undo()
    assert ready.meeting.current().status is Status.NOT_STARTED
    ready.undo.redo()
    clock.advance(START_TAKEN_BACK_WITHIN_MS / 1000 + 0.001)
    with pytest.raises(NotAllowed) as refusal:
        ready.undo.undo()
    assert str(refusal.value) == LONG_BEGUN
    assert ready.meeting.current().status is Status.RUNNING


def test_a_meeting_that_was_long_adjourned_before_it_goes_on_is_undone_to_adjourned(
    running: CaseFile, clock: FakeClock
) -> None:
    clock.advance(600)
    running.meeting.adjourn()
    running.meeting.resume()
    running.undo.undo()
    assert running.meeting.current().status is Status.ADJOURNED


def test_other_acts_before_the_meeting_are_taken_back_however_long_it_was_planned(ready: CaseFile) -> None:
    ready._store.keep(Meeting(elapsed_ms=START_TAKEN_BACK_WITHIN_MS + 1))
    ready.car_park.park("Uniform")
    ready.undo.undo()
    assert ready.car_park.topics() == ()


def test_with_nothing_done_both_say_so(ready: CaseFile) -> None:
    with pytest.raises(NotAllowed, match=r"^There is nothing to undo\.$"):
        ready.undo.undo()
    with pytest.raises(NotAllowed, match=r"^There is nothing to redo\.$"):
        ready.undo.redo()


@pytest.mark.parametrize("place", ["queue", "round"])
def test_who_goes_with_the_step_waits_no_more(place: str, running: CaseFile) -> None:
    _add_person(running)
    late = person(running, "Late").id
    hand, around = Hand(participant_id=late, raised_at=running.now()), Round(waiting=(late,))
    meeting = running.meeting.current()
    running._store.keep(
        replace(meeting, hands=(hand,)) if place == "queue" else replace(meeting, round=around)
    )
    running.undo.undo()
    assert running.meeting.current().hands == ()
    assert running.meeting.current().round in {None, Round(waiting=())}
    assert late not in {each.id for each in running.people.all()}


@pytest.mark.parametrize("place", ["floor", "queue", "round"])
def test_who_is_away_again_after_the_step_waits_no_more(place: str, running: CaseFile) -> None:
    jo = person(running, "Jo").id
    running.people.change(jo, attending=False)
    running.undo.forget()
    running.people.change(jo, attending=True)
    meeting = running.meeting.current()
    placed = {
        "floor": replace(meeting, speaker_id=jo),
        "queue": replace(meeting, hands=(Hand(participant_id=jo, raised_at=running.now()),)),
        "round": replace(meeting, round=Round(waiting=(jo,))),
    }
    running._store.keep(placed[place])
    running.undo.undo()
    assert not person(running, "Jo").attending
    meeting = running.meeting.current()
    assert (meeting.speaker_id, meeting.hands) == (None, ())
    assert meeting.round in {None, Round(waiting=())}
