"""How a note is drawn: time and kind, who spoke, and the words, wrapped."""

from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.case.calendar_words import clock_time
from facilitator.case.identity import NoteId
from facilitator.case.people import initials
from facilitator.case.text_units import before, whole_letters
from facilitator.meeting.notes import Note, NoteKind
from ui.look.theme import grid, look_signals, party_colour, text_points, tokens
from ui.meet.note_model import Index, NoteModel, note_at

MOST_LINES: Final = 14
MOST_CHARACTERS: Final = 2_000
MORE: Final = "… Edit the note to read all of it."


@dataclass(frozen=True, slots=True)
class _Measures:
    """Widths and heights at the present text size."""

    small: QFont
    kind: QFont
    body: QFont
    small_line: int
    left: int
    badge: int
    pad: int
    gap: int

    @property
    def text_left(self) -> int:
        return self.pad * 2 + self.left + self.badge + self.gap * 2


class NoteDelegate(QStyledItemDelegate):
    """Draws rows; heights are measured once for each note and width."""

    def __init__(self, model: NoteModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._view = parent
        self._heights: dict[NoteId, tuple[Note, bool, int, int]] = {}
        self._measures: _Measures | None = None
        look_signals().applied.connect(self._forget)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height a note needs at the width of the list."""
        note = note_at(index)
        width = option.rect.width() or self._view.width()
        if note is None:
            return QSize(width, 1)
        marked = bool(self._model.marks(note))
        known = self._heights.get(note.id)
        if known is not None and known[:3] == (note, marked, width):
            return QSize(width, known[3])
        height = self._height(note, width)
        self._heights[note.id] = (note, marked, width, height)
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one note."""
        note = note_at(index)
        if note is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        m, rect = self._measured(), option.rect
        self._draw_ground(painter, option, note)
        ink = QColor(tokens().ink_muted if note.struck else tokens().ink)
        top = rect.top() + m.pad
        left = rect.left() + m.pad * 2
        painter.setFont(m.small)
        painter.setPen(QColor(tokens().ink_muted))
        line = QRect(left, top, m.left, m.small_line)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, clock_time(note.written_at.astimezone()))
        if note.kind is not NoteKind.NOTE:
            painter.setFont(m.kind)
            painter.setPen(QColor(tokens().teal))
            painter.drawText(line.translated(0, m.small_line), Qt.AlignmentFlag.AlignVCenter, note.kind.label)
        self._draw_badge(painter, QRectF(left + m.left + m.gap, top + 1, m.badge, m.badge), note)
        layout, height = self._laid_out(note, self._text_width(rect.width()))
        painter.setPen(ink)
        layout.draw(painter, QPointF(rect.left() + m.text_left, top))
        marks = self._model.marks(note)
        if marks:
            painter.setFont(m.small)
            painter.setPen(QColor(tokens().amber if note.private_party_id else tokens().ink_muted))
            below = QRect(
                rect.left() + m.text_left, top + height, self._text_width(rect.width()), m.small_line
            )
            fitting = painter.fontMetrics().elidedText(marks, Qt.TextElideMode.ElideRight, below.width())
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, fitting)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, note: Note) -> None:
        rect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, QColor(tokens().teal_soft))
        elif note.private_party_id is not None:
            painter.fillRect(rect, QColor(tokens().amber_soft))
        if selected:
            painter.fillRect(
                QRect(rect.left(), rect.top(), max(3, grid(0.75)), rect.height()), QColor(tokens().teal)
            )
        painter.setPen(QPen(QColor(tokens().line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens().focus), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def _draw_badge(self, painter: QPainter, disc: QRectF, note: Note) -> None:
        faces = self._model.faces
        name = faces.name(note.speaker_id)
        if not name:
            return
        colour = faces.colour(note.speaker_id)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().ink_muted) if colour is None else party_colour(colour))
        painter.drawEllipse(disc)
        font = QFont(self._measured().kind)
        font.setPointSizeF(text_points(0.72))
        painter.setFont(font)
        painter.setPen(QColor(tokens().paper if colour is None else tokens().on_party))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials(name))

    def _height(self, note: Note, width: int) -> int:
        m = self._measured()
        _, height = self._laid_out(note, self._text_width(width))
        if self._model.marks(note):
            height += m.small_line
        left = m.small_line * (1 if note.kind is NoteKind.NOTE else 2)
        return max(height, left, m.badge + 2) + m.pad * 2

    def _text_width(self, width: int) -> int:
        m = self._measured()
        return max(grid(20), width - m.text_left - m.pad * 2)

    def _laid_out(self, note: Note, width: int) -> tuple[QTextLayout, int]:
        """Return the words of a note, broken into lines, and their height."""
        m = self._measured()
        font = QFont(m.body)
        font.setStrikeOut(note.struck)
        words = whole_letters(note.text, MOST_CHARACTERS)
        layout, height, whole = _break(words, font, width)
        if not whole or len(words) < len(note.text):
            end = layout.lineAt(layout.lineCount() - 1)
            shown = len(before(words, end.textStart() + end.textLength()))
            kept = whole_letters(words, max(0, shown - len(MORE)))
            layout, height, _ = _break(kept + MORE, font, width)
        return layout, height

    def _measured(self) -> _Measures:
        if self._measures is None:
            body, small, kind = (QFont(self._view.font()) for _ in range(3))
            body.setPointSizeF(text_points(1.0))
            small.setPointSizeF(text_points(0.86))
            kind.setPointSizeF(text_points(0.86))
            kind.setBold(True)
            widest = max(QFontMetrics(kind).horizontalAdvance(each.label) for each in NoteKind)
            self._measures = _Measures(
                small=small,
                kind=kind,
                body=body,
                small_line=QFontMetrics(kind).height(),
                left=max(widest, QFontMetrics(small).horizontalAdvance("00:00")) + 2,
                badge=round(QFontMetrics(body).height() * 1.45),
                pad=grid(1.75),
                gap=grid(2),
            )
        return self._measures

    def _forget(self) -> None:
        self._measures = None
        self._heights.clear()


def _break(words: str, font: QFont, width: int) -> tuple[QTextLayout, int, bool]:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(words.replace("\n", "\u2028"), font)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    whole = True
    while (line := layout.createLine()).isValid():
        if layout.lineCount() > MOST_LINES:
            whole = False
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, ceil(height), whole
