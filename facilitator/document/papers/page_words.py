"""Finding words on a page of a PDF, however its maker wrote them; see `case.finding`.

A hyphen at the end of a line may have been put there to break a word, or belong to it: both are looked for.
"""

import sys
from collections.abc import Iterator, Sequence
from typing import Final

import pypdfium2

from facilitator.case.finding import folded, places_of, with_places

# What PDFium tells for a hyphen that ends a line, besides hyphens themselves.
_HYPHENS: Final = frozenset("-\u00ad\u2010\u2011\u0002\ufffe\uffff")
_HIGH: Final = range(0xD800, 0xDC00)
_LOW: Final = range(0xDC00, 0xE000)

Characters = list[tuple[str, int]]


def found_in(text: pypdfium2.PdfTextPage, wanted: str) -> Iterator[tuple[int, int]]:
    """Yield place and number of the characters that are `wanted`, in PDFium's count, from top to bottom.

    Only signs, without any word, are looked for as they are typed.
    """
    looked_for = folded(wanted)
    if not looked_for:
        search = text.search(wanted, match_case=False)
        while (found := search.get_next()) is not None:
            yield found
        return
    characters = _characters(text)
    spans = set(_spans(characters, looked_for))
    if any(character in _HYPHENS for character, _ in characters):
        spans.update(_spans(_joined(characters), looked_for))
    yield from sorted(spans)


def _spans(characters: Characters, looked_for: str) -> Iterator[tuple[int, int]]:
    # Most pages do not hold the words, and to know that needs no places.
    if looked_for not in folded("".join(character for character, _ in characters)):
        return
    within, places = with_places(characters)
    for start in places_of(within, looked_for):
        first, last = places[start], places[start + len(looked_for) - 1]
        yield first, last - first + 1


def _characters(text: pypdfium2.PdfTextPage) -> Characters:
    """Return each character of a page with its place; two units that are one letter are told as one."""
    units = [pypdfium2.raw.FPDFText_GetUnicode(text, place) for place in range(text.count_chars())]
    found: Characters = []
    for place, unit in enumerate(units):
        if unit in _HIGH and place + 1 < len(units):
            pair = unit.to_bytes(2, "little") + (units[place + 1] & 0xFFFF).to_bytes(2, "little")
            found.append((pair.decode("utf-16-le", "replace")[:1], place))
        elif unit not in _LOW and unit <= sys.maxunicode:
            found.append((chr(unit), place))
    return found


def _joined(characters: Sequence[tuple[str, int]]) -> Characters:
    """Return the characters with words put together again that a hyphen breaks at the end of a line."""
    kept: Characters = []
    at = 0
    while at < len(characters):
        if characters[at][0] in _HYPHENS:
            following = at + 1
            while following < len(characters) and characters[following][0].isspace():
                following += 1
            breaks = any(c in "\r\n" for c, _ in characters[at + 1 : following])
            if breaks or characters[at][0] not in "-\u2010\u2011":
                at = following
                continue
        kept.append(characters[at])
        at += 1
    return kept
