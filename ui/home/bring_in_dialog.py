"""Asking for the words that open an encrypted copy."""

from PySide6.QtWidgets import QWidget

from ui.widgets.secret_dialog import SecretDialog


class BringInDialog(SecretDialog):
    """Asks until the words open the copy, or the person goes back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "Bring in an encrypted copy",
            "Type the six words that you wrote down when the copy was made. Capitals do not count. "
            "The copy stays as it is; the case gets a key of its own on this computer.",
            "Bring it in",
            parent=parent,
            name="The six words",
            opening="Opening the copy",
        )

    def _judge(self) -> None:
        self.yes.setEnabled(bool(self._field.line.text().strip()))
