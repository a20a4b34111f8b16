"""Finding words among the characters of a page, however its maker wrote them; see `case.finding`.

A hyphen at the end of a line may have been put there to break a word, or belong to it: both are looked for.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from facilitator.case.finding import alike, folded, places_of, with_places

# What PDFium tells for a hyphen that ends a line, besides hyphens themselves.
BROKEN_BY: Final = frozenset("\u00ad\u0002\ufffe\uffff")
_HYPHENS: Final = BROKEN_BY | frozenset("-\u2010\u2011")

_BREAKS: Final = re.compile("[\u00ad\u0002\ufffe\uffff]\\s*|[-\u2010\u2011]\\s*?[\r\n]\\s*")

Characters = list[tuple[str, int]]


def found_in(characters: Characters, wanted: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the first and the last character of each place that is `wanted`, in their order.

    Only signs, without any word, are looked for as they stand there.
    """
    looked_for = folded(wanted)
    if not looked_for:
        yield from _signs(characters, wanted.strip())
        return
    spans = set(_spans(characters, looked_for))
    if any(character in _HYPHENS for character, _ in characters):
        spans.update(_spans(_joined(characters), looked_for))
    yield from sorted(spans)


def folded_text(text: str) -> str:
    """Return the words of a page as they are compared, in both ways in which a hyphen can be meant.

    What is not in it is not on the page, unless it is a sign.
    """
    joined, count = _BREAKS.subn("", text)
    return f"{folded(text)}\n{folded(joined)}" if count else folded(text)


def _spans(characters: Characters, looked_for: str) -> Iterator[tuple[int, int]]:
    # Most pages do not hold the words, and to know that needs no places.
    if looked_for not in folded("".join(character for character, _ in characters)):
        return
    within, places = with_places(characters)
    for start in places_of(within, looked_for):
        yield places[start], places[start + len(looked_for) - 1]


def _signs(characters: Characters, wanted: str) -> Iterator[tuple[int, int]]:
    within = "".join(min(alike(character)) for character, _ in characters)
    looked_for = "".join(min(alike(sign)) for sign in wanted)
    for start in places_of(within, looked_for):
        yield characters[start][1], characters[start + len(looked_for) - 1][1]


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
            if breaks or characters[at][0] in BROKEN_BY:
                at = following
                continue
        kept.append(characters[at])
        at += 1
    return kept
