"""Pictures of pages: drawn one at a time, what is looked at first, and kept while there is room."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QTransform

from facilitator.document.papers.paper_process import PaperProcess
from facilitator.errors import FacilitatorError
from ui.reading.paper_content import PaperContent

MOST_PIXELS: Final = 24_000_000
KEPT_BYTES: Final = 160 * 1024 * 1024
# A page that takes longer shows itself small and at once, then as it should.
SLOW_SECONDS: Final = 0.25
SMALL_PIXELS: Final = 360


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page drawn `width` dots wide before it is turned by `quarters` to the right."""

    page: int
    width: int
    quarters: int = 0


class PagePictures(QObject):
    """Draws what is wanted now, most urgent first; what is no longer wanted by its turn is never drawn.

    Signals:
        drawn(int): there is a picture of that page, or a better one, or it is known that there is none
    """

    drawn = Signal(int)

    def __init__(self, content: PaperContent, parent: QObject) -> None:
        super().__init__(parent)
        self._content = content
        self._kept: OrderedDict[Wanted, QImage] = OrderedDict()
        self._of_page: dict[int, list[Wanted]] = {}
        self._bytes = 0
        self._refused: dict[int, str] = {}
        self._wanted: tuple[Wanted, ...] = ()
        self._asked: Wanted | None = None
        self._began = 0.0
        self._is_slow = False
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._draw_next)

    def want(self, wanted: Sequence[Wanted]) -> None:
        """Draw these from now on, the first first, and nothing else."""
        self._wanted = tuple(wanted)
        if self._asked is None:
            self._draw_next()

    def best(self, page: int, width: int, quarters: int) -> QImage | None:
        """Return the picture of a page that is nearest to that width, None where there is none yet."""
        those = [kept for kept in self._of_page.get(page, ()) if kept.quarters == quarters]
        if not those:
            return None
        # What is too large is made smaller well; what is too small is seen.
        nearest = min(those, key=lambda kept: (kept.width < width, abs(kept.width - width)))
        self._kept.move_to_end(nearest)
        return self._kept[nearest]

    def refusal(self, page: int) -> str:
        """Return why a page is not shown, "" where it is or will be."""
        return self._refused.get(page, "")

    @property
    def is_at_rest(self) -> bool:
        """Whether everything wanted is there."""
        return self._asked is None and not self._turn.isActive()

    def _draw_next(self) -> None:
        if self._asked is not None:
            return
        missing = (w for w in self._wanted if w not in self._kept and w.page not in self._refused)
        wanted = next(missing, None)
        if wanted is None:
            return
        if self._is_slow and wanted.width > SMALL_PIXELS and not self._of_page.get(wanted.page):
            wanted = Wanted(wanted.page, SMALL_PIXELS, wanted.quarters)
        self._asked, self._began = wanted, monotonic()
        self._content.ask(lambda process: _drawn(process, wanted), self._take, self._refuse)

    def _take(self, image: QImage) -> None:
        wanted, self._asked = self._asked, None
        if wanted is None:
            return
        if wanted.width > SMALL_PIXELS:
            self._is_slow = monotonic() - self._began > SLOW_SECONDS
        self._keep(wanted, image)
        self._turn.start()
        self.drawn.emit(wanted.page)

    def _refuse(self, error: FacilitatorError) -> None:
        wanted, self._asked = self._asked, None
        if wanted is None:
            return
        self._refused[wanted.page] = str(error)
        self._turn.start()
        self.drawn.emit(wanted.page)

    def _keep(self, wanted: Wanted, image: QImage) -> None:
        self._kept[wanted] = image
        self._of_page.setdefault(wanted.page, []).append(wanted)
        self._bytes += image.sizeInBytes()
        needed = set(self._wanted) | {wanted}
        for kept in [kept for kept in self._kept if kept not in needed]:
            if self._bytes <= KEPT_BYTES:
                return
            self._bytes -= self._kept.pop(kept).sizeInBytes()
            self._of_page[kept.page].remove(kept)


def _drawn(process: PaperProcess, wanted: Wanted) -> QImage:
    made = process.page(wanted.page, width=wanted.width, most_pixels=MOST_PIXELS)
    image = QImage(made.data, made.width, made.height, made.stride, QImage.Format.Format_RGB32)
    if wanted.quarters:
        return image.transformed(QTransform().rotate(90 * wanted.quarters))
    return image.copy()
