"""How a person is drawn: number, name and who they are; what stands out; the time, and heard or not."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from facilitator.case.calendar_words import turn_time
from facilitator.meeting.heard import HeardState
from facilitator.meeting.standing import Badge, PartyStanding, PersonStanding
from ui.look.theme import grid, has_large_text, party_colour, tokens
from ui.widgets.painted_rows import ROW, Index
from ui.widgets.row_drawing import (
    MIDDLE,
    RowDelegate,
    draw_edge,
    draw_focus_ring,
    draw_line_below,
    draw_words,
)

ACCEPTS: Final = "Accepts"
HAND: Final = "Hand"
ASKS: Final = "Confidentiality?"
GIVES_WAY: Final = frozenset({Badge.NONE, Badge.FLOOR, Badge.GONE, Badge.JOINED, Badge.REST})
GIVES_WAY_IN_ONE_LINE: Final = frozenset({Badge.NONE, Badge.JOINED})


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a person's row are; `badge` can be pressed."""

    number: QRect
    name: QRect
    about: QRect
    asks: QRect
    badge: QRect
    time: QRect
    dot: QRect


class PeopleDelegate(RowDelegate):
    """Draws the rows, all of one height for parties and of another for people."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, plain=1.0, small=0.86)
        self.shows_times = True
        self.in_one_line = False

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; the width is the list's."""
        body, _, small = self.fonts()
        lines = QFontMetrics(body).height(), QFontMetrics(small).height()
        if isinstance(index.data(ROW), PartyStanding):
            return QSize(1, lines[1] + grid(0.5 if has_large_text() else 1.5))
        air = 0.5 if has_large_text() else 1
        return QSize(1, (lines[0] + grid(air) if self.in_one_line else sum(lines) + grid(0.75)))

    def places(self, rect: QRect, standing: PersonStanding) -> Places:
        """Return where the parts of the row of `standing` are that is drawn in `rect`."""
        body, _, small = self.fonts()
        line, below = QFontMetrics(body).height(), QFontMetrics(small).height()
        edge, gap = grid(2.5), grid(1.5)
        dot = QFontMetrics(body).ascent()
        right = rect.right() - grid(2) - dot
        time = QFontMetrics(body).horizontalAdvance("0:00:00")
        number = QFontMetrics(small).horizontalAdvance("00")
        badge = self.badge_width(standing)
        below = 0 if self.in_one_line else below
        top = rect.top() + (rect.height() - line - below) // 2
        left = rect.left() + edge + number + gap
        badge_left = right - gap - time - gap - badge
        inset = grid(0.5) if self.in_one_line else grid(1.5)
        asks = 0
        if standing.badge is Badge.CONFIDENTIALITY:
            asks = QFontMetrics(small).horizontalAdvance(ASKS)
        asks_left = badge_left - gap - asks
        name_right = (asks_left if asks else badge_left) - gap if badge else right - gap - time
        return Places(
            number=QRect(rect.left() + edge, rect.top(), number, rect.height()),
            name=QRect(left, top, max(0, name_right - left), line),
            about=QRect(left, top + line, max(0, name_right - left), below),
            asks=QRect(asks_left, rect.top(), asks, rect.height()),
            badge=QRect(badge_left, rect.top() + inset, badge, rect.height() - 2 * inset),
            time=QRect(right - gap - time, rect.top(), time, rect.height()),
            dot=QRect(right, rect.center().y() - dot // 2, dot, dot),
        )

    def badge_width(self, standing: PersonStanding) -> int:
        """Return the width of what stands out, in pixels."""
        words = _badge_words(standing, hovered=True)
        return QFontMetrics(self.fonts()[2]).horizontalAdvance(words) + grid(4) if words else 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, PartyStanding):
            self._draw_party(painter, option.rect, row)
        elif isinstance(row, PersonStanding):
            self._draw_person(painter, option, row)
        painter.restore()

    def _draw_party(self, painter: QPainter, rect: QRect, party: PartyStanding) -> None:
        painter.fillRect(rect, QColor(tokens().card_quiet))
        colour = QColor(tokens().ink_muted) if party.colour is None else party_colour(party.colour)
        draw_edge(painter, rect, colour)
        _, _, small = self.fonts()
        bold = QFont(small)
        bold.setBold(True)
        inside = rect.adjusted(grid(4), 0, -grid(2), 0)
        share = "" if party.percent is None else f"{party.percent} %"
        for_share = QFontMetrics(small).horizontalAdvance(f"{share}\u2003")
        name = draw_words(painter, inside, party.name, bold, tokens().ink, less=for_share)
        after = inside.adjusted(name + QFontMetrics(bold).horizontalAdvance("\u2002"), 0, 0, 0)
        draw_words(painter, after, share, small, tokens().ink_muted)

    def _draw_person(self, painter: QPainter, option: QStyleOptionViewItem, person: PersonStanding) -> None:
        rect: QRect = option.rect
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self._draw_ground(painter, option, person, hovered=hovered)
        body, bold, small = self.fonts()
        at = self.places(rect, person)
        painter.setFont(small)
        painter.setPen(QColor(tokens().ink_muted))
        painter.drawText(at.number, MIDDLE, str(person.number))
        below = "" if self.in_one_line else person.about
        if person.badge is Badge.CONFIDENTIALITY and not self.in_one_line:
            below = ", ".join(part for part in (person.words, person.about) if part)
        draw_words(painter, at.about, below, small, tokens().ink_muted)
        if at.asks.width():
            painter.setPen(QColor(tokens().amber))
            painter.drawText(at.asks, MIDDLE, ASKS)
        name = at.name if below else at.name.united(at.about)
        badge = at.badge
        too_long = QFontMetrics(bold).horizontalAdvance(person.name) > name.width()
        gives_way = GIVES_WAY_IN_ONE_LINE if self.in_one_line else GIVES_WAY
        if too_long and not hovered and person.badge in gives_way:
            # The name goes before what stands out: that stands below its end.
            name = QRect(name.topLeft(), QSize(at.time.left() - name.left(), name.height()))
            badge = QRect(badge.left(), at.about.top(), badge.width(), at.about.height())
        draw_words(painter, name, person.name, bold, tokens().ink if person.is_here else tokens().ink_muted)
        if badge.height():
            self._draw_badge(painter, badge, person, hovered=hovered)
        if person.heard is not None:
            self._draw_heard(painter, at, person, bold if person.badge is Badge.FLOOR else body)

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, person: PersonStanding, *, hovered: bool
    ) -> None:
        rect: QRect = option.rect
        ground = {Badge.FLOOR: tokens().teal_soft, Badge.CONFIDENTIALITY: tokens().amber_soft}.get(
            person.badge, tokens().card_quiet if hovered else tokens().card
        )
        painter.fillRect(rect, QColor(ground))
        draw_line_below(painter, rect)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, rect.adjusted(0, 0, 0, -1))

    def _draw_badge(self, painter: QPainter, place: QRect, person: PersonStanding, *, hovered: bool) -> None:
        words = _badge_words(person, hovered=hovered)
        if not words:
            return
        _, _, small = self.fonts()
        font = QFont(small)
        font.setBold(person.badge in {Badge.FLOOR, Badge.HAND})
        painter.setFont(font)
        colours = tokens()
        pressable = person.badge is Badge.CONFIDENTIALITY or (person.badge is Badge.NONE and hovered)
        if person.badge is Badge.HAND or pressable:
            painter.setPen(
                Qt.PenStyle.NoPen if person.badge is Badge.HAND else QPen(QColor(colours.line_button), 1)
            )
            painter.setBrush(QColor(colours.amber_soft if person.badge is Badge.HAND else colours.card))
            painter.drawRoundedRect(QRectF(place), place.height() / 2, place.height() / 2)
        ink = {Badge.FLOOR: colours.teal, Badge.HAND: colours.amber, Badge.CONFIDENTIALITY: colours.ink}
        painter.setPen(QColor(ink.get(person.badge, colours.ink_muted)))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_heard(self, painter: QPainter, at: Places, person: PersonStanding, font: QFont) -> None:
        not_yet = person.heard is HeardState.NOT_YET and person.badge is not Badge.FLOOR
        quiet = tokens().ink_muted if not_yet else tokens().ink
        colour = QColor(tokens().amber if person.to_be_asked else quiet)
        painter.setFont(font)
        painter.setPen(colour)
        words = turn_time(person.spoken_ms) if self.shows_times else ""
        painter.drawText(at.time, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        inset = at.dot.width() * 0.14
        disc = QRectF(at.dot).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush if not_yet else colour)
        if person.heard is HeardState.PASSED:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawLine(disc.bottomLeft(), disc.topRight())
        painter.drawEllipse(disc)


def _badge_words(person: PersonStanding, *, hovered: bool) -> str:
    if person.badge is Badge.CONFIDENTIALITY:
        return ACCEPTS
    if person.badge is Badge.NONE and person.is_here and hovered:
        return HAND
    return person.words
