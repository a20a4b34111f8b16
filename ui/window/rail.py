"""The dark rail at the left: where the work is."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QIcon, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from ui.look.icons import icon
from ui.look.theme import look_signals, scale, tokens
from ui.widgets.discard import discard
from ui.widgets.layout_parts import layout_parts
from ui.widgets.one_stop import stop_at_the_chosen
from ui.widgets.system_keys import shown_keys
from ui.widgets.tip import explain

DRAWING_PIXELS: Final = 24
LARGEST_DRAWING: Final = 1.4
# Not scaled: large text has no room for air.
EDGE_PIXELS: Final = 8
BESIDE_PIXELS: Final = 10
# So that the page stays where it is when a case is opened or closed.
LONGEST_WORD: Final = "Prepare"
APART_PIXELS: Final = 4
NOT_POSSIBLE: Final = 0.5


class RailButton(QPushButton):
    """One place on the rail: a drawing with its word below it.

    A place is told as one of several, of which one is chosen ("radio button, checked"), which Qt says of a
    push button only; an act at the foot is told as a button.
    """

    def __init__(self, action: QAction, drawing: str, tip: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._act = action
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setText(action.text())
        self.setAccessibleName(action.text())
        explain(self, tip, shown_keys(action.shortcut()))
        self.setCheckable(action.isCheckable())
        action.changed.connect(self._follow)
        look_signals().applied.connect(self._draw)
        self._draw()
        self._follow()

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Do the act, which chooses the place."""
        self._act.trigger()

    def checkStateSet(self) -> None:  # noqa: N802 - Qt's name
        """Go to the place, too, when the button is turned on through the accessibility tree."""
        if self.isChecked() and not self._act.isChecked():
            QTimer.singleShot(0, self._act, self._act.trigger)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for the drawing and the word, bold as it is when chosen."""
        words = QFontMetrics(self._word_font(bold=True))
        side = self.iconSize().height()
        across = max(words.horizontalAdvance(word) for word in (self.text(), LONGEST_WORD))
        return QSize(across + 2 * BESIDE_PIXELS, side + words.height() + 2 * EDGE_PIXELS + APART_PIXELS)

    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing of it may be cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the drawing in its middle and the word below it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        colours = tokens()
        ink = QColor(colours.rail_ink_active if self.isChecked() else colours.rail_ink)
        if not self.isEnabled():
            painter.setOpacity(NOT_POSSIBLE)
        side = self.iconSize().height()
        inside = self.rect().adjusted(0, EDGE_PIXELS, 0, -EDGE_PIXELS)
        state = QIcon.State.On if self.isChecked() else QIcon.State.Off
        where = QRect(inside.center().x() - side // 2, inside.top(), side, side)
        self.icon().paint(painter, where, state=state)
        painter.setPen(ink)
        painter.setFont(self._word_font(bold=self.isChecked()))
        below = inside.adjusted(0, side + APART_PIXELS, 0, 0)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _word_font(self, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setBold(bold)
        return font

    def _follow(self) -> None:
        # Qt never turns off the chosen one of several; a page beside the rail does.
        self.setAutoExclusive(False)
        self.setChecked(self._act.isChecked())
        self.setAutoExclusive(self._act.isCheckable())
        self.setEnabled(self._act.isEnabled())

    def _draw(self) -> None:
        side = round(DRAWING_PIXELS * min(scale(), LARGEST_DRAWING))
        self.setIconSize(QSize(side, side))
        colours = tokens()
        self.setIcon(icon(self._drawing, colours.rail_ink, side, checked_colour=colours.rail_ink_active))


class Rail(QFrame):
    """Holds the buttons of the places, and at the bottom the way to lock."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Stages")
        body = QVBoxLayout(self)
        body.setContentsMargins(8, 12, 8, 12)
        body.setSpacing(6)
        self._places = QVBoxLayout()
        self._places.setSpacing(6)
        self._bottom = QVBoxLayout()
        self._bottom.setSpacing(6)
        body.addLayout(self._places)
        body.addStretch(1)
        body.addLayout(self._bottom)

    def add_place(self, action: QAction, drawing: str, tip: str = "") -> RailButton:
        """Add a place at the end of the upper list; `tip` says what is there."""
        button = RailButton(action, drawing, tip, self)
        button.toggled.connect(self._stop_at_the_chosen)
        self._places.addWidget(button)
        self._put_in_order()
        self._stop_at_the_chosen()
        return button

    def add_at_bottom(self, action: QAction, drawing: str, tip: str = "") -> RailButton:
        """Add an act at the foot of the rail; `tip` says what it does."""
        button = RailButton(action, drawing, tip, self)
        self._bottom.addWidget(button)
        self._put_in_order()
        return button

    def remove(self, button: RailButton) -> None:
        """Take a place away."""
        discard(button)
        self._stop_at_the_chosen()

    def _stop_at_the_chosen(self) -> None:
        parts = layout_parts(self._places)
        stop_at_the_chosen([part for part in parts if isinstance(part, RailButton)])

    def _put_in_order(self) -> None:
        """Let Tab go down the rail, whatever order the buttons were made in."""
        parts = [part for layout in (self._places, self._bottom) for part in layout_parts(layout)]
        buttons = [part for part in parts if isinstance(part, QWidget)]
        for before, after in pairwise(buttons):
            QWidget.setTabOrder(before, after)
