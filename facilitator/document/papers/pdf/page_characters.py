"""The characters of a page in the order of reading, and where each stands."""

import sys
from collections.abc import Sequence
from ctypes import byref, c_void_p, cast
from functools import cached_property
from itertools import groupby
from typing import Final

import pypdfium2

from facilitator.document.papers.facts import Area, PageWord
from facilitator.document.papers.page_words import BROKEN_BY, Characters
from facilitator.document.papers.pdf.shown_page import Placement, around
from facilitator.document.papers.pdf.tagged_order import order_of_marks

MOST_CHARACTERS: Final = 200_000

_HIGH: Final = range(0xD800, 0xDC00)
_LOW: Final = range(0xDC00, 0xE000)
_NO_PLACE: Final = -1

raw = pypdfium2.raw


class PageCharacters:
    """What is written on one page; `page` and its text are held open for as long as this is used.

    The order is that of the tags where the maker put any, otherwise PDFium's.
    """

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._text = page.get_textpage()
        self._page = page
        self._placement = Placement(page)
        self._order = order_of_marks(page)

    @property
    def placement(self) -> Placement:
        """What tells where on the page as shown something is."""
        return self._placement

    def text(self) -> str:
        """Return what is written, for looking whether it can hold what is looked for; soon done."""
        if self._order:
            return "".join(character for character, _ in self._read)
        return str(self._text.get_text_range(0, min(self._text.count_chars(), MOST_CHARACTERS)))

    def characters(self) -> Characters:
        """Return the characters, each with its number among them."""
        return [(character, number) for number, (character, _) in enumerate(self._read)]

    def areas(self, first: int, last: int) -> tuple[Area, ...]:
        """Return where the characters from one number to another stand, an area for each line."""
        lines: list[list[Area]] = []
        for character, place in self._read[first : last + 1]:
            if character.isspace():
                continue
            area = self._area(place)
            if lines and _is_beside(lines[-1][-1], area):
                lines[-1].append(area)
            else:
                lines.append([area])
        return tuple(around(line) for line in lines)

    def words(self) -> tuple[PageWord, ...]:
        """Return the words; one that a hyphen breaks over two lines is two."""
        found: list[PageWord] = []
        line, is_new = 0, False
        for word, after in _words(self._read):
            text = "".join(
                _as_typed(character, at == len(word) - 1) for at, (character, _) in enumerate(word)
            )
            if text:
                line += 1 if is_new else 0
                is_new = False
                found.append(PageWord(text, around([self._area(place) for _, place in word]), line))
            is_new = found != [] and (is_new or after)
        return tuple(found)

    @cached_property
    def _read(self) -> Characters:
        read = _read(self._text)
        if not self._order:
            return read
        return _in_order(read, _marks_of(self._page, self._text, read), self._order)

    def _area(self, place: int) -> Area:
        box = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self._text, place, byref(box))
        return self._placement.area((box.left, box.bottom, box.right, box.top))


def _read(text: pypdfium2.PdfTextPage) -> Characters:
    """Return each character of a page with its place; two units that are one letter are told as one."""
    count = min(text.count_chars(), MOST_CHARACTERS)
    units = [raw.FPDFText_GetUnicode(text, place) for place in range(count)]
    found: Characters = []
    for place, unit in enumerate(units):
        if unit in _HIGH and place + 1 < len(units):
            pair = unit.to_bytes(2, "little") + (units[place + 1] & 0xFFFF).to_bytes(2, "little")
            found.append((pair.decode("utf-16-le", "replace")[:1], place))
        elif unit not in _LOW and 0 < unit <= sys.maxunicode:
            found.append((chr(unit), place))
    return found


def _marks_of(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, read: Characters) -> list[int]:
    """Return for each character the number that marks its piece of the page, -1 for none.

    Numbers within forms that the page shows count by themselves, and are none of the page's.
    """
    own = {
        _address(raw.FPDFPage_GetObject(page, number)) for number in range(raw.FPDFPage_CountObjects(page))
    }
    known: dict[int | None, int] = {}
    found = []
    for _, place in read:
        shown = raw.FPDFText_GetTextObject(text, place)
        address = _address(shown)
        if address not in known:
            known[address] = raw.FPDFPageObj_GetMarkedContentID(shown) if address in own and shown else -1
        found.append(known[address])
    return found


def _in_order(read: Characters, marks: Sequence[int], order: dict[int, int]) -> Characters:
    """Return the characters in the order of their marks; one without stays behind what is before it."""
    pieces: list[tuple[int, int, Characters]] = []
    at = -1
    for number, (mark, group) in enumerate(groupby(range(len(read)), key=marks.__getitem__)):
        at = order.get(mark, at)
        pieces.append((at, number, [read[each] for each in group]))
    if all(at == -1 for at, _, _ in pieces):
        return read
    made: Characters = []
    before = -1
    for _, number, piece in sorted(pieces, key=lambda each: each[:2]):
        # What is put beside each other by its tags alone stands in lines of its own.
        if made and number != before + 1:
            made.append(("\n", _NO_PLACE))
        made += piece
        before = number
    return made


def _words(read: Characters) -> list[tuple[Characters, bool]]:
    """Return the words, each with whether its line ends with it."""
    found: list[tuple[Characters, bool]] = []
    word: Characters = []
    for character, place in read:
        breaks = character in BROKEN_BY and character != "\u00ad"
        if not character.isspace():
            word.append((character, place))
        if character.isspace() or breaks:
            found.append((word, breaks or character in "\r\n"))
            word = []
    return [*found, (word, True)]


def _as_typed(character: str, is_last: bool) -> str:
    if character in BROKEN_BY:
        return "-" if is_last else ""
    return character if character.isprintable() else ""


def _is_beside(one: Area, other: Area) -> bool:
    """Return whether two areas share a line: one holds the middle of the other in its height."""
    middle = other.top + other.height / 2
    own = one.top + one.height / 2
    return one.top <= middle <= one.top + one.height or other.top <= own <= other.top + other.height


def _address(handle: object) -> int | None:
    return cast(handle, c_void_p).value  # type: ignore[arg-type]
