"""Papers that an earlier version took in unseen: they are looked at when they are first read."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer

from facilitator.case.papers import Paper
from facilitator.document.papers.facts import Looked
from facilitator.document.papers.paper_process import PaperProcess
from facilitator.errors import FacilitatorError
from ui.page.case_controller import CaseController
from ui.reading.paper_content import PaperContent

# The first page comes first.
LATER_MS: Final = 400


def look_if_never(
    controller: CaseController, paper: Paper, content: PaperContent, tell: Callable[[str], None]
) -> None:
    """Have the case keep what there is to see of a paper; `tell` what speaks against reading it here."""
    if paper.pages or paper.begins:
        return

    def keep(looked: Looked) -> None:
        pages, begins, notice = looked.pages, looked.begins, looked.notice
        controller.run(
            lambda case: case.papers.say_looked(paper.id, pages=pages, begins=begins, notice=notice)
        )
        if notice.sentence:
            tell(notice.sentence)

    def refused(error: FacilitatorError) -> None:
        tell(str(error))

    QTimer.singleShot(LATER_MS, content, lambda: content.ask(PaperProcess.looked, keep, refused))
