"""For somebody who cannot unlock any more: where the cases lie, the usual causes, and how to go on."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.button import LinkButton, PlainButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel

OPEN: Final = "I cannot unlock my cases"
CLOSE: Final = "Hide this help"
CAUSES: Final = (
    (
        "The passphrase is forgotten. There is no reset and no way round it: without it nobody can read "
        "these cases."
    ),
    (
        "The passphrase is right, and the key is missing. Usually an administrator has reset the password "
        "with which you sign in to this computer, and a new, empty keychain was made; or another program, "
        "such as a password manager, now acts as the keychain. In that case let the former program be the "
        "keychain again, and the cases open."
    ),
)
ASIDE: Final = (
    "You can set these cases aside and begin anew. Their folder is renamed and stays on this computer, "
    "encrypted: nothing is deleted, and nothing in it is destroyed on its day. With the right passphrase and "
    "key it opens again."
)
COPIES: Final = "An encrypted copy of a case that you carried away opens with its own six words, after that."


class LockedOutPart(QWidget):
    """One quiet button that unfolds the help.

    Signals:
        aside_asked(bool): the cases are to be set aside; with True, a copy is to be brought in after that
    """

    aside_asked = Signal(bool)

    def __init__(self, folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._help = QWidget(self)
        self._toggle = LinkButton(OPEN, self)
        self._toggle.clicked.connect(lambda: self.unfold(unfolded=self._help.isHidden()))
        self._help.hide()
        inside = QVBoxLayout(self._help)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(grid(2))
        inside.addWidget(HeadingLabel("What may have happened", self._help, level=2))
        for cause in CAUSES:
            inside.addWidget(PlainLabel(cause, self._help))
        inside.addWidget(HeadingLabel("What you can do", self._help, level=2))
        inside.addWidget(PlainLabel(ASIDE, self._help))
        inside.addWidget(PlainLabel(COPIES, self._help))
        if folder is not None:
            inside.addWidget(MutedLabel(f"The cases are in {folder}.", self._help))
        self._aside = PlainButton("Set these cases aside and begin anew", self._help)
        self._aside.clicked.connect(lambda: self.aside_asked.emit(False))
        self._copy = PlainButton("Set aside, then bring in an encrypted copy", self._help)
        self._copy.clicked.connect(lambda: self.aside_asked.emit(True))
        buttons = QWidget(self._help)
        row = FlowLayout(buttons)
        row.setSpacing(grid(2))
        row.addWidget(self._aside)
        row.addWidget(self._copy)
        inside.addWidget(buttons)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(3))
        body.addWidget(self._toggle)
        body.addWidget(self._help)

    def unfold(self, *, unfolded: bool) -> None:
        """Show or hide the help."""
        self._help.setVisible(unfolded)
        self._toggle.setText(CLOSE if unfolded else OPEN)
