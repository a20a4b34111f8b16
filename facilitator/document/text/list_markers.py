"""What a line of typed or pasted text begins with, where it looks like the marker of a list.

Whether it is one, the lines around it tell: `text_structure.py`.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, NamedTuple

from facilitator.document.text import symbol_font

BULLETS: Final = frozenset(
    "\u2022\u00b7\u2023\u2027\u2043\u2219\u25e6\u2981\uffed"  # dots, and what stands for them in a PDF
    "\u25a0\u25a1\u25aa\u25ab\u25b6\u25b8\u25ba\u25c6\u25c7\u25cb\u25cf"  # squares, triangles, diamonds
    "\u2713\u2714\u2751\u2756\u27a2\u27a4" + symbol_font.LIST_MARKERS
)
"""Signs that begin a line of a list and nothing else. A box that is ticked or crossed says something."""

DASHES: Final = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")
"""They are one sign: Word makes some of a list's hyphens longer and leaves others."""

# They come along with what is pasted, before a marker or behind it.
_INKLESS: Final = "\u200b\u200e\u200f\u2060\ufeff"
_AS_TEXT: Final = "\ufe0e\ufe0f"

_SPACED_SIGN = re.compile(rf"([{re.escape(''.join(sorted(DASHES)))}*])\s")
_DASH_AND_LETTER = re.compile(rf"[{re.escape(''.join(sorted(DASHES)))}](?=[^\W\d_])")
# The ring that Word takes from a typewriter's font; some mail programs write spaces for its tab.
_RING = re.compile(r"o(?:\t|\s{3})")
_COUNTED = re.compile(r"(\(?)(\d{1,3}|[ivx]{2,7}|[IVX]{2,7}|[A-Za-z])(\.?\)|\.)(?:(?=(\s|$))|(?=[^\W\d_]))")
_DECIMAL = re.compile(r"\d{1,2}(?:\.(\d{1,2}))+\.?(?=\s)")

_TENS: Final = ("", "x", "xx", "xxx")
_ONES: Final = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMAN: Final = {tens + ones: 10 * t + o for t, tens in enumerate(_TENS) for o, ones in enumerate(_ONES)}


class Reading(NamedTuple):
    """One way to read a marker: the series it belongs to, such as `(a)`, and its number, 0 of a sign."""

    series: str
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """The possible marker of a list's item, and the `rest` of its line.

    `label` is as typed where it counts, else a bullet. Several `readings` are possible: "i)" is the first in
    Roman numbers and the ninth letter. A `certain` one needs no other line like it. With `alone`, one that is
    not certain may be the only one of its kind between the items of another list. With `amount`, the line may
    begin with one: "2.1 miles", "- 3 degrees".
    """

    label: str
    readings: tuple[Reading, ...]
    rest: str
    ordered: bool = False
    amount: bool = False
    certain: bool = False
    alone: bool = False

    def counts_on_to(self, other: "Marker") -> bool:
        """Return whether `other` is the next number after this one."""
        return self.ordered and any(Reading(series, n + 1) in other.readings for series, n in self.readings)


def marker_of(line: str) -> Marker | None:
    """Return what a line begins with where that may be a list's marker; `line` has no blanks at its ends."""
    text = line.lstrip(_INKLESS)
    unseen = line[: len(line) - len(text)]
    text = text.lstrip()
    return _counted(text, unseen) or _bullet(text, unseen) or _weak_sign(text, unseen)


def _bullet(text: str, unseen: str) -> Marker | None:
    ring = _RING.match(text)
    if not ring and text[:1] not in BULLETS:
        return None
    rest = text[1:].lstrip(_AS_TEXT)
    if rest and (unicodedata.combining(rest[0]) or rest[0] in BULLETS or not _says_something(rest)):
        return None
    return Marker(
        label=symbol_font.BULLET,
        readings=(Reading(text[0]),),
        rest=unseen + rest.strip(),
        certain=True,
    )


def _weak_sign(text: str, unseen: str) -> Marker | None:
    spaced = _SPACED_SIGN.match(text)
    if not (spaced or _DASH_AND_LETTER.match(text)) or not _says_something(text):
        return None
    rest = text[1:].strip()
    return Marker(
        label=symbol_font.BULLET,
        readings=(Reading("*" if text[0] == "*" else "-"),),
        rest=unseen + rest,
        alone=spaced is not None,
        amount=rest[0].isdigit(),
    )


def _counted(text: str, unseen: str) -> Marker | None:
    if decimal := _DECIMAL.match(text):
        label, last = decimal.group(0, 1)
        readings = [Reading("1" + ".1" * label.rstrip(".").count("."), int(last))]
    elif (counted := _COUNTED.match(text)) and not _is_a_word(counted):
        label = counted[0]
        readings = _readings(*counted.group(1, 2, 3))
    else:
        return None
    if not readings:
        return None
    rest = unseen + text[len(label) :].strip()
    return Marker(label=label, readings=tuple(readings), rest=rest, ordered=True, amount=decimal is not None)


def _is_a_word(counted: re.Match[str]) -> bool:
    """Return whether it is the beginning of "a.m." or "i.e."."""
    return counted[4] is None and counted[2].isalpha() and counted[3] == "."


def _readings(opened: str, count: str, closed: str) -> list[Reading]:
    if opened and closed == ".":
        return []
    if count.isdigit():
        return [Reading(f"{opened}1{closed}", int(count))]
    first, one = ("a", "i") if count.islower() else ("A", "I")
    letter = [Reading(f"{opened}{first}{closed}", ord(count) - ord(first) + 1)] if len(count) == 1 else []
    roman = _ROMAN.get(count.lower())
    return [*letter, Reading(f"{opened}{one}{closed}", roman)] if roman else letter


def _says_something(text: str) -> bool:
    return any(map(str.isalnum, text))
