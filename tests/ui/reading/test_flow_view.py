"""A text without pages: all of it is there as words, told apart, found, and read on where it was left."""

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QTextCharFormat, QTextCursor
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.case.identity import PaperId
from facilitator.case.papers import PaperKind, PaperPlace
from facilitator.document.papers.facts import Block, BlockKind, Change, Flow, Run
from facilitator.errors import InvalidValue
from tests.desktop.in_process import InProcessWindow
from tests.ui.reading.flow_papers import Answers, draft_plan, heading, paragraph, row, word_paper
from ui.look.theme import Theme, apply_theme
from ui.reading.flow_view import FlowView
from ui.reading.paper_content import PaperContent
from ui.widgets.private_clipboard import private_clipboard

Show = Callable[..., FlowView]


@pytest.fixture
def show(drive: Callable[[QWidget], InProcessWindow]) -> Show:
    """Show a text as the frame does."""

    def shown(
        flow: Flow, *, at: int = 0, down: int = 0, zoom: int = 0, kind: PaperKind = PaperKind.WORD
    ) -> FlowView:
        view = FlowView()
        view.resize(800, 500)
        drive(view)
        place = PaperPlace(id=PaperId("1"), at=at, down=down, zoom=zoom)
        view.show_paper(word_paper(kind=kind), cast("PaperContent", Answers(flow)), place)
        return view

    return shown


def words(view: FlowView) -> str:
    view._whole()
    return view.text.toPlainText()


def look(view: FlowView, phrase: str) -> QTextCursor:
    """Return a cursor on the first place of these words."""
    found = view.text.document().find(phrase)
    assert not found.isNull(), words(view)
    return found


def test_everything_in_the_text_is_there_as_words(show: Show) -> None:
    lines = words(show(draft_plan(1))).splitlines()

    assert lines[:2] == ["This is the text of the Word document, not its layout.", "Not shown here: a chart."]
    assert lines[2:6] == [
        "Draft plan",
        "For Sam, whose caf\u00e9 visits help.",
        "Provision",
        "Therapy will be [taken out: provided regularly][added: given weekly] by a therapist [comment 1].",
    ]
    for line in (
        "1.\u00a0 A named adult",
        "[table, 2 columns]",
        "Weekly",
        "[picture: The classroom]",
        "[picture, not shown here: Chart]",
        "Parent: Amira Khan",
        "Date: [empty]",
        "[quoted] Could we meet?",
        "Footnote 1: Until 2041.",
        "1. A. Khan, 4 March 2025: Which? On \u201cby a therapist\u201d.",
    ):
        assert line.replace("\u00a0", " ") in [each.replace("\u00a0", " ") for each in lines]


def test_an_e_mail_has_no_layout_to_warn_of(show: Show) -> None:
    assert words(show(Flow((paragraph("Dear all"),)), kind=PaperKind.EMAIL)) == "Dear all"


def test_the_head_of_an_e_mail_is_apart_from_its_words(show: Show) -> None:
    fields = [
        Block(BlockKind.FIELD, (Run(said),), marker=name) for name, said in (("From", "Jo"), ("To", "Kim"))
    ]
    view = show(Flow((*fields, paragraph("Dear Kim"), paragraph("Yours"))), kind=PaperKind.EMAIL)
    document = view.text.document()

    tops = [document.findBlockByNumber(number).blockFormat().topMargin() for number in range(4)]

    assert tops[2] > max(tops[0], tops[1], tops[3])


def test_changes_are_told_by_lines_and_by_who_and_when_too(show: Show) -> None:
    view = show(draft_plan())

    added, removed = look(view, "given weekly").charFormat(), look(view, "provided regularly").charFormat()
    assert (added.fontUnderline(), added.fontStrikeOut()) == (True, False)
    assert (removed.fontUnderline(), removed.fontStrikeOut()) == (False, True)
    assert added.toolTip() == "added by J. Smith on 3 March 2025"


def test_what_looks_like_markup_or_ends_a_table_stays_words(show: Show) -> None:
    told = "<b>bold</b> <img src='file:///etc/passwd'> \ufdd0\ufdd1\ufffc\u202eend\nnext line"
    view = show(Flow((paragraph(told), row("<i>cell</i>", "\ufdd1"), paragraph("last"))))

    shown = words(view)
    assert "<b>bold</b> <img src='file:///etc/passwd'> \ufffd\ufffd\ufffdend\nnext line" in shown
    assert "<i>cell</i>" in shown
    assert shown.endswith("last")
    assert view.text.document().characterCount() > 0
    assert view.text.loadResource(2, "file:///etc/passwd") is None


def test_words_are_found_however_they_are_typed_and_marked(show: Show) -> None:
    view = show(Flow((paragraph("Cafe"), paragraph("O\u2019Brien at the caf\u00e9"), paragraph("a cafe"))))
    found = QSignalSpy(view.found)

    for _ in range(4):
        view.find_next("CAF\u00c9")

    assert [found.at(each) for each in range(4)] == [[0, 1], [1, 1], [2, 1], [0, 1]]
    view.find_next("cafe", back=True)
    assert found.at(4) == [2, 1]
    view.find_next("o'brien")
    assert found.at(5) == [1, 1]
    marks = view.text.extraSelections()
    assert [mark.cursor.selectedText() for mark in marks] == ["O\u2019Brien"]
    assert marks[0].format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline
    view.find_next("nowhere")
    assert found.at(6) == [-1, 0]
    view.mark_nothing()
    assert view.text.extraSelections() == []


def test_words_in_tables_fields_and_comments_are_found(show: Show) -> None:
    view = show(draft_plan())
    found = QSignalSpy(view.found)

    for wanted in ("weekly", "Amira", "Which?", "Until 2041"):
        view.mark_nothing()
        view.find_next(wanted)

    assert [found.at(each)[0] >= 0 for each in range(found.count())] == [True] * 4


def test_a_letter_of_two_units_before_them_does_not_shift_the_marks(show: Show) -> None:
    view = show(Flow((paragraph("\U0001f600\U0001f600 smile and \u2026 wave"),)))

    view.find_next("wave")
    assert [mark.cursor.selectedText() for mark in view.text.extraSelections()] == ["wave"]
    view.find_next("\u2026")
    assert [mark.cursor.selectedText() for mark in view.text.extraSelections()] == ["\u2026"]


def test_the_place_is_kept_and_come_back_to(show: Show) -> None:
    view = show(draft_plan(60), at=30, down=400)

    assert view.place()[0] == 30
    assert abs(view.place()[1] - 400) < 60
    assert view.where() == "Under \u201cProvision\u201d, 40 % read"
    view.go_to(0)
    assert view.place() == (0, 0)
    assert view.text.verticalScrollBar().value() == 0


def test_the_place_stays_when_the_text_gets_larger_narrower_or_dark(show: Show, qapp: QApplication) -> None:
    view = show(draft_plan(60), at=30)
    larger = QSignalSpy(view.zoomed)

    view.zoom_by(1)
    QTest.qWait(0)
    assert (view.zoom(), view.zoom_words(), larger.count()) == (125, "text at 125 %", 1)
    assert view.place()[0] in {29, 30}
    view.resize(500, 500)
    QTest.qWait(0)
    assert view.place()[0] in {29, 30}
    apply_theme(qapp, Theme.DARK, 200)
    QTest.qWait(0)
    assert view.place()[0] in {29, 30}
    apply_theme(qapp, Theme.LIGHT, 100)
    view.set_zoom(1000)
    assert view.zoom() == 400
    view.zoom_by(1)
    assert view.zoom() == 400
    view.set_zoom(0)
    assert view.zoom() == 100


def test_a_long_text_is_there_at_once_and_goes_on_between_events(show: Show, qtbot: QtBot) -> None:
    view = show(Flow(tuple(paragraph(f"Paragraph {number}. " * 20) for number in range(6000))))

    assert view._document is not None
    assert not view._document.is_whole()
    view.go_to(5990)
    assert 5960 < view.place()[0] <= 5990
    qtbot.waitUntil(lambda: view._document is not None and view._document.is_whole(), timeout=20_000)
    assert "Paragraph 5999." in view.text.toPlainText()


def test_a_long_table_and_one_of_very_many_columns_are_shown_whole(show: Show) -> None:
    rows = [row(f"Row {number}", "b") for number in range(250)]
    wide = Block(BlockKind.ROW, cells=row(*map(str, range(70))).cells, table=2)
    view = show(Flow((*rows, wide)))

    shown = words(view)
    assert shown.count("[table, continued]") == 2
    assert "Row 249" in shown
    assert "39" in shown


def test_a_cell_over_two_columns_is_one(show: Show) -> None:
    view = show(Flow((row("a", "b"), row("over both", columns=2), row("c", "d"))))

    cursor = look(view, "over both")
    table = cursor.currentTable()
    assert table is not None
    assert table.cellAt(cursor).columnSpan() == 2


def test_a_picture_is_fetched_when_it_comes_into_sight(show: Show) -> None:
    picture = Block(BlockKind.PICTURE, picture=0)
    view = show(Flow((*(paragraph(f"{number} " * 300) for number in range(30)), picture)))
    content = cast("Answers", view._content)

    assert content.asked == []
    view.go_to(30)
    assert content.asked == [0]
    assert view.grab().toImage().size().isValid()
    colours = view.text.viewport().grab().toImage()
    blue = QColor(200, 120, 40).rgb()
    shown = {colours.pixel(x, y) for x in range(0, colours.width(), 7) for y in range(0, colours.height(), 7)}
    assert blue in shown


def test_a_picture_that_was_taken_out_or_added_is_told_as_such(show: Show) -> None:
    gone = Run("A map", change=Change.REMOVED, who="J. Smith", when="3 March 2025")
    new = Run("", change=Change.ADDED)
    blocks = (Block(BlockKind.PICTURE, (gone,), picture=0), Block(BlockKind.PICTURE, (new,)))
    view = show(Flow(blocks))

    assert words(view).splitlines()[-2:] == [
        "[picture: taken out: A map]",
        "[picture, not shown here: added]",
    ]
    assert look(view, "A map").charFormat().toolTip() == "taken out by J. Smith on 3 March 2025"


def test_a_picture_that_cannot_be_shown_says_so() -> None:
    view = FlowView()
    content = Answers(Flow((Block(BlockKind.PICTURE, picture=0),)))
    view.resize(600, 400)
    view.show_paper(word_paper(), cast("PaperContent", content), PaperPlace(id=PaperId("1")))
    content.refuses = InvalidValue("broken")
    view.show()
    view.go_to(0)

    assert view._document is not None
    image = view._document.resource(2, "picture:0")
    assert image.width() > 100
    view.close()


def test_a_text_that_cannot_be_read_says_why() -> None:
    view, content = FlowView(), Answers(Flow(()))
    content.refuses = InvalidValue("The end is missing.")
    failed = QSignalSpy(view.failed)

    view.show_paper(word_paper(), cast("PaperContent", content), PaperPlace(id=PaperId("1")))

    assert failed.at(0) == ["The end is missing."]


def test_what_is_selected_is_quoted_without_the_numbers_of_comments(show: Show) -> None:
    view = show(draft_plan())
    assert view.quotation() is None
    cursor = look(view, "given weekly")
    cursor.setPosition(look(view, "comment 1").selectionEnd() + 2, QTextCursor.MoveMode.KeepAnchor)
    view.text.setTextCursor(cursor)

    quoted = view.quotation()
    assert quoted is not None
    assert (quoted.words, quoted.at, quoted.has_pages) == ("given weekly] by a therapist.", 3, False)


def test_without_a_selection_the_paragraph_that_was_found_is_quoted(show: Show) -> None:
    view = show(draft_plan())

    view.find_next("visits")
    quoted = view.quotation()
    assert quoted is not None
    assert (quoted.words, quoted.at) == ("For Sam, whose caf\u00e9 visits help.", 1)


def test_a_comment_is_gone_to_and_its_words_marked_and_quoted(show: Show) -> None:
    view = show(draft_plan())

    assert [comment.words for comment in view.comments()] == ["Which?"]
    assert [each.title for each in view.headings()] == ["Draft plan", "Provision"]
    view.show_comment(0)
    quoted = view.quotation()
    assert quoted is not None
    assert (quoted.words, quoted.at) == (" by a therapist", 3)
    assert [mark.cursor.selectedText() for mark in view.text.extraSelections()] == [" by a therapist"]


def test_arrow_keys_with_shift_select_and_a_copy_stays_inside(show: Show) -> None:
    QGuiApplication.clipboard().setText("somebody else's")
    view = show(Flow((heading("Plan"), paragraph("Weekly therapy"))), kind=PaperKind.EMAIL)
    view.setFocus()
    assert view.text.hasFocus()

    QTest.keyClick(view.text, Qt.Key.Key_Down)
    for _ in range(6):
        QTest.keyClick(view.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view.text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert private_clipboard.text() == "Weekly"
    assert QGuiApplication.clipboard().text() == "somebody else's"
    assert words(view) == "Plan\nWeekly therapy"
    assert not view.text.createMimeDataFromSelection().formats()
    private_clipboard.clear()


def test_nothing_of_the_text_is_kept_once_it_is_let_go(show: Show) -> None:
    view = show(draft_plan())
    view.find_next("Sam")

    view.clear()

    assert view.text.toPlainText() == ""
    assert (view.length(), view.comments(), view.where(), view.place()) == (0, (), "", (0, 0))
    assert view.text.accessibleName() == ""
    assert view.quotation() is None
    view.find_next("Sam")
    view.show_comment(0)
    view.go_to(3)


def test_a_screen_reader_reads_the_whole_text_and_what_was_changed(show: Show) -> None:
    view = show(draft_plan())

    heard = QAccessible.queryAccessibleInterface(view.text)
    text = heard.textInterface()
    told = text.text(0, text.characterCount())
    assert heard.text(QAccessible.Text.Name) == "Text of Plan.docx"
    assert heard.state().readOnly
    assert "Therapy will be [taken out: provided regularly][added: given weekly]" in told
    assert "Need" in told
    assert "Date: [empty]" in told
