"""How many actions are agreed, and the ways on: in the header, or above the list where text is larger."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.look.theme import look_signals, text_percent
from ui.widgets.button import FilledButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.plain_label import PlainLabel

LARGEST_IN_HEADER = 130


class PlanHead(QWidget):
    """Shows "3 of 4 agreed by all", Read back and Preview document; one of two that show by text size.

    Signals:
        preview_asked(): the person wants to see the document
    """

    preview_asked = Signal()

    def __init__(self, read: QAction, parent: QWidget, *, for_large_text: bool) -> None:
        super().__init__(parent)
        self._for_large_text = for_large_text
        self._count = PlainLabel("", self, wrap=False)
        self._count.set_tone("strong")
        self._acts = QWidget(self)
        preview = self._preview = FilledButton("Preview document", self._acts)
        preview.set_primary(primary=True)
        preview.clicked.connect(self.preview_asked)
        self._count.setMinimumHeight(preview.sizeHint().height())
        row = FlowLayout(self)
        row.addWidget(self._count)
        acts = FlowLayout(self._acts)
        acts.addWidget(KeyHintButton(read, self._acts))
        acts.addWidget(preview)
        row.addWidget(self._acts)
        look_signals().applied.connect(self._fit)
        self._fit()

    def lead_on(self, leads: bool) -> None:
        """Show the document as the next thing to do, or leave that to what is being worded or read back."""
        self._preview.set_primary(primary=leads)

    def show_count(self, agreed: int, proposed: int, drafts: int) -> None:
        """Show how many of the proposed actions every party agrees to, and how many are drafts still."""
        parts = [f"{agreed} of {proposed} agreed by all"] if proposed else []
        parts += [f"{drafts} {'draft' if drafts == 1 else 'drafts'}"] if drafts else []
        self._count.setText(", ".join(parts))
        self._count.setVisible(bool(parts))

    def _fit(self) -> None:
        large = text_percent() > LARGEST_IN_HEADER
        self.setVisible(large is self._for_large_text)
