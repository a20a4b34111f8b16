"""Papers of a real case, read in the real window."""

import io
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from facilitator.case.identity import PaperId
from facilitator.casefile import CaseFile
from tests.desktop.in_process import InProcessWindow
from tests.ui.prepare.conftest import Preparing
from ui.prepare.papers_section import PapersSection
from ui.reading.pages_area import PagesArea
from ui.reading.paper_reader import PaperReader


def pdf(*pages: str) -> bytes:
    """Return a PDF whose pages each have these words near the top, in lines."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    for words in pages:
        for line, said in enumerate(words.splitlines()):
            canvas.drawString(72, 760 - 18 * line, said)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def report(pages: int) -> bytes:
    """Return a PDF of so many pages, each with its number."""
    return pdf(*(f"This is page {number + 1}" for number in range(pages)))


def keep(case: CaseFile, name: str, content: bytes, part_of: PaperId | None = None) -> PaperId:
    """Put a paper into a case."""
    paper_id = case.papers.begin(name, content, len(content), part_of=part_of)
    case.papers.add_piece(paper_id, 0, content)
    case.papers.finish(paper_id)
    return paper_id


@dataclass
class Reading:
    """The window with the papers of a case in it."""

    preparing: Preparing

    @property
    def screen(self) -> InProcessWindow:
        return self.preparing.screen

    @property
    def case(self) -> CaseFile:
        return self.preparing.case

    @property
    def section(self) -> PapersSection:
        found = self.preparing.page.findChild(PapersSection)
        assert isinstance(found, PapersSection)
        return found

    @property
    def reader(self) -> PaperReader:
        return self.section._reader

    @property
    def area(self) -> PagesArea:
        return self.reader._pages.area

    def open(self, name: str, pages: int) -> None:
        """Read a paper from the list, and wait for its first page."""
        self.screen.click(f"Read {name}")
        self.screen.wait_for_text(f"of {pages}, ")
        self.drawn()

    def drawn(self) -> None:
        """Wait until everything that is looked at was drawn."""

        def at_rest() -> bool:
            return self.reader._pages.drawing.is_at_rest and not self.reader._pages._fitting.isActive()

        self.preparing.wait(at_rest)

    def page(self) -> int:
        """Return the page that is read, counted as people do."""
        return self.reader.view().now() + 1
