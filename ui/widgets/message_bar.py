"""One sentence for the facilitator, above the page."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.case.direction import from_the_left
from ui.look.theme import grid
from ui.widgets.announcement import announce
from ui.widgets.button import PlainButton
from ui.widgets.plain_label import PlainLabel


class MessagePlace(Protocol):
    """A part of a page that shows messages in place of the bar above the page, which would push it down."""

    @property
    def acted(self) -> SignalInstance:
        """Tells that the button beside the sentence was pressed."""

    @property
    def dismissed(self) -> SignalInstance:
        """Tells that the sentence is to go."""

    def show_message(self, sentence: str, *, tone: str, act: str) -> None:
        """Show a sentence, with a button where `act` names one."""

    def clear_message(self) -> bool:
        """Show none; return whether the keyboard was there."""


class MessageBar(QFrame):
    """Shows a sentence until it is dismissed and has screen readers say it; it never takes the focus.

    One that `stays` cannot be dismissed: it goes when its cause does. The page shown may have a place for
    messages, where they stand instead of here.

    Signals:
        acted(): the button beside the sentence was pressed
        left(): it goes, and the keyboard, which it had, must be put somewhere
    """

    acted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, stays: bool = False) -> None:
        super().__init__(parent)
        self._sentence = ""
        self._shown_with = ("", "")
        self._place: MessagePlace | None = None
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

    def show_in(self, place: MessagePlace | None) -> None:
        """Show what is said in this place of the page from now on, or, with None, here."""
        if place is self._place:
            return
        if self._place is not None:
            self._place.acted.disconnect(self.acted)
            self._place.dismissed.disconnect(self.clear)
            self._place.clear_message()
        self._place = place
        if place is not None:
            place.acted.connect(self.acted)
            place.dismissed.connect(self.clear)
        self._show()

    def show_sentence(self, sentence: str, *, tone: str = "amber", act: str = "") -> None:
        """Show and announce `sentence`; tone "amber" (needs you), "danger" or "calm"; `act` adds a button."""
        self._sentence, self._shown_with = sentence, (tone, act)
        self._show()
        announce(self, sentence)

    def count(self, sentence: str) -> None:
        """Show a sentence that changes each second; it is announced only when it first appears."""
        if not self._sentence:
            self.show_sentence(sentence)
        else:
            self._sentence = sentence
            self._show()

    def sentence(self) -> str:
        """Return what is shown, "" if nothing is."""
        return self._sentence

    def clear(self) -> None:
        """Take the sentence away, and put the focus back into the page if it was here."""
        had_keyboard = self._dismiss.hasFocus() or self._act.hasFocus()
        self._sentence = ""
        if self._place is not None:
            had_keyboard = self._place.clear_message() or had_keyboard
        if had_keyboard:
            self.left.emit()
        self._show()

    def _show(self) -> None:
        tone, act = self._shown_with
        if self._place is not None and self._sentence:
            self._place.show_message(self._sentence, tone=tone, act=act)
        if self._place is not None or not self._sentence:
            self.hide()
            return
        sign = {"amber": "\u26a0 ", "danger": "\u26a0 ", "calm": "\u2713 "}.get(tone, "")
        self._words.setText(from_the_left(sign + self._sentence))
        self._act.setText(act)
        self._act.setVisible(bool(act))
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()


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
