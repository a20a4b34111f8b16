"""Marks in a text without pages: what was found, and the words a comment is on."""

from typing import Final

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.look.theme import tokens
from ui.reading.flow_document import FlowDocument
from ui.reading.flow_search import FlowSearch

MOST_MARKED: Final = 500


def marks_of(document: FlowDocument, search: FlowSearch, comment: int) -> list[QTextEdit.ExtraSelection]:
    """Return the marks: strong where the person is now, and on the comment with this number, -1 for none."""
    colours = tokens()
    marks = []
    first = max(0, search.current - MOST_MARKED // 2)
    for number, place in enumerate(search.places[first : first + MOST_MARKED], start=first):
        is_now = number == search.current
        ground, ink = (colours.teal, colours.on_teal) if is_now else (colours.amber_soft, colours.ink)
        marks.append(_marked(document, place, ground, ink, strong=is_now))
    if comment in document.comments:
        place = document.comments[comment]
        marks.append(_marked(document, place, colours.teal_soft, colours.ink, strong=True))
    return marks


def _marked(
    document: FlowDocument, place: tuple[int, int], ground: str, ink: str, *, strong: bool
) -> QTextEdit.ExtraSelection:
    """Return a mark that is also told by a line below the words, a thick one where it is `strong`."""
    look = QTextCharFormat()
    look.setBackground(QColor(ground))
    look.setForeground(QColor(ink))
    look.setFontUnderline(True)
    if strong:
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    made = QTextEdit.ExtraSelection()
    cursor = QTextCursor(document)
    cursor.setPosition(place[0])
    cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
    made.cursor, made.format = cursor, look
    return made
