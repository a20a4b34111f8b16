"""What was put upon a page after it was written: comments, marks, files, fields."""

import re
from collections.abc import Iterator
from ctypes import byref
from datetime import date
from typing import Any, Final

import pypdfium2

from facilitator.case.calendar_words import plain_date
from facilitator.document.papers.facts import Comment
from facilitator.document.papers.pdf.shown_page import Box, Placement, of_annotation

raw = pypdfium2.raw

MOST_OF_A_PAGE: Final = 2000
_MOST_QUADS: Final = 200
_LONGEST: Final = 20_000
_LONGEST_ABOUT: Final = 1000
_HIDDEN: Final = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW
_MARKS: Final = frozenset(
    (
        raw.FPDF_ANNOT_HIGHLIGHT,
        raw.FPDF_ANNOT_UNDERLINE,
        raw.FPDF_ANNOT_SQUIGGLY,
        raw.FPDF_ANNOT_STRIKEOUT,
    )
)
_COMMENTS: Final = _MARKS | {
    raw.FPDF_ANNOT_TEXT,
    raw.FPDF_ANNOT_FREETEXT,
    raw.FPDF_ANNOT_LINE,
    raw.FPDF_ANNOT_SQUARE,
    raw.FPDF_ANNOT_CIRCLE,
    raw.FPDF_ANNOT_POLYGON,
    raw.FPDF_ANNOT_POLYLINE,
    raw.FPDF_ANNOT_STAMP,
    raw.FPDF_ANNOT_CARET,
    raw.FPDF_ANNOT_INK,
    raw.FPDF_ANNOT_FILEATTACHMENT,
    raw.FPDF_ANNOT_REDACT,
}
_DATE: Final = re.compile(r"D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?")
_TAG: Final = re.compile(r"<[^>]*>")
_STRUCK_OUT: Final = "Struck out"


def annotations_of(page: pypdfium2.PdfPage, most: int) -> Iterator[Any]:
    """Yield handles of the annotations of a page, each closed when the next is asked for."""
    for number in range(min(raw.FPDFPage_GetAnnotCount(page), most)):
        annotation = raw.FPDFPage_GetAnnot(page, number)
        if annotation:
            try:
                yield annotation
            finally:
                raw.FPDFPage_CloseAnnot(annotation)


def is_hidden(annotation: Any) -> bool:  # noqa: ANN401 - a handle of PDFium
    """Return whether it is not shown on a screen."""
    return bool(raw.FPDFAnnot_GetFlags(annotation) & _HIDDEN)


def box_of(annotation: Any) -> Box:  # noqa: ANN401 - as above
    """Return where it stands in the measure of the page, a box of no size where that is not told."""
    box = raw.FS_RECTF()
    raw.FPDFAnnot_GetRect(annotation, byref(box))
    return (box.left, box.bottom, box.right, box.top)


def comments_of(page: pypdfium2.PdfPage, number: int) -> tuple[Comment, ...]:
    """Return what somebody wrote beside the text of a page, answers behind what they answer."""
    if not raw.FPDFPage_GetAnnotCount(page):
        return ()
    placement = Placement(page)
    text = page.get_textpage()
    found: dict[int, tuple[Comment, int]] = {}
    for annotation in annotations_of(page, MOST_OF_A_PAGE):
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        if kind not in _COMMENTS or is_hidden(annotation):
            continue
        words = _words(annotation) or (_STRUCK_OUT if kind == raw.FPDF_ANNOT_STRIKEOUT else "")
        if not words:
            continue
        quads = list(_quads(annotation)) if kind in _MARKS else []
        answered = _answered(page, annotation)
        comment = Comment(
            at=number,
            words=words,
            who=of_annotation(annotation, b"T").strip(),
            when=when(of_annotation(annotation, b"M") or of_annotation(annotation, b"CreationDate")),
            about=_line(" ".join(_within(text, quad) for quad in quads))[:_LONGEST_ABOUT],
            areas=tuple(map(placement.area, quads or [box_of(annotation)])),
            is_answer=answered >= 0,
        )
        found[raw.FPDFPage_GetAnnotIndex(page, annotation)] = (comment, answered)
    return tuple(_answers_behind(found))


def when(told: str) -> str:
    """Return a date of a PDF as "5 March 2026, 09:30", as far as it goes, "" for anything else."""
    match = _DATE.match(told)
    if match is None:
        return ""
    year, month, day, hour, minute = match.groups()
    if not month or not day:
        return year
    try:
        words = plain_date(date(int(year), int(month), int(day)))
    except ValueError:
        return ""
    return f"{words}, {hour}:{minute}" if hour and minute else words


def _words(annotation: Any) -> str:  # noqa: ANN401 - as above
    words = of_annotation(annotation, b"Contents").strip()
    if not words:
        words = _line(_TAG.sub(" ", of_annotation(annotation, b"RC")))
    return "\n".join(words.splitlines())[:_LONGEST]


def _line(words: str) -> str:
    return " ".join(words.split())


def _answered(page: pypdfium2.PdfPage, annotation: Any) -> int:  # noqa: ANN401 - as above
    """Return the number of the annotation that this one answers, -1 for none."""
    other = raw.FPDFAnnot_GetLinkedAnnot(annotation, b"IRT")
    if not other:
        return -1
    try:
        return int(raw.FPDFPage_GetAnnotIndex(page, other))
    finally:
        raw.FPDFPage_CloseAnnot(other)


def _quads(annotation: Any) -> Iterator[Box]:  # noqa: ANN401 - as above
    corners = raw.FS_QUADPOINTSF()
    for number in range(min(raw.FPDFAnnot_CountAttachmentPoints(annotation), _MOST_QUADS)):
        raw.FPDFAnnot_GetAttachmentPoints(annotation, number, byref(corners))
        across = (corners.x1, corners.x2, corners.x3, corners.x4)
        up = (corners.y1, corners.y2, corners.y3, corners.y4)
        yield (min(across), min(up), max(across), max(up))


def _within(text: pypdfium2.PdfTextPage, box: Box) -> str:
    left, bottom, right, top = box
    return str(text.get_text_bounded(left, bottom, right, top))


def _answers_behind(found: dict[int, tuple[Comment, int]]) -> list[Comment]:
    answers: dict[int, list[int]] = {}
    for number, (_, answered) in found.items():
        answers.setdefault(answered if answered in found else -1, []).append(number)
    # What is next is last. Answers that answer each other in a ring are behind none, and come at the end.
    waiting = [*reversed(found), *reversed(answers.get(-1, []))]
    made: dict[int, Comment] = {}
    while waiting:
        number = waiting.pop()
        if number not in made:
            made[number] = found[number][0]
            waiting += reversed(answers.get(number, []))
    return list(made.values())
