"""The words of a page as text: read line by line, selected by key, quoted with the page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget

from facilitator.document.papers.facts import Area, Comment, PageWord
from tests.desktop.in_process import InProcessWindow
from ui.reading.page_text import NO_WORDS, PageText

AREA = Area(0, 0, 0.1, 0.1)


def word(text: str, line: int) -> PageWord:
    return PageWord(text, AREA, line)


@pytest.fixture
def pane(drive: Callable[[QWidget], InProcessWindow]) -> PageText:
    shown = PageText()
    drive(shown)
    words = (word("Weekly", 0), word("therapy", 0), word("in", 1), word("class", 1))
    shown.show_page(2, "Report.pdf", words, (Comment(2, "Who?", "A. Khan", "4 March", "class"),))
    shown.setFocus()
    return shown


def test_the_lines_of_the_page_and_its_comments_are_read(pane: PageText) -> None:
    assert pane.text.toPlainText().splitlines() == [
        "Weekly therapy",
        "in class",
        "[Comment by A. Khan, 4 March on \u201cclass\u201d: Who?]",
    ]
    assert pane.text.accessibleName() == "Text of page 3 of Report.pdf"
    assert pane.page() == 2


def test_what_shift_and_arrows_select_is_quoted_with_the_page(pane: PageText) -> None:
    assert pane.quotation() is None

    for _ in range(6):
        QTest.keyClick(pane.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    quotation = pane.quotation()
    assert quotation is not None
    assert (quotation.words, quotation.at, quotation.has_pages) == ("Weekly", 2, True)


def test_page_down_at_the_end_asks_for_the_next_page_and_page_up_for_the_one_before(pane: PageText) -> None:
    asked, left = QSignalSpy(pane.step_asked), QSignalSpy(pane.left)

    QTest.keyClick(pane.text, Qt.Key.Key_PageUp)
    QTest.keyClick(pane.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pane.text, Qt.Key.Key_PageDown)
    QTest.keyClick(pane.text, Qt.Key.Key_Escape)

    assert [asked.at(each)[0] for each in range(asked.count())] == [-1, 1]
    assert left.count() == 1


def test_a_page_without_words_says_so_and_nothing_of_that_is_quoted(pane: PageText) -> None:
    pane.show_page(0, "Scan.pdf", ())
    pane.text.selectAll()

    assert pane.text.toPlainText() == NO_WORDS
    assert pane.quotation() is None


def test_cleared_it_keeps_nothing(pane: PageText) -> None:
    pane.clear()

    assert (pane.text.toPlainText(), pane.page(), pane.text.accessibleName()) == ("", -1, "")
    assert pane.quotation() is None


def test_a_comment_of_nobody_on_nothing_is_its_words(pane: PageText) -> None:
    pane.show_page(0, "Report.pdf", (), (Comment(0, "Look here"),))

    assert pane.text.toPlainText() == "[Comment: Look here]"
