"""What was filled in on a page: the values of its form, words typed upon it, and where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

import pypdfium2

from facilitator.document.papers.facts import Area, PageWord
from facilitator.document.papers.pdf.annotations import annotations_of, box_of, is_hidden
from facilitator.document.papers.pdf.shown_page import Placement, of_annotation, words_told

raw = pypdfium2.raw

MOST_FIELDS: Final = 5000
_MOST_OPTIONS: Final = 2000
_PASSWORD: Final = 1 << 13
# In fractions of a page: what no distance on it reaches, and by how much a label may stand within its field.
_FAR: Final = 2.0
_OVERLAP: Final = 0.005
# How much of the lower of two heights is shared by what stands in one line.
_OF_A_LINE: Final = 0.3
_CHOSEN: Final = {
    (raw.FPDF_FORMFIELD_CHECKBOX, True): "(ticked)",
    (raw.FPDF_FORMFIELD_CHECKBOX, False): "(not ticked)",
    (raw.FPDF_FORMFIELD_RADIOBUTTON, True): "(chosen)",
    (raw.FPDF_FORMFIELD_RADIOBUTTON, False): "(not chosen)",
}


@dataclass(frozen=True, slots=True)
class FormValue:
    """The value of one field, in lines, and its area; `is_typed` for words that somebody chose or wrote."""

    lines: tuple[str, ...]
    area: Area
    is_typed: bool


def form_values(
    document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, placement: Placement
) -> Iterator[FormValue]:
    """Yield what was filled in on a page, in the order in which the file lists it.

    Where a paper has no form to fill in, people type upon it: that is filled in too.
    """
    form = document.formenv
    for annotation in annotations_of(page, MOST_FIELDS):
        subtype = raw.FPDFAnnot_GetSubtype(annotation)
        if is_hidden(annotation):
            continue
        words, is_typed = "", True
        if subtype == raw.FPDF_ANNOT_FREETEXT:
            words = of_annotation(annotation, b"Contents")
        elif subtype == raw.FPDF_ANNOT_WIDGET and form is not None:
            words = _value(form, annotation)
            is_typed = (raw.FPDFAnnot_GetFormFieldType(form, annotation), True) not in _CHOSEN
        if words.strip():
            yield FormValue(tuple(words.splitlines()), placement.area(box_of(annotation)), is_typed)


def with_values(words: tuple[PageWord, ...], values: list[FormValue]) -> tuple[PageWord, ...]:
    """Return the words of a page with the values of its form among them.

    A value follows what stands to its left in its line, or else comes before what stands to its right; with
    neither it is a line of its own beneath what stands nearest above it.
    """
    placed: dict[tuple[_Side, int], list[FormValue]] = {}
    for value in values:
        placed.setdefault(_place(words, value.area), []).append(value)
    lines = _Lines()
    for value in placed.get((_Side.BENEATH, -1), ()):
        lines.add(value, is_new=True)
    for number, word in enumerate(words):
        is_new = number == 0 or word.line != words[number - 1].line or (_Side.BENEATH, number - 1) in placed
        for value in placed.get((_Side.BEFORE, number), ()):
            lines.add(value, is_new=is_new)
            is_new = False
        lines.add(FormValue((word.text,), word.area, is_typed=False), is_new=is_new)
        for value in placed.get((_Side.BEHIND, number), ()):
            lines.add(value, is_new=False)
        for value in placed.get((_Side.BENEATH, number), ()):
            lines.add(value, is_new=True)
    return tuple(lines.words)


class _Side(Enum):
    BEFORE = "before"
    BEHIND = "behind"
    BENEATH = "beneath"


class _Lines:
    """Words in lines that are numbered as they come."""

    def __init__(self) -> None:
        self.words: list[PageWord] = []
        self._line = 0

    def add(self, value: FormValue, *, is_new: bool) -> None:
        for more, text in enumerate(value.lines):
            if self.words and (more or is_new):
                self._line += 1
            self.words += [PageWord(each, value.area, self._line) for each in text.split()]


def _value(form: Any, annotation: Any) -> str:  # noqa: ANN401 - handles of PDFium
    kind = raw.FPDFAnnot_GetFormFieldType(form, annotation)
    if (kind, True) in _CHOSEN:
        return _CHOSEN[kind, bool(raw.FPDFAnnot_IsChecked(form, annotation))]
    if kind in {raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX}:
        chosen = "\n".join(_chosen(form, annotation))
        if chosen:
            return chosen
    elif kind != raw.FPDF_FORMFIELD_TEXTFIELD:
        return ""
    value = words_told(lambda to, length: int(raw.FPDFAnnot_GetFormFieldValue(form, annotation, to, length)))
    is_secret = (
        kind == raw.FPDF_FORMFIELD_TEXTFIELD and raw.FPDFAnnot_GetFormFieldFlags(form, annotation) & _PASSWORD
    )
    return "\u2022" * len(value) if is_secret else value


def _chosen(form: Any, annotation: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    count = min(raw.FPDFAnnot_GetOptionCount(form, annotation), _MOST_OPTIONS)
    for number in range(count):
        if raw.FPDFAnnot_IsOptionSelected(form, annotation, number):
            yield words_told(
                lambda to, length, number=number: int(  # type: ignore[misc]
                    raw.FPDFAnnot_GetOptionLabel(form, annotation, number, to, length)
                )
            )


def _place(words: tuple[PageWord, ...], area: Area) -> tuple[_Side, int]:
    """Return beside which word a value at `area` is read; -1 where there is none above it."""
    middle, bottom = area.top + area.height / 2, area.top + area.height
    left, right, above = (_FAR, _FAR, 1), (_FAR, _FAR, 1), (_FAR, 1)
    for number, word in enumerate(words):
        foot, half = word.area.top + word.area.height, word.area.height / 2
        shared = min(foot, bottom) - max(word.area.top, area.top)
        if shared >= _OF_A_LINE * min(word.area.height, area.height):
            off = 0.0 if word.area.top <= middle <= foot or area.top <= foot - half <= bottom else 1.0
            gap = area.left - word.area.left - word.area.width
            if gap >= -_OVERLAP:
                left = min(left, (off, gap, -number))
            else:
                right = min(right, (off, -gap, -number))
        elif foot <= middle:
            above = min(above, (middle - foot, -number))
    if left[0] < _FAR:
        return _Side.BEHIND, -left[-1]
    if right[0] < _FAR:
        return _Side.BEFORE, -right[-1]
    return _Side.BENEATH, -above[-1]
