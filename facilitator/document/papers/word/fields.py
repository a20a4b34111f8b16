"""Fields of a Word document: what they show, not what they tell Word to do; old form fields have values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from facilitator.document.papers.word.markup import (
    Element,
    child,
    children,
    full,
    number_value,
    switch,
    text_value,
    w,
)

TICKED: Final = "\u2612"
NOT_TICKED: Final = "\u2610"

_TYPE: Final = w("fldCharType")
_FIELD: Final = w("fldChar")
_KINDS: Final = frozenset({"begin", "separate", "end"})
_APART: Final = (w("txbxContent"), full("mc", "Choice"), full("mc", "Fallback"))
_ADDRESS: Final = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))')
_BUTTON: Final = re.compile(r"\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.*)", re.DOTALL)
_MOST_INSTRUCTION: Final = 4000


@dataclass(slots=True)
class Field:
    """A field that has begun: its instruction, its old form field if it is one, and what it has shown."""

    form: Element | None
    instruction: str = ""
    shows: bool = False
    shown: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Return where a link leads outside the document, "" for all else."""
        return _address(self.instruction)

    def value(self) -> str:
        """Return what is seen of a field that has no shown words of its own."""
        tick = child(self.form, w("checkBox"))
        if tick is not None:
            said = switch(tick, w("checked"))
            ticked = switch(tick, w("default")) if said is None else said
            return TICKED if ticked else NOT_TICKED
        if "".join(self.shown).strip():
            return ""
        choices = child(self.form, w("ddList"))
        if choices is not None:
            listed = [each.get(w("val"), "") for each in children(choices, w("listEntry"))]
            place = number_value(choices, w("result"))
            place = number_value(choices, w("default")) if place is None else place
            place = place or 0
            return listed[place] if 0 <= place < len(listed) else ""
        button = _BUTTON.match(self.instruction)
        return button[1].strip() if button else ""


class Fields:
    """The fields that have begun and not ended, as a part is read from its beginning.

    Only those that also end are taken for fields: one that does not must not hide what follows.
    """

    def __init__(self, whole: frozenset[Element]) -> None:
        self._whole = whole
        self._open: list[Field] = []
        self._instructions = 0

    @property
    def hides(self) -> bool:
        """Tell whether what comes now belongs to an instruction, and is not shown."""
        return self._instructions > 0

    def meet(self, mark: Element) -> Field | None:
        """Take the next mark of a field; return the field that it ends."""
        if mark not in self._whole:
            return None
        kind = mark.get(_TYPE)
        if kind == "begin":
            self._open.append(Field(child(mark, w("ffData"))))
            self._instructions += 1
        elif self._open:
            self._show(self._open[-1])
            return self._open.pop() if kind == "end" else None
        return None

    def instruct(self, words: str) -> None:
        """Take some of an instruction."""
        if self._open and len(self._open[-1].instruction) < _MOST_INSTRUCTION:
            self._open[-1].instruction += words

    def show(self, words: str) -> None:
        """Take what the innermost field shows."""
        if self._open:
            self._open[-1].shown.append(words)

    def _show(self, one: Field) -> None:
        if not one.shows:
            one.shows = True
            self._instructions -= 1


def whole_fields(root: Element) -> frozenset[Element]:
    """Return the marks of the fields that begin and end in a part."""
    return frozenset(_whole(root))


def _whole(root: Element) -> Iterator[Element]:
    # A text box, or another form of the same content, has fields of its own.
    begun_in: dict[Element | None, list[list[Element]]] = {}
    for mark in root.iter(_FIELD):
        begun = begun_in.setdefault(next(mark.iterancestors(*_APART), None), [])
        kind = mark.get(_TYPE)
        if kind == "begin":
            begun.append([])
        if begun and kind in _KINDS:
            begun[-1].append(mark)
        if begun and kind == "end":
            yield from begun.pop()


def simple_address(element: Element) -> str:
    """Return where a field that is one element leads to, "" where it is no link."""
    return _address(element.get(w("instr"), ""))


def control_value(properties: Element | None) -> str | None:
    """Return the box of a content control that is ticked or not, None for one of another kind."""
    box = child(properties, full("w14", "checkbox"))
    if box is None:
        return None
    said = text_value(box, full("w14", "checked"), full("w14", "val"))
    return TICKED if said in {"1", "true", "on"} else NOT_TICKED


def _address(instruction: str) -> str:
    found = _ADDRESS.match(instruction)
    return (found[1] or found[2] or "") if found else ""
