"""What stands in the place of the actions for a while, under its name and the way back to them."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look.dressed import dress
from ui.look.theme import grid
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.plain_label import HeadingLabel
from ui.widgets.scroll_area import ScrollArea


class TitledPlace(QWidget):
    """A heading with the way back, and `body`, which scrolls where it is longer than the place."""

    def __init__(self, title: str, back: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        dress(self)
        self.setAccessibleName(title)
        heading = HeadingLabel(title, self)
        button = KeyHintButton(back, self)
        button.setProperty("slim", "true")
        top = QHBoxLayout()
        top.setContentsMargins(grid(4), grid(2.5), grid(4), 0)
        top.addWidget(heading, 1)
        top.addWidget(button)
        area = ScrollArea(self)
        self.body = area.body
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(area, 1)
