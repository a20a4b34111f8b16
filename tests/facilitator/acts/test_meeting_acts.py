"""Running the meeting: what is refused while it stands still, and what is left of an item or a round."""

from collections.abc import Callable

import pytest

from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from facilitator.meeting.state import Meeting, Passed, Status
from tests.facilitator.builders import FakeClock, person

NOT_RUNNING = "The meeting is not running."
NOT_STOPPED = "The meeting is not stopped in that way."


def stopped(case: CaseFile, status: Status) -> None:
    case._store.put(Meeting(status=status, item_id=case.agenda.items()[0].id))


def refusal_of(act: Callable[[], object]) -> str:
    with pytest.raises(NotAllowed) as refusal:
        act()
    return str(refusal.value)


@pytest.mark.parametrize("status", [Status.NOT_STARTED, Status.ADJOURNED, Status.ENDED])
def test_a_meeting_that_does_not_go_on_is_not_stopped_again(status: Status, ready: CaseFile) -> None:
    stopped(ready, status)
    assert refusal_of(ready.meeting.adjourn) == refusal_of(ready.meeting.end) == NOT_RUNNING
    assert ready.meeting.current().status is status


@pytest.mark.parametrize("status", [Status.RUNNING, Status.BREAK])
def test_a_meeting_that_goes_on_is_adjourned_or_ended(status: Status, ready: CaseFile) -> None:
    stopped(ready, status)
    ready.meeting.adjourn()
    assert ready.meeting.current().status is Status.ADJOURNED
    stopped(ready, status)
    ready.meeting.end()
    assert ready.meeting.current().status is Status.ENDED


def test_only_what_stopped_the_meeting_lets_it_go_on(ready: CaseFile) -> None:
    for status in (Status.NOT_STARTED, Status.RUNNING, Status.BREAK):
        stopped(ready, status)
        assert refusal_of(ready.meeting.resume) == NOT_STOPPED
    for status in (Status.NOT_STARTED, Status.RUNNING, Status.ADJOURNED, Status.ENDED):
        stopped(ready, status)
        assert refusal_of(ready.meeting.end_break) == NOT_STOPPED
    for status in (Status.ADJOURNED, Status.ENDED):
        stopped(ready, status)
        ready.meeting.resume()
        assert ready.meeting.current().status is Status.RUNNING


def test_going_on_after_a_break_counts_from_nought_until_the_next(
    running: CaseFile, clock: FakeClock
) -> None:
    clock.advance(90)
    running.meeting.begin_break(10)
    assert running.meeting.current().since_break_ms == 90_000
    running.meeting.end_break()
    clock.advance(5)
    meeting = running.meeting.current()
    assert (meeting.since_break_ms, meeting.elapsed_ms, meeting.break_until) == (5_000, 95_000, None)


def test_a_break_that_is_not_on_is_not_made_longer(running: CaseFile) -> None:
    assert refusal_of(lambda: running.meeting.extend_break(5)) == "The meeting is not on a break."


def test_before_the_meeting_there_is_no_item_to_plan_more_minutes_for(ready: CaseFile) -> None:
    assert refusal_of(lambda: ready.meeting.extend_item(5)) == "No item is under discussion."
    assert ready.meeting.item_times() == {}


def test_more_minutes_are_planned_for_the_item_under_discussion_alone(running: CaseFile) -> None:
    before = [item.minutes for item in running.agenda.items()]
    running.meeting.extend_item(5)
    assert [item.minutes for item in running.agenda.items()] == [before[0] + 5, *before[1:]]
    assert running.undo.labels()[0] == f"Plan more minutes for {running.agenda.items()[0].title}"


def test_the_last_item_ends_with_the_meeting(running: CaseFile) -> None:
    running.meeting.go_to_item(running.agenda.items()[-1].id)
    assert (
        refusal_of(running.meeting.next_item)
        == "This is the last item. End the meeting when everyone is ready."
    )
    assert not running.agenda.items()[-1].done


def test_an_item_that_was_done_before_its_turn_is_passed_over(running: CaseFile) -> None:
    items = running.agenda.items()
    running.meeting.go_to_item(items[2].id)
    running.meeting.next_item()
    running.meeting.go_to_item(items[1].id)
    running.meeting.next_item()
    assert running.meeting.current().item_id == items[3].id
    assert [item.done for item in running.agenda.items()[:4]] == [False, True, True, False]


def test_the_time_of_an_item_is_what_was_spent_on_it_and_what_runs_now(
    running: CaseFile, clock: FakeClock
) -> None:
    first, second, *_ = (item.id for item in running.agenda.items())
    clock.advance(60)
    running.meeting.next_item()
    clock.advance(7)
    assert running.meeting.item_times() == {first: 60_000, second: 7_000}


def test_a_second_private_session_waits_for_the_end_of_the_first(running: CaseFile) -> None:
    family, authority = running.parties.all()
    running.private_session.begin(family.id)
    said = refusal_of(lambda: running.private_session.begin(authority.id))
    assert said == "A private session is already on. End it first."
    assert running.meeting.current().private_party_id == family.id
    running.private_session.end()
    running.private_session.begin(authority.id)
    assert running.meeting.current().private_party_id == authority.id


def test_a_round_in_which_everyone_has_spoken_ends_with_nobody_speaking(running: CaseFile) -> None:
    running.floor.begin_round()
    for _ in range(3):
        running.floor.next_speaker()
    assert running.meeting.current().speaker_id == person(running, "Seun").id
    running.floor.next_speaker()
    assert (running.meeting.current().round, running.meeting.current().speaker_id) == (None, None)
    assert running.undo.labels()[0] == "End the round"
    assert [turn.participant_id for turn in running.meeting.turns()] == [
        each.id for each in running.people.all()
    ]


def test_nobody_is_put_later_where_nobody_waits(running: CaseFile) -> None:
    assert refusal_of(running.floor.skip_in_round) == "Nobody waits in the round. Nothing was changed."
    assert refusal_of(running.floor.next_speaker) == "Nobody is waiting to speak."
    assert refusal_of(running.floor.let_next_pass) == (
        "Nobody has the floor or waits for it, so nobody can pass. Nothing was changed."
    )


def test_without_an_item_a_pass_gives_the_floor_up_and_counts_for_no_item(running: CaseFile) -> None:
    running._store.put(Meeting(status=Status.RUNNING))
    amira = person(running, "Amira").id
    running.floor.give(amira)
    running.floor.let_pass(amira)
    assert running.meeting.current().speaker_id is None
    assert running._store.all(Passed) == ()


def test_without_an_item_the_meeting_goes_on_to_the_first_that_is_open(running: CaseFile) -> None:
    running._store.put(Meeting(status=Status.RUNNING))
    running.meeting.next_item()
    assert running.meeting.current().item_id == running.agenda.items()[0].id
    assert not any(item.done for item in running.agenda.items())


@pytest.mark.parametrize(("seconds", "kept_ms"), [(29, 30_000), (90, 90_000), (1801, 1_800_000)])
def test_the_usual_turn_lasts_between_half_a_minute_and_half_an_hour(
    running: CaseFile, seconds: int, kept_ms: int
) -> None:
    running.floor.give(person(running, "Amira").id)
    running.floor.set_turn_length(seconds)
    assert running.meeting.current().allowance_ms == 180_000
    running.floor.give(person(running, "Jo").id)
    assert running.meeting.current().allowance_ms == kept_ms


def test_a_turn_is_made_longer_paused_and_freed_by_its_name(running: CaseFile, clock: FakeClock) -> None:
    running.floor.give(person(running, "Amira").id)
    running.floor.extend_turn(2)
    assert running.undo.labels()[0] == "Extend the turn of Amira Khan"
    running.floor.pause_turn(on=True)
    assert running.undo.labels()[0] == "Pause the turn of Amira Khan"
    clock.advance(30)
    assert (running.meeting.current().turn_ms, running.meeting.current().allowance_ms) == (0, 300_000)
    running.floor.pause_turn(on=False)
    assert running.undo.labels()[0] == "Go on with the turn of Amira Khan"
    clock.advance(7)
    assert running.meeting.current().turn_ms == 7_000
    running.floor.free()
    assert running.meeting.current().speaker_id is None
    assert running.undo.labels()[0] == "Free the floor"


def test_the_queue_is_put_in_another_order_and_left_by_name(running: CaseFile) -> None:
    jo, rowan, seun = (person(running, name).id for name in ("Jo", "Rowan", "Seun"))
    for who in (jo, rowan, seun):
        running.floor.raise_hand(who)
    running.floor.move_hand(seun, 0)
    assert running.undo.labels()[0] == "Move the hand of Seun Adeyemi"
    running.floor.lower_hand(jo)
    assert running.undo.labels()[0] == "Lower the hand of Jo Khan"
    assert [hand.participant_id for hand in running.meeting.current().hands] == [seun, rowan]


def test_a_round_that_is_ended_leaves_the_floor_to_who_has_it(running: CaseFile) -> None:
    running.floor.begin_round()
    running.floor.end_round()
    assert running.meeting.current().round is None
    assert running.meeting.current().speaker_id == person(running, "Amira").id


def test_the_time_until_the_next_act_is_counted_as_the_case_counts_it(
    running: CaseFile, clock: FakeClock
) -> None:
    running.floor.give(person(running, "Amira").id)
    clock.advance(20)
    running.floor.give(person(running, "Rowan").id)
    kept = running.meeting.running_time()
    clock.advance(20)
    meeting = running.meeting.current()
    shares = {person(running, name).id: kept.shares(meeting)[person(running, name).id].percent
              for name in ("Amira", "Rowan")}  # fmt: skip
    assert list(shares.values()) == [50, 50]
    assert kept.shares(meeting) == running.speaking.shares()
    assert kept.party_shares(meeting) == running.speaking.party_shares()
    assert kept.progress(meeting) == running.meeting.progress()


def test_who_is_given_the_floor_again_goes_on_with_the_same_turn(running: CaseFile, clock: FakeClock) -> None:
    jo = person(running, "Jo").id
    running.floor.give(jo)
    clock.advance(5)
    running.floor.give(jo)
    clock.advance(2)
    assert [turn.spoken_ms for turn in running.meeting.turns()] == [7000]
    assert running.meeting.current().speaker_id == jo


def test_on_a_break_it_is_the_break_that_is_named_whoever_waits(running: CaseFile) -> None:
    running.meeting.begin_break(10)
    with pytest.raises(NotAllowed, match="on a break"):
        running.floor.next_speaker()


def test_a_round_in_which_nobody_waits_any_more_is_not_ended_on_a_break(running: CaseFile) -> None:
    running.floor.begin_round()
    for _ in range(3):
        running.floor.next_speaker()
    running.meeting.begin_break(10)
    with pytest.raises(NotAllowed, match="on a break"):
        running.floor.next_speaker()
    around = running.meeting.current().round
    assert around is not None
    assert around.waiting == ()


def test_a_gap_as_long_as_is_allowed_is_counted_and_nothing_of_a_longer_one(
    running: CaseFile, clock: FakeClock
) -> None:
    running.meeting.tick(slept_after_ms=30_000)
    clock.advance(30)
    running.meeting.tick(slept_after_ms=30_000)
    assert running.meeting.current().elapsed_ms == 30_000
    clock.advance(30.001)
    running.meeting.tick(slept_after_ms=30_000)
    assert running.meeting.current().elapsed_ms == 30_000


def test_a_meeting_has_begun_from_its_start_on_and_still_when_it_has_ended(ready: CaseFile) -> None:
    assert not ready.meeting.has_begun()
    ready.meeting.start()
    assert ready.meeting.has_begun()
    ready.meeting.end()
    assert ready.meeting.has_begun()
