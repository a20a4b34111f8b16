"""Start, items, break, private session, adjourning and ending."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from facilitator.case.calendar_words import clock_time
from facilitator.case.people import PartyKind
from facilitator.casefile import CaseFile
from facilitator.meeting.heard import HeardState
from facilitator.meeting.progress import planned_starts
from facilitator.meeting.state import Status
from facilitator.vault.vault import Vault
from tests.ui.meet.conftest import HandClock, Meeting, Open


def hear_everyone(meeting: Meeting) -> None:
    for number in range(1, 8):
        meeting.screen.press(f"Ctrl+{number}")
        meeting.clock.go(10)


def test_the_meeting_starts_with_one_key_when_everything_is_ready(
    prepared: CaseFile, open_page: Open
) -> None:
    meeting = open_page(prepared)
    meeting.screen.wait_for_text("Everything is ready.")
    meeting.screen.press("Ctrl+Return")
    assert meeting.case.meeting.current().status is Status.RUNNING
    assert meeting.screen.is_there("Pause")
    assert meeting.screen.focused().accessibleName() == "Note"


def test_what_protects_everyone_cannot_be_set_aside(vault: Vault, clock: HandClock, open_page: Open) -> None:
    case = CaseFile.create(vault, clock=clock)
    case.parties.add(PartyKind.FAMILY)
    meeting = open_page(case)
    meeting.screen.wait_for_text("It cannot start yet: ")
    assert not meeting.screen.is_there("Why start without them")
    meeting.screen.click("Start the meeting")
    assert meeting.case.meeting.current().status is Status.NOT_STARTED
    assert "The meeting cannot start yet." in meeting.refusals[0]


def test_an_open_check_that_may_be_set_aside_needs_a_reason(prepared: CaseFile, open_page: Open) -> None:
    prepared.parties.change(prepared.parties.all()[0].id, prepared_on=None)
    meeting = open_page(prepared)
    meeting.screen.wait_for_text("One check is open: it can start if you say why.")
    meeting.screen.click("Start the meeting")
    assert meeting.case.meeting.current().status is Status.NOT_STARTED
    meeting.screen.fill("Why start without them", "They asked to go ahead")
    meeting.screen.press("Ctrl+Return")
    assert meeting.case.meeting.current().unready_reason == "They asked to go ahead"


def test_the_next_item_key_works_from_the_note_box(meeting: Meeting) -> None:
    hear_everyone(meeting)
    first = meeting.item()
    meeting.screen.type("half typed")
    meeting.screen.press("Ctrl+Right")
    assert meeting.item() != first
    assert meeting.page._notes.composer.editor.toPlainText() == "half typed"


def test_in_the_middle_of_a_text_the_key_jumps_by_word_and_the_other_key_moves_on(meeting: Meeting) -> None:
    hear_everyone(meeting)
    first = meeting.item()
    meeting.screen.type("two words")
    meeting.screen.press("Home", "Ctrl+Right")
    assert meeting.item() == first
    assert meeting.page._notes.composer.editor.textCursor().position() == 4
    meeting.screen.press("Ctrl+PgDown")
    assert meeting.item() != first


def test_jumping_once_too_often_at_the_end_does_not_move_on(meeting: Meeting) -> None:
    hear_everyone(meeting)
    first = meeting.item()
    meeting.screen.type("two words")
    meeting.screen.press("Home")
    for _ in range(3):
        QTest.keyPress(meeting.screen.focused(), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert meeting.item() == first
    QTest.keyRelease(meeting.screen.focused(), Qt.Key.Key_Control)
    meeting.screen.press("Ctrl+Right")
    assert meeting.item() != first


def test_moving_on_asks_once_who_was_not_heard(meeting: Meeting) -> None:
    meeting.go_where_everyone_is_heard()
    first = meeting.item()
    meeting.screen.press("Ctrl+1")
    meeting.clock.go(5)
    meeting.screen.press("Ctrl+Right")
    assert meeting.item() == first
    meeting.screen.wait_for_text("Not heard on this item yet: J. Khan, Tomasz Zielinski")
    meeting.screen.press("Ctrl+Right")
    assert meeting.item() != first
    assert not meeting.screen.is_there("Move on")


def test_the_floor_can_be_offered_to_who_was_heard_least(meeting: Meeting) -> None:
    meeting.go_where_everyone_is_heard()
    for number in (1, 3, 4, 5, 6, 7):
        meeting.screen.press(f"Ctrl+{number}")
        meeting.clock.go(10)
    meeting.screen.press("Ctrl+Right")
    meeting.screen.click("Offer the floor to J. Khan")
    assert meeting.speaker() == "J. Khan"
    assert not meeting.screen.is_there("Move on")


def test_they_pass_is_recorded_for_each_and_moves_on(meeting: Meeting) -> None:
    meeting.go_where_everyone_is_heard()
    first = meeting.case.meeting.current().item_id
    meeting.screen.press("Ctrl+1")
    meeting.clock.go(5)
    meeting.screen.press("Ctrl+Right")
    meeting.screen.click("They pass")
    assert meeting.case.meeting.current().item_id != first
    meeting.go_where_everyone_is_heard()
    states = [heard.state for heard in meeting.case.speaking.heard()]
    assert states == [HeardState.SPOKEN] + [HeardState.PASSED] * 6


def test_any_item_can_be_gone_to_by_name(meeting: Meeting) -> None:
    meeting.go_to("Explore issues and options")
    assert meeting.item() == "Explore issues and options"
    meeting.screen.find("Notes on item 7, Explore issues and options")


def test_time_on_the_item_and_its_cue_are_shown_in_words(meeting: Meeting) -> None:
    meeting.go_to("Each person's view, uninterrupted")
    meeting.clock.go(16 * 60)
    meeting.screen.wait_for_text("9 min left on this item")
    assert "now, 16 of 25" in meeting.agenda("Each person's view")
    meeting.screen.press("Ctrl+Shift+M")
    meeting.screen.wait_for_text("16 of 30 min")
    meeting.clock.go(15 * 60)
    meeting.screen.wait_for_text("This item's time is up")
    meeting.screen.wait_for_text("1 min behind")


def test_a_break_stops_the_clock_and_says_when_it_ends(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1")
    meeting.clock.go(30)
    meeting.screen.press("F8")
    until = meeting.case.meeting.current().break_until
    assert until is not None
    meeting.screen.wait_for_text(f"Break until {until.astimezone():%H:%M}")
    meeting.screen.wait_for_text("10 min left.")
    meeting.screen.click("5 minutes longer")
    meeting.screen.wait_for_text("15 min left")
    meeting.clock.go(16 * 60)
    meeting.screen.wait_for_text("Everyone should be back")
    meeting.screen.press("F8")
    now = meeting.case.meeting.current()
    assert (now.status, now.elapsed_ms) == (Status.RUNNING, 30_000)


def test_a_break_on_the_agenda_takes_its_planned_minutes(meeting: Meeting) -> None:
    meeting.page._controller.run(lambda case: case.agenda.change(case.agenda.items()[5].id, minutes=20))
    meeting.go_to("Break")
    meeting.screen.press("F8")
    meeting.screen.wait_for_text("20 min left")


def test_a_private_session_is_chosen_by_number_and_its_banner_stays_while_it_is_on(meeting: Meeting) -> None:
    meeting.screen.type("half typed")
    meeting.screen.press("F10", "2")
    meeting.screen.wait_for_text("Private session with Local authority")
    meeting.clock.go(130)
    meeting.screen.wait_for_text("Local authority 2 min")
    meeting.screen.wait_for_text("2:10")
    assert meeting.screen.shows("Notes written now stay in it.")
    assert meeting.screen.focused().accessibleName() == "Note"
    meeting.screen.click("End the private session")
    assert meeting.case.meeting.current().private_party_id is None
    assert not meeting.screen.shows("Notes written now stay in it")


def test_escape_leaves_the_choice_of_a_party(meeting: Meeting) -> None:
    meeting.screen.press("F10", "Escape")
    assert not meeting.screen.is_there("Not now")
    assert meeting.screen.focused().accessibleName() == "Note"


def test_private_sessions_switched_off_are_not_offered(prepared: CaseFile, open_page: Open) -> None:
    prepared.matter.change(private_sessions=False)
    prepared.meeting.start()
    meeting = open_page(prepared)
    assert not meeting.screen.is_there("Private session")


def test_adjourning_asks_and_resuming_goes_on_at_the_same_item(meeting: Meeting) -> None:
    meeting.clock.go(60)
    item = meeting.item()
    meeting.screen.press("Ctrl+Shift+J")
    meeting.screen.click("Adjourn now")
    assert meeting.case.meeting.current().status is Status.ADJOURNED
    meeting.clock.go(86_400)
    meeting.screen.click("Resume the meeting")
    assert meeting.case.meeting.current().elapsed_ms == 60_000
    assert meeting.item() == item


def test_ending_asks_and_leads_to_agree(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+Shift+E")
    meeting.screen.click("End it now")
    assert meeting.case.meeting.current().status is Status.ENDED
    meeting.screen.wait_for_text("The meeting has ended")
    meeting.screen.click("Go to Agree")
    assert meeting.window.pages.current() == "agree"


def test_every_act_that_has_no_button_is_in_the_menu_of_the_head(meeting: Meeting) -> None:
    meeting.screen.click("Adjourn, more…")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [action.text() for action in menu.actions() if action.isVisible()]
    assert offered == [
        "Adjourn", "End meeting", "Somebody left or came", "Free the floor", "Turns and rounds",
        "Hide the share of time",
    ]  # fmt: skip
    menu.close()


def test_looking_at_an_item_leaves_the_meeting_where_it_is_and_enter_goes_there(meeting: Meeting) -> None:
    first = meeting.item()
    meeting.screen.click_row("Agenda", "Explore issues and options")
    assert meeting.item() == first
    assert meeting.agenda("Explore issues and options").endswith("its notes are shown")
    agenda = meeting.page._agenda.list
    agenda.setFocus(Qt.FocusReason.TabFocusReason)
    meeting.screen.press("Down")
    assert meeting.item() == first
    assert not meeting.agenda("Explore issues and options").endswith("its notes are shown")
    chosen = str(agenda.currentIndex().data())
    assert meeting.agenda(chosen).endswith("its notes are shown")
    meeting.screen.press("Return")
    assert meeting.item() == chosen


def test_the_items_to_come_have_new_times_as_the_plan_drifts(meeting: Meeting) -> None:
    before = meeting.agenda("Explore issues and options")
    meeting.clock.go(12 * 60)
    meeting.wait(lambda: meeting.agenda("Explore issues and options") != before)
    starts = planned_starts(meeting.case.meeting.progress(), meeting.case.now())
    item = next(each for each in meeting.case.agenda.items() if each.title == "Explore issues and options")
    assert clock_time(starts[item.id].astimezone()) in meeting.agenda("Explore issues and options")


def test_the_agenda_says_how_much_time_has_gone_and_what_is_left(meeting: Meeting) -> None:
    meeting.clock.go(48 * 60)
    meeting.screen.wait_for_text("48 min of 2 h")
    meeting.clock.go(65 * 60)
    meeting.screen.wait_for_text("7 min left")
