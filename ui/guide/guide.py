"""The way into the guide from everywhere, and its one page as a PDF."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from shiboken6 import isValid

from facilitator.guide.contents import FIRST_MEETING, FIRST_MEETING_PDF, topic_called, topics
from ui.page.actions import WINDOW, find_by
from ui.page.page import Page
from ui.saving.document_saving import DocumentSaving
from ui.tasks import Tasks
from ui.widgets.sheet import Sheet, hear_in_questions, sheet_shown
from ui.widgets.system_keys import shown_keys
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from facilitator.document.export import Exported
    from ui.guide.guide_page import GuidePage

# The page is loaded when the guide is first opened, its document's libraries in the worker.
# ruff: noqa: PLC0415

GROUP: Final = "Guide"
FILE_NAME: Final = "Your first meeting.pdf"
ASKED_BY: Final = "help guide how do I what is manual instructions question"


class Guide(QObject):
    """Opens the guide over the page that is shown, at the topic of that page, and leads back.

    Each topic is an act too, so that the palette finds it by its title.
    """

    def __init__(self, window: MainWindow, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._page: GuidePage | None = None
        self._saving = DocumentSaving(tasks, window, "the page")
        here = window.add_window_action("Guide", "F1", self.open_here, group=WINDOW)
        find_by(hear_in_questions(here), ASKED_BY)
        for topic in topics():
            act = window.add_window_action(
                f"Guide: {topic.title}", "", partial(self.open, topic.name), group=GROUP
            )
            find_by(act, f"{ASKED_BY} {topic.also}")
        act = window.add_window_action(FIRST_MEETING_PDF, "", self.save_page, group=WINDOW)
        find_by(act, f"{ASKED_BY} save print")

    def open_here(self) -> None:
        """Open the topic of the page that is shown; over a question, which keeps what was typed into it."""
        from ui.guide.guide_dialog import GuideDialog

        above = sheet_shown()
        if isinstance(above, GuideDialog):
            return
        if above is None or above.is_left_by_click:
            if above is not None:
                above.reject()
            self.open(self._topic_here())
        else:
            self._open_over(above)

    def _open_over(self, question: Sheet) -> None:
        from ui.guide.guide_dialog import GuideDialog
        from ui.guide.guide_page import GuidePage

        page = GuidePage()
        page.page_asked.connect(self.save_page)
        page.go_to(topic_called(self._topic_here()).name)
        GuideDialog(page, question).open()

    def open(self, name: str = "") -> None:
        """Open a topic, the first one without a name."""
        from ui.guide.guide_page import GuidePage

        if self._page is None or not isValid(self._page):
            self._page = GuidePage()
            self._page.left.connect(self._window.pages.leave_over)
            self._page.page_asked.connect(self.save_page)
        self._page.go_to(topic_called(name).name)
        self._window.pages.show_over(self._page)

    def save_page(self) -> None:
        """Ask where to save the page on a first meeting, and write it there."""
        target = self._saving.place(f"Save {FIRST_MEETING_PDF}", FILE_NAME)
        if target is not None:
            self._saving.write(_first_page, target, self._tell_saved, self._tell_not_saved)

    def _topic_here(self) -> str:
        """Return the name of the topic of the page that is shown, "" for none of its own."""
        below = self._window.pages.below()
        return below.guide_topic() if isinstance(below, Page) else ""

    def _tell_saved(self, exported: "Exported") -> None:
        self._window.show_message(f"Saved as {exported.path}.", tone="calm")

    def _tell_not_saved(self, error: Exception) -> None:
        self._window.show_message(str(error), tone="danger")


def _first_page() -> bytes:
    """Make the document."""
    from facilitator.document.guide_page_pdf import guide_page_pdf

    return guide_page_pdf(topic_called(FIRST_MEETING), shown_keys)
