"""Beside a paper: headings, comments and files lead to their places, and say which one is read."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.made_papers import word
from tests.made_papers.pdfs import commented
from tests.made_papers.pdfs import report as with_headings
from tests.ui.reading.read_papers import Reading, keep, report
from ui.reading.side_list import SideList, SideRow
from ui.reading.side_panel import NOTHING
from ui.widgets.plain_label import MutedLabel

Read = Callable[..., Reading]


@pytest.fixture
def headed(reading: Read) -> Reading:
    """A paper with headings, and what is beside it shown."""
    shown = reading(Report_pdf=with_headings(5))
    shown.open("Report.pdf", 5)
    shown.screen.press("Ctrl+Shift+B")
    shown.screen.click("Headings")
    return shown


def rows(reading: Reading, name: str) -> list[str]:
    """Return what a screen reader says of each row."""
    listed = reading.screen.find(name, SideList)
    assert isinstance(listed, SideList)
    model = listed.rows
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row).data(role)) for row in range(model.rowCount())]


def test_a_heading_leads_to_its_page_by_enter(headed: Reading) -> None:
    view = headed.reader.view()
    assert len(rows(headed, "Headings")) == len(view.headings())
    last = len(view.headings()) - 1
    headed.screen.find("Headings", SideList).setFocus()
    headed.screen.press("End", "Return")
    assert view.now() == view.headings()[last].at
    assert headed.screen.focused() is headed.area


def test_the_heading_that_is_read_under_is_marked_and_told(headed: Reading) -> None:
    view = headed.reader.view()
    headed.screen.press("Ctrl+G")
    headed.screen.type("5\n")
    here = [row for row in rows(headed, "Headings") if row.endswith("You are here.")]
    assert here == [f"{max(view.headings(), key=lambda each: each.at).title}. You are here."]


def test_comments_say_who_and_where_and_lead_there(reading: Read) -> None:
    shown = reading(Report_pdf=commented())
    shown.screen.click("Read Report.pdf")
    shown.screen.wait_for_text("Page 1 of ")
    shown.screen.press("Ctrl+Shift+B")
    view = shown.reader.view()
    shown.preparing.wait(lambda: bool(view.comments()))
    shown.screen.click(f"Comments: {len(view.comments())}")
    comment = view.comments()[0]
    said = rows(shown, "Comments")
    assert comment.words in said[0]
    assert comment.who in said[0]
    assert f"page {comment.at + 1}" in said[0]
    before = shown.area.grab().toImage()
    listed = shown.screen.find("Comments", SideList)
    assert isinstance(listed, SideList)
    QTest.mouseClick(
        listed.viewport(), Qt.MouseButton.LeftButton, pos=listed.visualRect(listed.rows.index(0)).center()
    )
    assert view.now() == comment.at
    shown.drawn()
    assert shown.area.grab().toImage() != before


def test_only_what_a_paper_has_is_offered(reading: Read) -> None:
    shown = reading(Report_pdf=report(2))
    shown.open("Report.pdf", 2)
    shown.screen.press("Ctrl+Shift+B")
    shown.screen.find("Pages")
    for missing in ("Headings", "Comments: 0", "Files in it: 0"):
        assert not shown.screen.is_there(missing)


def test_what_is_beside_stays_open_for_the_next_paper(reading: Read) -> None:
    shown = reading(A_pdf=report(2), B_pdf=report(3))
    shown.open("A.pdf", 2)
    shown.screen.press("Ctrl+Shift+B", "Escape")
    shown.open("B.pdf", 3)
    shown.screen.find("Pages")


def test_files_that_were_in_a_paper_lead_to_them(reading: Read) -> None:
    shown = reading(Folder_pdf=report(1))
    keep(shown.case, "Inside.pdf", report(4), part_of=shown.case.papers.all()[0].id)
    shown.open("Folder.pdf", 1)
    shown.screen.press("Ctrl+Shift+B")
    shown.screen.click("Files in it: 1")
    shown.screen.click_row("Files in it", "Inside.pdf")
    shown.screen.wait_for_text("Page 1 of 4")


def test_a_row_with_many_words_has_room_for_all_of_them(reading: Read) -> None:
    shown = reading(Report_pdf=report(1))
    shown.open("Report.pdf", 1)
    listed = SideList("Comments", shown.reader)
    listed.resize(200, 400)
    listed.show_rows([SideRow("Short"), SideRow("word " * 200, "Kim, page 1")])
    short, long = (listed.visualRect(listed.rows.index(row)).height() for row in (0, 1))
    assert long > 10 * short


def test_a_paper_with_nothing_to_list_says_so(reading: Read) -> None:
    shown = reading(Letter_docx=word("Dear all"))
    shown.screen.click("Read Letter.docx")
    shown.screen.wait_for_text("of the text")
    shown.screen.press("Ctrl+Shift+B")
    shown.screen.wait_for_text(NOTHING)
    (said,) = (label for label in shown.reader.findChildren(MutedLabel) if label.text() == NOTHING)
    assert said.mapTo(shown.area.window(), said.rect().topLeft()).y() < shown.reader.height() / 2


def test_of_a_paper_that_cannot_be_opened_it_is_not_said_that_it_has_nothing(reading: Read) -> None:
    shown = reading(Report_pdf=report(1), Broken_pdf=b"%PDF-1.7 nothing that follows is a PDF")
    shown.open("Report.pdf", 1)
    shown.screen.press("Ctrl+Shift+B", "Escape")
    shown.screen.click("Read Broken.pdf")
    shown.screen.wait_for_text("The end of that file is missing.")
    assert not shown.screen.is_there(NOTHING)
