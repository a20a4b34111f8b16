"""Where each page of a paper lies when all of them stand one below the other."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from facilitator.case.papers import FIT_PAGE, FIT_WIDTH
from facilitator.document.papers.facts import PageSize

LEAST_ZOOM: Final = 50
MOST_ZOOM: Final = 400
# A page drawn narrower than this shows nothing.
NARROWEST: Final = 24
# All pages together are counted in 32 bits.
HIGHEST: Final = 40_000
WHOLE: Final = 1000


@dataclass(frozen=True, slots=True)
class PageBox:
    """A page within all pages, in pixels of the screen."""

    left: int
    top: int
    width: int
    height: int

    @property
    def dots(self) -> int:
        """Return how many pixels it covers."""
        return self.width * self.height

    @property
    def bottom(self) -> int:
        """Return the first line below it."""
        return self.top + self.height


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The room for pages, what is left free around each, and how many pixels a page's own unit has."""

    width: int
    height: int
    gap: int
    unit: float


class PageLayout:
    """Pages of these sizes, turned, at a zoom as `PaperPlace` keeps it."""

    def __init__(
        self, sizes: Sequence[PageSize], quarters: Callable[[int], int], zoom: int, room: Room
    ) -> None:
        self._room = room
        self._shown = [_shown(_turned(size, quarters(page)), zoom, room) for page, size in enumerate(sizes)]
        self._tops = list(accumulate((high + room.gap for _, high in self._shown), initial=room.gap))
        self.width = max(room.width, max((wide for wide, _ in self._shown), default=0) + 2 * room.gap)
        self.height = self._tops[-1]

    def __len__(self) -> int:
        return len(self._shown)

    def box(self, page: int) -> PageBox:
        """Return where a page lies."""
        wide, high = self._shown[page]
        return PageBox((self.width - wide) // 2, self._tops[page], wide, high)

    def page_at(self, line: int) -> int:
        """Return the page at this line, or the one above it between two."""
        return min(max(bisect_right(self._tops, line) - 1, 0), len(self._shown) - 1)

    def between(self, top: int, bottom: int) -> range:
        """Return the pages of which something lies between these two lines."""
        first = self.page_at(top)
        if self.box(first).bottom <= top and first + 1 < len(self):
            first += 1
        return range(first, self.page_at(bottom - 1) + 1)

    def most_seen(self, top: int, bottom: int) -> int:
        """Return the page of which most is seen between two lines, the first of several."""

        def share(page: int) -> float:
            box = self.box(page)
            seen = min(box.bottom, bottom) - max(box.top, top)
            return seen / min(box.height, max(1, bottom - top))

        return max(self.between(top, bottom), key=share, default=0)

    def place_at(self, line: int) -> tuple[int, float]:
        """Return the page at this line, and how far down in it, from 0 to 1."""
        page = self.page_at(line)
        box = self.box(page)
        return page, min(1.0, max(0.0, (line - box.top + self._room.gap) / (box.height + self._room.gap)))

    def line_of(self, page: int, down: float) -> int:
        """Return the line of a place that `place_at` told, in whatever layout that was."""
        box = self.box(min(max(page, 0), len(self) - 1))
        return round(box.top - self._room.gap + down * (box.height + self._room.gap))


def _turned(size: PageSize, quarters: int) -> tuple[float, float]:
    return (size.height, size.width) if quarters % 2 else (size.width, size.height)


def _shown(size: tuple[float, float], zoom: int, room: Room) -> tuple[int, int]:
    """Return how wide and high a page is shown."""
    wide, high = size
    width = float(room.width - 2 * room.gap)
    if zoom == FIT_PAGE:
        width = min(width, (room.height - 2 * room.gap) * wide / high)
    elif zoom != FIT_WIDTH:
        width = wide * room.unit * zoom / 100
    width = max(float(NARROWEST), min(width, float(HIGHEST)))
    return round(width), round(max(1.0, min(width * high / wide, float(HIGHEST))))
