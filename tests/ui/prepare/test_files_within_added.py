"""Files within an e-mail, or another paper, become papers of their own, or are told."""

import pytest

from facilitator.case.files_within import DEEPEST
from tests.made_papers import email, locked_pdf, pdf, word, workbook
from tests.ui.prepare.adding_by_hand import PASSWORD, add, listed, nothing_is_left
from tests.ui.prepare.conftest import Preparing
from ui.prepare import paper_taking


def test_an_email_brings_its_files_as_papers_of_their_own(papers: Preparing) -> None:
    within = email("Within", ("Deep.pdf", pdf("Deep")))
    made = email("Report", ("One.pdf", pdf("One")), ("Within.eml", within), ("Two.docx", word("Two")))
    add(papers, "Mail.eml", made)
    listed(papers, "Mail.eml", "One.pdf", "Within.eml", "Deep.pdf", "Two.docx")
    papers.screen.wait_for_text("4 files in Mail.eml were added too.")
    by_name = {paper.name: paper for paper in papers.case.papers.all()}
    mail, inner = by_name["Mail.eml"].id, by_name["Within.eml"].id
    assert [paper.part_of for paper in papers.case.papers.all()] == [None, mail, mail, inner, mail]
    papers.screen.wait_for_text(", in Mail.eml")
    papers.screen.wait_for_text(", in Within.eml")
    papers.screen.click("Undo: added the paper Mail.eml")
    assert papers.case.papers.all() == ()
    papers.screen.press("Ctrl+Y")
    listed(papers, "Mail.eml", "One.pdf", "Within.eml", "Deep.pdf", "Two.docx")


def test_a_file_within_that_cannot_be_taken_is_told_with_what_to_do_and_the_others_are_added(
    papers: Preparing,
) -> None:
    files = (("Costs.xlsx", workbook()), ("Broken.pdf", b"%PDF-1.7 broken"), ("One.pdf", pdf("One")))
    add(papers, "Mail.eml", email("Report", *files))
    listed(papers, "Mail.eml", "One.pdf")
    papers.screen.wait_for_text("1 file in Mail.eml was added too.")
    papers.screen.wait_for_text(
        "Costs.xlsx, in Mail.eml: That is an Excel workbook. Open it in Excel, save it as a PDF"
    )
    papers.screen.wait_for_text("Broken.pdf, in Mail.eml: The end of that file is missing. Ask for it again.")
    assert not papers.screen.shows("Nothing was added")
    nothing_is_left(papers)


def test_files_that_lie_too_deep_are_told_and_left(papers: Preparing) -> None:
    made = email("0", ("Paper.pdf", pdf("Deep")))
    for level in range(1, DEEPEST + 2):
        made = email(str(level), (f"Mail {level}.eml", made))
    add(papers, "Mail.eml", made)
    papers.screen.wait_for_text("1 more file in Mail.eml was not added: with one paper at most 200 files")
    assert len(papers.case.papers.all()) == 1 + DEEPEST
    nothing_is_left(papers)


def test_more_files_than_are_taken_in_are_told_and_left(
    papers: Preparing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_taking, "MOST_FILES", 2)
    files = [(f"{number}.pdf", pdf(str(number))) for number in range(4)]
    add(papers, "Mail.eml", email("Report", *files))
    listed(papers, "Mail.eml", "0.pdf", "1.pdf")
    papers.screen.wait_for_text("2 files in Mail.eml were added too. 2 more files in Mail.eml were not added")


def test_files_that_are_too_large_together_are_told_and_left(
    papers: Preparing, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = pdf("One")
    monkeypatch.setattr(paper_taking, "MOST_BYTES", len(one))
    add(papers, "Mail.eml", email("Report", ("1.pdf", one), ("2.pdf", one)))
    listed(papers, "Mail.eml", "1.pdf")
    papers.screen.wait_for_text("1 more file in Mail.eml was not added")


def test_a_locked_paper_within_an_email_is_asked_for_and_the_rest_stays(papers: Preparing) -> None:
    locked = locked_pdf("Speech therapy", PASSWORD)
    add(papers, "Mail.eml", email("Report", ("Letter.pdf", locked), ("One.pdf", pdf("One"))))
    papers.screen.wait_for_text("Letter.pdf asks for a password")
    papers.screen.press("Escape")
    listed(papers, "Mail.eml", "One.pdf")
    papers.screen.wait_for_text("Letter.pdf, in Mail.eml: It asks for a password. Ask whoever sent it")


def test_the_files_of_a_removed_email_stay_and_that_is_said(papers: Preparing) -> None:
    add(papers, "Mail.eml", email("Report", ("One.pdf", pdf("One"))))
    listed(papers, "Mail.eml", "One.pdf")

    def answer() -> None:
        papers.screen.wait_for_text("The files that were in it stay in the list.")
        papers.screen.click("Remove it")

    papers.screen.click_with_dialog("Remove Mail.eml", answer)
    listed(papers, "One.pdf")
    papers.wait(lambda: not papers.screen.shows(", in Mail.eml"))
