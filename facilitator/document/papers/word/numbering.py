"""The markers of lists: what stands before each item, counted as Word counts (ISO/IEC 29500-1, 17.9)."""

import re
from dataclasses import dataclass, field
from typing import Final

from facilitator.document.papers.word.list_numbers import list_number
from facilitator.document.papers.word.markup import (
    Element,
    as_number,
    child,
    children,
    number_value,
    switch,
    text_value,
    w,
)
from facilitator.document.papers.word.sign_fonts import bullet_sign
from facilitator.document.papers.word.styles import Styles, look_of

LEVELS: Final = 9
_LONGEST: Final = 60
_PLACE: Final = re.compile(r"%([1-9])")
_BULLET, _NONE = "bullet", "none"


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is marked."""

    start: int = 1
    form: str = "decimal"
    words: str = ""
    plain: bool = False
    restarts: bool = True
    font: str = ""
    style: str = ""


@dataclass(slots=True)
class _List:
    """A list as it is counted; several may share what they have come to."""

    levels: dict[int, Level]
    counts: dict[int, int]
    starts: dict[int, int] = field(default_factory=dict)
    begun: bool = False


class Numbering:
    """The lists of one document, to be asked for its items in their order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._abstract = {each.get(w("abstractNumId")): each for each in children(root, w("abstractNum"))}
        self._numbers = {
            number: each
            for each in children(root, w("num"))
            if (number := as_number(each.get(w("numId")))) is not None
        }
        self._styles = styles
        self._counts: dict[str, dict[int, int]] = {}
        self._lists: dict[int, _List | None] = {}

    def level_of(self, number: int, style: str | None) -> int:
        """Return the level, from 0, that a list has for paragraphs of a style."""
        known = self._list(number)
        levels = known.levels.items() if known and style else ()
        return next((depth for depth, level in levels if level.style == style), 0)

    def marker(self, number: int, depth: int) -> str | None:
        """Return the marker of the next item of a list, "" for one without, None where there is no list."""
        known = self._list(number)
        depth = min(max(depth, 0), LEVELS - 1)
        if known is None:
            return None
        self._count(known, depth)
        level = known.levels.get(depth, Level())
        if level.form == _BULLET:
            return bullet_sign(level.words, level.font)

        def put(place: "re.Match[str]") -> str:
            at = int(place[1]) - 1
            one = known.levels.get(at, Level())
            form = "decimal" if level.plain and one.form != _NONE else one.form
            return list_number(known.counts.get(at, one.start), form)

        return _PLACE.sub(put, level.words)[:_LONGEST].strip()

    def _count(self, known: _List, depth: int) -> None:
        if not known.begun:
            known.begun = True
            for at in known.starts:
                known.counts.pop(at, None)
        counts = known.counts
        start = known.starts.get(depth, known.levels.get(depth, Level()).start)
        counts[depth] = counts[depth] + 1 if depth in counts else start
        for above in range(depth):
            counts.setdefault(above, known.starts.get(above, known.levels.get(above, Level()).start))
        for below in range(depth + 1, LEVELS):
            if known.levels.get(below, Level()).restarts:
                counts.pop(below, None)

    def _list(self, number: int) -> _List | None:
        if number not in self._lists:
            self._lists[number] = self._read(number)
        return self._lists[number]

    def _read(self, number: int) -> _List | None:
        element = self._numbers.get(number)
        name = text_value(element, w("abstractNumId"))
        abstract = self._abstract.get(name)
        if element is None or name is None or abstract is None:
            return None
        elsewhere = text_value(abstract, w("numStyleLink"))
        if elsewhere is not None:
            link = self._numbers.get(self._styles.list_of(elsewhere) or 0)
            name = text_value(link, w("abstractNumId")) or name
            abstract = self._abstract.get(name, abstract)
        levels = dict(map(_level, children(abstract, w("lvl"))))
        starts: dict[int, int] = {}
        for change in children(element, w("lvlOverride")):
            depth = as_number(change.get(w("ilvl"))) or 0
            levels |= dict(map(_level, children(change, w("lvl"))))
            start = number_value(change, w("startOverride"))
            if start is not None:
                starts[depth] = start
        return _List(levels, self._counts.setdefault(name, {}), starts)


def _level(element: Element) -> tuple[int, Level]:
    start = number_value(element, w("start"))
    return as_number(element.get(w("ilvl"))) or 0, Level(
        start=0 if start is None else start,
        form=text_value(element, w("numFmt")) or "decimal",
        words=text_value(element, w("lvlText")) or "",
        plain=switch(element, w("isLgl")) or False,
        restarts=text_value(element, w("lvlRestart")) != "0",
        font=look_of(child(element, w("rPr"))).font or "",
        style=text_value(element, w("pStyle")) or "",
    )
