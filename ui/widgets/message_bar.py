"""One sentence for the facilitator, above the page."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.announcement import announce
from ui.widgets.button import PlainButton
from ui.widgets.plain_label import PlainLabel


class MessageBar(QFrame):
    """Shows a sentence until it is dismissed and has screen readers say it; it never takes the focus.

    One that `stays` cannot be dismissed: it goes when its cause does.

    Signals:
        acted(): the button beside the sentence was pressed
        left(): it goes, and the keyboard, which it had, must be put somewhere
    """

    acted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, stays: bool = False) -> None:
        super().__init__(parent)
        self._words = PlainLabel("", self)
        self._act = PlainButton("", self)
        self._act.clicked.connect(self.acted)
        self._dismiss = PlainButton("Dismiss", self)
        self._dismiss.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(grid(5), grid(2), grid(5), grid(2))
        row.setSpacing(grid(3))
        row.addWidget(self._words, 1)
        row.addWidget(self._act)
        row.addWidget(self._dismiss)
        self._dismiss.setVisible(not stays)
        self.hide()

    def show_sentence(self, sentence: str, *, tone: str = "amber", act: str = "") -> None:
        """Show and announce `sentence`; tone "amber" (needs you), "danger" or "calm"; `act` adds a button."""
        sign = {"amber": "⚠ ", "danger": "⚠ ", "calm": "✓ "}.get(tone, "")
        self._words.setText(sign + sentence)
        self._act.setText(act)
        self._act.setVisible(bool(act))
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        announce(self, sentence)

    def count(self, sentence: str) -> None:
        """Show a sentence that changes each second; it is announced only when it first appears."""
        if self.isHidden():
            self.show_sentence(sentence)
        else:
            self._words.setText(f"⚠ {sentence}")

    def sentence(self) -> str:
        """Return what is shown, "" if nothing is."""
        return "" if self.isHidden() else self._words.words().lstrip("⚠✓ ")

    def clear(self) -> None:
        """Take the sentence away, and put the focus back into the page if it was here."""
        if self._dismiss.hasFocus() or self._act.hasFocus():
            self.left.emit()
        self.hide()
        self._words.setText("")


def tell(widget: QWidget, sentence: str) -> None:
    """Say above the page of the widget's window that something outside the case went wrong."""
    bar = _bar_above(widget)
    if bar is not None:
        bar.show_sentence(sentence, tone="danger")


def say(widget: QWidget, sentence: str) -> None:
    """Say above the page of the widget's window what was done."""
    bar = _bar_above(widget)
    if bar is not None:
        bar.show_sentence(sentence, tone="calm")


def withdraw(widget: QWidget, sentence: str) -> None:
    """Take `sentence` away above the page of the widget's window, if it still stands there."""
    bar = _bar_above(widget)
    if bar is not None and sentence and bar.sentence() == sentence:
        bar.clear()


@runtime_checkable
class _ShowsMessages(Protocol):
    messages: MessageBar


def _bar_above(widget: QWidget) -> MessageBar | None:
    window = widget.window()
    return window.messages if isinstance(window, _ShowsMessages) else None
