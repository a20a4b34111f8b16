"""Asking for the password with which a paper was sent."""

from PySide6.QtWidgets import QWidget

from ui.widgets.secret_dialog import SecretDialog

LABEL = "Password of this file"


class PaperPasswordDialog(SecretDialog):
    """Asks until the password opens the paper, or the person does not want it added."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            f"{name} asks for a password",
            "Type the password that came with it. The case keeps the paper without the password, encrypted "
            "as everything else in it; the password is kept nowhere. The file you chose stays as it is.",
            "Open it",
            "Do not add it",
            parent,
            name=LABEL,
            opening="Opening the file",
        )
