"""Reading back: one action at a time, with the keys alone."""

from facilitator.agreement.shared_view import BLANK
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


def test_escape_leaves_to_the_row_that_was_read(agreeing: Agreeing) -> None:
    agreeing.screen.press("Ctrl+R")
    agreeing.screen.press("Right", "Esc")

    agreeing.screen.wait(
        lambda: agreeing.screen.focused().accessibleName().startswith("Action 2:"), lambda: "the row"
    )


def test_what_was_read_back_is_remembered_until_the_wording_changes(agreeing: Agreeing) -> None:
    screen = agreeing.screen
    screen.press("Ctrl+R")
    screen.press("Right", "Esc")
    assert [action.read_back for action in agreeing.case.actions.all()] == [True, True]

    agreeing.edit("action 2")
    screen.fill("Who will do it", "Dana Price, Local authority")
    screen.click("Save this wording")
    assert [action.read_back for action in agreeing.case.actions.all()] == [True, False]

    screen.press("Ctrl+R")
    screen.wait_for_text("Action 2 of 2. 2 of 2 read back.")


def test_a_withdrawn_action_is_not_read_back(agreeing: Agreeing) -> None:
    agreeing.controller.run(lambda case: case.actions.withdraw(case.actions.all()[0].id))
    agreeing.screen.press("Ctrl+R")

    agreeing.screen.wait_for_text("Action 1 of 1.")
    assert agreeing.screen.shows("Share the report with the school.")


def test_the_room_sees_the_action_being_read_and_then_no_longer(agreeing: Agreeing) -> None:
    agreeing.controller.run(lambda case: case.room.open() | case.room.hold(held=False))
    agreeing.screen.press("Ctrl+R")
    action = agreeing.case.room.shared_view().action
    assert action is not None
    assert action.what == "Meet J. at the gate each morning."
    assert [name for name, _ in action.agreed] == list(PARTIES)

    agreeing.screen.press("Esc")

    assert agreeing.case.room.shared_view().action is None


def test_a_draft_is_not_read_back_and_what_is_read_has_the_number_of_the_plan(agreeing: Agreeing) -> None:
    agreeing.controller.run(lambda case: case.actions.propose("Zq a raw note about the head teacher"))
    agreeing.controller.run(lambda case: case.actions.move(case.actions.all()[-1].id, -9))
    agreeing.controller.run(lambda case: case.room.open() | case.room.hold(held=False))
    agreeing.screen.press("Ctrl+R")
    agreeing.screen.wait_for_text("Action 1 of 2.")
    assert agreeing.screen.shows("Meet J. at the gate each morning.")
    assert agreeing.screen.shows("Not read back, and not shown to the room: 1 draft without")
    for _ in range(2):
        view = agreeing.case.room.shared_view()
        assert view.action is not None
        assert "Zq" not in view.action.what
        agreeing.screen.press("1", "2", "3", "4", "Right")
    printed = [(action.number, action.what) for action in agreeing.case.plan.current().actions]
    assert printed == [(1, "Meet J. at the gate each morning."), (2, "Share the report with the school.")]
    assert not any(action.is_draft and action.read_back for action in agreeing.case.actions.all())


def test_with_drafts_alone_the_first_is_opened_to_be_completed_and_the_room_sees_none(
    empty: Agreeing,
) -> None:
    empty.controller.run(lambda case: case.actions.propose("Zq a raw note"))
    empty.controller.run(lambda case: case.room.open() | case.room.hold(held=False))
    empty.screen.press("Ctrl+R")
    empty.screen.find("What will be done")
    empty.screen.wait_for_text("Nothing can be read back yet.")
    empty.screen.wait_for_text("Draft 1. A draft: no owner, no date.")
    assert empty.case.room.shared_view().action is None


def test_the_outcome_is_the_last_that_is_read_and_each_party_agrees_by_key(agreeing: Agreeing) -> None:
    agreeing.controller.run(lambda case: case.room.open() | case.room.hold(held=False))
    agreeing.screen.press("Ctrl+R", "Right", "Right")
    agreeing.screen.find("Full agreement, on everything they discussed")
    assert agreeing.case.room.shared_view() == BLANK
    agreeing.screen.click("Partial agreement, on part of it")
    agreeing.screen.press("1", "2", "3", "4")
    view = agreeing.case.room.shared_view()
    assert view.outcome is not None
    assert (view.title, view.outcome.sentence) == (
        "Partial agreement",
        "The parties agreed on part of what they discussed.",
    )
    assert all(agrees for _, agrees in view.outcome.agreed)
    agreeing.screen.click("Action before")
    agreeing.screen.wait_for_text("Action 2 of 2.")
    assert agreeing.case.room.shared_view().outcome is None


def test_a_number_that_changed_after_it_was_read_is_said_until_it_is_read_again(agreeing: Agreeing) -> None:
    agreeing.screen.press("Ctrl+R", "Right", "1", "2", "3", "4")
    agreeing.screen.wait_for_text("It was read back as action 2: say that it is now action 1.")
    agreeing.screen.press("Esc")
    agreeing.agree(2, *PARTIES)
    agreeing.screen.wait(
        lambda: not agreeing.screen.shows("It was read back as"), lambda: "both as they were read"
    )
