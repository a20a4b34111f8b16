"""Who, at a glance: initials on the party's colour."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.case.people import initials
from ui.look.theme import party_colour, text_points, tokens
from ui.widgets.tip import as_tip


class PartyBadge(QWidget):
    """A round badge; its accessible name is the person and the party, since colour alone tells nobody."""

    def __init__(
        self, person: str = "", party: str = "", colour_index: int | None = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._initials = ""
        self._colour_index: int | None = 0
        self.show_person(person, party, colour_index)

    def show_person(self, person: str, party: str, colour_index: int | None) -> None:
        """Show this person; colour_index None is someone of no party."""
        self._initials = initials(person)
        self._colour_index = colour_index
        name = f"{person}, {party}" if party else person
        self.setAccessibleName(name)
        self.setToolTip(as_tip(name))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square twice the height of the text."""
        side = round(self.fontMetrics().height() * 1.55)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the disc and the initials."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        unparted = self._colour_index is None
        ground = (
            QColor(tokens().ink_muted) if self._colour_index is None else party_colour(self._colour_index)
        )
        painter.setBrush(ground)
        side = float(min(self.width(), self.height()))
        disc = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.drawEllipse(disc)
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(text_points(0.76))
        painter.setFont(font)
        painter.setPen(QColor(tokens().paper if unparted else tokens().on_party))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self._initials)
