"""Questions before something that cannot be taken back."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.button import DangerButton, PlainButton, PrimaryButton
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import HeadingLabel, PlainLabel
from ui.widgets.private_line import PrivateLine
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.sheet import Sheet

LEAST_STEPS = 10


class ConfirmDialog(Sheet):
    """Asks one question; the buttons say what they do, and Escape or closing means no."""

    def __init__(
        self,
        question: str,
        sentence: str,
        yes: str,
        no: str = "Go back",
        parent: QWidget | None = None,
        *,
        destroys: bool = False,
    ) -> None:
        super().__init__(question, parent)
        self.setMinimumWidth(grid(120))
        self.setAccessibleDescription(sentence)
        self.yes = (DangerButton if destroys else PrimaryButton)(yes, self)
        self.no = PlainButton(no, self)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        self._scroll = ScrollArea(self, margin=0)
        self.body = self._scroll.body
        inside = self.body.parentWidget()
        if inside is not None:
            inside.installEventFilter(self)
        self.body.addWidget(HeadingLabel(question, self))
        self.body.addWidget(PlainLabel(sentence, self))
        buttons = QHBoxLayout()
        buttons.setSpacing(grid(2))
        buttons.addStretch(1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(grid(6), grid(6), grid(6), grid(5))
        whole.setSpacing(grid(5))
        whole.addWidget(self._scroll, 1)
        whole.addLayout(buttons)
        (self.no if destroys else self.yes).setFocus()
        (self.no if destroys else self.yes).setDefault(True)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow a question that grows, as by a sentence on what is wrong."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that the question needs."""
        self._fit()
        self.adjustSize()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the new width leads to."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the whole question where the window has room for it; beyond that it scrolls."""
        margins = self._whole.contentsMargins()
        width = max(self.width(), self.minimumWidth()) - margins.left() - margins.right()
        wraps = self.body.hasHeightForWidth()
        needed = self.body.heightForWidth(width) if wraps else self.body.minimumSize().height()
        around = self.yes.sizeHint().height() + margins.top() + margins.bottom() + self._whole.spacing()
        room = self.room().height()
        self._scroll.setFixedHeight(max(grid(LEAST_STEPS), min(needed, room - around)))
        if self.isVisible() and not self.isWindow():
            # Qt lets windows follow what is in them, but not parts of one.
            self._whole.activate()
            self.adjustSize()
            self.put_in_place()

    @classmethod
    def ask(cls, parent: QWidget | None, question: str, sentence: str, yes: str, no: str = "Go back") -> bool:
        """Ask and return whether the answer was yes."""
        dialog = cls(question, sentence, yes, no, parent)
        agreed = dialog.exec() == cls.DialogCode.Accepted
        dialog.deleteLater()
        return agreed


class TypedConfirmDialog(ConfirmDialog):
    """Asks for a word to be typed before something is destroyed; until then the button does nothing."""

    def __init__(
        self,
        question: str,
        sentence: str,
        word: str,
        yes: str,
        no: str = "Go back",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(question, sentence, yes, no, parent, destroys=True)
        self._word = word
        self.field = PrivateLine(self)
        self.field.setMaxLength(200)
        self.body.addWidget(FormRow(f"Type {word} to go on", self.field, self))
        self.yes.setEnabled(False)
        self.field.textChanged.connect(self._compare)
        self.field.setFocus()

    def _compare(self, typed: str) -> None:
        right = typed.strip().casefold() == self._word.casefold()
        self.yes.setEnabled(right)
        self.yes.setDefault(right)
        self.no.setDefault(not right)
