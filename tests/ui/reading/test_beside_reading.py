"""Beside a paper in the real window: its words as text, the notes, and a quotation of what is chosen."""

import io
from collections.abc import Callable

import docx
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case
from tests.ui.prepare.conftest import Preparing
from tests.ui.reading.read_papers import Reading, keep, pdf
from ui.reading.beside_reading import BesideReading
from ui.reading.flow_view import FlowView
from ui.window.foot import Foot

Show = Callable[..., Reading]


def beside(reading: Reading) -> BesideReading:
    found = reading.reader.findChild(BesideReading)
    assert isinstance(found, BesideReading)
    return found


def plan() -> bytes:
    document = docx.Document()
    document.add_heading("Provision", 1)
    document.add_paragraph("Therapy will be given weekly.")
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def notes(reading: Reading) -> list[str]:
    return [note.text for note in reading.case.notes.all()]


def told(reading: Reading) -> str:
    """Return what stands at the foot of the window."""
    foot = reading.screen.window.findChild(Foot)
    assert isinstance(foot, Foot)
    return foot.saved._told.words()


def test_what_was_found_is_quoted_with_its_page(reading: Show) -> None:
    shown = reading(Report_pdf=pdf("Nothing here", "Therapy is given weekly\nSecond line"))
    shown.open("Report.pdf", 2)
    shown.screen.press("Alt+Q")
    assert told(shown).startswith("Nothing quoted: select words or find them")
    shown.screen.press("Ctrl+F")
    shown.screen.type("weekly\n")
    shown.screen.wait_for_text("Found on page 2")
    shown.screen.wait(lambda: shown.reader.view().quotation() is not None, lambda: "the words of the page")

    shown.screen.press("Alt+Q")

    assert told(shown) == "Quotation (page 2) saved as a note"
    (note,) = notes(shown)
    assert note.endswith("\u201d (Report.pdf, page 2)")
    assert "weekly" in note
    shown.screen.press("Escape", "Ctrl+Z")
    assert notes(shown) == []


def test_the_text_of_the_page_is_read_selected_and_quoted_by_key(reading: Show) -> None:
    shown = reading(Report_pdf=pdf("First page\nof two", "Second page"))
    shown.open("Report.pdf", 2)
    text = beside(shown).text
    shown.screen.press("T")
    shown.screen.wait(lambda: text.text.toPlainText() == "First page\nof two", text.text.toPlainText)
    assert text.text.hasFocus()
    shown.screen.press("Shift+Ctrl+Right", "Alt+Q")
    assert notes(shown) == ["\u201cFirst\u201d (Report.pdf, page 1)"]
    shown.screen.press("Ctrl+End", "PgDown")
    shown.screen.wait(lambda: text.text.toPlainText() == "Second page", text.text.toPlainText)
    shown.screen.press("T")
    assert text.isHidden()
    shown.screen.wait(shown.area.hasFocus, lambda: str(QApplication.focusWidget()))


def test_the_notes_are_opened_and_closed_by_key_and_escape_goes_to_the_paper(reading: Show) -> None:
    shown = reading(Report_pdf=pdf("First page"))
    shown.open("Report.pdf", 1)
    assert beside(shown).notes.isHidden()
    shown.screen.press("Ctrl+Shift+N")
    assert beside(shown).notes.editor.hasFocus()
    shown.screen.type("Ask about page 1\n")
    assert notes(shown) == ["Ask about page 1"]
    shown.screen.press("Escape")
    assert shown.area.hasFocus()
    assert beside(shown).notes.isVisible()
    shown.screen.press("Ctrl+Shift+N")
    assert beside(shown).notes.isHidden()


def test_a_word_document_is_read_and_quoted_under_its_heading(reading: Show) -> None:
    shown = reading(Plan_docx=plan())
    shown.screen.click("Read Plan.docx")
    view = shown.reader.findChild(FlowView)
    assert isinstance(view, FlowView)
    shown.screen.wait(lambda: "weekly" in view.text.toPlainText(), view.text.toPlainText)
    assert not beside(shown).show_text.isEnabled()
    cursor = view.text.document().find("given weekly")
    assert not cursor.isNull()
    view.text.setTextCursor(cursor)

    shown.screen.press("Alt+Q")

    assert notes(shown) == ["\u201cgiven weekly\u201d (Plan.docx, under Provision)"]
    view.text.moveCursor(QTextCursor.MoveOperation.Start)
    shown.screen.press("Ctrl+F")
    shown.screen.type("THERAPY\n")
    shown.screen.wait_for_text("Found in 1 place of this paragraph.")
    shown.screen.press("Escape", "Escape")
    shown.screen.find("Read Plan.docx")
    assert view.text.toPlainText() == ""


def test_text_and_notes_together_leave_the_box_for_a_note_in_sight(reading: Show) -> None:
    shown = reading(Report_pdf=pdf("First page"))
    window = shown.screen.window
    window.resize(1366, 600)
    for number in range(30):
        shown.case.notes.write(f"Note {number}")
    shown.open("Report.pdf", 1)
    shown.screen.press("T")
    shown.screen.press("Ctrl+Shift+N")
    panes = beside(shown)
    assert panes.text.isVisible()
    assert panes.notes.list.isVisible()
    QApplication.processEvents()

    # Both scroll for themselves; what is around them need not.
    assert shown.section.verticalScrollBar().maximum() == 0
    for part in (panes.text.text, panes.notes.list, panes.notes.editor):
        assert part.visibleRegion().boundingRect() == part.rect()
    assert min(panes.text.text.height(), panes.notes.list.height()) >= 60


def test_in_a_running_meeting_the_notes_stand_beside_and_the_floor_has_its_keys(
    vault: Vault, open_page: Callable[[CaseFile], Preparing]
) -> None:
    case = a_case(vault, FakeClock())
    case.meeting.start()
    keep(case, "Report.pdf", pdf("First page"))
    shown = Reading(open_page(case))
    shown.screen.click("Papers")
    shown.open("Report.pdf", 1)
    assert beside(shown).notes.isVisible()

    shown.screen.press("Ctrl+1")

    speaker = case.meeting.current().speaker_id
    assert speaker is not None
    assert case.people.numbers()[speaker] == 1
    shown.screen.press("Escape")
    shown.screen.press("Ctrl+2")
    assert case.meeting.current().speaker_id == speaker


def test_where_the_room_is_narrow_the_notes_stand_alone(reading: Show) -> None:
    shown = reading(Report_pdf=pdf("First page"))
    shown.open("Report.pdf", 1)
    shown.reader.window().resize(700, 600)
    shown.screen.press("Ctrl+Shift+N")

    assert beside(shown).notes.isVisible()
    assert not shown.reader._views.isVisible()
    shown.screen.press("Ctrl+Shift+N")
    shown.screen.wait(shown.reader._views.isVisible, lambda: "the paper")
