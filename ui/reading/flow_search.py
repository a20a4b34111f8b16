"""Finding words in a text without pages, however they are typed there."""

from bisect import bisect_left, bisect_right
from typing import Final

from facilitator.case.finding import folded, places_of, with_places
from facilitator.case.text_units import units

MOST_PLACES: Final = 5_000


class FlowSearch:
    """The places of the words looked for last; positions are those of Qt's document, in UTF-16 units."""

    def __init__(self) -> None:
        self._text = ""
        self._folded: tuple[str, list[int]] | None = None
        self._wanted = ""
        self.places: tuple[tuple[int, int], ...] = ()
        self.current = -1

    def forget(self) -> None:
        """Know no text and no places any more."""
        self._text, self._folded = "", None
        self.clear()

    def clear(self) -> None:
        """Know no places any more."""
        self._wanted, self.places, self.current = "", (), -1

    def look(self, text: str, wanted: str) -> None:
        """Look for words in a text; the same words again in the same text keep the place."""
        if text != self._text:
            self._text, self._folded, self._wanted = text, None, ""
        alike = folded(wanted) or wanted
        if alike != self._wanted:
            self._wanted, self.current = alike, -1
            self.places = self._found(wanted)

    def go(self, position: int, *, back: bool) -> None:
        """Go to the next place or the one before; the first time to the one nearest to `position`."""
        if not self.places:
            return
        if self.current >= 0:
            self.current = (self.current + (-1 if back else 1)) % len(self.places)
            return
        starts = [start for start, _ in self.places]
        at = bisect_right(starts, position) - 1 if back else bisect_left(starts, position)
        self.current = at % len(self.places)

    def _found(self, wanted: str) -> tuple[tuple[int, int], ...]:
        looked_for = folded(wanted)
        if not looked_for:
            return self._found_as_typed(wanted)
        if self._folded is None:
            self._folded = with_places(_characters(self._text))
        within, places = self._folded
        found = []
        for start in places_of(within, looked_for):
            found.append((places[start], places[start + len(looked_for) - 1] + 1))
            if len(found) == MOST_PLACES:
                break
        return tuple(found)

    def _found_as_typed(self, wanted: str) -> tuple[tuple[int, int], ...]:
        found: list[tuple[int, int]] = []
        at = self._text.find(wanted)
        while wanted and at >= 0 and len(found) < MOST_PLACES:
            start = units(self._text[:at])
            found.append((start, start + units(wanted)))
            at = self._text.find(wanted, at + len(wanted))
        return tuple(found)


def _characters(text: str) -> list[tuple[str, int]]:
    if text.isascii():
        return list(zip(text, range(len(text)), strict=True))
    made, place = [], 0
    for character in text:
        made.append((character, place))
        place += 2 if character > "\uffff" else 1
    return made
