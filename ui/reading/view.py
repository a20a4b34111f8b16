"""What every view of a paper offers to the frame around it, whether it shows pages or running text."""

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.case.papers import Paper, PaperPlace
from facilitator.document.papers.facts import Comment, Heading
from ui.reading.paper_content import PaperContent
from ui.reading.quotation import Quotation


class ReadingView(QWidget):
    """Shows one paper at a time, until it is cleared; every method but `show_paper` is for one that is shown.

    `at` is the page or block, from 0, and `down` how far down in it, in thousandths, as in `PaperPlace`.
    What has the keyboard within it is its focus proxy.

    Signals:
        opened(): the paper is there, at its place
        moved(int, int): what is read now is at `at`, `down`
        zoomed(): it is shown larger, smaller, or turned
        found(int, int): the words looked for stand at `at`, in so many places there; -1 is nowhere
        beside_told(): its headings and comments are known now
        failed(str): a sentence, for the whole paper
    """

    opened = Signal()
    moved = Signal(int, int)
    zoomed = Signal()
    found = Signal(int, int)
    beside_told = Signal()
    failed = Signal(str)

    @abstractmethod
    def show_paper(self, paper: Paper, content: PaperContent, place: PaperPlace) -> None:
        """Show a paper from the place where it was left; its `content` is ready, and ended by the frame."""

    @abstractmethod
    def clear(self) -> None:
        """Show nothing and keep nothing of the paper."""

    @abstractmethod
    def place(self) -> tuple[int, int]:
        """Return `at` and `down` of what is read now."""

    @abstractmethod
    def go_to(self, at: int, down: int = 0) -> None:
        """Show that place at the top."""

    def now(self) -> int:
        """Return the page or block that is read now, of those in sight."""
        return self.place()[0]

    @abstractmethod
    def where(self) -> str:
        """Return words on what is read now, as "Page 3 of 12"."""

    @abstractmethod
    def length(self) -> int:
        """Return how many pages or blocks there are."""

    @abstractmethod
    def headings(self) -> tuple[Heading, ...]:
        """Return the headings, none before `beside_told`."""

    @abstractmethod
    def comments(self) -> tuple[Comment, ...]:
        """Return the comments, none before `beside_told`."""

    @abstractmethod
    def show_comment(self, number: int) -> None:
        """Show the place of a comment, counted from 0 as in `comments`, and mark it."""

    @abstractmethod
    def find_next(self, words: str, *, back: bool = False) -> None:
        """Go to the next place of these words, or the one before, and mark it; `found` tells."""

    def found_comment(self) -> Comment | None:
        """Return the comment that holds what was found last, None where the text itself does."""
        return None

    @abstractmethod
    def mark_nothing(self) -> None:
        """Take the marks of what was found away."""

    @abstractmethod
    def quotation(self) -> Quotation | None:
        """Return the words that are selected, else those at the place that is marked, else None."""

    @abstractmethod
    def zoom(self) -> int:
        """Return the zoom as `PaperPlace` keeps it."""

    @abstractmethod
    def set_zoom(self, zoom: int) -> None:
        """Show it at this zoom; what is read now stays in sight."""

    @abstractmethod
    def zoom_by(self, step: int) -> None:
        """Show it a step larger, 1, or smaller, -1."""

    @abstractmethod
    def zoom_words(self) -> str:
        """Return the zoom in words, as "150 %"."""
