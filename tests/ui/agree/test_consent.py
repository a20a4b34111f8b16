"""Consent: a button a party, the whole plan only with every one of them."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.papers.reading import text_of
from tests.ui.agree.conftest import PARTIES, Agreeing
from ui.agree.agree_page import AgreePage
from ui.agree.number_grip import NumberGrip
from ui.agree.plan_row import RowWords
from ui.spoken_entry.spoken_entry import NAME


def printed(agreeing: Agreeing) -> str:
    return " ".join(text_of(action_plan_pdf(agreeing.case.plan.current())).split())


def test_an_action_is_agreed_when_every_party_has_agreed(agreeing: Agreeing) -> None:
    agreeing.agree(1, "Family", "Local authority", "School")
    agreeing.screen.wait_for_text("Not agreed yet: Health.")
    assert agreeing.screen.shows("0 of 2 agreed by all")

    agreeing.agree(1, "Health")

    agreeing.screen.wait_for_text("Agreed by every party.")
    assert agreeing.screen.shows("1 of 2 agreed by all")


def test_a_party_can_take_its_agreement_back(agreeing: Agreeing) -> None:
    agreeing.agree(1, *PARTIES)
    agreeing.agree(1, "School")

    agreeing.screen.wait_for_text("Not agreed yet: School.")
    assert agreeing.agreed_by() == 3


def test_consent_is_given_with_the_keyboard(agreeing: Agreeing) -> None:
    agreeing.screen.find("Family agrees to action 1").setFocus()
    agreeing.screen.press("Space")

    assert agreeing.agreed_by() == 1


def test_a_row_that_assistive_technology_presses_is_the_chosen_one(agreeing: Agreeing) -> None:
    rows = agreeing.screen.window.findChildren(RowWords)
    second = next(row for row in rows if row.sentence().startswith("Action 2"))
    told = QAccessible.queryAccessibleInterface(second)
    assert told.text(QAccessible.Text.Name).startswith("Action 2: Share the report with the school.")
    told.actionInterface().doAction("Press")
    agreeing.screen.wait(second.hasFocus, lambda: "the second row to have the keyboard")
    agreeing.screen.press("1")
    assert agreeing.agreed_by(2) == 1


def test_a_partys_button_says_only_whose_it_is_and_whether_it_is_ticked(agreeing: Agreeing) -> None:
    told = QAccessible.queryAccessibleInterface(agreeing.screen.find("Family agrees to action 1"))
    assert told.text(QAccessible.Text.Description) == ""
    assert (told.state().checkable, told.state().checked) == (1, 0)
    agreeing.agree(1, "Family")
    assert told.state().checked


def test_nothing_that_a_party_has_not_agreed_to_reaches_the_document(agreeing: Agreeing) -> None:
    agreeing.agree(1, *PARTIES)
    agreeing.agree(2, "Family", "Local authority", "School")

    assert "Meet J. at the gate each morning." in printed(agreeing)
    assert "Share the report with the school." not in printed(agreeing)


def test_a_change_after_agreement_takes_the_action_out_of_the_document(agreeing: Agreeing) -> None:
    agreeing.agree(1, *PARTIES)
    agreeing.agree(2, *PARTIES)
    agreeing.edit("action 1", unfolded=True)
    agreeing.screen.fill("How we will know", "The register says so.")
    agreeing.screen.click("Save this wording")
    agreeing.screen.wait_for_text("The wording is new.")

    assert "Meet J. at the gate" not in printed(agreeing)
    assert "The register says so." not in printed(agreeing)
    assert "Share the report with the school." in printed(agreeing)


def test_half_typed_words_never_reach_the_document(agreeing: Agreeing) -> None:
    agreeing.agree(1, *PARTIES)
    agreeing.edit("action 1")
    agreeing.screen.fill("What will be done", "Something nobody agreed to")
    agreeing.screen.press("Esc")

    assert "Something nobody agreed to" not in printed(agreeing)
    assert "Meet J. at the gate each morning." in printed(agreeing)


def test_nobody_can_agree_to_an_action_without_a_date(agreeing: Agreeing) -> None:
    agreeing.edit("action 1")
    agreeing.screen.click("By which day")
    agreeing.screen.press("Ctrl+A", "Delete")
    agreeing.screen.click("Save this wording")

    agreeing.screen.wait_for_text("A draft: no date. Not shown to the room, not counted.")
    assert not agreeing.screen.is_enabled("Family agrees to draft 1")


def test_a_withdrawn_action_stays_in_sight_and_out_of_the_document(agreeing: Agreeing) -> None:
    agreeing.agree(1, *PARTIES)
    agreeing.agree(2, *PARTIES)
    agreeing.choose("action 1")
    agreeing.screen.click("Withdraw action 1")

    agreeing.screen.wait_for_text("Withdrawn. It stays in sight until Finish")
    assert agreeing.screen.shows("Meet J. at the gate each morning.")
    assert agreeing.screen.shows("1 of 1 agreed by all")
    assert "Meet J. at the gate" not in printed(agreeing)


def test_an_action_that_is_brought_back_asks_again_and_says_so(agreeing: Agreeing) -> None:
    agreeing.agree(1, *PARTIES)
    agreeing.screen.wait_for_text("Agreed by every party")
    agreeing.choose("action 1")
    agreeing.screen.click("Withdraw action 1")
    agreeing.screen.click("Bring back withdrawn action 1")

    agreeing.screen.wait_for_text("It was withdrawn. Ask again: Family, Local authority, School and Health.")
    assert agreeing.agreed_by(1) == 0
    assert "Meet J. at the gate" not in printed(agreeing)


def test_a_withdrawn_action_can_be_brought_back(agreeing: Agreeing) -> None:
    agreeing.choose("action 1")
    agreeing.screen.click("Withdraw action 1")
    agreeing.screen.click("Bring back withdrawn action 1")

    agreeing.screen.wait(lambda: not agreeing.action.withdrawn, lambda: "it is back")


def test_alt_and_an_arrow_move_an_action_and_the_focus_stays_on_it(agreeing: Agreeing) -> None:
    agreeing.choose("action 2")
    agreeing.screen.press("Alt+Up")

    agreeing.screen.wait(
        lambda: agreeing.action.what == "Share the report with the school.", lambda: "moved up"
    )
    assert agreeing.screen.focused().accessibleName().startswith("Action 1: Share the report")
    agreeing.screen.press("Alt+Down")
    assert agreeing.action.what == "Meet J. at the gate each morning."


def test_tab_goes_through_the_chosen_row_alone_and_on(agreeing: Agreeing) -> None:
    agreeing.choose("action 1")
    visited = []
    for _ in range(5):
        agreeing.screen.press("Tab")
        visited.append(agreeing.screen.focused().accessibleName())

    assert visited == [*(f"{party} agrees to action 1" for party in PARTIES), "Issues and options"]


def test_digits_give_and_take_back_consent_on_the_row_that_the_arrows_chose(agreeing: Agreeing) -> None:
    agreeing.choose("action 1")
    agreeing.screen.press("Down", "1", "3")
    assert (agreeing.agreed_by(1), agreeing.agreed_by(2)) == (0, 2)
    agreeing.screen.press("1", "Up", "4")
    assert (agreeing.agreed_by(1), agreeing.agreed_by(2)) == (1, 1)


def test_no_pill_moves_when_one_is_pressed(agreeing: Agreeing) -> None:
    names = [f"{party} agrees to action {number}" for number in (1, 2) for party in PARTIES]

    def places() -> list[QRect]:
        found = [agreeing.screen.find(name) for name in names]
        return [QRect(pill.mapToGlobal(QPoint(0, 0)), pill.size()) for pill in found]

    before = places()
    agreeing.agree(2, "Family")
    agreeing.agree(1, *PARTIES)
    assert places() == before


def test_a_draft_is_finished_or_set_aside_from_its_row(agreeing: Agreeing) -> None:
    agreeing.controller.run(lambda case: case.actions.propose("One-to-one hours"))
    agreeing.screen.wait_for_text("A draft: no owner, no date. Not shown to the room, not counted.")
    agreeing.screen.click("Finish draft 1")
    agreeing.screen.find("What will be done")
    agreeing.screen.press("Esc")
    agreeing.screen.click("Set draft 1 aside")
    assert agreeing.case.actions.all()[-1].withdrawn


def test_letters_on_a_row_are_the_next_line(agreeing: Agreeing) -> None:
    agreeing.choose("action 2")
    agreeing.screen.type("Dana")
    assert agreeing.screen.focused().accessibleName() == NAME
    assert agreeing.screen.find(NAME).text() == "Dana"  # type: ignore[attr-defined]


def test_every_control_has_a_name_of_its_own(agreeing: Agreeing) -> None:
    agreeing.controller.run(lambda case: case.issues.add("Who supports J."))
    agreeing.controller.run(lambda case: case.options.add("A taxi", case.issues.all()[0].id))
    agreeing.edit("action 1")
    agreeing.screen.find("What will be done")

    page = agreeing.screen.window.findChild(AgreePage)
    assert page is not None
    names = [
        widget.accessibleName()
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]

    assert "" not in names
    assert sorted(set(names)) == sorted(names)


def test_a_row_is_dragged_by_its_number_below_another(agreeing: Agreeing) -> None:
    grips = [grip for grip in agreeing.screen.window.findChildren(NumberGrip) if grip.text()]
    first, second = sorted(grips, key=lambda grip: grip.mapToGlobal(QPoint(0, 0)).y())
    below = first.mapFromGlobal(second.mapToGlobal(QPoint(5, second.height() + 90)))
    QTest.mousePress(first, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseMove(first, QPoint(5, 40))
    QTest.mouseMove(first, below)
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton, pos=below)

    agreeing.screen.wait(
        lambda: agreeing.action.what == "Share the report with the school.", lambda: "the other row is first"
    )
