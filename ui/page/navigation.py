"""Going from one stage to a place in another, for stages that know nothing of each other."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from facilitator.case.identity import PaperId


@runtime_checkable
class MendsChecks(Protocol):
    """A page in which readiness checks are mended."""

    def mend(self, check_key: str) -> None:
        """Put the focus into the field in which this check is mended."""


@runtime_checkable
class ReadsPapers(Protocol):
    """A page in which papers are read."""

    def read_paper(self, paper_id: PaperId, *, back_to: str) -> None:
        """Show a paper, with the way back to the stage with this key."""


def show_stage(visitor: QWidget, key: str) -> object:
    """Show a stage in the visitor's window and return its page; None where the window has no such stage."""
    window = visitor.window()
    show, page = getattr(window, "show_stage", None), getattr(window, "page", None)
    if show is None or page is None:
        return None
    show(key)
    return page()


def go_and_mend(visitor: QWidget, check_key: str) -> None:
    """Go to Prepare, into the field in which a readiness check is mended."""
    page = show_stage(visitor, "prepare")
    if isinstance(page, MendsChecks):
        page.mend(check_key)


def go_and_read(visitor: QWidget, paper_id: PaperId, *, back_to: str) -> None:
    """Go to Prepare and read a paper there; the reader leads back."""
    page = show_stage(visitor, "prepare")
    if isinstance(page, ReadsPapers):
        page.read_paper(paper_id, back_to=back_to)
