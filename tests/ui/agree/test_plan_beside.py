"""The plan grows beside the actions, the law's actions are offered, the room sees what is agreed."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from facilitator.agreement.action import Due
from facilitator.agreement.manner import Manner
from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.case.calendar_words import long_date
from facilitator.case.matter import Process
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.errors import FacilitatorError
from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault
from tests.desktop.in_process import InProcessWindow
from tests.ui.agree.conftest import DAY, PARTIES, Agreeing
from ui.agree.action_list import ActionList
from ui.agree.confirming_band import BY, HOW
from ui.agree.law_band import LawBand
from ui.agree.plan_beside import NAME, PlanBeside
from ui.look.theme import Theme, apply_theme
from ui.page.case_controller import CaseController
from ui.spoken_entry.spoken_entry import SpokenEntry
from ui.tasks import InlineTasks

T = TypeVar("T")


@pytest.fixture
def mediating(vault: Vault, open_page: Callable[[CaseFile], Agreeing]) -> Agreeing:
    return open_page(create_practice_case(vault, process=Process.MEDIATION))


def test_the_plan_beside_is_that_of_the_present_consents(agreeing: Agreeing) -> None:
    screen = agreeing.screen
    screen.wait_for_text("Nothing is agreed by every party yet.")
    screen.wait_for_text("1 and 2 join when every party agrees.")
    agreeing.agree(1, *PARTIES[:3])
    screen.wait_for_text("1 joins when Health agrees.")
    agreeing.agree(1, PARTIES[3])

    screen.wait_for_text("1 of 2 agreed by all")
    screen.find("Picture of page 1 of the action plan")
    assert screen.shows(", as it will be printed")
    agreeing.agree(1, PARTIES[3])
    screen.wait_for_text("Nothing is agreed by every party yet.")


class HeldTasks(InlineTasks):
    """Does nothing until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.held: list[Callable[[], None]] = []

    def run(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[FacilitatorError], None],
    ) -> None:
        run = super().run
        self.held.append(lambda: run(work, owner=owner, done=done, failed=failed))


def with_an_agreed_action(vault: Vault) -> CaseFile:
    case = create_practice_case(vault)
    due = Due(day=DAY)
    case.actions.propose("Meet J. at the gate.", who="Rowan Shah", due=due, how_we_will_know="J. says so.")
    for party in case.parties.all():
        case.consents.give(case.actions.all()[0].id, party.id)
    return case


def test_while_the_first_page_is_drawn_nothing_is_said_not_to_be_agreed(
    vault: Vault, drive: Callable[[QWidget], InProcessWindow]
) -> None:
    case, tasks, window = with_an_agreed_action(vault), HeldTasks(), QWidget()
    controller = CaseController(case)
    QVBoxLayout(window).addWidget(PlanBeside(controller, tasks, window))
    screen = drive(window)
    screen.wait(lambda: bool(tasks.held), lambda: "a drawing begun")
    assert not screen.shows("Nothing is agreed")
    for each in tasks.held:
        each()

    screen.find("Picture of page 1 of the action plan")
    assert not screen.shows("Nothing is agreed")
    controller.end()
    case.close()


def test_an_agreed_action_is_not_denied_where_the_answer_is_no_agreement(
    vault: Vault, open_page: Callable[[CaseFile], Agreeing]
) -> None:
    agreeing = open_page(with_an_agreed_action(vault))
    agreeing.screen.wait_for_text("1 of 1 agreed by all")
    agreeing.controller.run(lambda case: case.terms.answer_outcome(Outcome.NONE) | Changes.everything())

    agreeing.screen.wait_for_text("so there is no action plan to print.")
    assert not agreeing.screen.shows("Nothing is agreed")


def test_a_plan_that_cannot_be_read_is_told(agreeing: Agreeing) -> None:
    agreeing.screen.wait_for_text("Nothing is agreed by every party yet.")
    agreeing.case.close()
    beside = agreeing.screen.window.findChild(PlanBeside)
    assert beside is not None
    beside.resize(beside.width() - 40, beside.height())

    agreeing.screen.wait(lambda: bool(agreeing.refusals), lambda: "what was refused")
    agreeing.controller.end()


def test_the_laws_actions_are_offered_and_one_key_adds_them_all(mediating: Agreeing) -> None:
    mediating.screen.wait_for_text("agrees to assess:")
    mediating.screen.press("Alt+T")

    assert [action.outcome_key for action in mediating.case.actions.all()] == [
        "assess",
        "assess/decide",
        "assess/finalise",
    ]
    mediating.screen.wait(lambda: not mediating.screen.shows("agrees to assess:"), lambda: "no offer")
    mediating.controller.run(lambda case: case.undo.undo())
    mediating.screen.wait_for_text("agrees to assess:")


def test_disagreement_resolution_is_offered_no_date_in_law(agreeing: Agreeing) -> None:
    assert not agreeing.screen.shows("in law")
    agreeing.screen.press("Alt+T")
    assert len(agreeing.case.actions.all()) == 2


def test_the_room_is_shown_the_plan_and_then_the_meeting_again(agreeing: Agreeing) -> None:
    agreeing.controller.run(lambda case: case.room.open() | case.room.hold(held=False))
    agreeing.agree(1, *PARTIES)
    agreeing.screen.click("Show the plan to the room")
    assert [action.what for action in agreeing.case.room.shared_view().plan] == [
        "Meet J. at the gate each morning."
    ]
    agreeing.screen.press("Ctrl+Shift+P")
    assert agreeing.case.room.shared_view().plan == ()


def test_where_the_rooms_page_is_not_open_that_is_said_with_the_keys_that_then_show_it(
    agreeing: Agreeing,
) -> None:
    agreeing.agree(1, *PARTIES)
    agreeing.screen.press("Ctrl+Shift+P")
    agreeing.screen.wait_for_text("The room's page is not open yet.")
    agreeing.screen.wait_for_text("F9 opens it empty, and Ctrl+B then shows the plan.")
    agreeing.controller.run(lambda case: case.room.open())
    assert agreeing.case.room.shared_view().plan == ()
    agreeing.controller.run(lambda case: case.room.hold(held=False))
    assert [action.what for action in agreeing.case.room.shared_view().plan] == [
        "Meet J. at the gate each morning."
    ]


def test_digits_on_the_row_of_the_outcome_are_consent_to_its_words(agreeing: Agreeing) -> None:
    agreeing.choose("the outcome")
    agreeing.screen.press("1")
    assert agreeing.case.consents.all() == ()
    agreeing.screen.press("Return")
    agreeing.screen.click("Partial agreement, on part of it")
    agreeing.screen.press("Esc", "1", "2")
    assert len(agreeing.case.consents.parties()[OUTCOME]) == 2
    agreeing.screen.wait_for_text("Not agreed yet: School and Health.")


def test_a_finding_is_amber_with_its_way_to_be_mended(agreeing: Agreeing) -> None:
    agreeing.controller.run(
        lambda case: case.actions.propose(
            "Review the plan if needed, soon.", who="Rowan Shah", due=Due(day=DAY), how_we_will_know="x"
        )
    )
    found = "\u201cif needed\u201d lets anyone off. Say what will be done whatever happens"
    agreeing.screen.wait_for_text(found)
    agreeing.screen.wait_for_text("by which day. Also loose: \u201csoon\u201d.")
    mend = next(name for name in agreeing.screen.names() if name.startswith("Mend action 3: \u201cif"))
    agreeing.screen.click(mend)
    assert agreeing.screen.find("What will be done").hasFocus()
    agreeing.screen.wait_for_text(found)


def test_after_the_meeting_it_is_said_who_still_confirms_and_by_which_day(agreeing: Agreeing) -> None:
    agreeing.agree(1, *PARTIES[:3])
    assert not agreeing.screen.shows("Still to confirm")
    agreeing.controller.run(lambda case: case.meeting.start())
    agreeing.controller.run(lambda case: case.meeting.end())
    agreeing.screen.wait_for_text("Still to confirm: Health.")
    day = agreeing.case.today() + timedelta(days=5)
    agreeing.screen.fill(BY, long_date(day))
    agreeing.screen.press("Tab")
    agreeing.screen.wait(lambda: agreeing.case.terms.choices().confirm_by == day, lambda: "the day is kept")
    agreeing.screen.fill(BY, "when it suits")
    agreeing.screen.wait_for_text("That is not a date this app can read.")

    agreeing.screen.click(HOW)
    agreeing.screen.click("Change how Health agreed")
    agreeing.screen.choose("How Health agrees", Manner.BY_EMAIL.label)
    health = agreeing.case.parties.all()[3].id
    assert agreeing.case.manners.of(health).manner is Manner.BY_EMAIL
    agreeing.screen.press("Esc")
    agreeing.agree(1, "Health")
    agreeing.screen.wait(
        lambda: not agreeing.screen.shows("Still to confirm"), lambda: "nobody is waited for"
    )


def six_actions(case: CaseFile) -> Changes:
    case.actions.propose("One-to-one hours in the mornings")
    for number in range(1, 7):
        case.actions.propose(
            f"Send the family one page about what was taught, number {number}",
            who="Dana Price",
            due=Due(day=date(2030, 11, 28 + number % 2)),
            how_we_will_know="The family has it",
        )
    return case.terms.answer_outcome(Outcome.PARTIAL) | Changes.everything()


def test_at_the_size_of_a_small_laptop_only_the_rows_and_the_pages_scroll(
    vault: Vault, open_page: Callable[[CaseFile], Agreeing]
) -> None:
    case = create_practice_case(vault, process=Process.MEDIATION)
    shown = open_page(case)
    shown.controller.run(six_actions)
    shown.screen.window.resize(1366, 689)
    shown.screen.wait(lambda: shown.screen.window.height() == 689, lambda: "the size")
    areas = [
        area
        for area in shown.screen.window.findChildren(QScrollArea)
        if area.isVisible() and area.verticalScrollBar().maximum() > 0
    ]
    assert all(isinstance(area, ActionList) or area.accessibleName() == NAME for area in areas)
    whole = QRect(QPoint(0, 0), shown.screen.window.size())
    for name in (
        "Action in one line",
        "Read back",
        "Show the plan to the room",
        "Add action",
        "Withdraw draft 1",
    ):
        part = shown.screen.find(name)
        place = QRect(part.mapTo(shown.screen.window, QPoint(0, 0)), part.size())
        assert whole.contains(place), name
    (rows,) = shown.screen.window.findChildren(ActionList)
    assert rows.viewport().height() >= 150


def test_where_the_text_is_large_the_plan_is_the_other_page(agreeing: Agreeing) -> None:
    beside = agreeing.screen.window.findChild(PlanBeside)
    assert isinstance(beside, QWidget)
    assert beside.isVisible()
    agreeing.screen.window.resize(900, 689)
    agreeing.screen.wait(lambda: not beside.isVisible(), lambda: "the plan is behind")
    agreeing.screen.press("Ctrl+Tab")
    assert beside.isVisible()
    assert agreeing.screen.focused().accessibleName() == NAME
    agreeing.screen.press("Ctrl+Tab")
    agreeing.screen.find("Read back")
    assert not beside.isVisible()
    agreeing.screen.press("Alt+I")
    assert agreeing.screen.focused().accessibleName() == "Action in one line"


def test_with_large_text_the_line_stands_whole_above_what_the_law_offers(
    mediating: Agreeing, qapp: QApplication
) -> None:
    apply_theme(qapp, Theme.LIGHT, 200)
    try:
        mediating.screen.window.resize(1366, 689)
        mediating.screen.press("Alt+I")
        mediating.screen.wait_for_text("agrees to assess:")
        QApplication.processEvents()
        for kind in (SpokenEntry, LawBand):
            part = mediating.screen.window.findChild(kind)
            assert part is not None
            assert part.isVisible()
            assert part.height() >= part.minimumSizeHint().height(), kind
    finally:
        apply_theme(qapp, Theme.LIGHT, 100)
