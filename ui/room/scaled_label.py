"""Words whose size follows the window's, so that they can be read from the far end of a table."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from ui.widgets.plain_label import PlainLabel

SMALLEST_PIXELS = 9


class ScaledLabel(PlainLabel):
    """A label of `units` at the design size of 1360 by 765; `colour` is the name of a theme colour.

    Both count from the next fitting on.
    """

    def __init__(
        self,
        parent: QWidget,
        units: float,
        *,
        bold: bool = False,
        colour: str = "ink",
        name: str = "",
        wrap: bool = True,
    ) -> None:
        super().__init__("", parent, wrap=wrap)
        self.units = units
        self._bold = bold
        self.colour = colour
        self.setObjectName(name)

    def fit(self, unit: float, colour: str) -> None:
        """Take the size for a window in which one unit is `unit` pixels, and a colour as `#rrggbb`."""
        font = QFont(self.font())
        font.setPixelSize(max(SMALLEST_PIXELS, round(self.units * unit)))
        font.setBold(self._bold)
        # A style sheet of the application sets font sizes, so a size of one's own must be one too.
        self.setStyleSheet(
            f"font-size: {font.pixelSize()}px; font-weight: {700 if self._bold else 400}; color: {colour};"
        )

    def show_words(self, words: str) -> None:
        """Show `words`, or take no room when there are none."""
        if words != self.words():
            self.setText(words)
        self.setVisible(bool(words))
