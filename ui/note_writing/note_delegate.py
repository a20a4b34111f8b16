"""How a note is drawn: time, kind, who spoke, and the words, wrapped; below them room for the acts."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.case.calendar_words import clock_time
from facilitator.case.identity import NoteId
from facilitator.case.people import initials
from facilitator.case.text_units import before, whole_letters
from facilitator.meeting.notes import Note, NoteKind
from ui.look.theme import grid, has_large_text, look_signals, party_colour, text_points, tokens
from ui.note_writing.note_model import NoteModel, note_at
from ui.widgets.painted_rows import Index
from ui.widgets.row_drawing import draw_edge, draw_focus_ring, draw_line_below, draw_words

MOST_LINES: Final = 14
MOST_CHARACTERS: Final = 2_000
MORE: Final = "… Change the note to read all of it."


@dataclass(frozen=True, slots=True)
class _Measures:
    """Widths and heights at the present text size."""

    small: QFont
    kind: QFont
    body: QFont
    line: int
    small_line: int
    time: int
    word: int
    badge: int
    pad: int
    air: int
    gap: int

    @property
    def kind_left(self) -> int:
        return self.pad * 2 + self.time + self.gap

    @property
    def badge_left(self) -> int:
        return self.kind_left + self.word + self.gap

    @property
    def text_left(self) -> int:
        return self.badge_left + self.badge + self.gap

    @property
    def text_top(self) -> int:
        """How far below the top of the disc the words begin: their first line stands at its middle."""
        return max(0, (self.badge - self.line) // 2)


class NoteDelegate(QStyledItemDelegate):
    """Draws rows; heights are measured once for each note and width.

    The words keep clear of the scroll bar whether it is there or not, and break where they did when it comes.
    """

    def __init__(
        self,
        model: NoteModel,
        acts_height: Callable[[int], int],
        parent: QAbstractItemView,
        *,
        is_narrow: bool = False,
    ) -> None:
        """Draw for `parent`; `acts_height` tells how high the acts are at a width.

        In a list that `is_narrow` the words stand below time, kind and speaker.
        """
        super().__init__(parent)
        self._is_narrow = is_narrow
        self._model = model
        self._acts_height = acts_height
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
        text_width = self._text_width()
        known = self._heights.get(note.id)
        if known is not None and known[:3] == (note, marked, text_width):
            height = known[3]
        else:
            height = self._height(note, text_width, marked=marked)
            self._heights[note.id] = (note, marked, text_width, height)
        if note.id == self._model.acted_on:
            height += self.acts_place(QRect(0, 0, width, height)).height()
        return QSize(width, height)

    def acts_place(self, rect: QRect) -> QRect:
        """Return where the acts on the note stand whose row is `rect`."""
        m = self._measured()
        left = m.kind_left
        width = rect.width() - left - m.pad
        high = self._acts_height(width)
        return QRect(rect.left() + left, rect.bottom() - m.air // 2 - high, width, high)

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
        top = rect.top() + m.air
        left = rect.left() + m.pad * 2
        painter.setFont(m.small)
        painter.setPen(QColor(tokens().ink_muted))
        line = QRect(left, top + m.text_top, m.time, m.line)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, middle, clock_time(note.written_at.astimezone()))
        if note.kind is not NoteKind.NOTE:
            painter.setFont(m.kind)
            painter.setPen(QColor(tokens().teal))
            beside = QRect(rect.left() + m.kind_left, line.top(), m.word, m.line)
            painter.drawText(beside, middle, note.kind.label)
        self._draw_badge(painter, QRectF(rect.left() + m.badge_left, top, m.badge, m.badge), note)
        layout, height = self._laid_out(note, self._text_width())
        painter.setPen(ink)
        words_left, words_top = self._words_at()
        layout.draw(painter, QPointF(rect.left() + words_left, top + words_top))
        marks = self._model.marks(note)
        if marks:
            below = QRect(
                rect.left() + words_left,
                top + words_top + height,
                self._text_width(),
                m.small_line,
            )
            ink_of_marks = tokens().amber if note.private_party_id else tokens().ink_muted
            draw_words(painter, below, marks, m.small, ink_of_marks)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, note: Note) -> None:
        rect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or note.id == self._model.acted_on:
            painter.fillRect(rect, QColor(tokens().teal_soft))
        elif note.private_party_id is not None:
            painter.fillRect(rect, QColor(tokens().amber_soft))
        if selected:
            draw_edge(painter, rect, tokens().teal, steps=0.75)
        draw_line_below(painter, rect)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, rect.adjusted(0, 0, 0, -1))

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

    def _height(self, note: Note, text_width: int, *, marked: bool) -> int:
        m = self._measured()
        _, height = self._laid_out(note, text_width)
        if marked:
            height += m.small_line
        return max(self._words_at()[1] + height, m.badge) + m.air * 2

    def _words_at(self) -> tuple[int, int]:
        """Return how far from the left and the top of a row its words begin."""
        m = self._measured()
        return (m.pad * 2, m.badge) if self._is_narrow else (m.text_left, m.text_top)

    def _text_width(self) -> int:
        m = self._measured()
        beside_bar = self._view.width() - self._view.verticalScrollBar().sizeHint().width()
        return max(grid(20), beside_bar - self._words_at()[0] - m.pad * 2)

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
            small.setPointSizeF(text_points(0.92))
            kind.setPointSizeF(text_points(0.92))
            kind.setBold(True)
            widest = max(QFontMetrics(kind).horizontalAdvance(each.label) for each in NoteKind)
            line = QFontMetrics(body).height()
            self._measures = _Measures(
                small=small,
                kind=kind,
                body=body,
                line=line,
                small_line=QFontMetrics(kind).height(),
                time=QFontMetrics(small).horizontalAdvance("00:00") + 2,
                word=widest + 2,
                badge=round(line * (1.2 if has_large_text() else 1.4)),
                pad=grid(1.5),
                air=grid(0.5 if has_large_text() else 1.5),
                gap=grid(1.75),
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
