"""Two and a half hours with seven people of four parties, by keys alone, against an account kept by hand."""

from collections.abc import Callable

from tests.journeys import long_meeting
from tests.journeys.hands_on_keys import ScriptedClock
from tests.journeys.meeting_read import differences, read
from tests.journeys.practice_room import PEOPLE, ROOM, Meeting
from tests.journeys.time_ledger import What
from tests.ui.opened_app import Opened


def test_a_long_meeting_by_keys_alone_counts_every_second_right(
    begin: Callable[[], Opened], clock: ScriptedClock
) -> None:
    meeting = Meeting(begin(), clock, PEOPLE)
    long_meeting.open_practice(meeting)
    long_meeting.book(meeting)
    long_meeting.welcome(meeting)
    long_meeting.how_today_works(meeting)
    long_meeting.views_of_the_child(meeting)
    long_meeting.round_of_views(meeting)
    long_meeting.what_to_sort_out(meeting)
    long_meeting.a_break(meeting)
    long_meeting.explore(meeting)
    long_meeting.another_day(meeting, begin)
    long_meeting.private(meeting)
    long_meeting.draft(meeting)
    long_meeting.close(meeting)
    the_account_notices_two_seconds(meeting)


def the_account_notices_two_seconds(meeting: Meeting) -> None:
    """Show that the comparison can fail: any turn begun two seconds later in the ledger is noticed."""
    seen, now, ledger = read(meeting.case(), meeting.screen.window), meeting.now(), meeting.ledger
    turns = [n for n, entry in enumerate(ledger.entries) if entry.what is What.FLOOR and entry.who]
    unnoticed = [n for n in turns if not differences(seen, ledger.with_one_entry_moved(n, 2), now, ROOM)]
    assert len(turns) > 50
    assert unnoticed == []
