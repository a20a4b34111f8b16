"""One key takes what is selected in a paper into a note, with its place, and says so."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from facilitator.case.papers import Paper
from facilitator.document.papers.facts import Heading
from facilitator.meeting.quotation import LONGEST_QUOTED
from tests.ui.reading.conftest import Beside
from ui.reading.quotation import Quotation
from ui.reading.quoting import Chosen, Quoting
from ui.window.foot import Foot


class Reading(QWidget):
    """A window with a foot, in which something is chosen."""

    def __init__(self, beside: Beside) -> None:
        super().__init__()
        self.foot = Foot(self)
        self.foot.set_case_open(is_open=True)
        self.chosen: Chosen | None = None
        self.quoting = Quoting(beside.controller, self, lambda: self.chosen)

    def choose(self, paper: Paper, words: str, *headings: Heading, at: int = 11, pages: bool = True) -> None:
        self.chosen = Chosen(paper, Quotation(words, at, has_pages=pages), headings)

    def told(self) -> str:
        return self.foot.saved._told.words()


@pytest.fixture
def reading(beside: Beside, qapp: object) -> Reading:
    assert qapp is not None
    return Reading(beside)


def key(reading: Reading) -> QAction:
    return reading.quoting.action


def test_the_words_become_a_note_with_paper_and_page_and_undo_takes_it_back(
    beside: Beside, reading: Reading
) -> None:
    reading.choose(beside.paper, "Therapy, weekly")

    key(reading).trigger()

    assert [note.text for note in beside.case.notes.all()] == [
        "\u201cTherapy, weekly\u201d (Report.pdf, page 12)"
    ]
    assert reading.told() == "Quotation (page 12) saved as a note"
    assert key(reading).shortcut().toString() == "Alt+Q"
    beside.case.undo.undo()
    assert beside.case.notes.all() == ()


def test_without_pages_the_heading_above_is_the_place(beside: Beside, reading: Reading) -> None:
    headings = (Heading("Views", 1, 0), Heading("Provision", 2, 5), Heading("Signed", 1, 20))
    for at, place in ((4, "under Views"), (5, "under Provision"), (19, "under Provision")):
        reading.choose(beside.paper, "weekly", *headings, at=at, pages=False)
        key(reading).trigger()
        assert beside.case.notes.all()[-1].text == f"\u201cweekly\u201d (Report.pdf, {place})"

    reading.choose(beside.paper, "weekly", at=3, pages=False)
    key(reading).trigger()
    assert beside.case.notes.all()[-1].text == "\u201cweekly\u201d (Report.pdf)"
    assert reading.told() == "Quotation saved as a note"


def test_what_is_cut_is_told(beside: Beside, reading: Reading) -> None:
    reading.choose(beside.paper, "word " * LONGEST_QUOTED)

    key(reading).trigger()

    assert "only its first 1,500 characters" in reading.told()
    assert beside.case.notes.all()[0].text.endswith("word \u2026\u201d (Report.pdf, page 12)")


def test_without_anything_chosen_it_says_what_to_do(beside: Beside, reading: Reading) -> None:
    key(reading).trigger()
    assert reading.told() == "Nothing quoted: select words or find them, then press Alt+Q"
    reading.choose(beside.paper, " \n")
    key(reading).trigger()

    assert beside.case.notes.all() == ()
    assert beside.refused == []
