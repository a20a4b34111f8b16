"""Consent: a button a party, the whole plan only with every one of them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.document.action_plan_pdf import action_plan_pdf
from facilitator.document.reading import text_of
from tests.ui.agree.conftest import PARTIES, Agreeing
from ui.agree.agree_page import AgreePage
from ui.agree.number_grip import NumberGrip


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


def test_nothing_that_a_party_has_not_agreed_to_reaches_the_document(agreeing: Agreeing) -> None:
    agreeing.agree(1, *PARTIES)
    agreeing.agree(2, "Family", "Local authority", "School")

    assert "Meet J. at the gate each morning." in printed(agreeing)
    assert "Share the report with the school." not in printed(agreeing)


def test_a_change_after_agreement_takes_the_action_out_of_the_document(agreeing: Agreeing) -> None:
    agreeing.agree(1, *PARTIES)
    agreeing.agree(2, *PARTIES)
    agreeing.screen.click("Edit action 1")
    agreeing.screen.fill("How we will know", "The register says so.")
    agreeing.screen.click("Save this wording")
    agreeing.screen.wait_for_text("The wording is new.")

    assert "Meet J. at the gate" not in printed(agreeing)
    assert "The register says so." not in printed(agreeing)
    assert "Share the report with the school." in printed(agreeing)


def test_half_typed_words_never_reach_the_document(agreeing: Agreeing) -> None:
    agreeing.agree(1, *PARTIES)
    agreeing.screen.click("Edit action 1")
    agreeing.screen.fill("What will be done", "Something nobody agreed to")
    agreeing.screen.press("Esc")

    assert "Something nobody agreed to" not in printed(agreeing)
    assert "Meet J. at the gate each morning." in printed(agreeing)


def test_nobody_can_agree_to_an_action_without_a_date(agreeing: Agreeing) -> None:
    agreeing.screen.click("Edit action 1")
    agreeing.screen.click("By which day")
    agreeing.screen.press("Ctrl+A", "Delete")
    agreeing.screen.click("Save this wording")

    agreeing.screen.wait_for_text("Nobody can agree to this yet. Still needed: by when.")
    assert not agreeing.screen.is_enabled("Family agrees to draft 1")


def test_a_withdrawn_action_stays_in_sight_and_out_of_the_document(agreeing: Agreeing) -> None:
    agreeing.agree(1, *PARTIES)
    agreeing.agree(2, *PARTIES)
    agreeing.screen.click("More for action 1")
    agreeing.screen.click("Withdraw action 1")

    agreeing.screen.wait_for_text("Withdrawn. It stays in sight until Finish")
    assert agreeing.screen.shows("Meet J. at the gate each morning.")
    assert agreeing.screen.shows("1 of 1 agreed by all")
    assert "Meet J. at the gate" not in printed(agreeing)


def test_an_action_that_is_brought_back_asks_again_and_says_so(agreeing: Agreeing) -> None:
    agreeing.agree(1, *PARTIES)
    agreeing.screen.wait_for_text("Agreed by every party")
    agreeing.screen.click("More for action 1")
    agreeing.screen.click("Withdraw action 1")
    agreeing.screen.click("Bring back withdrawn action 1")

    agreeing.screen.wait_for_text("It was withdrawn. Ask again: Family, Local authority, School and Health.")
    assert agreeing.agreed_by(1) == 0
    assert "Meet J. at the gate" not in printed(agreeing)


def test_a_withdrawn_action_can_be_brought_back(agreeing: Agreeing) -> None:
    agreeing.screen.click("More for action 1")
    agreeing.screen.click("Withdraw action 1")
    agreeing.screen.click("Bring back withdrawn action 1")

    agreeing.screen.find("Edit action 2")
    assert not agreeing.action.withdrawn


def test_alt_and_an_arrow_move_an_action_and_the_focus_stays_on_it(agreeing: Agreeing) -> None:
    agreeing.screen.find("Edit action 2").setFocus()
    agreeing.screen.press("Alt+Up")

    agreeing.screen.wait(
        lambda: agreeing.action.what == "Share the report with the school.", lambda: "moved up"
    )
    assert agreeing.screen.focused().accessibleName() == "Edit action 1"
    agreeing.screen.press("Alt+Down")
    assert agreeing.action.what == "Meet J. at the gate each morning."


def test_tab_goes_through_a_card_and_on_to_the_next(agreeing: Agreeing) -> None:
    agreeing.screen.find("Health agrees to action 1").setFocus()
    visited = []
    for _ in range(3):
        agreeing.screen.press("Tab")
        visited.append(agreeing.screen.focused().accessibleName())

    assert visited == ["Edit action 1", "More for action 1", "Family agrees to action 2"]


def test_every_control_has_a_name_of_its_own(agreeing: Agreeing) -> None:
    agreeing.controller.run(lambda case: case.issues.add("Who supports J."))
    agreeing.controller.run(lambda case: case.options.add("A taxi", case.issues.all()[0].id))
    agreeing.screen.click("Edit action 1")
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


def test_a_card_is_dragged_by_its_number_below_another(agreeing: Agreeing) -> None:
    grips = agreeing.screen.window.findChildren(NumberGrip)
    first, second = sorted(grips, key=lambda grip: grip.mapToGlobal(QPoint(0, 0)).y())
    below = first.mapFromGlobal(second.mapToGlobal(QPoint(5, second.height() + 90)))
    QTest.mousePress(first, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseMove(first, QPoint(5, 40))
    QTest.mouseMove(first, below)
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton, pos=below)

    agreeing.screen.wait(
        lambda: agreeing.action.what == "Share the report with the school.", lambda: "the other card is first"
    )
