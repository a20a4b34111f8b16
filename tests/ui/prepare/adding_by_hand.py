"""Adding papers that are made in memory, and what the case holds of them then."""

from facilitator.case.papers import Paper
from facilitator.casefile import CaseFile
from tests.ui.prepare.conftest import Preparing, papers_section

PASSWORD = "Zq-letter 7"
LABEL = "Password of this file"


def names(case: CaseFile) -> list[str]:
    return [paper.name for paper in case.papers.all()]


def add(preparing: Preparing, name: str, content: bytes) -> None:
    papers_section(preparing).add_content(name, content)


def listed(preparing: Preparing, *wanted: str) -> None:
    """Wait for these papers, and no others, in their order."""
    preparing.wait(lambda: names(preparing.case) == list(wanted))


def nothing_is_left(preparing: Preparing) -> None:
    """Wait until the case holds no piece of anything that is not listed."""
    preparing.wait(lambda: preparing.case._store.all(Paper) == preparing.case.papers.all())
    of = {row[0] for row in preparing.case._store.db.execute("SELECT DISTINCT paper_id FROM paper_piece")}
    assert of == {paper.id for paper in preparing.case.papers.all()}
