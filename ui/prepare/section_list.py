"""The list of sections with what is missing in each."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from ui.look.dressed import dress
from ui.look.theme import grid, has_large_text, look_signals
from ui.prepare.section import Section, Standing
from ui.widgets.button import PlainButton
from ui.widgets.one_stop import stop_at_the_chosen
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.tip import explain
from ui.widgets.toggled_as_pressed import ToggledAsPressed

MOST_PIXELS: Final = 230


class SectionButton(ToggledAsPressed, PlainButton):
    """The title of a section and, below, where it stands; with large text only where that needs somebody."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setCheckable(True)
        # Told as one of several, of which one is chosen; the list keeps it so.
        self.setAutoExclusive(True)
        self.setAccessibleName(title)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._title = PlainLabel(title, self)
        self._title.set_tone("title")
        self._standing = PlainLabel("", self)
        self._needs_you = False
        column = self._column = QVBoxLayout(self)
        column.setSpacing(0)
        for label in (self._title, self._standing):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        look_signals().applied.connect(self._fit)
        self._fit()

    def show_standing(self, standing: Standing) -> None:
        """Show where the section stands."""
        self._standing.setText(standing.words)
        self._standing.set_tone("amber" if standing.needs_you else "muted")
        explain(self, standing.words)
        self._needs_you = standing.needs_you
        self._fit()

    def _fit(self) -> None:
        large = has_large_text()
        self._standing.setVisible(not large or self._needs_you)
        air = grid(1 if large else 2)
        self._column.setContentsMargins(grid(3), air, grid(2), air)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for both lines."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the width of a word; longer lines wrap."""
        return QSize(grid(20), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Return that the lines wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped lines."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else super().heightForWidth(width)


class SectionList(ScrollArea):
    """One button for each section; the arrows go up and down, Tab leaves.

    Signals:
        chosen(str): the key of the section to show
    """

    chosen = Signal(str)

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=3)
        dress(self)
        self.setAccessibleName("Sections")
        look_signals().applied.connect(self._fit)
        self._fit()
        self.body.setSpacing(grid(1))
        self._buttons = {section.key: SectionButton(section.title, self) for section in sections}
        self._one_of_them = QButtonGroup(self)
        for key, button in self._buttons.items():
            self._one_of_them.addButton(button)
            button.clicked.connect(lambda _, wanted=key: self.chosen.emit(wanted))
            self.body.addWidget(button)
        self.body.addStretch(1)

    def _fit(self) -> None:
        """Leave the section its room: larger text wraps here first."""
        self.setFixedWidth(min(grid(46), max(grid(36), MOST_PIXELS)))

    def show_standings(self, standings: Mapping[str, Standing]) -> None:
        """Show where each section stands."""
        for key, standing in standings.items():
            self._buttons[key].show_standing(standing)

    def mark(self, key: str) -> None:
        """Mark the section that is shown."""
        for name, button in self._buttons.items():
            button.setChecked(name == key)
        stop_at_the_chosen(list(self._buttons.values()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the buttons with the arrows."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        buttons = list(self._buttons.values())
        here = next((place for place, button in enumerate(buttons) if button.hasFocus()), None)
        if not step or here is None:
            super().keyPressEvent(event)
            return
        button = buttons[(here + step) % len(buttons)]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()
