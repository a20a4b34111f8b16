"""Going from one stage to a place in another, for stages that know nothing of each other."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from facilitator.case.identity import PaperId


class Navigation(Protocol):
    """What a page is given to go on to another stage; `widget` holds the pages.

    A page is made in it: Qt dresses all of a page once more when that gets another parent.
    """

    @property
    def widget(self) -> QWidget:
        """What holds the pages."""

    def show(self, key: str) -> QWidget:
        """Show the stage with this key and return its page."""


@runtime_checkable
class MendsChecks(Protocol):
    """A page in which readiness checks are mended."""

    def mend(self, check_key: str) -> None:
        """Put the focus into the field in which this check is mended."""


@runtime_checkable
class HasSections(Protocol):
    """A page of several sections."""

    def show_section(self, key: str) -> None:
        """Show the section with this key."""


@runtime_checkable
class ReadsPapers(Protocol):
    """A page in which papers are read."""

    def read_paper(self, paper_id: PaperId, *, back_to: str) -> None:
        """Show a paper, with the way back to the stage with this key."""


@runtime_checkable
class EditsActions(Protocol):
    """A page in which actions are worded."""

    def edit_field(self, action_id: str, field: str) -> None:
        """Open an action for editing, at one of its fields."""


def go_and_mend(navigation: Navigation, check_key: str) -> None:
    """Go to Prepare, into the field in which a readiness check is mended."""
    page = navigation.show("prepare")
    if isinstance(page, MendsChecks):
        page.mend(check_key)


def go_to_section(navigation: Navigation, key: str) -> None:
    """Go to Prepare, to one of its sections."""
    page = navigation.show("prepare")
    if isinstance(page, HasSections):
        page.show_section(key)


def go_and_read(navigation: Navigation, paper_id: PaperId, *, back_to: str) -> None:
    """Go to Prepare and read a paper there; the reader leads back."""
    page = navigation.show("prepare")
    if isinstance(page, ReadsPapers):
        page.read_paper(paper_id, back_to=back_to)


def go_and_edit(navigation: Navigation, action_id: str, field: str) -> None:
    """Go to Agree, into a field of an action."""
    page = navigation.show("agree")
    if isinstance(page, EditsActions):
        page.edit_field(action_id, field)
