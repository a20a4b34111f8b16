"""Which lines of typed or pasted text begin an item of a list, and which go on with the one before.

A bullet begins an item. A dash, a star or a number may as well be a dash, a footnote or a date: there have to
be two of a kind, numbers from 1 on, or a colon before.
"""

from dataclasses import dataclass
from typing import Final, NamedTuple

from facilitator.document.text.list_markers import Marker, Reading, marker_of

DEEPER: Final = 2
"""By how many columns a line is set in at least that stands inside what is before it."""

_TAB: Final = 4
_ONE_LEFT_OUT: Final = 2
# The narrowest that mail programs and pages break their lines at.
_LONG_LINE: Final = 60
_ENDS: Final = tuple(".!?:;\u2026\u061b\u061f\u06d4\u0964\u0965\u1362\u3002\uff01\uff1a\uff1f")
_CLOSING: Final = "\"')]\u2019\u201d\u00bb"
_COLONS: Final = (":", ":-", ":\u2013", "\uff1a")


@dataclass(slots=True)
class Line:
    """A line that is not blank, without the blanks at its ends, and what the lines around it make of it.

    It begins an item with `begins_item`; its marker is then read as `reading`. Lines are of one `stretch` up
    to the next paragraph. `leads_to` is the next marker below, with no blank line on the way.
    """

    text: str
    indent: int
    after_blank: bool
    position: int
    marker: Marker | None
    reading: Reading | None = None
    begins_item: bool = False
    stretch: int = 0
    leads_to: Marker | None = None

    @property
    def announces(self) -> bool:
        """Return whether it ends with a colon."""
        return self.text.endswith(_COLONS)

    @property
    def ends_sentence(self) -> bool:
        """Return whether nothing more is waited for at its end."""
        return self.text.rstrip(_CLOSING).endswith(_ENDS)

    @property
    def begins_small(self) -> bool:
        """Return whether its first letter or figure is a small letter."""
        return next(filter(str.isalnum, self.text), "").islower()

    def wraps_into(self, below: "Line", marker: Marker) -> bool:
        """Return whether `below`, right below and no further in, is of the same item, which has that marker.

        It is where it begins with a small letter, or the numbers count on further below, or no sentence has
        ended and either this line is as long as lines get or the list goes on further below.
        """
        if below.begins_small or (self.marker is marker and not marker.rest):
            return True
        then = None if below.announces else below.leads_to
        if then and marker.counts_on_to(then):
            return True
        goes_on = then is not None and then.ordered is marker.ordered
        return not self.ends_sentence and (goes_on or len(self.text) >= _LONG_LINE)


class _Numbered(NamedTuple):
    line: Line
    number: int


class TypedLines:
    """The lines of a text, each with what it is."""

    def __init__(self, text: str) -> None:
        self.lines = _lines(text)
        self._latest: dict[tuple[str, int] | str, _Numbered] = {}
        self._last: dict[tuple[int, str], int] = {}
        _mend_first_indent(self.lines)
        self._find_items()

    def goes_on(self, series: str, after: Line) -> bool:
        """Return whether an item of that series follows before the next paragraph."""
        return self._last.get((after.stretch, series), 0) > after.position

    def _find_items(self) -> None:
        stretch = 0
        above = item = None
        for line in self.lines:
            line.stretch = stretch
            line.reading = self._read(line, announced=above is not None and above.announces)
            if line.reading:
                item = line
                series, number = line.reading
                self._latest[series] = self._latest[series, line.indent] = _Numbered(line, number)
                self._last[stretch, series] = line.position
            elif above is None or item is None or not _may_belong(line, above, item):
                stretch += 1
                item = None
            above = line

    def _read(self, line: Line, *, announced: bool) -> Reading | None:
        """Return how the marker of a line is read; whether it begins an item may be known only later."""
        marker = line.marker
        if marker is None:
            return None
        for reading in marker.readings:
            for key in ((reading.series, line.indent), reading.series):
                earlier = self._latest.get(key)
                if earlier and _counts_on(reading.number, line, *earlier):
                    earlier.line.begins_item = line.begins_item = True
                    return reading
        if not marker.ordered:
            line.begins_item = marker.certain or announced
            return marker.readings[0]
        first = next((reading for reading in marker.readings if reading.number == 1), None)
        if first:
            before = self._latest.get(first.series)
            again = before and before.line.begins_item and before.line.stretch == line.stretch
            line.begins_item = bool(again) or (announced and not marker.amount)
            return first
        return marker.readings[0] if announced else None


def _counts_on(number: int, line: Line, earlier: Line, earlier_number: int) -> bool:
    """Return whether `line` is the next of its series after `earlier`, which may be before other paragraphs.

    In a list that stands, somebody may have given a number twice, or left one out.
    """
    step = number - earlier_number
    if earlier.stretch != line.stretch:
        return earlier.begins_item and step == 1
    return step in {0, 1} or (earlier.begins_item and step == _ONE_LEFT_OUT)


def _may_belong(line: Line, above: Line, item: Line) -> bool:
    if line.indent >= item.indent + DEEPER:
        return True
    return not line.after_blank and item.marker is not None and above.wraps_into(line, item.marker)


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    after_blank = False
    for typed in text.splitlines():
        if stripped := typed.strip():
            indent = _columns(typed[: len(typed) - len(typed.lstrip())])
            lines.append(
                Line(
                    text=stripped,
                    indent=indent,
                    after_blank=after_blank,
                    position=len(lines),
                    marker=marker_of(stripped),
                )
            )
        after_blank = not stripped
    for line, below in zip(reversed(lines[:-1]), reversed(lines), strict=False):
        line.leads_to = None if below.after_blank else below.marker or below.leads_to
    return lines


def _columns(blanks: str) -> int:
    columns = 0
    for blank in blanks:
        columns += _TAB - columns % _TAB if blank == "\t" else 1
    return columns


def _mend_first_indent(lines: list[Line]) -> None:
    """Set the first line in as far as the others of its list: its blanks are gone where a text is trimmed."""
    first = lines[0].marker if lines else None
    if first is None or lines[0].indent or lines[0].announces:
        return
    series = {reading.series for reading in first.readings}
    alike = [
        (line, reading)
        for line in lines[1:]
        if line.marker
        for reading in line.marker.readings
        if reading.series in series
    ]
    if alike and alike[0][1].number != 1:
        lines[0].indent = min(line.indent for line, _ in alike)
