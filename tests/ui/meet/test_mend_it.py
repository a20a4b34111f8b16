"""Before the meeting each open check leads from Meet straight into the field that mends it."""

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton, QWidget

from facilitator.casefile import CaseFile
from facilitator.errors import FacilitatorError
from tests.desktop.in_process import InProcessWindow
from ui.meet.meet_page import MeetPage
from ui.page.case_controller import CaseController
from ui.prepare.people_table import PeopleTable
from ui.prepare.prepare_page import PreparePage
from ui.tasks import InlineTasks
from ui.window.main_window import MainWindow


def test_an_open_check_is_mended_one_click_and_one_key_away(
    prepared: CaseFile, drive: Callable[[QWidget], InProcessWindow]
) -> None:
    person = prepared.people.all()[2]
    prepared.people.change(person.id, confidentiality_accepted=False)
    prepared.readiness.record("place", done=False)
    controller = CaseController(prepared)
    refused: list[FacilitatorError] = []
    controller.failed.connect(refused.append)
    window = MainWindow()
    window.pages.add("prepare", "Prepare", PreparePage(controller, InlineTasks(controller), window.pages))
    window.pages.add("meet", "Meet", MeetPage(controller, InlineTasks(controller), window.pages))
    window.resize(1366, 768)
    screen = drive(window)
    window.pages.show("meet")

    for check in prepared.readiness.missing():
        screen.click(f"Mend it: {check.question}")
        assert window.pages.current() == "prepare"
        assert isinstance(screen.focused(), QAbstractButton | PeopleTable)
        screen.press("Space")
        window.pages.show("meet")

    assert prepared.readiness.missing() == ()
    assert prepared.people.all()[2].confidentiality_accepted
    assert refused == []
    controller.end()
    prepared.close()
