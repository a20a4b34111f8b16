"""Reading back: one action at a time, with the keys alone."""

from tests.ui.agree.conftest import PARTIES, Agreeing


def test_the_keys_take_each_partys_consent_and_go_on(agreeing: Agreeing) -> None:
    screen = agreeing.screen
    screen.press("Ctrl+R")
    screen.wait_for_text("Action 1 of 2. 1 of 2 read back.")
    screen.press("1", "2", "3", "4")
    assert agreeing.agreed_by(1) == 4
    screen.wait_for_text("Agreed by every party, and read back.")

    screen.press("Right")
    screen.wait_for_text("Action 2 of 2. 2 of 2 read back.")
    screen.press("2")

    assert agreeing.agreed_by(2) == 1
    assert screen.shows("Not agreed yet: Family, School and Health.")


def test_a_key_pressed_again_takes_the_consent_back(agreeing: Agreeing) -> None:
    agreeing.screen.press("Ctrl+R")
    agreeing.screen.press("3", "3")
    assert agreeing.agreed_by(1) == 0


def test_escape_leaves_to_the_card_that_was_read(agreeing: Agreeing) -> None:
    agreeing.screen.press("Ctrl+R")
    agreeing.screen.press("Right", "Esc")

    agreeing.screen.find("Edit action 2")
    assert agreeing.screen.focused().accessibleName() == "Edit action 2"


def test_what_was_read_back_is_remembered_until_the_wording_changes(agreeing: Agreeing) -> None:
    screen = agreeing.screen
    screen.press("Ctrl+R")
    screen.press("Right", "Esc")
    assert [action.read_back for action in agreeing.case.actions()] == [True, True]

    screen.click("Edit action 2")
    screen.fill("Who will do it", "Dana Price, Local authority")
    screen.click("Save this wording")
    assert [action.read_back for action in agreeing.case.actions()] == [True, False]

    screen.press("Ctrl+R")
    screen.wait_for_text("Action 2 of 2. 2 of 2 read back.")


def test_a_withdrawn_action_is_not_read_back(agreeing: Agreeing) -> None:
    agreeing.controller.run(lambda case: case.withdraw_action(case.actions()[0].id))
    agreeing.screen.press("Ctrl+R")

    agreeing.screen.wait_for_text("Action 1 of 1.")
    assert agreeing.screen.shows("Share the report with the school.")


def test_the_room_sees_the_action_being_read_and_then_no_longer(agreeing: Agreeing) -> None:
    agreeing.controller.run(lambda case: case.open_room_view() | case.hold_room_view(held=False))
    agreeing.screen.press("Ctrl+R")
    action = agreeing.case.shared_view().action
    assert action is not None
    assert action.what == "Meet J. at the gate each morning."
    assert [name for name, _ in action.agreed] == list(PARTIES)

    agreeing.screen.press("Esc")

    assert agreeing.case.shared_view().action is None
