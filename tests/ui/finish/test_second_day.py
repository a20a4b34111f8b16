"""A mediation adjourned, resumed a fortnight later and brought to its document, with keys and clicks."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.agreement.action import Due
from facilitator.agreement.manner import Manner
from facilitator.case.matter import Process
from facilitator.vault.vault import Vault
from tests.desktop.in_process import InProcessWindow
from tests.facilitator.builders import FakeClock, a_case
from tests.ui.finish.conftest import choose
from tests.ui.finish.test_document_step import words_of
from ui.agree.agree_page import AgreePage
from ui.finish.case_ending import CaseEnding
from ui.finish.finish_page import FinishPage
from ui.meet.meet_page import MeetPage
from ui.page.case_controller import CaseController
from ui.tasks import InlineTasks
from ui.window.main_window import MainWindow

FORTNIGHT = 14 * 24 * 60 * 60
FOURTH, EIGHTEENTH = date(2026, 12, 4), date(2026, 12, 18)


def test_both_days_are_printed_and_the_limits_count_from_the_second(
    vault: Vault,
    drive: Callable[[QWidget], InProcessWindow],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = FakeClock()
    case = a_case(vault, clock, process=Process.MEDIATION)
    case.terms.change(manner=Manner.ALOUD)
    case.meeting.start()
    case.actions.propose(
        "Name Oak School in section I.",
        who="Local authority",
        due=Due(day=EIGHTEENTH),
        how_we_will_know="The plan has come.",
    )
    controller, tasks = CaseController(case), InlineTasks()
    ending = CaseEnding(controller, tasks, vault)
    window = MainWindow()
    window.pages.add("meet", "Meet", MeetPage(controller, tasks, window.pages))
    window.pages.add("agree", "Agree", AgreePage(controller, tasks, window.pages))
    finish = FinishPage(controller, tasks, window.pages, ending)
    window.pages.add("finish", "Finish", finish)
    screen = drive(window)

    window.pages.show("meet")
    screen.press("Ctrl+Shift+J")
    screen.click("Adjourn now")
    screen.wait(lambda: not case.meeting.current().status.goes_on, lambda: "it is adjourned")
    clock.advance(FORTNIGHT)
    screen.click("Resume the meeting")
    screen.wait(lambda: case.agreement.days_held() == (FOURTH, EIGHTEENTH), lambda: "both days are kept")

    window.pages.show("agree")
    screen.wait_for_text("Say what kind of outcome this is.")
    screen.click("Edit action 1")
    screen.click("How we will know, issue, limit in law and more")
    screen.choose(
        "What kind of outcome it is", "Amend only the name or type of school (section I) (within 2 weeks)"
    )
    screen.wait_for_text("At the latest Friday 1 January 2027, counted from Friday 18 December 2026")
    screen.fill("By which day", "4 Jan 2027")
    screen.click("Save this wording")
    screen.wait_for_text("The limit in law is Friday 1 January 2027")
    for party in ("Family", "Local authority"):
        screen.click(f"{party} agrees to action 1")

    window.pages.show("finish")
    qtbot.waitUntil(lambda: finish._document.maker.document is not None)
    choose(monkeypatch, tmp_path / "plan.pdf")
    screen.click("Save the action plan")
    screen.wait_for_text("Saved and read back")
    text = " ".join(words_of(tmp_path / "plan.pdf"))
    assert "Mediated online on 4 and 18 December 2026" in text
    assert text.count("Agreed aloud, online 18 December 2026") == 2
    screen.window.hide()
    controller.end()
    case.close()
