"""What the styles of a Word document say of paragraphs and words, with what each is based on."""

import re
from dataclasses import dataclass
from typing import Final, TypeVar

from facilitator.document.papers.word.markup import (
    VAL,
    Element,
    child,
    children,
    is_on,
    number_value,
    text_value,
    w,
)

_DEEPEST: Final = 12
_BODY_TEXT: Final = 9
_HEADING: Final = re.compile(r"heading ([1-9])$")
_TITLE: Final = "title"
_BOLD, _ITALIC, _UNDERLINED, _HIDDEN = w("b"), w("i"), w("u"), w("vanish")
_STRUCK, _STRUCK_TWICE = w("strike"), w("dstrike")
_PLACE = w("vertAlign")
_FONTS, _ASCII, _ANSI = w("rFonts"), w("ascii"), w("hAnsi")

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Look:
    """How words look, each None where nothing is said; `font` names their font, `place` above or below."""

    bold: bool | None = None
    italic: bool | None = None
    underlined: bool | None = None
    struck: bool | None = None
    hidden: bool | None = None
    font: str | None = None
    place: str | None = None

    def over(self, under: "Look") -> "Look":
        """Return this one, with the other where this one says nothing."""
        return Look(
            _first(self.bold, under.bold),
            _first(self.italic, under.italic),
            _first(self.underlined, under.underlined),
            _first(self.struck, under.struck),
            _first(self.hidden, under.hidden),
            _first(self.font, under.font),
            _first(self.place, under.place),
        )


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph is by its style: `heading` from 1, or 0; its list, None where nothing is said."""

    heading: int = 0
    list_number: int | None = None
    list_level: int | None = None
    look: Look = Look()


def look_of(properties: Element | None) -> Look:
    """Return how words look by their own properties."""
    said = {} if properties is None else {each.tag: each for each in properties}
    if not said:
        return Look()
    fonts, place = said.get(_FONTS), said.get(_PLACE)
    struck = (is_on(said.get(_STRUCK)), is_on(said.get(_STRUCK_TWICE)))
    return Look(
        is_on(said.get(_BOLD)),
        is_on(said.get(_ITALIC)),
        is_on(said.get(_UNDERLINED)),
        None if struck == (None, None) else True in struck,
        is_on(said.get(_HIDDEN)),
        None if fonts is None else fonts.get(_ASCII) or fonts.get(_ANSI),
        None if place is None else place.get(VAL),
    )


class Styles:
    """The styles of one document, by their names within it."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {each.get(w("styleId"), ""): each for each in children(root, w("style"))}
        usual = child(child(child(root, w("docDefaults")), w("rPrDefault")), w("rPr"))
        self._usual = look_of(usual)
        self._default = next(
            (
                name
                for name, each in self._styles.items()
                if each.get(w("type")) == "paragraph" and each.get(w("default")) in {"1", "true", "on"}
            ),
            "",
        )
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._looks: dict[str, Look] = {}

    def paragraph(self, name: str | None) -> ParagraphStyle:
        """Return what a style makes of a paragraph; None is the style of a paragraph that names none."""
        known = name if name is not None and name in self._styles else self._default
        if known not in self._paragraphs:
            self._paragraphs[known] = self._paragraph(known)
        return self._paragraphs[known]

    def look(self, name: str | None) -> Look:
        """Return how a style makes words look, nothing said where it is not there."""
        if name is None:
            return Look()
        if name not in self._looks:
            look = Look()
            for style in self._chain(name):
                look = look.over(look_of(child(style, w("rPr"))))
            self._looks[name] = look
        return self._looks[name]

    def list_of(self, name: str) -> int | None:
        """Return the number of the list that a style of lists stands for."""
        return number_value(child(child(self._styles.get(name), w("pPr")), w("numPr")), w("numId"))

    def _paragraph(self, name: str) -> ParagraphStyle:
        heading, list_number, list_level = None, None, None
        for style in self._chain(name):
            properties = child(style, w("pPr"))
            numbering = child(properties, w("numPr"))
            heading = _first(heading, _heading_of(style, properties))
            list_number = _first(list_number, number_value(numbering, w("numId")))
            list_level = _first(list_level, number_value(numbering, w("ilvl")))
        return ParagraphStyle(heading or 0, list_number, list_level, self.look(name).over(self._usual))

    def _chain(self, name: str) -> list[Element]:
        """Return a style and what it is based on, the nearest first; a circle ends."""
        found: list[Element] = []
        seen: set[str] = set()
        while name in self._styles and name not in seen and len(found) < _DEEPEST:
            seen.add(name)
            found.append(self._styles[name])
            name = text_value(found[-1], w("basedOn")) or ""
        return found


def outline_level(properties: Element | None) -> int | None:
    """Return the level of a heading from 1, 0 for text, None where nothing is said."""
    level = number_value(properties, w("outlineLvl"))
    if level is None:
        return None
    return level + 1 if 0 <= level < _BODY_TEXT else 0


def _heading_of(style: Element, properties: Element | None) -> int | None:
    """Return the level of the headings of a style: as it says, or by its name, the same in every language."""
    level = outline_level(properties)
    name = (text_value(style, w("name")) or "").lower()
    named = _HEADING.match(name)
    if level is None and named:
        return int(named[1])
    return 1 if level is None and name == _TITLE else level


def _first(one: V | None, other: V | None) -> V | None:
    return other if one is None else one
