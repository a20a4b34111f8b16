"""Papers of a case: the list with an e-mail of which one file was refused, and the reader."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtTest import QTest
from reportlab.pdfgen.canvas import Canvas

from facilitator.casefile import CaseFile
from tests.made_papers import email, word, workbook
from tests.made_papers.pdfs import commented
from tests.ui.every_screen.long_case import LONG_NAME
from tests.ui.reading.read_papers import keep
from ui.prepare.papers_section import PapersSection

WITHIN_MS = 30_000
ADDED = 3


def paper_screens(papers: PapersSection, case: CaseFile, folder: Path) -> Iterator[str]:
    """Show one screen after the other and name each."""
    report = folder / f"{LONG_NAME}, report for the annual review.pdf"
    canvas = Canvas(str(report))
    for page in ("Strengths and needs", "What helps"):
        canvas.drawString(72, 700, page)
        canvas.showPage()
    canvas.save()
    mail = folder / f"{LONG_NAME}, papers.eml"
    half = report.read_bytes()
    half = half[: half.rfind(b"startxref")]
    mail.write_bytes(email("Papers", ("Report.pdf", half), ("Costs.xlsx", workbook())))
    papers.add_papers((report, mail))
    _wait(lambda: len(case.papers.all()) == ADDED)
    yield "prepare, papers, one of them refused"
    papers._read(case.papers.all()[0].id)
    reader = papers._reader
    _wait(lambda: reader.view().length() == 2)
    yield "prepare, a paper"
    reader._acts.beside.trigger()
    yield "prepare, a paper and its pages"
    reader._tools.finding.setText("helps")
    reader._search(back=False)
    _wait(lambda: "Found" in reader._head.told())
    yield "prepare, words found in a paper"
    papers._read(keep(case, f"Comments of {LONG_NAME}.pdf", commented()))
    _wait(lambda: bool(reader.view().comments()))
    reader._beside.show_kind("Comments")
    reader.view().show_comment(0)
    yield "prepare, comments of a paper"
    reader._beside.show_kind("Headings")
    yield "prepare, headings of a paper"
    papers._read(keep(case, "Letter.docx", word("Dear all")))
    _wait(lambda: reader.view().length() == 1)
    yield "prepare, a paper with nothing to list"
    reader._acts.beside.trigger()
    reader.close_paper()
    papers._told._refused.hide()


def _wait(condition: Callable[[], bool]) -> None:
    deadline = QDeadlineTimer(WITHIN_MS)
    while not condition():
        assert not deadline.hasExpired()
        QTest.qWait(10)
