"""What a mediator is sent: told when it is added, listed as what it is, read here, or told what to do."""

from collections.abc import Callable

import pytest

from facilitator.case.papers import Notice
from tests.facilitator.document.papers.made_pdfs import lines
from tests.made_papers import office_files, pdfs, pictures
from tests.made_papers.other_files import REFUSED
from tests.made_papers.sentence import SAID
from tests.ui.reading.sent_papers import PASSWORD, Sent, colours_at, dark_pixels

LABELS = ("Name of the child", "What to change", "", "I agree", "Reply by", "Area", "Postcode", "Secret")


@pytest.mark.parametrize("made", [pdfs.form, pdfs.form_left_to_the_reader])
def test_the_answers_of_a_form_are_seen_said_and_found(made: Callable[[], bytes], sent: Sent) -> None:
    sent.add("Labels.pdf", lines(*LABELS))
    sent.read("Labels.pdf")
    without = dark_pixels(sent.picture())
    sent.back()
    sent.add("Form.pdf", made())
    sent.screen.wait_for_text("PDF, 1 page")

    sent.read("Form.pdf")

    assert dark_pixels(sent.picture()) > without * 1.5, "answers, ticks and borders"
    said = sent.said()
    for answer in ("Zo\u00eb Example", "More speech therapy", "(ticked)", "Post", "South", "AB12CD"):
        assert answer in said
    assert said.index("Name of the child") < said.index("Zo\u00eb") < said.index("What to change")
    assert [word for word in ("hunter", "kept away") if word in said] == []
    for typed in ("zoe example", "Zo\u00cb", "speech therapy", "ab12cd", "South"):
        assert sent.finds(typed), typed
    assert not sent.finds("hunter")


def test_a_form_that_only_adobe_shows_is_told_when_it_is_added(sent: Sent) -> None:
    sent.refused(
        "Form.pdf",
        pdfs.form_for_adobe(),
        "That form can only be read in Adobe Reader. Nothing was added. Open it there, print it to a PDF",
    )


def test_a_form_that_adobe_shows_more_of_says_so_on_its_row_and_beside_its_page(sent: Sent) -> None:
    paper = sent.add("Form.pdf", pdfs.form_partly_for_adobe())
    assert paper.notice is Notice.PARTLY_SHOWN
    sent.screen.wait_for_text(Notice.PARTLY_SHOWN.sentence)
    sent.read("Form.pdf")
    sent.screen.wait_for_text(Notice.PARTLY_SHOWN.sentence)
    assert "Application for transport" in sent.said()


def test_a_portfolio_brings_its_files_and_is_called_a_cover(sent: Sent) -> None:
    files = {"EP report.pdf": pdfs.report(), "Plan.docx": office_files.draft_plan(), "Costs.xlsx": b""}
    files["Costs.xlsx"] = office_files.workbook()
    sent.add("Folder.pdf", pdfs.portfolio(files))
    assert sent.names() == ["Folder.pdf", "EP report.pdf", "Plan.docx"]
    sent.screen.wait_for_text("2 files in Folder.pdf were added too.")
    sent.screen.wait_for_text("Costs.xlsx, in Folder.pdf: That is an Excel workbook. Open it in Excel")
    sent.screen.wait_for_text(Notice.COVER.sentence)
    sent.screen.wait_for_text(", in Folder.pdf")
    sent.read("EP report.pdf")
    assert "Annual review, page 1" in sent.said()


def test_a_file_pinned_to_a_page_is_a_paper_too(sent: Sent) -> None:
    sent.add("Letter.pdf", pdfs.with_file("Report.pdf", pdfs.report()))
    assert sent.names() == ["Letter.pdf", "Report.pdf"]


@pytest.mark.parametrize(("revision", "password"), [(4, "secret"), (6, pdfs.PASSWORD_OUTSIDE_ASCII)])
def test_a_locked_pdf_is_asked_for_its_password_and_kept_without_it(
    revision: int, password: str, sent: Sent
) -> None:
    sent.drop("Letter.pdf", pdfs.locked(password, revision))
    sent.screen.wait_for_text("Letter.pdf asks for a password")
    sent.screen.fill(PASSWORD, "not this")
    sent.screen.click("Open it")
    sent.screen.wait_for_text("That is not the password of this file.")
    sent.screen.fill(PASSWORD, password)
    sent.screen.press("Return")
    sent.screen.wait_for_text("PDF, 3 pages")
    sent.read("Letter.pdf")
    assert "Annual review, page 1" in sent.said()
    assert b"/Encrypt" not in b"".join(sent.preparing.case.papers.pieces(sent.paper("Letter.pdf").id))


def test_a_locked_pdf_without_its_password_is_not_added(sent: Sent) -> None:
    sent.drop("Letter.pdf", pdfs.locked("secret"))
    sent.screen.wait_for_text("Letter.pdf asks for a password")
    sent.screen.click("Do not add it")
    sent.screen.wait_for_text("Letter.pdf: It asks for a password. Nothing was added. Ask whoever sent it")
    assert sent.names() == []


@pytest.mark.parametrize("for_the_web", [False, True])
def test_a_download_that_broke_off_says_that_its_end_is_missing(for_the_web: bool, sent: Sent) -> None:
    sent.drop("Report.pdf", pdfs.broken_off(for_the_web=for_the_web))
    sent.screen.wait_for_text("The end of th")
    sent.screen.wait_for_text("Ask for it again.")
    for name in sent.names():
        assert sent.paper(name).notice is Notice.CUT_SHORT
        sent.read(name)
        sent.screen.wait_for_text(Notice.CUT_SHORT.sentence)
        assert "Annual review, page 1" in sent.said()


def test_comments_stand_beside_their_page_and_are_found(sent: Sent) -> None:
    sent.add("Report.pdf", pdfs.commented())
    sent.read("Report.pdf")
    sent.screen.click("Contents")
    sent.screen.click("Comments: 4")
    for words in (
        "The LA disputes this caf\u00e9 figure",
        "It\u2019s on page 12",
        "Is it so?",
        "A typed box",
    ):
        sent.screen.wait_for_text(words)
    sent.screen.click_row("Comments", "Is it so?")
    assert sent.reading.page() == 2
    for typed in ("disputes this CAFE", "it's on page 12", "typed box"):
        assert sent.finds(typed), typed
        assert sent.reading.page() == 2


def test_a_scan_that_lies_sideways_is_turned_upright(sent: Sent) -> None:
    sent.add("Scan.pdf", pdfs.sideways_scan())
    sent.read("Scan.pdf")
    lying = sent.picture()
    sent.screen.press("R")
    sent.reading.drawn()
    assert dark_pixels(lying) != dark_pixels(sent.picture())
    pages = sent.reading.area.pages()
    assert pages is not None
    assert pages.box(0).width > pages.box(0).height
    upright = sent.picture()
    assert colours_at(upright, 0.5, 0.05).lightness() < 60
    sent.back()
    sent.read("Scan.pdf")
    again = sent.reading.area.pages()
    assert again is not None
    assert again.box(0).width > again.box(0).height


def test_a_scan_has_no_words_to_find_and_says_so(sent: Sent) -> None:
    sent.add("Scan.pdf", pdfs.scan_without_words())
    sent.screen.wait_for_text("PDF, 2 pages")
    sent.read("Scan.pdf")
    assert not sent.finds("school")
    sent.screen.wait_for_text("This paper is a scan: its pages are pictures, and have no words to find.")


@pytest.mark.parametrize(
    ("name", "made"),
    [("Plan.docx", office_files.draft_plan), ("Plan.docm", office_files.draft_plan_with_macros)],
)
def test_a_word_document_is_read_as_text(name: str, made: Callable[[], bytes], sent: Sent) -> None:
    sent.add(name, made())
    sent.screen.wait_for_text("Word document, ")
    sent.screen.wait_for_text("Begins: Draft EHC plan")
    sent.read(name)
    text = sent.text()
    assert text.startswith("This is the text of the Word document, not its layout.")
    for words in (
        "Draft EHC plan", SAID, "Section F", "1.  Speech and language", "a)  once a week", "2.  Transport",
        "Need", "Thirty minutes", "[taken out: thirty][added: sixty]", "[comment 1]", "Aisha Begum", "\u2612",
        "Which caf\u00e9 is meant?",
    ):  # fmt: skip
        assert words in text
    for typed in ("sixty", "thirty minutes", "which cafe", "Aisha"):
        assert sent.finds(typed), typed
    sent.screen.click("Contents")
    sent.screen.wait_for_text("Section F")
    sent.screen.click("Comments: 1")
    sent.screen.wait_for_text("Which caf\u00e9 is meant?")


@pytest.mark.parametrize(
    ("name", "made"),
    [("Photo.heic", pictures.heic), ("Photo.webp", pictures.webp), ("Photo.jpg", pictures.turned_jpeg)],
)
def test_a_photograph_is_seen_upright(name: str, made: Callable[[], bytes], sent: Sent) -> None:
    sent.add(name, made())
    sent.screen.wait_for_text("Image, ")
    sent.read(name)
    sent.screen.press("P")
    sent.reading.drawn()
    seen = sent.picture()
    left, right = colours_at(seen, 0.45), colours_at(seen, 0.55)
    assert left.blue() > 150
    assert left.red() < 80
    assert right.red() > 150
    assert right.blue() < 80
    assert not sent.screen.is_there("Find in this paper")
    assert not sent.screen.is_there("Text")


def test_every_page_of_a_fax_is_shown(sent: Sent) -> None:
    sent.add("Fax.tif", pictures.fax(3))
    sent.screen.wait_for_text("Image, 3 pages")
    sent.read("Fax.tif")
    first = dark_pixels(sent.picture())
    assert first > 100
    sent.screen.press("Right")
    sent.reading.drawn()
    sent.screen.wait_for_text("Page 2 of 3")


def test_a_photograph_whose_end_is_missing_is_shown_as_far_as_it_goes_and_says_so(sent: Sent) -> None:
    paper = sent.add("Photo.jpg", pictures.cut_jpeg())
    assert paper.notice is Notice.CUT_SHORT
    sent.screen.wait_for_text(Notice.CUT_SHORT.sentence)
    sent.read("Photo.jpg")
    sent.screen.wait_for_text(Notice.CUT_SHORT.sentence)
    assert dark_pixels(sent.picture()) > 100


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_here_is_told_with_what_to_do(name: str, sent: Sent) -> None:
    made, what, then = REFUSED[name]
    sent.refused(name, made(), what, then)
