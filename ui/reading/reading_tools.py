"""The row of tools above a paper."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.case.papers import FIT_PAGE, FIT_WIDTH
from ui.look.dressed import follow_look
from ui.look.theme import has_large_text
from ui.reading.find_line import FindLine
from ui.reading.page_field import PageField
from ui.reading.page_zoom import ZOOMS
from ui.reading.reading_acts import ReadingActs
from ui.widgets.button import PlainButton
from ui.widgets.choice import Choice
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.toggled_as_pressed import ToggledAsPressed

FITS: Final[tuple[tuple[int, str], ...]] = ((FIT_WIDTH, "Fit to width"), (FIT_PAGE, "Whole page"))


class ReadingTools(QWidget):
    """Shows the tools that the paper has use for.

    Signals:
        left(): back to where the person came from
        page_asked(int): this page
        step_asked(int): the next page, 1, or the one before, -1
        zoom_asked(int): this zoom, as `PaperPlace` keeps it
        zoom_step_asked(int): larger, 1, or smaller, -1
    """

    left = Signal()
    page_asked = Signal(int)
    step_asked = Signal(int)
    zoom_asked = Signal(int)
    zoom_step_asked = Signal(int)

    def __init__(self, acts: ReadingActs, parent: QWidget) -> None:
        super().__init__(parent)
        self.back = _slim(PlainButton(parent=self))
        self.beside = ToolToggle("Contents", self)
        self.beside.clicked.connect(acts.beside.trigger)
        acts.beside.toggled.connect(self.beside.setChecked)
        self.page = PageField(self)
        self._before, self._next = _slim(PlainButton("Page before")), _slim(PlainButton("Next page"))
        self._smaller, self._larger = _slim(PlainButton("Smaller")), _slim(PlainButton("Larger"))
        self._fits = FITS
        self._zoom: Choice[int] = Choice("Size of the pages", self._offered(FIT_WIDTH), self)
        self._zoom.setProperty("slim", "true")
        self._turn = _slim(PlainButton("Turn"))
        self._turn.setAccessibleName("Turn this page")
        self.finding = FindLine(self)
        self.flow = FlowLayout(self)
        for part in (
            self.back, self.beside, self._before, self.page, self._next, self._smaller, self._zoom,
            self._larger, self._turn, self.finding,
        ):  # fmt: skip
            self.flow.addWidget(part)
        self.back.clicked.connect(self.left)
        self._turn.clicked.connect(acts.turn.trigger)
        self._before.clicked.connect(lambda: self.step_asked.emit(-1))
        self._next.clicked.connect(lambda: self.step_asked.emit(1))
        self._smaller.clicked.connect(lambda: self.zoom_step_asked.emit(-1))
        self._larger.clicked.connect(lambda: self.zoom_step_asked.emit(1))
        self._zoom.activated.connect(lambda _: self.zoom_asked.emit(self._zoom.value()))
        self.page.asked.connect(self.page_asked)
        follow_look(self, self._measure)
        self._measure()

    def offer(self, *toggles: QWidget) -> None:
        """Show these too, after the search."""
        for part in toggles:
            self.flow.addWidget(part)

    def fit(self, *, has_pages: bool, has_words: bool) -> None:
        """Show what a paper of this kind has use for."""
        for part in (self.page, self._before, self._next, self._turn):
            part.setVisible(has_pages)
        self._fits = FITS if has_pages else ()
        self._zoom.setAccessibleName("Size of the pages" if has_pages else "Size of the words")
        self.finding.setVisible(has_words)

    def show_page(self, page: int, count: int) -> None:
        """Show which page of how many is read."""
        self.page.show_page(page, count)
        self._before.setEnabled(page > 0)
        self._next.setEnabled(page + 1 < count)

    def show_zoom(self, zoom: int) -> None:
        """Show the zoom."""
        self._zoom.offer(self._offered(zoom))
        self._zoom.show_value(zoom)
        self._smaller.setEnabled(zoom != ZOOMS[0])
        self._larger.setEnabled(zoom != ZOOMS[-1])

    def _measure(self) -> None:
        # The list of sizes and the keys do the same; large text leaves the paper the room.
        for part in (self._smaller, self._larger):
            part.setVisible(not has_large_text())

    def _offered(self, zoom: int) -> list[tuple[int, str]]:
        percents = sorted({*ZOOMS, *((zoom,) if zoom > 0 else ())})
        return [*self._fits, *((percent, f"{percent} %") for percent in percents)]


class ToolToggle(ToggledAsPressed, PlainButton):
    """A button that is on or off."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setProperty("slim", "true")
        self.setCheckable(True)


def _slim(button: PlainButton) -> PlainButton:
    button.setProperty("slim", "true")
    return button
