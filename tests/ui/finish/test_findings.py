"""Beside the preview: what to look at again in the plan, and the way to where it is changed."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from facilitator.agreement.action import Due
from facilitator.case.working_days import add_working_days
from facilitator.casefile import CaseFile
from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault
from tests.desktop.in_process import InProcessWindow
from ui.agree.agree_page import AgreePage
from ui.finish.case_ending import CaseEnding
from ui.finish.finish_page import FinishPage
from ui.page.case_controller import CaseController
from ui.tasks import InlineTasks
from ui.window.main_window import MainWindow

Shown = tuple[InProcessWindow, CaseFile]


@pytest.fixture
def both(vault: Vault, drive: Callable[[QWidget], InProcessWindow]) -> Shown:
    """Agree and Finish of a case with one precise action and one that is not."""
    case = create_practice_case(vault)
    day = add_working_days(case.today(), 9)
    for what, know in (("Meet J. at the gate.", "J. says so."), ("Give ongoing help.", "")):
        case.actions.propose(what, who="Rowan Shah, School", due=Due(day=day), how_we_will_know=know)
    for action in case.actions.all():
        for party in case.parties.all():
            case.consents.give(action.id, party.id)
    controller, tasks = CaseController(case), InlineTasks()
    ending = CaseEnding(controller, tasks, vault)
    main = MainWindow()
    main.pages.add("agree", "Agree", AgreePage(controller, tasks, main.pages))
    main.pages.add("finish", "Finish", FinishPage(controller, tasks, main.pages, ending))
    main.held = (controller, tasks, ending)  # type: ignore[attr-defined]  # they live as long as the window
    window = drive(main)
    main.pages.show("finish")
    window.wait_for_text("Page 1 of ")
    return window, case


def test_each_warning_stands_beside_the_preview_with_the_number_of_its_action(both: Shown) -> None:
    window, _ = both
    window.wait_for_text("Action 2: “ongoing” can be read in more than one way.")
    window.wait_for_text("Action 2: It does not say how everyone will know that it is done.")
    assert not window.shows("Action 1: ")


def test_a_warning_leads_by_keyboard_to_the_field_that_mends_it(both: Shown) -> None:
    window, case = both
    link = window.find("Change action 2 in Agree: It does not say how everyone will know that it is done.")
    link.setFocus()
    window.press("Space")
    window.wait(
        lambda: window.focused().accessibleName() == "How we will know",
        lambda: f"the field has the focus, not {window.focused().accessibleName()}",
    )
    window.wait_for_text("Wording of action 2")
    window.type("A timetable is pinned up.")
    window.press("Ctrl+Return")
    window.wait(lambda: case.actions.all()[1].how_we_will_know != "", lambda: "the wording is saved")
    assert case.consents.parties()[case.actions.all()[1].id] == frozenset()


def test_a_plan_without_warnings_says_so(both: Shown) -> None:
    window, case = both
    window.window.held[0].run(  # type: ignore[attr-defined]  # the fixture keeps the controller there
        lambda opened: opened.actions.withdraw(case.actions.all()[1].id)
    )
    window.wait_for_text("Every action says who, what, when and how everyone will know.")
