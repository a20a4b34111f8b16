# ruff: noqa: RUF001 - letters and signs of many scripts
"""Which way each character of a paragraph runs: the implicit levels of Unicode Standard Annex 9.

Levels are needed, and not only the order of a whole text: words are shaped and lines are broken before
anything is put in order. No library with wheels for every system gives them (`python-bidi` returns a string
put in order; it is what this is held against in the tests). Signs that turn text explicitly are left out or
shown before (`printable`), so that the rules X1 to X8 and levels above 2 do not occur.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

_PAIRS: Final = "()[]{}<>«»‹›≤≥⟨⟩⁅⁆⁽⁾₍₎（）［］｛｝「」『』【】〈〉《》〔〕"
MIRRORED: Final = {
    **dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)),
    **dict(zip(_PAIRS[1::2], _PAIRS[::2], strict=True)),
}
"""Signs that are drawn as each other where text runs from right to left."""

_OPENING: Final = {left: right for left, right in MIRRORED.items() if unicodedata.category(left) == "Ps"}
_CLOSING: Final = {right: left for left, right in _OPENING.items()}
_DEEPEST_PAIR: Final = 63
_LEFT_OUT: Final = frozenset({"BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
_NEUTRAL: Final = frozenset({"B", "S", "WS", "ON"})
_TURNING: Final = frozenset({"R", "AL", "AN"})
_AS_RIGHT: Final = frozenset({"R", "EN", "AN"})
_STRONG: Final = frozenset({"L", "R", "AL"})


def base_level(text: str) -> int:
    """Return 1 where a paragraph runs from right to left: its first letter does, and most of it."""
    strong = [kind for char in text if (kind := unicodedata.bidirectional(char)) in _STRONG]
    return int(bool(strong) and strong[0] != "L" and sum(kind != "L" for kind in strong) * 2 > len(strong))


def levels(text: str, base: int) -> list[int]:
    """Return the level of each character of a paragraph: those with odd ones run from right to left."""
    kinds = [unicodedata.bidirectional(char) or "L" for char in text]
    if base == 0 and _TURNING.isdisjoint(kinds):
        return [0] * len(text)
    kept = [place for place, kind in enumerate(kinds) if kind not in _LEFT_OUT]  # X9
    line = _Line(
        "".join(text[place] for place in kept), [kinds[place] for place in kept], "R" if base else "L"
    )
    line.resolve()
    deeper = {"R": 1, "L": 2 * base}
    found = dict(zip(kept, (deeper.get(kind, 2) for kind in line.kinds), strict=True))  # I1, I2
    before = base
    return [before := found.get(place, before) for place in range(len(text))]


def visual_order(found: Sequence[int]) -> list[int]:
    """Return the places of pieces with these levels in their order from left to right (L2)."""
    order = list(range(len(found)))
    for level in range(max(found, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return order


class _Line:
    """The characters of a paragraph while their kinds are resolved; `outside` is the paragraph's own."""

    def __init__(self, text: str, kinds: list[str], outside: str) -> None:
        self.text, self.kinds, self.outside = text, kinds, outside

    def resolve(self) -> None:
        """Turn every kind into L, R, EN or AN."""
        self._resolve_marks_and_arabic()
        self._resolve_separators()
        self._resolve_terminators()
        self._resolve_european()
        for opening, closing in self._brackets():
            self._resolve_pair(opening, closing)
        self._resolve_neutral()

    def _resolve_marks_and_arabic(self) -> None:
        before = strong = self.outside
        for place, kind in enumerate(self.kinds):
            if kind == "NSM":  # W1
                self.kinds[place] = before
            elif kind == "EN" and strong == "AL":  # W2
                self.kinds[place] = "AN"
            before = self.kinds[place]
            if before in _STRONG:
                strong = before
        self.kinds = ["R" if kind == "AL" else kind for kind in self.kinds]  # W3

    def _resolve_separators(self) -> None:
        kinds = self.kinds
        for place in range(1, len(kinds) - 1):  # W4
            kind, sides = kinds[place], {kinds[place - 1], kinds[place + 1]}
            if (kind in ("ES", "CS") and sides == {"EN"}) or (kind == "CS" and sides == {"AN"}):
                kinds[place] = kinds[place - 1]

    def _resolve_terminators(self) -> None:
        """W5: signs of currency, degree and percent beside a number belong to it."""
        for start, end in _stretches(self.kinds, frozenset({"ET"})):
            if "EN" in (self._kind(start - 1), self._kind(end)):
                self.kinds[start:end] = ["EN"] * (end - start)

    def _resolve_european(self) -> None:
        strong = self.outside
        for place, kind in enumerate(self.kinds):
            if kind in ("ES", "ET", "CS"):  # W6
                self.kinds[place] = "ON"
            elif kind in ("L", "R"):
                strong = kind
            elif kind == "EN" and strong == "L":  # W7
                self.kinds[place] = "L"

    def _resolve_pair(self, opening: int, closing: int) -> None:
        """N0: both signs of a pair run as what they hold, or as what stands before them."""
        inside = {_side(self.kinds[place]) for place in range(opening + 1, closing)}
        if self.outside in inside:
            way = self.outside
        elif inside - {""}:
            before = (_side(self.kinds[place]) for place in range(opening - 1, -1, -1))
            way = next(filter(None, before), self.outside)
        else:
            return
        for place in (opening, closing):
            self.kinds[place] = way
            mark = place + 1
            while mark < len(self.text) and unicodedata.bidirectional(self.text[mark]) == "NSM":
                self.kinds[mark] = way
                mark += 1

    def _brackets(self) -> list[tuple[int, int]]:
        """Return the places of each pair of brackets (BD16), in the order of the opening ones."""
        waiting: list[tuple[str, int]] = []
        found: list[tuple[int, int]] = []
        for place, char in enumerate(self.text):
            if self.kinds[place] != "ON":
                continue
            if char in _OPENING:
                if len(waiting) == _DEEPEST_PAIR:
                    break
                waiting.append((_OPENING[char], place))
            elif char in _CLOSING:
                depth = next((n for n in range(len(waiting) - 1, -1, -1) if waiting[n][0] == char), None)
                if depth is not None:
                    found.append((waiting[depth][1], place))
                    del waiting[depth:]
        return sorted(found)

    def _resolve_neutral(self) -> None:
        """N1 and N2: what has no direction runs as both its sides do, or as the paragraph."""
        for start, end in _stretches(self.kinds, _NEUTRAL):
            before = _side(self._kind(start - 1))
            after = _side(self._kind(end))
            self.kinds[start:end] = [before if before == after else self.outside] * (end - start)

    def _kind(self, place: int) -> str:
        return self.kinds[place] if 0 <= place < len(self.kinds) else self.outside


def _stretches(kinds: Sequence[str], wanted: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield where each longest stretch of `wanted` kinds begins and ends."""
    start = 0
    for is_wanted, same in groupby([kind in wanted for kind in kinds]):
        end = start + sum(1 for _ in same)
        if is_wanted:
            yield start, end
        start = end


def _side(kind: str) -> str:
    if kind in _AS_RIGHT:
        return "R"
    return "L" if kind == "L" else ""
