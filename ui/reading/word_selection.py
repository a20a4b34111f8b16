"""The words of a page from one that was pressed to another, in the order of reading."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from facilitator.document.papers.facts import Area, PageWord

# A point between two lines belongs to the nearer line, however far along it is.
ACROSS_COUNTS: Final = 0.1


@dataclass(frozen=True, slots=True)
class WordSelection:
    """Words of one page, by their places among all its words: from where it began to where it is now."""

    page: int
    began: int
    now: int

    @property
    def first(self) -> int:
        """Return the place of its first word."""
        return min(self.began, self.now)

    @property
    def last(self) -> int:
        """Return the place of its last word."""
        return max(self.began, self.now)

    def words(self, of_page: Sequence[PageWord]) -> str:
        """Return the words, one space between two."""
        return " ".join(word.text for word in of_page[self.first : self.last + 1])

    def areas(self, of_page: Sequence[PageWord]) -> tuple[Area, ...]:
        """Return one area for each line of it."""
        chosen = of_page[self.first : self.last + 1]
        return tuple(_around([word.area for word in line]) for _, line in groupby(chosen, lambda w: w.line))


def word_at(words: Sequence[PageWord], across: float, down: float) -> int:
    """Return the place of the word at a point of the page, -1 for none."""
    return next((place for place, word in enumerate(words) if _apart(word.area, across, down) == 0.0), -1)


def nearest_word(words: Sequence[PageWord], across: float, down: float) -> int:
    """Return the place of the word nearest to a point, -1 where there are no words."""
    return min(range(len(words)), key=lambda place: _apart(words[place].area, across, down), default=-1)


def words_within(words: Sequence[PageWord], areas: Sequence[Area]) -> str:
    """Return the words whose middles lie in one of the areas."""
    return " ".join(word.text for word in words if any(_holds(area, word.area) for area in areas))


def _apart(area: Area, across: float, down: float) -> float:
    beside = max(area.left - across, 0.0, across - area.left - area.width)
    above = max(area.top - down, 0.0, down - area.top - area.height)
    return above + ACROSS_COUNTS * beside


def _holds(area: Area, word: Area) -> bool:
    across, down = word.left + word.width / 2, word.top + word.height / 2
    return area.left <= across <= area.left + area.width and area.top <= down <= area.top + area.height


def _around(areas: Sequence[Area]) -> Area:
    left, top = min(a.left for a in areas), min(a.top for a in areas)
    right, bottom = max(a.left + a.width for a in areas), max(a.top + a.height for a in areas)
    return Area(left, top, right - left, bottom - top)
