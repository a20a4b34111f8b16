"""Where what is dragged would be put down."""

from PySide6.QtWidgets import QFrame, QWidget

from ui.look.theme import grid


class DropLine(QFrame):
    """A line between two rows or cards, shown while one is dragged."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()

    def show_at(self, top: int) -> None:
        """Show the line across the list, `top` pixels below its upper edge."""
        thick = max(3, grid(0.75))
        parent = self.parentWidget()
        self.setGeometry(0, max(0, top - thick // 2), parent.width() if parent else 0, thick)
        self.raise_()
        self.show()
