"""What was filled in on a page: the values of its form, and where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2

from facilitator.document.papers.facts import Area, PageWord
from facilitator.document.papers.pdf.annotations import annotations_of, box_of, is_hidden
from facilitator.document.papers.pdf.shown_page import Placement, words_told

raw = pypdfium2.raw

MOST_FIELDS: Final = 5000
_MOST_OPTIONS: Final = 2000
_PASSWORD: Final = 1 << 13
# In fractions of a page: what no distance on it reaches, and by how much a label may stand within its field.
_FAR: Final = 2.0
_OVERLAP: Final = 0.005
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
    """Yield what was filled in on a page, in the order in which the file lists its fields."""
    if document.formenv is None:
        return
    for annotation in annotations_of(page, MOST_FIELDS):
        if raw.FPDFAnnot_GetSubtype(annotation) != raw.FPDF_ANNOT_WIDGET or is_hidden(annotation):
            continue
        words = _value(document.formenv, annotation)
        for box in box_of(annotation) if words.strip() else ():
            kind = raw.FPDFAnnot_GetFormFieldType(document.formenv, annotation)
            is_typed = (kind, True) not in _CHOSEN
            yield FormValue(tuple(words.splitlines()), placement.area(box), is_typed)


def with_values(words: tuple[PageWord, ...], values: list[FormValue]) -> tuple[PageWord, ...]:
    """Return the words of a page with the values of its form behind the words that they follow.

    A value follows what stands to its left in its line, or else what stands nearest above it.
    """
    behind: dict[int, list[FormValue]] = {}
    for value in values:
        behind.setdefault(_followed(words, value.area), []).append(value)
    found: list[PageWord] = []
    line = 0
    for number in range(-1, len(words)):
        if number >= 0:
            word = words[number]
            if number and word.line != words[number - 1].line:
                line += 1
            found.append(PageWord(word.text, word.area, line))
        for value in behind.get(number, ()):
            for more, text in enumerate(value.lines):
                line += 1 if more else 0
                found += [PageWord(each, value.area, line) for each in text.split()]
            line += 1 if number < 0 else 0
    return tuple(found)


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


def _followed(words: tuple[PageWord, ...], area: Area) -> int:
    """Return the number of the word that a value at `area` is read after, -1 for none."""
    middle = area.top + area.height / 2
    beside, above = (_FAR, 1), (_FAR, 1)
    for number, word in enumerate(words):
        gap, height = area.left - word.area.left - word.area.width, word.area.top + word.area.height
        if word.area.top <= middle <= height or area.top <= height - word.area.height / 2 <= middle:
            if gap >= -_OVERLAP:
                beside = min(beside, (gap, -number))
        elif height <= middle:
            above = min(above, (middle - height, -number))
    return -(beside if beside[0] < _FAR else above)[1]
