"""Papers are found by their names while notes are, read in Prepare, and the way back is one key."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from reportlab.pdfgen.canvas import Canvas

from facilitator.casefile import CaseFile
from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault
from tests.desktop.in_process import InProcessWindow
from tests.ui.meet.conftest import HandClock, Meeting
from ui.meet.meet_page import MeetPage
from ui.page.case_controller import CaseController
from ui.prepare.prepare_page import PreparePage
from ui.tasks import InlineTasks
from ui.window.main_window import MainWindow


def pdf(words: str) -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made)
    canvas.drawString(72, 700, words)
    canvas.save()
    return made.getvalue()


def add_paper(case: CaseFile, name: str) -> None:
    content = pdf("Speech and language")
    paper_id = case.papers.begin(name, content, len(content), case.parties.all()[1].id)
    case.papers.add_piece(paper_id, 0, content)
    case.papers.finish(paper_id)


@pytest.fixture
def meeting(
    vault: Vault, clock: HandClock, drive: Callable[[QWidget], InProcessWindow], tmp_path: Path
) -> Iterator[Meeting]:
    """The meeting under way, in a window with Prepare beside it."""
    del tmp_path
    case = create_practice_case(vault, clock=clock)
    for name in ("Therapy report of March.pdf", "Letter of the school.pdf"):
        add_paper(case, name)
    case.meeting.start()
    owner = QObject()
    controller = CaseController(case, owner)
    window = MainWindow()
    page = MeetPage(controller, InlineTasks(controller), window.pages)
    window.pages.add("prepare", "Prepare", PreparePage(controller, InlineTasks(controller), window.pages))
    window.pages.add("meet", "Meet", page)
    window.resize(1366, 768)
    clock.settle = case.meeting.tick
    shown = Meeting(drive(window), page, case, clock)
    window.pages.show("meet")
    yield shown
    controller.end()
    case.close()


def test_a_paper_is_found_by_its_name_read_and_left_again_by_keys(meeting: Meeting) -> None:
    meeting.screen.type("The therapy report is out of date\n")
    meeting.screen.press("Ctrl+F")
    meeting.screen.type("report")
    party = meeting.case.parties.all()[1].called
    found = f"Read the paper Therapy report of March.pdf (from {party})"
    meeting.screen.find(found)
    meeting.screen.wait_for_text("1 found")
    assert not meeting.screen.is_there("Read the paper Letter of the school.pdf")
    meeting.screen.press("Return")
    assert meeting.screen.focused().accessibleName() == found
    meeting.screen.press("Return")
    meeting.screen.wait_for_text("Page 1 of 1, fitted to width")
    meeting.screen.find("Back to the meeting")
    meeting.screen.press("Escape")
    meeting.wait(meeting.page.isVisible)
    assert meeting.screen.focused().accessibleName() == "Note"


def test_down_goes_on_from_the_papers_to_the_notes_and_escape_back_to_writing(meeting: Meeting) -> None:
    meeting.screen.type("The therapy report is out of date\n")
    meeting.screen.press("Ctrl+F")
    meeting.screen.type("report")
    meeting.screen.wait_for_text("1 found")
    meeting.screen.press("Down", "Down")
    assert meeting.screen.focused().accessibleName() == "Notes"
    meeting.screen.press("Ctrl+F", "Down", "Escape")
    assert meeting.screen.focused().accessibleName() == "Note"
    assert not meeting.screen.is_there("Papers found")


def test_from_prepare_the_reader_still_leads_back_to_the_list(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+F")
    meeting.screen.type("letter")
    meeting.screen.click(
        f"Read the paper Letter of the school.pdf (from {meeting.case.parties.all()[1].called})"
    )
    meeting.screen.click("Back to the meeting")
    meeting.wait(meeting.page.isVisible)
    meeting.screen.press("Alt+1")
    meeting.screen.click("Papers")
    meeting.screen.click("Read Letter of the school.pdf")
    meeting.screen.click("Back to papers")
    meeting.screen.find("Read Letter of the school.pdf")
