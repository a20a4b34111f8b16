"""The band at the top: what is open, and the page's own acts."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look.theme import grid, has_large_text, look_signals, scale
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import HeadingLabel, MutedLabel
from ui.widgets.shortened import shortened
from ui.widgets.tip import as_tip

LONGEST_TITLE = 48
# However large the text: the names of our own screens are shown whole.
LEAST_ROOM = 32
FACTS_APART = " · "
MOST_FACTS = 4


class Header(QFrame):
    """Shows what is open, and the page's own acts at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Header")
        self._title = HeadingLabel("", self)
        second = QWidget(self)
        self._facts = tuple(MutedLabel("", second, wrap=False) for _ in range(MOST_FACTS))
        self._whole_title = ""
        self._page_header: QWidget | None = None
        words = QVBoxLayout()
        words.setSpacing(grid(0.5))
        words.addWidget(self._title)
        line = FlowLayout(second)
        line.setSpacing(grid(2))
        for fact in self._facts:
            line.addWidget(fact)
        words.addWidget(second)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(grid(2))
        self._row.addLayout(words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        look_signals().applied.connect(self._fit)

    def show_heading(self, title: str, below: str) -> None:
        """Show what is open."""
        self._whole_title = title
        self._fit()
        # Each fact is a label of its own, so that the line breaks between them and asks for no width.
        facts = below.split(FACTS_APART, MOST_FACTS - 1) if below else []
        for place, label in enumerate(self._facts):
            follows = "\u2002·" if place < len(facts) - 1 else ""
            label.setText(f"{facts[place]}{follows}" if place < len(facts) else "")
            label.setVisible(place < len(facts))

    def show_page_header(self, widget: QWidget | None) -> None:
        """Show the page's own acts at the right in place of those of the page before."""
        if widget is self._page_header:
            return
        if self._page_header is not None:
            self._row.removeWidget(self._page_header)
            self._page_header.hide()
        self._page_header = widget
        if widget is not None:
            self._row.addWidget(widget)
            widget.show()

    def _fit(self) -> None:
        """Leave the page its room: the title as far as that allows, in the tool tip all of it."""
        air = grid(1 if has_large_text() else 2.5)
        self._row.setContentsMargins(grid(4), air, grid(4), air)
        title = self._whole_title
        short = shortened(title, max(LEAST_ROOM, round(LONGEST_TITLE / scale())))
        self._title.setText(short)
        self._title.setToolTip(as_tip(title) if short != title else "")
        self._title.setAccessibleName(title)
