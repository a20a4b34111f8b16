"""A program that reads each paper of a case in the window, with a mark before and after.

python -m tests.ui.prepare.read_every_paper FOLDER
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from facilitator.case.papers import Paper
from facilitator.casefile import CaseFile
from facilitator.vault.header import MEBIBYTE, Cost
from facilitator.vault.vault import Vault
from tests.facilitator.document.papers.every_paper import every_paper
from ui.look.theme import Theme, apply_theme
from ui.page.case_controller import CaseController
from ui.prepare.papers_section import PapersSection
from ui.reading.paper_reader import PaperReader
from ui.tasks import Tasks

BEGINS, ENDS = "zqReadingBegins", "zqReadingEnds"
SECONDS = 60.0


def main() -> int:
    """Make a case with every paper, read them all; say which came into sight."""
    app = QApplication([])
    apply_theme(app, Theme.LIGHT, 100)
    quick = Cost(memory=64 * MEBIBYTE)
    vault = Vault.create(Path(sys.argv[1]), "five quiet otters humming", keychain=None, cost=quick)
    case = CaseFile.create(vault)
    for name, (_, content) in every_paper().items():
        paper_id = case.papers.begin(name, content, len(content))
        case.papers.add_piece(paper_id, 0, content)
        case.papers.finish(paper_id)
    tasks = Tasks()
    section = PapersSection(CaseController(case), tasks)
    section.resize(1200, 700)
    section.show()
    app.processEvents()
    os.access(BEGINS, os.F_OK)
    for paper in case.papers.all():
        told = read(app, section, paper)
        sys.stdout.write(f"{paper.name}: {told}\n")
        sys.stdout.flush()
    os.access(ENDS, os.F_OK)
    tasks.wait()
    case.close()
    vault.close()
    return 0


def read(app: QApplication, section: PapersSection, paper: Paper) -> str:
    """Read one as a person does: look at it, find words, go to its end; return how it went."""
    told: list[str] = []
    reader = section.findChild(PaperReader)
    assert isinstance(reader, PaperReader)
    section._read(paper.id)
    view = reader.view()
    connections = [
        view.opened.connect(lambda: told.append("opened")),
        view.failed.connect(lambda words: told.append(f"failed: {words}")),
        view.beside_told.connect(lambda: told.append("beside")),
        view.found.connect(lambda at, _places: told.append(f"found {at}")),
    ]
    wait(app, lambda: "opened" in told or "failed" in "".join(told))
    if "opened" in told:
        view.find_next("the")
        wait(app, lambda: "found" in "".join(told))
        view.go_to(view.length() - 1)
        wait(app, lambda: "beside" in told)
    for connection in connections:
        QObject.disconnect(connection)
    reader.close_paper()
    app.processEvents()
    return ", ".join(sorted(set(told)))


def wait(app: QApplication, until: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    over = monotonic() + SECONDS
    while not until():
        app.processEvents()
        if monotonic() > over:
            raise TimeoutError


if __name__ == "__main__":
    sys.exit(main())
