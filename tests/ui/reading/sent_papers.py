"""Papers that are sent: dropped on the real window, listed, read and found in as a person does it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from facilitator.case.papers import Paper
from tests.desktop.in_process import InProcessWindow
from tests.ui.prepare.conftest import Preparing
from tests.ui.prepare.test_papers_section import drop
from tests.ui.reading.read_papers import Reading
from ui.reading.flow_view import FlowView

FIND = "Find in this paper"
PASSWORD = "Password of this file"
DARK = 128


@dataclass
class Sent:
    """The papers of a case in the window, and the folder from which files are dropped."""

    preparing: Preparing
    folder: Path

    @property
    def screen(self) -> InProcessWindow:
        return self.preparing.screen

    @property
    def reading(self) -> Reading:
        return Reading(self.preparing)

    def drop(self, name: str, content: bytes) -> None:
        """Save a file as a browser does, and drop it on the window."""
        (self.folder / name).write_bytes(content)
        drop(self.preparing, self.folder / name)

    def add(self, name: str, content: bytes) -> Paper:
        """Drop a file that is taken in, and return the paper."""
        self.drop(name, content)
        self.screen.find(f"Read {name}")
        return self.paper(name)

    def paper(self, name: str) -> Paper:
        return next(paper for paper in self.preparing.case.papers.all() if paper.name == name)

    def names(self) -> list[str]:
        return [paper.name for paper in self.preparing.case.papers.all()]

    def refused(self, name: str, content: bytes, *told: str) -> None:
        """Drop a file that is not taken in: each of these is told, and nothing of it is kept."""
        before = self.names()
        self.drop(name, content)
        for words in (f"{name}: ", *told):
            self.screen.wait_for_text(words)
        self.preparing.wait(lambda: self.preparing.case._store.all(Paper) == self.preparing.case.papers.all())
        assert self.names() == before

    def read(self, name: str) -> None:
        """Read a paper, until all of it that is looked at is drawn or written."""
        self.screen.click(f"Read {name}")
        if self.paper(name).kind.has_pages:
            self.screen.wait_for_text("Page 1 of ")
            self.reading.drawn()
        else:
            self.preparing.wait(lambda: bool(self.text()))

    def back(self) -> None:
        self.screen.click("Back to papers")

    def said(self) -> str:
        """Return what a screen reader says of the page that is read, once its words are there."""
        self.preparing.wait(lambda: bool(self.reading.area.accessibleDescription()))
        return self.reading.area.accessibleDescription()

    def text(self) -> str:
        """Return the words of a text without pages, as they stand on the screen."""
        view = self.reading.reader.view()
        assert isinstance(view, FlowView)
        return view.text.toPlainText().replace("\u00a0", " ")

    def settle(self) -> None:
        """Let whatever follows from the last act happen."""
        for _ in range(5):
            QApplication.processEvents()

    def marked_is_in_sight(self) -> bool:
        """Return whether the words found in a text without pages are to be seen."""
        view = self.reading.reader.view()
        assert isinstance(view, FlowView)
        (mark,) = (each for each in view.text.extraSelections())
        return view.text.viewport().rect().contains(view.text.cursorRect(mark.cursor))

    def picture(self) -> QImage:
        """Return what the pages look like."""
        return self.reading.area.viewport().grab().toImage()

    def finds(self, typed: str) -> bool:
        """Look for words; return whether they were found."""
        self.screen.fill(FIND, typed)
        self.screen.press("Return")
        head = self.reading.reader._head
        self.preparing.wait(lambda: head.told() not in {"", "Looking"})
        return head.told().startswith("Found ")


def dark_pixels(image: QImage) -> int:
    """Return how many pixels something was written on."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    held = grey.constBits()
    assert held is not None
    return sum(1 for value in bytes(held) if value < DARK)


def colours_at(image: QImage, across: float, down: float = 0.2) -> QColor:
    """Return the colour at a place, in fractions of the picture."""
    return image.pixelColor(round(across * image.width()), round(down * image.height()))
