"""Papers: added in pieces, read from memory, found in, removed for good."""

import warnings
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from facilitator.case.papers import Paper
from facilitator.case.people import PartyKind
from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.desktop.in_process import InProcessWindow
from tests.made_papers import pdf
from tests.ui.prepare.conftest import Preparing, papers_section
from ui.page.case_controller import CaseController
from ui.prepare.prepare_page import PreparePage
from ui.reading.pages_area import PagesArea
from ui.tasks import Tasks
from ui.window.main_window import MainWindow

MEGABYTE = 1024 * 1024


def drop(preparing: Preparing, *paths: Path) -> None:
    """Send the events of files that are dragged into the window and let go."""
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    target = papers_section(preparing).viewport()
    with warnings.catch_warnings():
        # The one constructor that every Qt in use has is called out of date by the newest.
        warnings.simplefilter("ignore", DeprecationWarning)
        entered = QDragEnterEvent(QPoint(5, 5), copy, dragged, left, none)
    QApplication.sendEvent(target, entered)
    QApplication.sendEvent(target, QDropEvent(QPoint(5, 5).toPointF(), copy, dragged, left, none))


def add(preparing: Preparing, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    count = len(preparing.case.papers.all())
    drop(preparing, tmp_path / name)
    preparing.wait(lambda: len(preparing.case.papers.all()) == count + 1)


def test_a_dropped_pdf_is_kept_and_read_inside_the_app(papers: Preparing, tmp_path: Path) -> None:
    add(papers, tmp_path, "Report.pdf", pdf("Speech and language", "Second page"))
    papers.screen.wait_for_text("1 paper")
    papers.screen.click("Read Report.pdf")
    papers.screen.wait_for_text("Page 1 of 2, fitted to width")
    papers.screen.find("Page 1 of 2 of Report.pdf", PagesArea)
    papers.screen.click("Back to papers")
    papers.screen.find("Read Report.pdf")


def test_other_files_are_refused_with_a_sentence_and_the_rest_is_added(
    papers: Preparing, tmp_path: Path
) -> None:
    (tmp_path / "Page.html").write_bytes(b"<html>")
    (tmp_path / "Good.pdf").write_bytes(pdf("Good"))
    drop(papers, tmp_path / "Page.html", tmp_path / "Gone.pdf", tmp_path / "Good.pdf", tmp_path)
    papers.screen.wait_for_text("Page.html: That is a web page. Nothing was added. Open it in your browser")
    papers.screen.wait_for_text("Gone.pdf: That file cannot be read.")
    papers.screen.wait_for_text(f"{tmp_path.name}: That is a folder. Nothing was added. Open it, and add")
    papers.wait(lambda: [paper.name for paper in papers.case.papers.all()] == ["Good.pdf"])


def test_a_damaged_pdf_is_told_at_once_and_leaves_nothing_behind(papers: Preparing, tmp_path: Path) -> None:
    (tmp_path / "Broken.pdf").write_bytes(b"%PDF-1.7 nothing that follows is a PDF" + bytes(2 * MEGABYTE))
    drop(papers, tmp_path / "Broken.pdf")
    papers.screen.wait_for_text("Broken.pdf: The end of that file is missing. Nothing was added.")
    papers.wait(lambda: papers.case._store.db["paper_piece"].count == 0)
    assert papers.case._store.all(Paper) == ()


def test_a_removed_paper_is_gone_from_the_case(papers: Preparing, tmp_path: Path) -> None:
    add(papers, tmp_path, "Report.pdf", pdf("zqGoneWords") + bytes(2 * MEGABYTE))
    papers.screen.click_with_dialog("Remove Report.pdf", lambda: papers.screen.click("Remove it"))
    papers.wait(lambda: papers.case._store.db.execute("SELECT count(*) FROM paper_piece").fetchone()[0] == 0)
    papers.wait(lambda: papers.case._store.db.execute("SELECT count(*) FROM paper").fetchone()[0] == 0)
    papers.wait(lambda: not papers.screen.is_there("Read Report.pdf"))


def test_a_paper_keeps_the_name_it_is_given(papers: Preparing, tmp_path: Path) -> None:
    add(papers, tmp_path, "scan0001.pdf", pdf("x"))
    papers.screen.click("Name of paper scan0001.pdf", QLineEdit)
    papers.screen.press("Ctrl+A")
    papers.screen.type("Psychologist")
    papers.wait(lambda: papers.case.papers.all()[0].name == "Psychologist")


def test_reading_a_paper_writes_no_file(papers: Preparing, tmp_path: Path, home: Path) -> None:
    add(papers, tmp_path, "Report.pdf", pdf("zqPaperWords"))
    kept = {path for path in home.rglob("*") if path.is_file()}
    papers.screen.click("Read Report.pdf")
    papers.screen.wait_for_text("Page 1 of 1")
    papers.screen.find("Page 1 of 1 of Report.pdf", PagesArea)
    assert {path for path in home.rglob("*") if path.is_file()} == kept


def test_the_window_stays_alive_while_a_large_file_is_added(
    vault: Vault, drive: Callable[[QWidget], InProcessWindow], tmp_path: Path
) -> None:
    case = CaseFile.create(vault)
    controller = CaseController(case)
    tasks = Tasks(controller)
    window = MainWindow()
    page = PreparePage(controller, tasks, window.pages)
    window.pages.add("prepare", "Prepare", page)
    screen = drive(window)
    window.pages.show("prepare")
    preparing = Preparing(screen, page, vault, case, controller, [])
    screen.click("Papers")
    beats: list[bool] = []
    pulse = QTimer(window)
    pulse.setInterval(0)
    pulse.timeout.connect(lambda: beats.append(True))
    pulse.start()
    path = tmp_path / "Bundle.pdf"
    path.write_bytes(pdf("Bundle") + bytes(30 * MEGABYTE))
    drop(preparing, path)
    screen.wait(lambda: bool(case.papers.all()), lambda: "the paper")
    assert len(beats) > 30
    tasks.wait()
    preparing.close()


def test_a_paper_says_from_which_party_it_is_and_undo_takes_that_back(
    papers: Preparing, tmp_path: Path
) -> None:
    papers.case.parties.add(PartyKind.FAMILY, "Khan family")
    papers.case.parties.add(PartyKind.SCHOOL, "Brook School")
    add(papers, tmp_path, "Report.pdf", pdf("Speech"))
    assert papers.case.papers.all()[0].party_id is None
    papers.screen.choose("From which party: Report.pdf", "From Brook School")
    school = papers.case.parties.all()[1]
    assert papers.case.papers.all()[0].party_id == school.id
    papers.screen.click("Undo: said whose paper Report.pdf is")
    assert papers.case.papers.all()[0].party_id is None
    papers.screen.press("Ctrl+Y")
    assert papers.case.papers.all()[0].party_id == school.id
    papers.controller.run(lambda case: case.parties.change(school.id, name="Brook Academy"))
    shown = papers.screen.find("From which party: Report.pdf", QComboBox)
    assert isinstance(shown, QComboBox)
    assert shown.currentText() == "From Brook Academy"
    papers.controller.run(lambda case: case.parties.remove(school.id))
    assert papers.case.papers.all()[0].party_id is None
    assert shown.currentText() == "Party not said"


def test_adding_a_paper_is_taken_back_and_done_again(papers: Preparing, tmp_path: Path) -> None:
    add(papers, tmp_path, "Report.pdf", pdf("Speech"))
    papers.screen.click("Undo: added the paper Report.pdf")
    assert papers.case.papers.all() == ()
    assert not papers.screen.is_there("Read Report.pdf")
    papers.screen.press("Ctrl+Y")
    papers.screen.click("Read Report.pdf")
    papers.screen.wait_for_text("Page 1 of 1")


def test_a_paper_whose_adding_was_taken_back_is_gone_for_good_once_the_case_was_closed(
    papers: Preparing, tmp_path: Path
) -> None:
    add(papers, tmp_path, "Report.pdf", pdf("Speech"))
    papers.controller.run(lambda case: case.undo.undo())
    papers.close()
    again = CaseFile.open(papers.vault, papers.case.case_id)
    assert again._store.db.execute("SELECT count(*) FROM paper_piece").fetchone()[0] == 0
    assert again.undo.labels() == ("", "")
    again.close()
