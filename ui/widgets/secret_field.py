"""A line for a secret beside the button that shows it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.button import PlainButton
from ui.widgets.dotted_line import LONGEST_SECRET
from ui.widgets.secret_line import SecretLine


class SecretField(QWidget):
    """A line whose letters are hidden until asked for; `line` is the line."""

    def __init__(self, name: str, parent: QWidget | None = None, *, longest: int = LONGEST_SECRET) -> None:
        super().__init__(parent)
        self.line = self._make_line(longest)
        self.line.setAccessibleName(name)
        self.too_long = self.line.too_long
        self._show = PlainButton("Show", self)
        self._show.setCheckable(True)
        self._show.setAccessibleName(f"Show {name[0].lower()}{name[1:]}")
        self._show.toggled.connect(self._reveal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(grid(2))
        row.addWidget(self.line, 1)
        row.addWidget(self._show)
        self.setFocusProxy(self.line)

    def _make_line(self, longest: int) -> SecretLine:
        return SecretLine(self, longest=longest)

    def clear(self) -> None:
        """Forget what was typed and hide the next."""
        self._show.setChecked(False)
        self.line.clear()

    def _reveal(self, shown: bool) -> None:
        self.line.show_letters(shown)
        name = self._show.accessibleName()
        self._show.setText("Hide" if shown else "Show")
        self._show.setAccessibleName(name)
