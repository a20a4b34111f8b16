"""Typed or pasted text, read into paragraphs and lists, so that they are heard and not only seen.

Nothing is lost, doubled or moved: the words of the passages with the labels of their items are the words of
the text, but that each sign of a list is a bullet.
"""

import re
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from facilitator.document.text.list_markers import Marker, Reading
from facilitator.document.text.text_lines import DEEPER, Line, TypedLines


@dataclass(frozen=True, slots=True)
class Words:
    """One paragraph; a line end in it is one that somebody typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list; `text` is empty where a marker stands alone; line ends in it were typed.

    The lists `inside` it have none inside them.
    """

    label: str
    text: str
    inside: tuple["Listing", ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; the labels of an `ordered` one are as they were typed, those of another are bullets."""

    ordered: bool
    items: tuple[Item, ...]


Passage: TypeAlias = Words | Listing

_PARTED: Final = re.compile(r"[^\W\d_][-\u2010]$")
# "Short- and long-term".
_AFTER_HALF_A_WORD: Final = re.compile(r"(?:and|or|to)\b")


def passages(text: str) -> tuple[Passage, ...]:
    """Return the paragraphs and lists of `text` as it was typed: its blanks tell what is inside what.

    What is further inside than a list in an item stands with what is in the item.
    """
    return _Reader(TypedLines(text)).read()


class _Reader:
    """Goes through the lines once, with the paragraph or the list that may go on."""

    def __init__(self, typed: TypedLines) -> None:
        self._typed = typed
        self._done: list[Passage] = []
        self._paragraph: list[str] = []
        self._list: _List | None = None

    def read(self) -> tuple[Passage, ...]:
        above = None
        for line in self._typed.lines:
            if line.marker and self._begins_item(line, line.marker):
                self._add_item(line, line.marker)
            elif above and self._list and self._goes_on(self._list, above, line):
                _lengthen(self._list.last_item, above, line)
            else:
                self._add_words(line)
            above = line
        self._close()
        return tuple(self._done)

    def _begins_item(self, line: Line, marker: Marker) -> bool:
        if line.begins_item or not marker.alone or self._list is None or line.after_blank:
            return line.begins_item
        return not marker.amount or self._list.has_inside(line)

    def _goes_on(self, outer: "_List", above: Line, line: Line) -> bool:
        further_in = outer.has_inside(line)
        if line.after_blank:
            return further_in and self._typed.goes_on(outer.series, line)
        return further_in or above.wraps_into(line, outer.last_item.marker)

    def _add_words(self, line: Line) -> None:
        if self._list or line.after_blank:
            self._close()
        self._paragraph.append(line.text)

    def _add_item(self, line: Line, marker: Marker) -> None:
        reading = line.reading or marker.readings[0]
        outer = self._list
        if outer is None or self._stands_apart(outer, line, reading):
            self._close()
            outer = to = self._list = _List(marker.ordered, reading.series, line.indent)
        elif outer.is_next(line, reading):
            to = outer
        else:
            to = outer.list_inside(marker, reading, line)
        to.number = reading.number
        to.items.append(_Item(marker, [marker.rest]))

    def _stands_apart(self, outer: "_List", line: Line, reading: Reading) -> bool:
        if outer.is_next(line, reading):
            return line.after_blank and reading.number == 1 and outer.number > 1
        if outer.has_inside(line):
            return False
        further_out = line.indent + DEEPER <= outer.indent
        return further_out or (line.after_blank and not self._typed.goes_on(outer.series, line))

    def _close(self) -> None:
        if self._paragraph:
            self._done.append(Words("\n".join(self._paragraph)))
        if self._list:
            self._done.append(self._list.done())
        self._paragraph, self._list = [], None


@dataclass(slots=True)
class _Item:
    marker: Marker
    text: list[str]
    inside: list["_List"] = field(default_factory=list)

    def done(self) -> Item:
        inside = tuple(Listing(each.ordered, each.items_done()) for each in self.inside)
        return Item(self.marker.label, "".join(self.text), inside)


@dataclass(slots=True)
class _List:
    """A list that may go on; `number` is that of its last item."""

    ordered: bool
    series: str
    indent: int
    number: int = 0
    items: list[_Item] = field(default_factory=list)

    @property
    def last_item(self) -> _Item:
        """Return what the next line may belong to."""
        item = self.items[-1]
        return item.inside[-1].items[-1] if item.inside else item

    def has_inside(self, line: Line) -> bool:
        """Return whether the line is set in from this list's items."""
        return line.indent >= self.indent + DEEPER

    def is_next(self, line: Line, reading: Reading) -> bool:
        """Return whether the line is the next item of this list, rather than inside its last."""
        if reading.series != self.series:
            return False
        inside = self.items[-1].inside
        counts_inside = reading.number <= 1 or (bool(inside) and inside[-1].series == reading.series)
        return not self.has_inside(line) or not counts_inside

    def list_inside(self, marker: Marker, reading: Reading, line: Line) -> "_List":
        """Return the list in the last item that such an item goes into."""
        inside = self.items[-1].inside
        alike = inside and inside[-1].ordered is marker.ordered
        if not alike or (marker.ordered and inside[-1].series != reading.series):
            inside.append(_List(marker.ordered, reading.series, line.indent))
        return inside[-1]

    def items_done(self) -> tuple[Item, ...]:
        return tuple(item.done() for item in self.items)

    def done(self) -> Passage:
        items = self.items_done()
        if any(item.text or item.inside for item in items):
            return Listing(self.ordered, items)
        return Words("\n".join(item.label for item in items))


def _lengthen(item: _Item, above: Line, line: Line) -> None:
    """Add a further line: after a blank in a sentence, after none in a word, else on a line of its own."""
    between = " "
    if not item.text[-1]:
        between = ""
    elif line.after_blank or (above.ends_sentence and not line.begins_small):
        between = "\n"
    elif _PARTED.search(above.text) and not _AFTER_HALF_A_WORD.match(line.text):
        between = ""
    item.text += [between, line.text]
