"""The names of WordprocessingML that are read, and how its values are told (ISO/IEC 29500-1, 17)."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final, TypeAlias

from docx.oxml.ns import nsmap

from facilitator.case.calendar_words import clock_time, plain_date

# lxml's, with whatever class python-docx gives it.
Element: TypeAlias = Any

MAIN: Final = nsmap["w"]
_OFF: Final = frozenset({"0", "false", "off", "none"})


def w(name: str) -> str:
    """Return the full name of an element or attribute of WordprocessingML."""
    return f"{{{MAIN}}}{name}"


def full(prefix: str, name: str) -> str:
    """Return the full name of one of the other vocabularies that python-docx knows, or of these."""
    return f"{{{_SPACES[prefix]}}}{name}"


_SPACES: Final = {
    **nsmap,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "o": "urn:schemas-microsoft-com:office:office",
    "v": "urn:schemas-microsoft-com:vml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}

ALTERNATIVE: Final = full("mc", "AlternateContent")
# What an alternative may require and is still read here; "wps" and its like hold text boxes and pictures.
_KNOWN: Final = frozenset({"wps", "wpg", "wpc", "wp14", "w14", "w15", "a14", "c14"})

LONGEST_NAME: Final = 120
"""No name of a person or a field is told longer."""

VAL: Final = w("val")
RELATION: Final = full("r", "id")


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """Return the children of those names, in their order, none of an element that is not there."""
    return iter(()) if element is None else element.iterchildren(*names)


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child of that name."""
    return next(children(element, name), None)


def chosen(alternative: Element) -> Element | None:
    """Return which form of one content is read: the first that is known, else the one for older readers."""
    choices = list(children(alternative, full("mc", "Choice")))
    known = next((each for each in choices if set(each.get("Requires", "").split()) <= _KNOWN), None)
    if known is not None:
        return known
    fallback = child(alternative, full("mc", "Fallback"))
    return fallback if fallback is not None or not choices else choices[0]


def within(element: Element, *closed: str) -> Iterator[Element]:
    """Return all that stands in an element, of alternatives the chosen one, nothing in those of `closed`."""
    waiting = [iter(element)]
    while waiting:
        each = next(waiting[-1], None)
        if each is None:
            waiting.pop()
        elif each.tag == ALTERNATIVE:
            one = chosen(each)
            if one is not None:
                waiting.append(iter(one))
        else:
            yield each
            if each.tag not in closed:
                waiting.append(iter(each))


def text_value(element: Element | None, name: str, attribute: str = VAL) -> str | None:
    """Return what a child of that name says, None where there is none."""
    found = child(element, name)
    return None if found is None else found.get(attribute, "")


def number_value(element: Element | None, name: str) -> int | None:
    """Return the number that a child of that name says, None where there is none."""
    return as_number(text_value(element, name))


def as_number(text: str | None) -> int | None:
    """Return a number of up to nine digits, None for anything else."""
    digits = (text or "").strip()
    plain = digits.removeprefix("-")
    return int(digits) if plain.isascii() and plain.isdigit() and len(plain) < 10 else None  # noqa: PLR2004


def switch(element: Element | None, name: str) -> bool | None:
    """Return whether a property is on or off, None where nothing is said of it."""
    return is_on(child(element, name))


def is_on(element: Element | None) -> bool | None:
    """Return whether a property that stands there is on, None where none does."""
    return None if element is None else element.get(VAL, "").lower() not in _OFF


def date_words(written: str | None) -> str:
    """Return a day and time as they are read, "" where there is none: Word writes them in local time."""
    try:
        moment = datetime.fromisoformat((written or "").strip().removesuffix("Z"))
    except ValueError:
        return ""
    return f"{plain_date(moment.date())}, {clock_time(moment)}"
