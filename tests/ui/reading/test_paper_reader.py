"""Reading a paper: page by page, found in, turned, larger and smaller, from where it was left, by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from facilitator.case.papers import FIT_WIDTH, PageTurn
from facilitator.casefile import CaseFile
from tests.made_papers import png
from tests.ui.prepare.conftest import Preparing
from tests.ui.reading.read_papers import Reading, keep, pdf, report
from ui.reading.page_turning import turned_area
from ui.reading.pages_area import PagesArea
from ui.reading.quotation import Quotation

Read = Callable[..., Reading]
REPORT = "Report.pdf"


def place_of(reading: Reading, word: str, *, quarters: int = 0) -> QPoint:
    """Return where a word of the first page is on the screen."""
    pages = reading.area.pages()
    assert pages is not None
    area = next(each.area for each in reading.reader._pages.selection.held(0) if each.text == word)
    seen, box = turned_area(area, quarters), pages.box(0)
    across, down = seen.left + seen.width / 2, seen.top + seen.height / 2
    return QPoint(round(box.left + across * box.width), round(box.top + down * box.height))


@pytest.fixture
def twelve(reading: Read) -> Reading:
    """The first of twelve pages."""
    shown = reading(Report_pdf=report(12))
    shown.open(REPORT, 12)
    return shown


def test_the_keyboard_is_on_the_pages_which_say_where_they_are_and_what_they_hold(twelve: Reading) -> None:
    assert twelve.screen.focused() is twelve.area
    assert twelve.area.accessibleName() == "Page 1 of 12 of Report.pdf"
    twelve.preparing.wait(lambda: twelve.area.accessibleDescription() == "This is page 1")
    twelve.screen.press("Right")
    assert twelve.area.accessibleName() == "Page 2 of 12 of Report.pdf"
    twelve.preparing.wait(lambda: twelve.area.accessibleDescription() == "This is page 2")


@pytest.mark.parametrize(
    ("keys", "page"),
    [
        (("Right",), 2), (("Right", "Right", "Left"), 2), (("End",), 12), (("End", "Home"), 1),
        (("PgDown",) * 40, 12), (("End", *("PgUp",) * 40), 1), (("Left",), 1), (("End", "Right"), 12),
        (("Space",) * 40, 12), (("Down",) * 40, 2),
    ],
)  # fmt: skip
def test_keys_go_through_all_pages(keys: tuple[str, ...], page: int, twelve: Reading) -> None:
    twelve.screen.press(*keys)

    assert twelve.page() == page


def test_the_number_of_a_page_leads_to_it(twelve: Reading) -> None:
    twelve.screen.press("Ctrl+G")
    assert twelve.screen.focused().accessibleName() == "Go to page"
    twelve.screen.type("7\n")
    assert twelve.page() == 7
    assert twelve.screen.focused() is twelve.area
    twelve.screen.press("Ctrl+G")
    twelve.screen.type("99\n")
    assert twelve.page() == 12
    twelve.screen.press("Ctrl+G")
    twelve.screen.type("3")
    twelve.screen.press("Ctrl+F", "Ctrl+G", "Return")
    assert twelve.page() == 12, "a number that was not entered is forgotten"


def test_buttons_turn_pages_and_stop_at_the_ends(twelve: Reading) -> None:
    assert not twelve.screen.is_enabled("Page before")
    twelve.screen.click("Next page")
    assert twelve.page() == 2
    twelve.screen.click("Page before")
    assert twelve.page() == 1
    twelve.screen.press("Ctrl+G")
    twelve.screen.type("12\n")
    assert not twelve.screen.is_enabled("Next page")


def test_pages_are_shown_larger_and_smaller_and_as_wide_as_the_room(twelve: Reading) -> None:
    area = twelve.area

    def wide() -> int:
        pages = area.pages()
        assert pages is not None
        return pages.box(0).width

    room = wide()
    assert area.viewport().width() - 40 < room < area.viewport().width()
    area.setFocus()
    twelve.screen.press("Ctrl+0")
    twelve.screen.wait_for_text("Page 1 of 12, 100 %")
    assert wide() == round(595.28 * 96 / 72)
    twelve.screen.press("Ctrl++")
    twelve.screen.wait_for_text("Page 1 of 12, 125 %")
    twelve.screen.press("Ctrl+-", "Ctrl+-", "Ctrl+-", "Ctrl+-")
    twelve.screen.wait_for_text("Page 1 of 12, 50 %")
    assert not twelve.screen.is_enabled("Smaller")
    twelve.screen.press("W")
    assert wide() == room
    twelve.screen.press("P")
    twelve.screen.wait_for_text("Page 1 of 12, whole page")
    pages = area.pages()
    assert pages is not None
    assert pages.box(0).height < area.viewport().height()
    twelve.screen.choose("Size of the pages", "400 %")
    twelve.screen.wait_for_text("Page 1 of 12, 400 %")
    assert not twelve.screen.is_enabled("Larger")
    assert area.horizontalScrollBar().maximum() > 0


def test_what_is_read_stays_in_sight_when_it_is_shown_larger(twelve: Reading) -> None:
    twelve.screen.press("End", "PgUp", "PgUp")
    page, down = twelve.reader.view().place()
    twelve.screen.press("Ctrl++")
    assert twelve.reader.view().place()[0] == page
    assert abs(twelve.reader.view().place()[1] - down) <= 2


def test_letters_are_typed_where_words_are_looked_for(twelve: Reading) -> None:
    twelve.screen.press("Ctrl+F")
    twelve.screen.type("www rr")
    line = twelve.screen.focused()
    assert isinstance(line, QLineEdit)
    assert line.text() == "www rr"
    assert twelve.reader.view().zoom() == FIT_WIDTH


def test_a_page_that_lies_sideways_is_turned_and_stays_so(twelve: Reading) -> None:
    pages = twelve.area.pages()
    assert pages is not None
    assert pages.box(1).height > pages.box(1).width
    twelve.screen.press("Right", "R")
    turned = twelve.area.pages()
    assert turned is not None
    assert turned.box(1).height < turned.box(1).width
    assert turned.box(2).height > turned.box(2).width
    assert twelve.page() == 2
    twelve.screen.click("Back to papers")
    kept = twelve.case.papers.place(twelve.case.papers.all()[0].id)
    assert kept.turns == (PageTurn(1, 1),)
    twelve.open(REPORT, 12)
    again = twelve.area.pages()
    assert again is not None
    assert again.box(1).height < again.box(1).width
    twelve.screen.press("Shift+R")
    assert twelve.reader._pages.turned().quarters == 1
    twelve.screen.press("R", "R")
    assert twelve.reader._pages.turned().turns == (PageTurn(1, 3),)


def test_words_are_found_one_place_after_the_other_and_marked(reading: Read) -> None:
    shown = reading(
        Report_pdf=pdf("Nothing here", "The Learning mentor\nand learning again", "No", "learning")
    )
    shown.open(REPORT, 4)
    shown.screen.press("Ctrl+F")
    shown.screen.type("LEARNING\n")
    shown.screen.wait_for_text("Found on page 2, in 2 places.")
    hits = shown.reader._pages._hits
    assert hits is not None
    assert hits.now == 0
    assert 0.1 < hits.areas[0].left < 0.3
    assert 0.05 < hits.areas[0].top < 0.2
    shown.screen.press("Return")
    assert (hits.page, hits.now) == (1, 1)
    shown.screen.press("Return")
    shown.screen.wait_for_text("Found on page 4, in 1 place.")
    shown.screen.press("Return")
    shown.screen.wait_for_text("Found on page 2")
    shown.screen.press("Shift+Return")
    shown.screen.wait_for_text("Found on page 4")
    shown.screen.press("Shift+Return")
    shown.screen.wait_for_text("Found on page 2")
    assert hits.now == 1
    shown.screen.press("F3")
    shown.screen.wait_for_text("Found on page 4")
    shown.screen.fill("Find in this paper", "absent")
    shown.screen.press("Return")
    shown.screen.wait_for_text("These words stand together on no page of this paper.")
    shown.screen.press("Escape")
    assert shown.screen.focused() is shown.area


def test_the_place_found_stands_out_among_those_found(reading: Read) -> None:
    shown = reading(Report_pdf=pdf("mentor\nmentor"))
    shown.open(REPORT, 1)
    shown.screen.fill("Find in this paper", "mentor")
    before = shown.area.grab().toImage()
    shown.screen.press("Return")
    shown.screen.wait_for_text("Found on page 1, in 2 places.")
    marked = shown.area.grab().toImage()
    seen = {QColor(marked.pixel(x, y)).name() for x in range(0, 400, 1) for y in range(0, 200, 1)}
    plain = {QColor(before.pixel(x, y)).name() for x in range(0, 400, 1) for y in range(0, 200, 1)}
    assert "#a3271f" in seen - plain, "the place gone to"
    assert "#1450a8" in seen - plain, "the other one"


def test_words_are_selected_with_the_mouse_and_are_what_is_quoted(reading: Read) -> None:
    shown = reading(Report_pdf=pdf("The learning mentor helps\non most days"))
    shown.open("Report.pdf", 1)
    view = shown.reader.view()
    assert view.quotation() is None
    shown.preparing.wait(lambda: bool(shown.reader._pages.selection.held(0)))
    begin, end = place_of(shown, "learning"), place_of(shown, "most")
    mouse = shown.area.viewport()
    QTest.mousePress(mouse, Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(mouse, end)
    QTest.mouseRelease(mouse, Qt.MouseButton.LeftButton, pos=end)
    assert view.quotation() == Quotation("learning mentor helps on most", 0, has_pages=True)
    QTest.mouseDClick(mouse, Qt.MouseButton.LeftButton, pos=begin)
    assert view.quotation() == Quotation("learning", 0, has_pages=True)
    QTest.mouseClick(mouse, Qt.MouseButton.LeftButton, pos=QPoint(20, 500))
    assert view.quotation() is None


def test_words_are_selected_on_a_page_that_was_turned(reading: Read) -> None:
    shown = reading(Report_pdf=pdf("The learning mentor helps"))
    shown.open("Report.pdf", 1)
    shown.preparing.wait(lambda: bool(shown.reader._pages.selection.held(0)))
    shown.screen.press("P", "R")
    QTest.mouseDClick(
        shown.area.viewport(), Qt.MouseButton.LeftButton, pos=place_of(shown, "mentor", quarters=1)
    )
    assert shown.reader.view().quotation() == Quotation("mentor", 0, has_pages=True)


def test_the_line_with_the_words_found_is_quoted_where_none_are_selected(reading: Read) -> None:
    shown = reading(Report_pdf=pdf("Before it\nThe learning mentor helps\nafter it"))
    shown.open("Report.pdf", 1)
    shown.screen.fill("Find in this paper", "mentor")
    shown.screen.press("Return")
    shown.screen.wait_for_text("Found on page 1")
    shown.preparing.wait(
        lambda: shown.reader.view().quotation() == Quotation("The learning mentor helps", 0, has_pages=True)
    )


def test_an_image_is_read_inside_the_app(reading: Read) -> None:
    shown = reading(Photo_png=png())
    shown.open("Photo.png", 1)
    shown.preparing.wait(lambda: shown.area.grab().toImage().pixelColor(100, 100).name() == "#2573b6")
    assert not shown.screen.is_there("Find in this paper")


def test_leaving_the_section_lets_go_of_the_paper_and_coming_back_reads_on(twelve: Reading) -> None:
    twelve.screen.press("Right", "Right", "Ctrl+PgDown")
    assert twelve.reader._content is None
    assert twelve.area.pages() is None
    twelve.screen.press("Ctrl+PgUp")
    twelve.screen.wait_for_text("Page 3 of 12")
    assert twelve.screen.focused() is twelve.area


def test_the_next_paper_and_the_one_before_are_read_by_keys(reading: Read) -> None:
    shown = reading(A_pdf=report(2), B_pdf=report(3))
    shown.open("A.pdf", 2)
    shown.screen.press("Ctrl+Shift+PgDown")
    shown.screen.wait_for_text("Page 1 of 3")
    shown.screen.press("Ctrl+Shift+PgDown")
    shown.screen.wait_for_text("Page 1 of 2")
    shown.screen.press("Ctrl+Shift+PgUp")
    shown.screen.wait_for_text("Page 1 of 3")


def test_a_paper_is_read_from_where_it_was_left(twelve: Reading) -> None:
    twelve.screen.press("Ctrl+G")
    twelve.screen.type("9\n")
    twelve.screen.press("Ctrl+0", "Escape")
    twelve.open(REPORT, 12)
    assert twelve.page() == 9
    assert twelve.reader.view().zoom() == 100


def test_a_case_that_is_closed_while_a_paper_is_read_opens_at_its_page(
    twelve: Reading, open_page: Callable[[CaseFile], Preparing]
) -> None:
    case = twelve.case
    twelve.screen.press("Ctrl+G")
    twelve.screen.type("5\n")
    twelve.preparing.page.keep_place()
    twelve.preparing.close()
    twelve.screen.window.hide()
    again = Reading(open_page(CaseFile.open(twelve.preparing.vault, case.case_id)))
    again.screen.wait_for_text("Page 5 of 12")
    again.screen.click("Back to papers")
    again.screen.find("Read Report.pdf")
    assert again.case.place.current().paper_id is None


def test_a_place_is_kept_a_moment_after_somebody_stops_there(twelve: Reading) -> None:
    paper = twelve.case.papers.all()[0].id
    twelve.screen.press("End")
    twelve.preparing.wait(lambda: twelve.case.papers.place(paper).at > 8)


def test_a_paper_that_cannot_be_read_says_so_and_is_left_by_escape(reading: Read) -> None:
    shown = reading(Broken_pdf=b"%PDF-1.7 nothing that follows is a PDF")
    shown.screen.click("Read Broken.pdf")
    shown.screen.wait_for_text("The end of that file is missing.")
    shown.screen.press("Escape")
    shown.screen.find("Read Broken.pdf")


def test_a_mouse_wheel_with_ctrl_held_shows_pages_larger(twelve: Reading) -> None:
    zoom = twelve.reader.view().zoom()
    twelve.area.zoom_asked.emit(1)
    assert twelve.reader.view().zoom() > zoom


def test_a_paper_whose_adding_is_taken_back_is_left(reading: Read) -> None:
    shown = reading()
    paper = keep(shown.case, REPORT, report(3))
    shown.preparing.page.on_shown()
    shown.open(REPORT, 3)
    shown.screen.click(f"Undo: added the paper {REPORT}")
    shown.screen.find("Add papers")
    assert not shown.reader.is_reading()
    assert shown.case.place.current().paper_id is None
    assert paper not in {each.id for each in shown.case.papers.all()}


def test_escape_goes_back_to_the_list(twelve: Reading) -> None:
    twelve.screen.press("Escape")
    twelve.screen.find("Read Report.pdf")
    assert twelve.case.place.current().paper_id is None


def test_five_hundred_pages_are_laid_out_at_once(reading: Read) -> None:
    shown = reading(Bundle_pdf=report(500))
    shown.open("Bundle.pdf", 500)
    shown.screen.press("End")
    shown.drawn()
    assert shown.page() == 500
    assert isinstance(shown.area, PagesArea)
    QTest.mouseClick(shown.area.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 40))


def test_pages_are_listed_small_and_lead_there(twelve: Reading) -> None:
    twelve.screen.press("Ctrl+Shift+B")
    assert twelve.screen.focused().accessibleName() == "Pages"
    twelve.screen.press("Down", "Down", "Down", "Return")
    assert twelve.page() == 4
    assert twelve.screen.focused() is twelve.area
    twelve.screen.press("Ctrl+Shift+B")
    twelve.preparing.wait(lambda: not twelve.screen.is_there("Pages"))
