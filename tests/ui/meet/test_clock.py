"""Time: what it costs the screen, and what of it is kept."""

from facilitator.case.calendar_words import clock_time
from facilitator.case.people import Role
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.vault_errors import DiskFull
from tests.ui.meet.conftest import Meeting, Open


def test_each_second_is_durable_while_the_meeting_runs(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1")
    meeting.clock.go(20)
    meeting.wait(lambda: meeting.case._time.kept().turn_ms == 20_000)


def test_a_gap_longer_than_half_a_minute_between_ticks_is_left_out(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1")
    meeting.clock.settle = lambda: None
    meeting.clock.go(600)
    meeting.wait(lambda: meeting.case.meeting.current().turn_ms == 0)


def test_a_tick_makes_nothing_but_the_time_be_shown_anew(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1")
    heard: list[Changes] = []
    meeting.page._controller.changed.connect(heard.append)
    people: list[bool] = []
    for resets_of in (meeting.page._people.list.people, meeting.page._agenda.list.items):
        resets_of.modelReset.connect(lambda: people.append(True))
    shown = meeting.page._notes.list.notes
    resets: list[bool] = []
    shown.modelReset.connect(lambda: resets.append(True))
    meeting.clock.go(2)
    meeting.wait(lambda: len(heard) >= 2)
    assert set(heard) == {Changes(clock=True)}
    assert people == []
    assert resets == []


def test_a_tick_that_the_disk_refuses_is_told_once(meeting: Meeting) -> None:
    def refuse(**_: object) -> Changes:
        raise DiskFull

    meeting.case.meeting.tick = refuse  # type: ignore[method-assign]  # a full disk
    meeting.wait(lambda: bool(meeting.refusals))
    assert meeting.page._shown.clock._until_tick > 8
    meeting.window.set_case_heading("DR-2026-041", "", is_open=True)
    meeting.screen.wait_for_text("Last change not saved")
    del meeting.case.meeting.tick


def test_the_clock_rests_before_the_start_and_after_the_end(prepared: CaseFile, open_page: Open) -> None:
    meeting = open_page(prepared)
    assert not meeting.page._shown.clock._timer.isActive()
    meeting.screen.press("Ctrl+Return")
    assert meeting.page._shown.clock._timer.isActive()
    meeting.screen.press("Ctrl+Shift+E")
    meeting.screen.click("End it now")
    assert not meeting.page._shown.clock._timer.isActive()


def test_with_an_interpreter_a_break_is_suggested_in_words_until_it_was_had(
    prepared: CaseFile, open_page: Open
) -> None:
    prepared.people.add(
        "Ines Duarte", None, Role.INTERPRETER, confidentiality_accepted=True, access_asked=True
    )
    prepared.meeting.start()
    meeting = open_page(prepared)
    meeting.clock.go(29 * 60)
    meeting.wait(lambda: "29 of 5" in meeting.agenda("Welcome"))
    assert not meeting.screen.shows("without a break")
    meeting.clock.go(2 * 60)
    meeting.screen.wait_for_text("◔ 31 min without a break, and an interpreter is here: offer one.")
    meeting.screen.press("F8")
    meeting.wait(lambda: not meeting.screen.shows("without a break"))
    meeting.screen.press("F8")
    meeting.clock.go(60)
    assert not meeting.screen.shows("without a break")


def test_ahead_or_behind_is_said_in_the_head_with_the_new_end(meeting: Meeting) -> None:
    meeting.screen.wait_for_text("On time")
    meeting.clock.go(9 * 60)
    meeting.screen.wait_for_text("4 min behind")
    now = meeting.case.now()
    ends = meeting.case.meeting.running_time().planned_end(meeting.case.meeting.current(), now)
    assert ends is not None
    meeting.screen.wait_for_text(f"4 min behind, ends {clock_time(ends.astimezone())}")
