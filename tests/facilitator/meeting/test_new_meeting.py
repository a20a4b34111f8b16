"""A meeting begins with nothing counted, nobody speaking and the usual time for a turn."""

from datetime import UTC, datetime

from facilitator.case.identity import ItemId, NoteId, ParkedId, ParticipantId, TurnId
from facilitator.meeting.notes import Draft, Note, NoteKind, ParkedTopic
from facilitator.meeting.running_time import RunningTime
from facilitator.meeting.state import ItemTime, Meeting, Round, RoundOrder, Status, Turn

NOW = datetime(2026, 12, 4, 10, 0, tzinfo=UTC)


def test_nothing_is_counted_yet() -> None:
    meeting = Meeting()
    assert (meeting.id, meeting.status, meeting.unready_reason) == ("meeting", Status.NOT_STARTED, "")
    assert (meeting.item_ms, meeting.elapsed_ms, meeting.since_break_ms, meeting.turn_ms) == (0, 0, 0, 0)
    assert (meeting.allowance_ms, meeting.usual_turn_ms) == (180_000, 180_000)
    assert (meeting.hands, meeting.held_on, meeting.thinking) == ((), (), False)
    assert ItemTime(id=ItemId("1")).ms == 0


def test_nobody_has_spoken_yet() -> None:
    turn = Turn(id=TurnId("1"), participant_id=ParticipantId("ann"), item_id=None, started_at=NOW)
    assert turn.spoken_ms == 0
    around = Round(waiting=())
    assert (around.spoken, around.skipped, around.allowance_ms) == ((), (), 180_000)
    assert (around.order, Meeting().round_order) == (RoundOrder.AS_LISTED, RoundOrder.AS_LISTED)
    time = RunningTime()
    assert (time.booked_minutes, time.private_ms, time.spent_ms) == (0, {}, {})
    assert (time.spoken_ms, time.party_of, time.agenda) == ({}, {}, ())


def test_a_new_note_is_neither_shared_nor_struck_and_a_parked_topic_is_nobodys() -> None:
    note = Note(id=NoteId("1"), text="Weekly.", kind=NoteKind.NOTE, written_at=NOW)
    assert (note.may_share, note.struck) == (False, False)
    parked = ParkedTopic(id=ParkedId("1"), topic="Uniform", parked_at=NOW)
    assert (parked.owner, parked.disposal) == ("", "")
    assert Draft(id="note", text="Week").cursor == 0


def test_the_meeting_goes_on_while_it_runs_or_rests_and_its_clock_only_while_it_runs() -> None:
    assert [status for status in Status if status.goes_on] == [Status.RUNNING, Status.BREAK]
    assert [status for status in Status if Meeting(status=status).clock_runs] == [Status.RUNNING]
