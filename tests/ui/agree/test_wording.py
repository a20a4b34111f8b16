"""Wording an action: what is typed is kept, and only saving it changes what the parties agree to."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.agreement.action import Due, DueKind
from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.ui.agree.conftest import DAY, PARTIES, Agreeing
from ui.agree.action_fields import MORE


def test_an_action_is_added_with_the_keyboard_alone(empty: Agreeing) -> None:
    screen = empty.screen
    screen.press("Ctrl+N")
    screen.find("What will be done")
    screen.type("Send a one-page update")
    screen.press("Tab")
    screen.type("Dana Price, Local authority")
    press_in_offers(Qt.Key.Key_Tab)
    screen.type("29 Nov 2030")
    screen.press("Tab", "Tab", "Space", "Tab")
    screen.type("The family has it by five o'clock")
    screen.press("Ctrl+Return")

    screen.find("Edit action 1")
    assert (empty.action.what, empty.action.who) == ("Send a one-page update", "Dana Price, Local authority")
    assert empty.action.how_we_will_know == "The family has it by five o'clock"
    assert empty.action.due == Due(day=DAY)
    assert not screen.is_there("What will be done")


def test_a_repeating_date_says_how_often_and_from_when(agreeing: Agreeing) -> None:
    screen = agreeing.screen
    agreeing.edit("action 1")
    screen.choose("By when", "Repeating from a day")
    screen.fill("How often", "Every Friday")
    screen.click("Save this wording")

    screen.wait_for_text("1")
    assert agreeing.action.due == Due(kind=DueKind.REPEATING, day=DAY, words="Every Friday")


def test_the_date_typed_is_shown_back_in_full(agreeing: Agreeing) -> None:
    agreeing.edit("action 1")
    agreeing.screen.fill("By which day", "3/12/2030")
    agreeing.screen.wait_for_text("Tuesday 3 December 2030")


def test_a_date_that_cannot_be_read_is_told_and_stays_typed(agreeing: Agreeing) -> None:
    screen = agreeing.screen
    agreeing.edit("action 1")
    screen.fill("By which day", "1/1/1066")
    screen.click("Save this wording")

    screen.wait_for_text("The year 1066 cannot be right here.")
    assert screen.shows("1/1/1066")
    assert agreeing.action.due.day == DAY


def test_the_editor_says_beforehand_whose_agreement_will_be_asked_again(agreeing: Agreeing) -> None:
    agreeing.agree(1, "Family", "School")
    agreeing.edit("action 1")
    agreeing.screen.wait_for_text("Family and School agreed to this wording.")

    agreeing.screen.fill("What will be done", "Meet J. at the door.")

    agreeing.screen.wait_for_text("Saving asks Family and School again")
    assert agreeing.agreed_by() == 2


def test_a_new_wording_clears_every_consent_and_says_who_must_be_asked_again(agreeing: Agreeing) -> None:
    agreeing.agree(1, "Family", "School")
    agreeing.edit("action 1")
    agreeing.screen.fill("Who will do it", "Dana Price, Local authority")
    agreeing.screen.click("Save this wording")

    agreeing.screen.wait_for_text("The wording is new. Ask again: Family and School.")
    assert agreeing.agreed_by() == 0


def test_saving_the_same_words_asks_nobody_again(agreeing: Agreeing) -> None:
    agreeing.agree(1, *PARTIES)
    agreeing.edit("action 1")
    agreeing.screen.click("Save this wording")

    agreeing.screen.find("Edit action 1")
    assert agreeing.agreed_by() == 4


def test_escape_keeps_what_was_typed_and_the_wording(agreeing: Agreeing) -> None:
    screen = agreeing.screen
    agreeing.edit("action 1")
    screen.fill("What will be done", "Half a sentence")
    screen.press("Esc")

    screen.wait_for_text("Words typed here are not saved as the wording yet.")
    assert agreeing.action.what == "Meet J. at the gate each morning."
    agreeing.edit("action 1")
    screen.wait_for_text("Half a sentence")


def test_discarding_brings_the_saved_words_back(agreeing: Agreeing) -> None:
    screen = agreeing.screen
    agreeing.edit("action 1")
    screen.fill("What will be done", "Half a sentence")
    screen.click("Discard what I typed")
    agreeing.edit("action 1")

    screen.wait_for_text("Meet J. at the gate each morning.")
    assert not screen.shows("Half a sentence")


def test_half_typed_words_are_there_again_after_a_restart(
    agreeing: Agreeing, vault: Vault, open_page: Callable[[CaseFile], Agreeing]
) -> None:
    screen = agreeing.screen
    agreeing.edit("action 2", unfolded=True)
    screen.fill("What will be done", "Share the psychologist's report")
    screen.click("How we will know")
    screen.press("Ctrl+A", "Delete")
    place = agreeing.case.case_id
    screen.wait(
        lambda: bool(agreeing.case.drafts.at(_draft(agreeing, "how_we_will_know")).text), lambda: "a draft"
    )
    agreeing.close()

    again = open_page(CaseFile.open(vault, place))

    again.screen.wait_for_text("Wording of action 2")
    again.screen.click(MORE)
    assert again.screen.shows("Share the psychologist's report")
    assert again.screen.find("How we will know").toPlainText() == ""  # type: ignore[attr-defined]
    assert again.case.actions.all()[1].what == "Share the report with the school."


def test_a_new_action_half_typed_is_there_again_after_a_restart(
    empty: Agreeing, vault: Vault, open_page: Callable[[CaseFile], Agreeing]
) -> None:
    empty.screen.press("Ctrl+N")
    empty.screen.type("Start the breakf")
    place = empty.case.case_id
    empty.screen.wait(lambda: bool(empty.case.drafts.at("action:new:what").text), lambda: "a draft")
    empty.close()

    again = open_page(CaseFile.open(vault, place))

    again.screen.wait_for_text("Start the breakf")
    assert again.case.actions.all() == ()


def test_the_room_can_go_back_to_an_earlier_wording(agreeing: Agreeing) -> None:
    screen = agreeing.screen
    agreeing.agree(1, "Family")
    agreeing.edit("action 1")
    screen.fill("What will be done", "Meet J. at the door.")
    screen.click("Save this wording")
    agreeing.agree(1, "Health")
    agreeing.choose("action 1")
    screen.click("Earlier wordings of action 1")
    screen.wait_for_text("agreed by Family")
    screen.wait_for_text("Health will be asked again.")

    screen.click("Go back to wording 1 of action 1")

    screen.wait(lambda: agreeing.action.what == "Meet J. at the gate each morning.", lambda: "the old words")
    assert agreeing.agreed_by() == 0
    screen.press("Esc")
    screen.wait_for_text("The wording is new. Ask again: Family and Health.")


def test_choosing_who_from_the_people_in_the_room_fills_the_line(empty: Agreeing) -> None:
    screen = empty.screen
    screen.press("Ctrl+N")
    screen.type("Bring the advice up to date")
    screen.press("Tab")
    screen.type("olu")
    press_in_offers(Qt.Key.Key_Down, Qt.Key.Key_Return)
    screen.wait(lambda: QApplication.activePopupWidget() is None, lambda: "the offers are gone")
    screen.click("Save this wording")

    screen.find("Edit draft 1")
    assert empty.action.who == "Oluwaseun Adeyemi, Health"


def test_text_is_never_read_as_markup(empty: Agreeing) -> None:
    screen = empty.screen
    screen.press("Ctrl+N")
    screen.type("<b>Meet</b> A & B")
    screen.press("Ctrl+Return")

    screen.wait_for_text("<b>Meet</b> A & B")
    assert empty.action.what == "<b>Meet</b> A & B"


def test_an_event_without_a_latest_day_is_not_by_when_yet(empty: Agreeing) -> None:
    screen = empty.screen
    screen.press("Ctrl+N")
    screen.type("Give written reasons")
    screen.fill("Who will do it", "Local authority")
    screen.choose("By when", "At an event, with a latest day")
    screen.fill("Which event", "Annual review")
    screen.click("Save this wording")
    screen.wait_for_text("A draft: no date. Not shown to the room, not counted.")

    empty.edit("draft 1")
    screen.fill("At the latest by", "29 Jan 2031")
    screen.click("Save this wording")

    screen.wait_for_text("Not agreed yet: Family, Local authority, School and Health.")
    assert empty.action.due == Due(kind=DueKind.EVENT, day=date(2031, 1, 29), words="Annual review")


def press_in_offers(*keys: Qt.Key) -> None:
    """Press keys as the system delivers them while offers are shown below a line: to the offers."""
    for key in keys:
        offers = QApplication.activePopupWidget()
        assert offers is not None
        QTest.keyClick(offers, key)


def _draft(agreeing: Agreeing, field: str) -> str:
    return f"action:{agreeing.case.actions.all()[1].id}:{field}"
