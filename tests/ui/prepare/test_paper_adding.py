"""What happens to a file from the moment it is chosen: looked at, opened, taken apart, listed or told."""

from collections.abc import Callable

import pytest

from facilitator.case.papers import Notice, Paper, PaperKind
from facilitator.casefile import CaseFile
from facilitator.document.papers.adding_words import said_when_interrupted
from tests.made_papers import email, locked_pdf, pdf, pdf_with_files, png, word, workbook
from tests.ui.prepare.adding_by_hand import LABEL, PASSWORD, add, listed, names, nothing_is_left
from tests.ui.prepare.conftest import Preparing, papers_section
from ui.prepare.adding_told import ADDED, REFUSED
from ui.widgets.plain_label import PlainLabel

KINDS: dict[str, tuple[Callable[[], bytes], PaperKind, str]] = {
    "Report.pdf": (lambda: pdf("Annual review", "Second page"), PaperKind.PDF, "PDF, 2 pages"),
    "Photo.png": (png, PaperKind.IMAGE, "Image, 1 page"),
    "Hello.eml": (lambda: email("Hello"), PaperKind.EMAIL, "E-mail"),
    "Draft.docx": (lambda: word("Section F", "Provision"), PaperKind.WORD, "Word document"),
}


@pytest.mark.parametrize("name", KINDS)
def test_a_paper_of_each_kind_is_looked_at_and_says_what_it_is(name: str, papers: Preparing) -> None:
    made, kind, about = KINDS[name]
    add(papers, name, made())
    listed(papers, name)
    (paper,) = papers.case.papers.all()
    assert paper.kind is kind
    papers.screen.wait_for_text(f"{about}, 1 KB, added" if kind is not PaperKind.WORD else about)
    papers.screen.find(f"Read {name}")


def test_a_paper_says_how_it_begins(papers: Preparing) -> None:
    add(papers, "scan0001.pdf", pdf("Annual review of J.", "more"))
    papers.screen.wait_for_text("Begins: Annual review of J.")


def test_files_of_one_name_are_numbered_and_told_apart(papers: Preparing) -> None:
    add(papers, "Report.pdf", pdf("First"))
    add(papers, "Report.pdf", pdf("Second"))
    listed(papers, "Report.pdf", "Report (2).pdf")
    papers.screen.find("Read Report (2).pdf")


def test_the_files_of_a_pdf_are_papers_too(papers: Preparing) -> None:
    add(papers, "Bundle.pdf", pdf_with_files("Cover", ("One.pdf", pdf("One")), ("Photo.png", png())))
    listed(papers, "Bundle.pdf", "One.pdf", "Photo.png")


def test_a_locked_paper_is_opened_with_its_password_and_kept_without(papers: Preparing) -> None:
    add(papers, "Letter.pdf", locked_pdf("Speech therapy", PASSWORD))
    papers.screen.wait_for_text("Letter.pdf asks for a password")
    papers.screen.fill(LABEL, "wrong")
    papers.screen.click("Open it")
    papers.screen.wait_for_text("That is not the password of this file.")
    assert names(papers.case) == []
    papers.screen.fill(LABEL, PASSWORD)
    papers.screen.press("Return")
    listed(papers, "Letter.pdf")
    papers.screen.wait_for_text("Begins: Speech therapy")
    papers.wait(lambda: not papers.screen.is_there(LABEL))
    nothing_is_left(papers)
    (paper,) = papers.case.papers.all()
    content = b"".join(papers.case.papers.pieces(paper.id))
    assert b"/Encrypt" not in content
    assert len(content) == paper.size


def test_a_locked_paper_that_nobody_opens_is_not_added_and_the_next_is(papers: Preparing) -> None:
    add(papers, "Letter.pdf", locked_pdf("Speech therapy", PASSWORD))
    papers.screen.wait_for_text("Letter.pdf asks for a password")
    add(papers, "Open.pdf", pdf("Open"))
    papers.screen.click("Do not add it")
    listed(papers, "Open.pdf")
    papers.screen.wait_for_text("Letter.pdf: It asks for a password. Nothing was added. Ask whoever sent it")
    nothing_is_left(papers)


def test_a_password_is_asked_for_once_somebody_is_there_to_type_it(papers: Preparing) -> None:
    papers.screen.click("Matter")
    add(papers, "Letter.pdf", locked_pdf("Speech therapy", PASSWORD))
    papers.wait(lambda: papers_section(papers)._adding._locked == "Letter.pdf")
    assert not papers.screen.is_there(LABEL)
    papers.screen.click("Papers")
    papers.screen.fill(LABEL, PASSWORD)
    papers.screen.click("Open it")
    listed(papers, "Letter.pdf")


def test_what_is_missing_of_a_paper_is_told_at_once_and_stays_beside_it(papers: Preparing) -> None:
    whole = pdf("Annual review")
    add(papers, "Half.pdf", whole[: whole.rfind(b"startxref")])
    listed(papers, "Half.pdf")
    (paper,) = papers.case.papers.all()
    assert paper.notice is Notice.CUT_SHORT
    told = [label for label in papers.page.findChildren(PlainLabel) if label.isVisible()]
    notices = [label for label in told if Notice.CUT_SHORT.sentence in label.words()]
    assert {label.words()[0] for label in notices} == {ADDED, "\u26a0"}
    assert {label.property("tone") for label in notices} == {"amber"}


def test_what_is_known_of_a_paper_that_was_added_is_told_apart_from_what_was_refused(
    papers: Preparing,
) -> None:
    whole = pdf("Annual review")
    half = whole[: whole.rfind(b"startxref")]
    add(papers, "Mail.eml", email("Both", ("Half.pdf", half), ("Costs.xlsx", workbook())))
    listed(papers, "Mail.eml", "Half.pdf")
    papers.screen.wait_for_text("Costs.xlsx, in Mail.eml: That is an Excel workbook.")
    section = papers_section(papers)
    assert section._told._noticed.words() == f"{ADDED} Half.pdf: {Notice.CUT_SHORT.sentence}"
    assert section._told._refused.words().startswith("\u26a0 Costs.xlsx, in Mail.eml: ")
    assert "Half.pdf" not in section._told._refused.words()
    assert section._told._refused.property("tone") == "danger"


def test_a_refusal_behind_another_page_is_told_above_it(papers: Preparing) -> None:
    papers.screen.click("Matter")
    add(papers, "Costs.xlsx", workbook())
    papers.wait(lambda: any("Costs.xlsx: That is an Excel workbook." in told for told in papers.refusals))


def test_nothing_is_to_come_once_each_file_was_added_or_refused(papers: Preparing) -> None:
    add(papers, "Letter.pdf", locked_pdf("Speech therapy", PASSWORD))
    papers.screen.wait_for_text("Letter.pdf asks for a password")
    add(papers, "Costs.xlsx", workbook())
    add(papers, "Mail.eml", email("Report", ("One.pdf", pdf("One"))))
    assert papers.case.papers.expected() == ("Letter.pdf", "Costs.xlsx", "Mail.eml")
    papers.screen.click("Do not add it")
    listed(papers, "Mail.eml", "One.pdf")
    assert papers.case.papers.expected() == ()


def test_a_file_that_was_refused_is_not_told_again_beside_what_was_interrupted(
    papers: Preparing, open_page: Callable[[CaseFile], Preparing]
) -> None:
    add(papers, "Costs.xlsx", workbook())
    papers.screen.wait_for_text("Costs.xlsx: That is an Excel workbook.")
    add(papers, "Letter.pdf", locked_pdf("Speech therapy", PASSWORD))
    papers.screen.wait_for_text("Letter.pdf asks for a password")
    papers.close()
    again = open_page(CaseFile.open(papers.vault, papers.case.case_id))
    told = papers_section(again)._told._refused.words()
    assert told == f"{REFUSED} {said_when_interrupted(['Letter.pdf'])}"
    assert again.case.papers.expected() == ()


def test_a_case_that_closes_meanwhile_keeps_nothing_of_what_was_coming(papers: Preparing) -> None:
    add(papers, "Letter.pdf", locked_pdf("Speech therapy", PASSWORD))
    papers.screen.wait_for_text("Letter.pdf asks for a password")
    papers.close()
    case = CaseFile.open(papers.vault, papers.case.case_id)
    assert case._store.all(Paper) == ()
    assert case._store.db["paper_piece"].count == 0
    case.close()
