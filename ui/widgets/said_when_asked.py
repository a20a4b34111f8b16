"""A label that stands for more than its words: whoever comes to it hears all, and not again as it changes."""

from functools import cache
from typing import cast
from weakref import ref

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

from ui.widgets.plain_label import PlainLabel


class SaidWhenAsked(PlainLabel):
    """What changes in its sentence is announced by whatever changed it; the whole would say it twice."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        _answer_when_asked()
        super().__init__(words, parent)
        self._sentence = words

    def setText(self, words: str) -> None:
        """Show other words; the same ones again would have everything said again."""
        if words != self.words() or not self.text():
            super().setText(words)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Take another short name; the same one again would have everything said again."""
        if name != self.accessibleName():
            super().setAccessibleName(name)

    def stand_for(self, sentence: str) -> None:
        """Be told as `sentence` to whoever asks from now on."""
        self._sentence = sentence

    def sentence(self) -> str:
        """Return what it is told as."""
        return self._sentence


class _Answer(QAccessibleWidget):
    """A program may ask about a label that is gone."""

    def __init__(self, label: SaidWhenAsked) -> None:
        super().__init__(label, QAccessible.Role.StaticText)
        self._label = ref(label)

    def text(self, kind: QAccessible.Text) -> str:
        """Return the sentence as the name, and the rest as of any widget."""
        label = self._label()
        if kind == QAccessible.Text.Name and label is not None and isValid(label):
            return label.sentence()
        return super().text(kind)


@cache
def _answer_when_asked() -> None:
    QAccessible.installFactory(_interface)


def _interface(kind: str, thing: QObject) -> QAccessibleInterface | None:
    return _Answer(cast("SaidWhenAsked", thing)) if kind == "SaidWhenAsked" else None
